import { X509Certificate } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Certificates, openCertificates } from './certificates.ts';
import { makeAuthority, makeCertificate } from './make-certificate.ts';
import { ownNames } from './own-names.ts';

const today = new Date('2026-11-28T08:00:00Z');
const days = (count: number) => new Date(today.getTime() + count * 86_400_000);

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'xianfeng-certificates-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function opening(dataFolder: string) {
  const state = { now: today, addresses: ['192.168.1.5'] };
  const open = async (given?: { certificate: string; key: string }) =>
    openCertificates({
      dataFolder,
      own: () => ({ names: ['server', 'server.local'], addresses: state.addresses }),
      now: () => state.now,
      ...(given === undefined ? {} : { given }),
    });
  return { state, open };
}

async function opened(open: () => ReturnType<typeof openCertificates>): Promise<Certificates> {
  const result = await open();
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test('on first use an authority and a certificate are made: its names and addresses, 397 days, keys for the owner alone', async () => {
  const dataFolder = folder();
  const certificates = await opened(opening(dataFolder).open);
  const authority = new X509Certificate(certificates.authority?.bytes ?? '');
  const served = new X509Certificate(certificates.current().certificate);
  expect(authority.ca).toBe(true);
  expect(served.ca).toBe(false);
  expect(served.verify(authority.publicKey)).toBe(true);
  expect(served.checkIssued(authority)).toBe(true);
  for (const host of ['localhost', '127.0.0.1', '::1', 'server', 'server.local', '192.168.1.5']) {
    expect(certificates.covers(host), host).toBe(true);
  }
  expect(certificates.covers('192.168.1.6')).toBe(false);
  expect(certificates.covers('bank.example')).toBe(false);
  expect(served.validToDate.getTime() - today.getTime()).toBe(397 * 86_400_000);
  expect(served.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  expect(certificates.fingerprints.sha256).toBe(authority.fingerprint256);
  for (const file of readdirSync(join(dataFolder, 'certificates'))) {
    expect(statSync(join(dataFolder, 'certificates', file)).mode & 0o777, file).toBe(0o600);
  }
});

test('the next start uses what is there', async () => {
  const { open } = opening(folder());
  const first = await opened(open);
  const next = await opened(open);
  expect(next.current()).toEqual(first.current());
  expect(next.fingerprints).toEqual(first.fingerprints);
});

test('a new address, or an end that is near, makes a new certificate of the same authority, and nothing else does', async () => {
  const { state, open } = opening(folder());
  const certificates = await opened(open);
  const before = certificates.current();
  expect(await certificates.renew()).toBe(false);
  state.now = days(397 - 31);
  expect(await certificates.renew()).toBe(false);
  state.addresses = ['192.168.1.9'];
  expect(await certificates.renew()).toBe(true);
  expect([certificates.covers('192.168.1.9'), certificates.covers('192.168.1.5')]).toEqual([true, false]);
  state.now = days(397 - 31 + 397 - 29);
  expect(await certificates.renew()).toBe(true);
  const served = new X509Certificate(certificates.current().certificate);
  expect(served.verify(new X509Certificate(certificates.authority?.bytes ?? '').publicKey)).toBe(true);
  expect(certificates.current().key).not.toBe(before.key);
});

test('key and certificate that do not belong together, as after a power cut between them, are made anew', async () => {
  const dataFolder = folder();
  const { open } = opening(dataFolder);
  const before = await opened(open);
  copyFileSync(join(dataFolder, 'certificates', 'authority.key'), join(dataFolder, 'certificates', 'server.key'));
  const after = await opened(open);
  expect(after.current()).not.toEqual(before.current());
  expect(after.fingerprints).toEqual(before.fingerprints);
});

test('the organization’s certificate goes before ours: from the files named or from the folder, until it ends', async () => {
  const dataFolder = folder();
  const { state, open } = opening(dataFolder);
  await opened(open);
  const authority = await makeAuthority('elsewhere', today);
  const pair = await makeCertificate(authority, ['points.example'], today);
  const [certificate, key] = [join(dataFolder, 'given.crt'), join(dataFolder, 'given.key')];
  writeFileSync(certificate, `${pair.certificate}\n${authority.certificate}`);
  writeFileSync(key, pair.key);
  const given = await opened(() => open({ certificate, key }));
  expect(given.authority).toBeNull();
  expect(given.current().certificate).toBe(readFileSync(certificate, 'utf8'));
  expect(given.hosts()).toEqual(['points.example', '192.168.1.5', 'server', 'server.local']);
  expect(given.hosts().filter(given.covers)).toEqual(['points.example']);
  copyFileSync(certificate, join(dataFolder, 'certificates', 'organization.crt'));
  expect(await open()).toMatchObject({ problems: [{ code: 'certificate.missing' }] });
  copyFileSync(key, join(dataFolder, 'certificates', 'organization.key'));
  expect((await opened(open)).current().key).toBe(pair.key);
  state.now = days(398);
  expect(await open()).toMatchObject({ problems: [{ code: 'certificate.ended', facts: { on: '2027-12-30' } }] });
  writeFileSync(join(dataFolder, 'certificates', 'organization.key'), authority.key);
  expect(await open()).toMatchObject({ problems: [{ code: 'certificate.broken' }] });
});

test('own names are those a phone on the network can use', () => {
  const network = (address: string, family: 'IPv4' | 'IPv6', internal = false) =>
    ({ address, family, internal, netmask: '', mac: '', cidr: null, scopeid: 0 }) as const;
  const found = ownNames(['Points.Example', 'no name'], 'Office-PC.county.example', {
    lo: [network('127.0.0.1', 'IPv4', true)],
    docker0: [network('172.17.0.1', 'IPv4')],
    eth0: [network('fe80::1', 'IPv6'), network('fd00::2', 'IPv6'), network('10.1.2.3', 'IPv4')],
    wlan0: [network('169.254.7.7', 'IPv4'), network('192.168.0.8', 'IPv4')],
  });
  expect(found.addresses).toEqual(['10.1.2.3', '192.168.0.8', 'fd00::2']);
  expect(found.names).toEqual(['office-pc.county.example', 'office-pc.local', 'points.example']);
});
