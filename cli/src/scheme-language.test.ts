import { compile, evaluateBranch, type Plan, type Result, rules } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { type Case, evidenceOf, type Expected } from './testing/example-evidence.ts';
import { type Block, blockOf, blocks, isCase, languagePage, schemeOfBlock } from './testing/language-page.ts';
import { addUp } from './testing/working.ts';

let plan: Plan | null = null;
for (const { text, line } of blocks) {
  const block = blockOf(text);
  test(`the ${isCase(block) ? 'case' : 'scheme'} at line ${line} of the page holds`, () => {
    if (!isCase(block)) {
      const read = compiled(block);
      expect(read.ok ? [] : read.problems).toEqual([]);
      plan = read.ok ? read.value : null;
    } else checkCase(block as unknown as Case);
  });
}

test('every rule has its section and its row, and the examples use each of its fields', () => {
  const assessments = blocks
    .map(({ text }) => blockOf(text))
    .flatMap((block): readonly Block[] => {
      const { branch } = block;
      return 'parts' in block && typeof branch === 'object' && branch !== null ? [block, { ...branch }] : [block];
    });
  const parts = assessments.flatMap((each) => (each['parts'] ?? []) as readonly Block[]);
  expect(blocks.length).toBeGreaterThan(Object.keys(rules).length);
  for (const [name, { fields }] of Object.entries(rules)) {
    const [, section] = languagePage.split(`\n### \`${name}\`\n`);
    expect(languagePage, name).toContain(`| [\`${name}\`](#${name}) |`);
    expect(section, name).toBeDefined();
    const used = new Set(parts.filter(({ rule }) => rule === name).flatMap((part) => Object.keys(part)));
    expect([...used], name).toContain('rule');
    for (const field of Object.keys(fields)) expect([...used], name).toContain(field);
  }
});

function compiled(block: Block): Result<Plan> {
  const scheme = schemeOfBlock(block);
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
