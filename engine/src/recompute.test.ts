import { expect, test } from 'vitest';
import { closeSheet } from './close.ts';
import { evaluateBranch, evaluateSheet, explainMember, explainRow } from './evaluate.ts';
import type { BranchEvidence, MemberEvidence, ScoreEvidence } from './evidence.ts';
import { recompute } from './recompute.ts';
import { type HeldSheet, readSheet } from './sheet.ts';
import { entryInput, planOf } from './testing/parts-plan.ts';
import { branchOf, smallPlan, wholeMember } from './testing/small-scheme.ts';

const plan = smallPlan();
const options = { cycle: '2026' };

function closedSheet(branch: BranchEvidence): HeldSheet {
  const sheet = readSheet(plan, branch, options);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems));
  closeSheet(plan, sheet.value, options);
  return sheet.value;
}

function withScore(member: MemberEvidence, change: Partial<ScoreEvidence>): MemberEvidence {
  const [first, ...rest] = member.scores ?? [];
  return { ...member, scores: [{ ...(first as ScoreEvidence), ...change }, ...rest] };
}

test('one changed score gives what the whole branch would give, ranks of the others included', () => {
  const branch = branchOf(wholeMember('a'), wholeMember('b'), wholeMember('c'));
  const sheet = closedSheet(branch);
  const changed = withScore(wholeMember('b'), { points: 3 });
  const again = recompute(plan, sheet, changed, options);
  const whole = evaluateBranch(plan, branchOf(wholeMember('a'), changed, wholeMember('c')), options);
  expect(again.ok && again.value).toEqual(whole.ok && whole.value.result.members[1]);
  expect(again.ok && again.value.rank).toBe(3);
  expect(evaluateSheet(plan, sheet, options)).toEqual(whole);
  expect(branch.members[1]).toEqual(wholeMember('b'));
});

test('a score that was missing is no longer so, and one that goes missing is', () => {
  const gap = { ...wholeMember('b'), scores: (wholeMember('b').scores ?? []).slice(1) };
  const sheet = closedSheet(branchOf(wholeMember('a'), gap));
  const filled = recompute(plan, sheet, wholeMember('b'), options);
  expect(filled.ok && filled.value.total).toBe('18.40');
  const open = recompute(plan, sheet, gap, options);
  expect(open.ok ? [] : open.problems.map(({ code, path }) => [code, path])).toEqual([
    ['missing-score', 'members[1].scores'],
  ]);
});

test('faulty evidence is refused and the sheet stays', () => {
  const branch = branchOf(wholeMember('a'), wholeMember('b'));
  const sheet = closedSheet(branch);
  const bad = recompute(plan, sheet, withScore(wholeMember('b'), { points: 11 }), options);
  expect(bad.ok ? [] : bad.problems.map(({ code }) => code)).toEqual(['score.out-of-range']);
  const unknown = recompute(plan, sheet, wholeMember('x'), options);
  expect(unknown.ok ? [] : unknown.problems.map(({ code }) => code)).toEqual(['member.unknown']);
  expect(evaluateSheet(plan, sheet, options)).toEqual(evaluateBranch(plan, branch, options));
});

test('a held row is explained as from its evidence', () => {
  const branch = branchOf(wholeMember('a'), withScore(wholeMember('b'), { points: 3 }));
  const told = explainRow(plan, closedSheet(branch), 1, options);
  expect(told.ok).toBe(true);
  expect(told).toEqual(explainMember(plan, branch, options, 'b'));
});

test('whoever turns out to have come later has nothing left from the quarters before', () => {
  const clause = 'rule';
  const inputs = { entries: [entryInput('deed')] };
  const over = { rule: 'over-periods', take: 'sum', count: null, per: null, clause } as const;
  for (const part of [
    { rule: 'highest-only', of: ['deed'], per: 'quarter' },
    { rule: 'counted', of: ['deed'], what: 'times', per: 'quarter' },
  ] as const) {
    const own = planOf({
      inputs,
      parts: [
        { ...part, id: 'own', name: 'own', clause },
        { ...over, id: 'year', name: 'year', of: 'own' },
      ],
    });
    const member = (change: Partial<MemberEvidence>): BranchEvidence => ({
      id: 'b1',
      members: [{ id: 'm1', ...change }],
    });
    const held = readSheet(own, member({ entries: [{ item: 'deed', on: '2026-02-01', points: 4 }] }), options);
    if (!held.ok) throw new Error(JSON.stringify(held.problems));
    closeSheet(own, held.value, options);
    const later = member({ from: '2026-07-01' });
    const again = recompute(own, held.value, later.members[0] as MemberEvidence, options);
    const fresh = evaluateBranch(own, later, options);
    expect(again.ok && again.value).toEqual(fresh.ok && fresh.value.result.members[0]);
    const parts = (sheet: HeldSheet) => sheet.columns.map(({ n, d }) => [[...n], [...d]]);
    const read = readSheet(own, later, options);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    closeSheet(own, read.value, options);
    expect(parts(held.value)).toEqual(parts(read.value));
  }
});
