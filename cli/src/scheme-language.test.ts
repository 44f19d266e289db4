import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScheme, readYaml } from '@xianfeng/contract';
import { compile, evaluateBranch, type Plan, type Result, rules } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { type Case, evidenceOf, type Expected } from './testing/example-evidence.ts';
import { addUp } from './testing/working.ts';

type Block = Readonly<Record<string, unknown>>;

const page = readFileSync(fileURLToPath(new URL('../../docs/scheme-language.md', import.meta.url)), 'utf8');
const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => ({
  text,
  line: page.slice(0, page.indexOf(text)).split('\n').length,
}));

/** What a block of the page may leave out, because every scheme has it. */
const frame = {
  language: 1,
  id: 'page',
  version: '1',
  name: '示例',
  subject: 'member',
  inForceOn: '2026-01-01',
  rated: ['full', 'probationary'],
  clauses: [{ id: 'rule', cite: '一', basis: 'stated', text: '规定' }],
  inputs: {},
  parts: [{ id: 'total', name: '总分', rule: 'fixed', points: 0, clause: 'rule' }],
  rating: { total: 'total', ranked: true },
  scoring: { reasonFrom: 3 },
  notices: { workingDays: 7, clause: 'rule' },
};

let plan: Plan | null = null;
for (const { text, line } of blocks) {
  const block = blockOf(text);
  const isCase = 'members' in block;
  test(`the ${isCase ? 'case' : 'scheme'} at line ${line} of the page holds`, () => {
    if (!isCase) {
      const read = compiled('language' in block ? block : { ...frame, ...block });
      expect(read.ok ? [] : read.problems).toEqual([]);
      plan = read.ok ? read.value : null;
    } else checkCase(block as unknown as Case);
  });
}

test('every rule has its section and its row, and the examples use each of its fields', () => {
  const parts = blocks.flatMap(({ text }) => (blockOf(text)['parts'] ?? []) as readonly Block[]);
  expect(blocks.length).toBeGreaterThan(Object.keys(rules).length);
  for (const [name, { fields }] of Object.entries(rules)) {
    const [, section] = page.split(`\n### \`${name}\`\n`);
    expect(page, name).toContain(`| [\`${name}\`](#${name}) |`);
    const own = section?.split(/\n##/)[0] ?? '';
    expect(own, name).toContain('```yaml');
    const used = new Set(parts.filter(({ rule }) => rule === name).flatMap((part) => Object.keys(part)));
    for (const field of Object.keys(fields)) expect([...used], name).toContain(field);
  }
});

function blockOf(text: string): Block {
  const block = readYaml(text);
  if (!block.ok) throw new Error(`${text}\n${JSON.stringify(block.problems)}`);
  return block.value as Block;
}

/** JSON is YAML too, so the frame and the block are written out as one. */
function compiled(block: Block): Result<Plan> {
  const scheme = readScheme(JSON.stringify(block));
  return scheme.ok ? compile(scheme.value) : scheme;
}

/** A case belongs to the scheme above it. */
function checkCase(example: Case): void {
  if (plan === null) throw new Error('A case stands on the page before any scheme.');
  const evaluated = evaluateBranch(plan, evidenceOf(plan.scheme, example, '2026'), { cycle: '2026' });
  expect(evaluated.ok ? [] : evaluated.problems).toEqual([]);
  if (!evaluated.ok) return;
  const { members, result } = evaluated.value.result;
  for (const [id, expected] of Object.entries(example.expect ?? {})) {
    checkExpected(
      members.find((member) => member.id === id),
      expected,
    );
  }
  if (example.branch !== undefined) checkExpected(result ?? undefined, example.branch);
}

function checkExpected(found: object | undefined, { working, ...rest }: Expected): void {
  if (working !== undefined) expect(addUp(working)).toBe(rest.total);
  expect(found).toMatchObject(rest);
}
