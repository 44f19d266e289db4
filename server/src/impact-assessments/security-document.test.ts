import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  keepTimeWords,
  type KeptKind,
  type KeptKindId,
  keptKinds,
  keptKindWords,
  personalKinds,
  protectionWords,
} from '@xianfeng/contract';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'docs/security.md'), 'utf8');

function lineOf(id: KeptKindId): string {
  const { protection, keep, columns }: KeptKind = keptKinds[id];
  const { name, purpose } = keptKindWords[id];
  const tables = Object.keys(columns).map((table) => `\`${table}\``);
  return `| ${name[1]} | ${purpose[1]} | ${protectionWords[protection][1]} | ${keepTimeWords[keep][1]} | ${tables.join(', ')} |`;
}

test('the table of kinds is the list in code', () => {
  for (const id of personalKinds) expect(text).toContain(`\n${lineOf(id)}\n`);
});

test('every file it names is there', () => {
  const named = [...text.matchAll(/`((?:bench|cli|contract|docs|e2e|engine|server|store|tools|web)\/[^`*]+\.\w+)`/g)];
  expect(named.length).toBeGreaterThan(200);
  expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every line of its tables says a state and why', () => {
  const lines = text.split('\n').filter((line) => /^\| \d+\.\d+\.\d/.test(line));
  expect(lines.length).toBeGreaterThan(190);
  expect(lines.filter((line) => !/^\| [^|]+ \| [^|]+ \| (yes|part|no|n\/a) \| [^|]+ \| [^|]+ \|$/.test(line))).toEqual(
    [],
  );
});
