// The office machine answers on the local network. Phones reach it over HTTPS with the certificate it made for itself:
// whoever trusts its authority sees his pages whole, whoever does not is warned, whoever leaves out the «s» is sent on.

import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner, linksOn } from '../src/examine.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';

let demo: Installation;
let trusting: Chromium;
let strange: Chromium;
/** The first address on the network that it printed; on a machine without a network its own name for itself. */
let address: string;

beforeAll(async () => {
  demo = await startDemo(['--lan']);
  address = /^ {2}(https:\/\/\S+)$/m.exec(demo.printed())?.[1] ?? `https://localhost:${demo.port}`;
  const authority = readFileSync(join(demo.dataFolder, 'certificates', 'authority.crt'), 'utf8');
  const key = await servedKey(new URL(address), authority);
  [trusting, strange] = await Promise.all([startChromium(key), startChromium()]);
});

afterAll(async () => {
  await trusting.close();
  await strange.close();
  await demo.stop();
});

/** Connects as a device that trusts this authority and nobody else, and takes down which key was proved. */
function servedKey({ hostname, port }: URL, authority: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), ca: authority }, () => {
      const { publicKey } = new X509Certificate(socket.getPeerCertificate(true).raw);
      resolve(
        createHash('sha256')
          .update(publicKey.export({ type: 'spki', format: 'der' }))
          .digest('base64'),
      );
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

function onPhone(chromium: Chromium, at = address): Promise<Visitor> {
  return chromium.visit({ address: at, screen: phoneScreen, isPhone: true });
}

test('the start prints addresses, the fingerprint to compare and a code to scan', () => {
  const authority = new X509Certificate(readFileSync(join(demo.dataFolder, 'certificates', 'authority.crt')));
  expect(demo.printed()).toContain(authority.fingerprint256);
  expect(demo.printed()).toContain('/trust');
  expect(demo.printed()).toMatch(/█▀▀▀▀▀█/);
});

test('a phone that does not trust the authority is warned and shown nothing', async () => {
  const { page, context } = await onPhone(strange);
  await expect(page.goto('/sign-in')).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
  await context.close();
});

test('the page that tells how to trust fits on a phone, in both languages, and hands out the certificate', async () => {
  const visitor = await onPhone(trusting);
  await visitor.page.goto('/trust');
  expect(await new Examiner().examine(visitor, '/trust')).toEqual([]);
  await visitor.page.getByRole('heading', { name: '让手机和电脑信任本系统' }).waitFor();
  const download = visitor.page.waitForEvent('download');
  await visitor.page.getByRole('link', { name: '下载证书' }).click();
  const file = await (await download).path();
  const authority = readFileSync(join(demo.dataFolder, 'certificates', 'authority.crt'));
  expect(new X509Certificate(readFileSync(file)).raw).toEqual(new X509Certificate(authority).raw);
  await visitor.context.close();
});

test('whoever leaves out the «s» is sent to the encrypted address', async (context) => {
  context.skip(address.includes('localhost'), 'This machine has no address on a network.');
  const visitor = await onPhone(trusting, address.replace('https', 'http'));
  await visitor.page.goto('/sign-in');
  expect(visitor.page.url()).toBe(`${address}/sign-in`);
  await visitor.context.close();
});

test.each(['member', 'secretary'])('%s signs in on a phone over HTTPS and every page is whole', async (username) => {
  const visitor = await onPhone(trusting);
  const { page, context, quiet } = visitor;
  await signIn(page, username);
  await quiet();
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name).toSorted()).toEqual([
    '__Host-xianfeng.browser',
    '__Host-xianfeng.session_token',
  ]);
  for (const cookie of cookies)
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' });
  const examiner = new Examiner();
  const faults: string[] = [];
  const paths = [...new Set(['/me', ...(await linksOn(page))])].filter((path) => path !== '/');
  for (const path of paths) {
    await go(visitor, path);
    faults.push(...(await examiner.examine(visitor, path)));
  }
  expect(paths.length).toBeGreaterThanOrEqual(3);
  expect(faults).toEqual([]);
  expect(page.url()).toMatch(/^https:/);
  await page.reload();
  await quiet();
  expect(page.url()).not.toContain('/sign-in');
  await context.close();
});
