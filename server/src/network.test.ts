import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { testStore } from '@xianfeng/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Certificates, openCertificates } from './certificates/certificates.ts';
import { ownNames } from './certificates/own-names.ts';
import { type RunningServer, startServer } from './main.ts';

const { store, asBallotBox: ballotBox } = await testStore();
const folder = mkdtempSync(join(tmpdir(), 'xianfeng-network-'));
const own = ownNames();
const [onNetwork] = own.addresses;
let server: RunningServer;
let certificates: Certificates;
let authority: string;

beforeAll(async () => {
  const webFolder = join(folder, 'web');
  mkdirSync(webFolder);
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>page</title>');
  const made = await openCertificates({ dataFolder: folder, own: () => own, now: () => new Date() });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  certificates = made.value;
  const der = certificates.authority?.bytes.toString('base64') ?? '';
  authority = `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`;
  server = await startServer(served());
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function served() {
  const folders = { dataFolder: folder, webFolder: join(folder, 'web') };
  return { store, ballotBox, host: '0.0.0.0', port: 0, isDemo: false, ...folders, certificates };
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

interface Asking {
  readonly isPlain?: true;
  readonly port?: number;
  readonly host?: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function ask({
  isPlain,
  port = server.port,
  host = '127.0.0.1',
  path = '/ready',
  method = 'GET',
  headers = {},
  body,
}: Asking) {
  return new Promise<Answer>((resolve, reject) => {
    const send = isPlain ? plainRequest : tlsRequest;
    const sent = send(
      { host, port, path, method, headers, ca: authority, servername: 'localhost', agent: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

test('over TLS it answers whoever trusts the authority, with HSTS, on every address of its certificate', async () => {
  for (const host of ['127.0.0.1', 'localhost', ...(onNetwork === undefined ? [] : [onNetwork])]) {
    const answer = await ask({ host });
    expect([answer.status, answer.body]).toEqual([200, '{"status":"ready"}']);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
  }
});

test('whoever does not trust the authority is not connected', async () => {
  const asking = new Promise((resolve, reject) => {
    connect({ host: '127.0.0.1', port: server.port }, () => resolve(null)).on('error', reject);
  });
  await expect(asking).rejects.toThrow('unable to verify the first certificate');
});

test.each([
  ['TLSv1.1', 'DEFAULT@SECLEVEL=0'],
  ['TLSv1.2', 'AES128-SHA'],
  ['TLSv1.2', 'AES256-GCM-SHA384'],
  ['TLSv1.2', 'ECDHE-RSA-AES128-SHA'],
] as const)('%s with %s is refused', async (version, ciphers) => {
  const options = { host: '127.0.0.1', port: server.port, ca: authority, minVersion: version, maxVersion: version };
  const asking = new Promise((resolve, reject) => {
    connect({ ...options, ciphers }, () => resolve(null)).on('error', reject);
  });
  await expect(asking).rejects.toThrow(/alert|handshake|version|protocol|reset/i);
});

test.each(['TLSv1.2', 'TLSv1.3'] as const)('%s is spoken, with keys for the connection alone', async (version) => {
  const options = { host: '127.0.0.1', port: server.port, ca: authority, minVersion: version, maxVersion: version };
  const socket = await new Promise<TLSSocket>((resolve, reject) => {
    const made: TLSSocket = connect(options, () => resolve(made)).on('error', reject);
  });
  expect(socket.getProtocol()).toBe(version);
  expect(socket.getEphemeralKeyInfo()).toMatchObject({ type: expect.stringMatching(/DH|TLSGroup/) });
});

test('asked to stop, it does not wait for connections that say nothing', async () => {
  const other = await startServer(served());
  const silent = await new Promise<TLSSocket>((resolve) => {
    const made = connect({ host: '127.0.0.1', port: other.port, ca: authority, servername: 'localhost' }, () =>
      resolve(made),
    );
  });
  silent.on('error', () => undefined);
  const begun = performance.now();
  await other.close();
  expect(performance.now() - begun).toBeLessThan(10_000);
});

test('the ballot box answers at a port of its own under the same certificate, and plain HTTP from the network nothing', async () => {
  const port = server.ballotBoxPort;
  expect(port).not.toBe(server.port);
  expect(await ask({ port, path: '/health' })).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  expect((await ask({ port, path: '/api/greeting' })).status).toBe(404);
  if (onNetwork === undefined) return;
  expect((await ask({ port, isPlain: true, host: onNetwork, path: '/health' })).status).toBe(403);
});

test('plain HTTP is answered on this machine, without HSTS and with cookies any browser keeps there', async () => {
  const answer = await ask({ isPlain: true });
  expect([answer.status, answer.headers['strict-transport-security']]).toEqual([200, undefined]);
});

test('plain HTTP from the network is sent to TLS, a write is refused, and nothing of the API is answered', async (context) => {
  context.skip(onNetwork === undefined, 'This machine has no address on a network.');
  const host = onNetwork ?? '';
  for (const path of ['/', '/api/greeting', '/health', '/trust', '/nowhere?a=1']) {
    const answer = await ask({ isPlain: true, host, path });
    expect([answer.status, answer.headers['location']]).toEqual([308, `https://${host}:${server.port}${path}`]);
    expect(answer.body).toBe('');
  }
  const origin = `http://${host}:${server.port}`;
  const headers = { origin, 'content-type': 'application/json', 'content-length': '2' };
  const write = await ask({ isPlain: true, host, path: '/api/session', method: 'POST', headers, body: '{}' });
  expect([write.status, JSON.parse(write.body).code]).toEqual([403, 'request.not-encrypted']);
});

test('a host that is not ours is refused, over TLS and without', async () => {
  for (const isPlain of [true, undefined] as const) {
    const answer = await ask({ ...(isPlain ? { isPlain } : {}), headers: { host: 'evil.example' } });
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([403, 'request.host-unknown']);
  }
});

test('the page that tells how to trust stands in both languages, without a script, with the fingerprints to compare', async () => {
  const { status, headers, body } = await ask({ host: 'localhost', path: '/trust' });
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(body).not.toMatch(/<script|\son[a-z]+=/);
  expect(body).toContain(`https://localhost:${server.port}`);
  for (const words of ['让手机和电脑信任本系统', '微信', 'iPhone', 'Windows', 'HarmonyOS', 'WeChat']) {
    expect(body).toContain(words);
  }
  const { sha256, sha1 } = certificates.fingerprints;
  expect(body.split(sha256)).toHaveLength(3);
  expect(body.split(sha1)).toHaveLength(3);
});

test('the authority’s certificate can be fetched as phones want it, its key cannot', async () => {
  const { status, headers } = await ask({ path: '/trust/xianfeng-authority.crt' });
  expect([status, headers['content-type']]).toEqual([200, 'application/x-x509-ca-cert']);
  for (const path of [
    '/trust/authority.key',
    '/trust/..%2fcertificates%2fauthority.key',
    '/certificates/authority.key',
  ]) {
    expect((await ask({ path })).status).toBeGreaterThanOrEqual(400);
  }
});

test('who says nothing, goes away or talks nonsense at the port troubles nobody', async () => {
  for (const words of ['', '\0\0\0', '\x16garbage that is no handshake at all', 'NONSENSE\r\n\r\n']) {
    await new Promise<void>((resolve) => {
      const socket = connectPlain(server.port, '127.0.0.1', () => socket.end(words));
      socket.on('error', () => resolve());
      socket.on('close', () => resolve());
      socket.resume();
    });
  }
  expect((await ask({})).status).toBe(200);
  expect((await ask({ isPlain: true })).status).toBe(200);
});
