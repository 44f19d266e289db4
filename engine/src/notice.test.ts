import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { type BoxAct, boxProblems, type NoticeAct, noticeAfter, type NoticeState } from './notice.ts';
import type { ProcedureStep, Scheme } from './scheme.ts';
import { smallScheme } from './testing/small-scheme.ts';

const acts: readonly NoticeAct[] = [
  ...(['propose', 'check', 'approve', 'return', 'change', 'publish', 'hold', 'close', 'take-down', 'replace'] as const),
];
const boxActs: readonly NoticeAct[] = ['propose', 'check', 'approve', 'return', 'publish'];
const people = ['recorder', 'officer', 'secretary'] as const;

interface Done {
  readonly act: NoticeAct;
  readonly by: (typeof people)[number];
}

/** The way of the rules, told from what has happened since the figures last changed or were sent back; nothing of the table is used. */
function mayFollow(history: readonly Done[], { act, by }: Done): boolean {
  const has = (one: NoticeAct): boolean => history.some((done) => done.act === one);
  if (has('replace')) return false;
  if (has('publish')) {
    if (act === 'replace') return true;
    if (act === 'hold') return !has('hold') && !has('close');
    if (act === 'close') return !has('close');
    return act === 'take-down' && has('close') && !has('take-down');
  }
  const round = history.slice(history.findLastIndex((done) => done.act === 'return' || done.act === 'change') + 1);
  const ever = history.at(-1)?.act;
  const hasNow = (one: NoticeAct): boolean => round.some((done) => done.act === one);
  if (act === 'propose') return !hasNow('propose');
  if (act === 'change') return hasNow('propose') || ever === 'return';
  if (!hasNow('propose')) return false;
  if (act === 'return') return true;
  if (act === 'check') return !hasNow('check') && !round.some((done) => done.act === 'propose' && done.by === by);
  if (act === 'approve') return hasNow('check') && !hasNow('approve');
  return act === 'publish' && hasNow('approve');
}

test('100,000 random ways: nothing hangs that two people did not propose and check and one approve; nothing that was taken down hangs again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ act: fc.constantFrom(...acts), by: fc.constantFrom(...people) }), { maxLength: 16 }),
      (tried) => {
        let state: NoticeState = 'draft';
        let proposedBy: string | null = null;
        const history: Done[] = [];
        for (const each of tried) {
          const { act, by } = each;
          const next: NoticeState | null = noticeAfter(state, act);
          const isRefused =
            next === null ||
            (boxActs.includes(act) && boxProblems(act as BoxAct, { state, by, proposedBy }).length > 0);
          expect([history, each, !isRefused]).toEqual([history, each, mayFollow(history, each)]);
          if (isRefused) continue;
          if (act === 'propose') proposedBy = by;
          state = next;
          history.push(each);
        }
      },
    ),
    { numRuns: 100_000 },
  );
}, 120_000);

test('a box that is not open, and a check of one’s own proposal, are refused with their codes', () => {
  const codes = (act: BoxAct, state: NoticeState, by: string) =>
    boxProblems(act, { state, by, proposedBy: 'recorder' }).map(({ code }) => code);
  expect(codes('check', 'proposed', 'secretary')).toEqual([]);
  expect(codes('check', 'proposed', 'recorder')).toEqual(['notice.own-proposal']);
  expect(codes('publish', 'checked', 'secretary')).toEqual(['notice.changed-meanwhile']);
  expect(codes('approve', 'approved', 'secretary')).toEqual(['notice.changed-meanwhile']);
});

test('only a notice or a summary of members is confirmed by them', () => {
  const step = (kind: ProcedureStep['kind']): ProcedureStep => ({
    ...{ id: 'asked', name: 'asked', kind, cadence: 'month', actor: 'branch-secretary', after: [] },
    ...{ due: { monthsAfter: 1, day: 5 }, record: 'a record', confirmedByMember: true, clause: 'rule' },
  });
  const codes = (kind: ProcedureStep['kind'], change: Partial<Scheme> = {}) => {
    const compiled = compile({ ...smallScheme, ...change, procedure: [step(kind)] });
    return compiled.ok ? [] : compiled.problems.map(({ code, path }) => `${code} ${path}`);
  };
  const misplaced = 'scheme.confirmed-misplaced procedure.asked.confirmedByMember';
  expect([codes('notice'), codes('summary')]).toEqual([[], []]);
  expect(codes('scoring')).toEqual([misplaced]);
  expect(codes('notice', { subject: 'branch', rated: [] })).toContain(misplaced);
});
