import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { evaluateBranch, explainMember } from '../evaluate.ts';
import type { EntryEvidence, MemberEvidence } from '../evidence.ts';
import type { Part } from '../rules.ts';
import { branchOf, figure, smallScheme, wholeMember } from '../testing/small-scheme.ts';

const options = { cycle: '2026' };

function totalOf(parts: readonly Part[], member: MemberEvidence) {
  const plan = compile({ ...smallScheme, parts });
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const evaluated = evaluateBranch(plan.value, branchOf(member), options);
  const explained = explainMember(plan.value, branchOf(member), options, member.id);
  if (!evaluated.ok || !explained.ok) throw new Error('The evidence is sound.');
  return { total: evaluated.value.result.members[0]?.total, explanation: explained.value };
}

/** One award kind and the faults in one pot, in place of one of each. */
const oneInAll = smallScheme.parts.flatMap((part): readonly Part[] => {
  if (part.id === 'fault') return [];
  if (part.rule === 'highest-only') return [{ ...part, of: ['awards', 'faults'] }];
  return [part.rule === 'sum' ? { ...part, terms: part.terms.filter((term) => term.part !== 'fault') } : part];
});

function withEntries(...entries: readonly EntryEvidence[]): MemberEvidence {
  return { ...wholeMember('m1'), entries };
}

const award = { item: 'awards', on: '2026-03-01', level: 'high' };
const deduction = { item: 'faults', on: '2026-02-01', level: 'high' };

test('with awards and deductions in one pot only the larger counts, with its own sign', () => {
  // 18.40 + 3 alone; with the deduction of 30 the award no longer counts and the total stops at 0.
  expect(totalOf(oneInAll, withEntries(award)).total).toBe('21.40');
  expect(totalOf(oneInAll, withEntries(award, deduction)).total).toBe('0.00');
});

test('each weighted number is rounded where the scheme rounds it, and the explanation says so', () => {
  const parts = smallScheme.parts.map((part) =>
    part.rule === 'weighted' ? { ...part, rounding: { step: figure(1, 2), mode: 'half-up' as const } } : part,
  );
  // Each item is 9 × 0.8 + 10 × 0.2 = 9.2, which is 9 in halves.
  const { total, explanation } = totalOf(parts, wholeMember('m1'));
  expect(total).toBe('18.00');
  expect(explanation.parts[0]).toMatchObject({
    exact: '9',
    working: { rule: 'weighted', rounding: { step: '0.5', mode: 'half-up', after: '9' } },
  });
});

test('a step of nothing is refused where it stands', () => {
  const parts = smallScheme.parts.map((part) =>
    part.rule === 'weighted' ? { ...part, rounding: { step: figure(0), mode: 'half-up' as const } } : part,
  );
  const plan = compile({ ...smallScheme, parts });
  expect(plan.ok ? [] : plan.problems.map(({ path }) => path)).toContain('parts.item-points.rounding');
});
