import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { maskNumber, openSecrets } from './secrets.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'xianfeng-secrets-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('what is sealed opens again with the key of the same installation, and never looks the same', async () => {
  const path = folder();
  const [first, later, other] = [await openSecrets(path), await openSecrets(path), await openSecrets(folder())];
  const sealed = first.phone.seal('13900001234');
  expect(later.phone.open(sealed)).toBe('13900001234');
  expect(Buffer.from(first.phone.seal('13900001234'))).not.toEqual(Buffer.from(sealed));
  expect(() => other.phone.open(sealed)).toThrow('unable to authenticate');
});

test('a changed byte anywhere is found', async () => {
  const secrets = await openSecrets(folder());
  const sealed = Buffer.from(secrets.phone.seal('13900001234'));
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => secrets.phone.open(changed)).toThrow('unable to authenticate');
  }
});

test('the digest is the same for the same number here, and another elsewhere', async () => {
  const [here, elsewhere] = [await openSecrets(folder()), await openSecrets(folder())];
  expect(Buffer.from(here.phone.digest('13900001234'))).toEqual(Buffer.from(here.phone.digest('13900001234')));
  expect(Buffer.from(here.phone.digest('13900001234'))).not.toEqual(Buffer.from(elsewhere.phone.digest('13900001234')));
});

test('each purpose has keys of its own: none opens or finds what another has kept', async () => {
  const { phone, idNumber, answers, oneTimeCodes } = await openSecrets(folder());
  for (const other of [idNumber, answers]) {
    expect(() => other.open(phone.seal('13900001234'))).toThrow('unable to authenticate');
    expect(() => phone.open(other.seal('13900001234'))).toThrow('unable to authenticate');
  }
  const digests = [phone, idNumber, oneTimeCodes].map((each) =>
    Buffer.from(each.digest('13900001234')).toString('hex'),
  );
  expect(new Set(digests).size).toBe(3);
});

test('the key can be read by its owner alone, and a damaged one is refused', async () => {
  const path = folder();
  await openSecrets(path);
  expect(statSync(join(path, 'secret.key')).mode & 0o777).toBe(0o600);
  writeFileSync(join(path, 'secret.key'), 'short');
  await expect(openSecrets(path)).rejects.toThrow('secret.key');
});

test('a masked number shows its last four digits', () => {
  expect(maskNumber('13900001234')).toBe('*******1234');
});
