import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completeLockfile, type Lockfile, missingPackages, platformOf } from './complete-lockfile.ts';
import { root, runNpm } from './run-command.ts';

const text = readFileSync(join(root, 'package-lock.json'), 'utf8');

test('the lockfile names every platform package that a package in it wants', () => {
  expect(missingPackages(JSON.parse(text) as Lockfile)).toEqual([]);
});

test('the lockfile names no download address', () => {
  const lockfile = JSON.parse(text) as Lockfile;
  const addresses = Object.values(lockfile.packages).flatMap(({ resolved, link }) =>
    link === true ? [] : (resolved ?? []),
  );
  expect(addresses).toEqual([]);
});

test('npm ci takes the lockfile as it is', () => {
  const { ok, output } = runNpm(['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit', '--no-fund']);
  expect(ok, output).toBe(true);
}, 120_000);

test('a dropped platform package comes back with its platform, and an address goes', () => {
  const lockfile: Lockfile = {
    packages: {
      '': {},
      'node_modules/lint': {
        version: '1.0.0',
        resolved: 'https://registry/lint.tgz',
        optionalDependencies: { 'lint-linux-x64-musl': '1.0.0' },
      },
    },
  };
  const { packages } = completeLockfile(lockfile);
  expect(packages['node_modules/lint']).not.toHaveProperty('resolved');
  expect(packages['node_modules/lint-linux-x64-musl']).toEqual({
    version: '1.0.0',
    cpu: ['x64'],
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
});

test('a platform package that is wanted in another version stands with the package that wants it', () => {
  const { packages } = completeLockfile({
    packages: {
      'node_modules/lint-win32-x64': { version: '2.0.0' },
      'node_modules/old': { version: '1.0.0', optionalDependencies: { 'lint-darwin-arm64': '1.0.0' } },
      'node_modules/lint-darwin-arm64': { version: '1.0.0' },
    },
  });
  expect(Object.keys(packages)).toHaveLength(3);
});

test('a name that tells no platform is not guessed', () => {
  expect(() => platformOf('lint-native')).toThrow('by hand');
});
