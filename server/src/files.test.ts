import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFiles } from './files.ts';
import { openSecrets } from './secrets.ts';

const words = Buffer.from('青组发〔2026〕31号');
const now = new Date('2026-11-28T08:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

async function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = openFiles(folder, (await openSecrets(folder)).files);
  const onDisk = () => {
    const root = join(folder, 'files');
    return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(root, name)).isFile(),
    );
  };
  return { folder, files, onDisk };
}

test('a file is kept under its hash, unreadable on disk, for the owner alone, and once however often it comes', async () => {
  const { folder, files, onDisk } = await opened();
  const hashes = await Promise.all([files.keep(words), files.keep(words), files.keep(words)]);
  const [hash] = hashes;
  expect(new Set(hashes).size).toBe(1);
  expect(onDisk()).toEqual([join(hash.slice(0, 2), hash)]);
  const path = join(folder, 'files', hash.slice(0, 2), hash);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path).includes(words)).toBe(false);
  expect(await files.read(hash)).toEqual(words);
});

test('a changed, a swapped, a missing file and a name that is no hash are not handed out', async () => {
  const { folder, files } = await opened();
  const [one, other] = [await files.keep(words), await files.keep(Buffer.from('other'))];
  const path = join(folder, 'files', one.slice(0, 2), one);
  const sealed = readFileSync(path);
  writeFileSync(path, sealed.with(sealed.length - 1, (sealed.at(-1) ?? 0) ^ 1));
  expect(await files.read(one)).toBeNull();
  writeFileSync(path, readFileSync(join(folder, 'files', other.slice(0, 2), other)));
  expect(await files.read(one)).toBeNull();
  // Kept again, the good file takes the place of the bad one.
  await files.keep(words);
  expect(await files.read(one)).toEqual(words);
  for (const name of ['0'.repeat(64), '../secret.key', '..', '', one.toUpperCase()]) {
    expect(await files.read(name)).toBeNull();
  }
});

test('what nobody names is put aside, comes back when it is named again, and is gone after thirty days', async () => {
  const { folder, files, onDisk } = await opened();
  const [named, unnamed] = [await files.keep(words), await files.keep(Buffer.from('unnamed'))];
  writeFileSync(join(folder, 'files', named.slice(0, 2), `${named}.half`), 'half');
  await files.sweep(new Set([named]), now);
  expect(onDisk().sort()).toEqual(
    [join(named.slice(0, 2), named), `${join(unnamed.slice(0, 2), unnamed)}.aside`].sort(),
  );
  expect(await files.read(unnamed)).toBeNull();
  await files.sweep(new Set([named, unnamed]), later(29));
  expect(await files.read(unnamed)).toEqual(Buffer.from('unnamed'));
  await files.sweep(new Set([named]), later(30));
  await files.sweep(new Set([named]), later(59));
  expect(onDisk()).toHaveLength(2);
  utimesSync(join(folder, 'files', unnamed.slice(0, 2), `${unnamed}.aside`), now, now);
  await files.sweep(new Set([named]), later(31));
  expect(onDisk()).toEqual([join(named.slice(0, 2), named)]);
});
