import { compile, evaluateBranch, type Evidence, type Plan, type Result, rules } from '@xianfeng/engine';
import { evidenceShape } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import type { Case } from './examples/example-evidence.ts';
import { exampleFaults } from './examples/example-faults.ts';
import { type Block, blockOf, blocks, isCase, languagePage, schemeOfBlock } from './testing/language-page.ts';

let plan: Plan | null = null;
for (const { text, line } of blocks) {
  const block = blockOf(text);
  test(`the ${isCase(block) ? 'case' : 'scheme'} at line ${line} of the page holds`, () => {
    if (!isCase(block)) {
      const read = compiled(block);
      expect(read.ok ? [] : read.problems).toEqual([]);
      plan = read.ok ? read.value : null;
    } else checkCase(block);
  });
}

test('the evidence on the page is whole, and comes to what is said above it under the scheme of section 1', () => {
  const [, json = ''] = languagePage.match(/ = 92:\n\n^```json\n(.*?)^```$/ms) ?? [];
  const evidence = evidenceShape.parse(JSON.parse(json)) as Evidence;
  const [first] = blocks;
  const read = compiled(blockOf(first?.text ?? ''));
  expect(read.ok).toBe(true);
  const totals = evidence.branches.map((branch) => {
    const evaluated = read.ok && evaluateBranch(read.value, branch, { cycle: evidence.cycle });
    return evaluated && (evaluated.ok ? evaluated.value.result.members.map(({ total }) => total) : evaluated.problems);
  });
  expect(totals).toEqual([['92.00']]);
});

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
function checkCase(block: Block): void {
  if (plan === null) throw new Error('A case stands on the page before any scheme.');
  const example = { name: '', clauses: [], ...block } as Case;
  expect(Object.keys({ ...example.expect, ...example.branch })).not.toEqual([]);
  expect(exampleFaults(plan, example, '2026')).toEqual([]);
}
