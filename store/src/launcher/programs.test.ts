import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyPrograms, makeLibraryLinks, shippedPrograms } from './programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'xianfeng-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The package as it lies there when its install script has not run. */
const bare = join(folder, 'package', 'native');
cpSync(dirname(shippedPrograms()), join(folder, 'package'), {
  recursive: true,
  verbatimSymlinks: true,
  filter: (place) => !lstatSync(place).isSymbolicLink(),
});

function version(programs: string) {
  return spawnSync(join(programs, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', env: {} });
}

test('without its install script the shipped server does not start; with our links it does', () => {
  expect(version(bare).status).not.toBe(0);
  expect(makeLibraryLinks(bare)).toBe(true);
  expect(version(bare).stdout).toContain('18.4');
});

test('a copy for another user has its links too, and is made once', () => {
  const system = join(folder, 'system');
  const copy = copyPrograms(bare, system);
  expect(version(copy).stdout).toContain('18.4');
  expect(copyPrograms(bare, system)).toBe(copy);
  expect(readdirSync(system)).toHaveLength(1);
  expect(existsSync(join(copy, 'share'))).toBe(true);
});
