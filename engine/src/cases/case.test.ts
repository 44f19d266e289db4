import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CaseHearing, type CaseRecord, type RecordSetting } from './case-record.ts';
import { partProblems } from './case-parts.ts';
import { type CaseKind, type CasePart, type CaseProcedure, type CaseStepId, casePartsDue } from './case-steps.ts';
import { type CaseSaying, caseStanding, type CaseWay, mayBeSaid, type TakenStep } from './case-way.ts';
import { countProblems, dueAt, isCarried, isQuorate, type MeetingCount } from './meeting-count.ts';
import { takeStep } from './take-step.ts';

const kinds: readonly CaseKind[] = ['restriction', 'urged-withdrawal', 'removal'];
const parts: readonly CasePart[] = ['handler', 'inquirer', 'decider', 'reviewer', 'person', 'companion'];

/** The rules once more, as a list of who does what with what; nothing of the tables is used. */
type Line = readonly [step: CaseStepId, by: string, holds: string];
const wholeWay: readonly Line[] = [
  ['proposal', 'handler', ''],
  ['advance-filing', 'decider', 'document'],
  ['inquiry-group', 'handler', 'inquirers'],
  ['findings', 'inquirer', 'inquirers'],
  ['talk', 'handler inquirer', 'talkers'],
  ['summons', 'handler', 'meetingOn'],
  ['hearing', 'handler', 'hearing'],
  ['meeting', 'handler', 'count'],
  ['pre-review', 'decider', ''],
  ['department-review', 'reviewer', 'document'],
  ['decision', 'decider', 'decision document'],
  ['telling', 'handler decider', 'talkers'],
  ['announcement', 'handler', ''],
];
const sevenSteps: readonly Line[] = [
  ['compiled-file', 'handler', ''],
  ['hearing', 'handler', 'toldOn hearing'],
  ['meeting', 'handler', 'count'],
  ['submission', 'handler', 'document'],
  ['decision', 'decider', 'decision document'],
  ['telling', 'handler decider', 'talkers'],
  ['announcement', 'handler', ''],
];

function linesOf(procedure: CaseProcedure, kind: CaseKind): readonly Line[] {
  const way = procedure === 'seven-steps' ? sevenSteps : wholeWay;
  if (kind !== 'restriction') return way;
  return [...way.filter(([step]) => step !== 'department-review'), ['mending-review', 'handler', 'count']];
}

const soundCount: MeetingCount = {
  ...{ members: 18, notDue: [{ reason: 'bedridden', people: 2 }], agreement: '批复1号', present: 10 },
  ...{ manner: 'secret', ayes: 8, noes: 1, abstained: 1, writtenAyes: 1, writtenNoes: 0 },
};
const blank: CaseRecord = {
  ...{ on: '2026-03-10', words: '记录', document: null, talkers: null, meetingOn: null, toldOn: null },
  ...{ hearing: null, count: null, decision: null },
};
const contents = {
  document: '乡组2026第1号',
  talkers: ['甲', '乙'],
  meetingOn: '2026-03-20',
  toldOn: '2026-03-01',
  hearing: 'absent' as CaseHearing,
} as const;

interface Try {
  readonly stepAt: number;
  readonly by: CasePart;
  readonly flaw: number;
  readonly ayes: number;
  readonly present: number;
  readonly isApproved: boolean;
  readonly inquirers: number;
  readonly isStop: boolean;
}

const tried: fc.Arbitrary<Try> = fc.record({
  // 0: the step that is next; else one step somewhere in the list.
  stepAt: fc.oneof({ weight: 7, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 15 }) }),
  by: fc.constantFrom(...parts),
  flaw: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 7 }) }),
  ayes: fc.integer({ min: 0, max: 10 }),
  present: fc.integer({ min: 7, max: 12 }),
  isApproved: fc.boolean(),
  inquirers: fc.constantFrom(2, 2, 2, 1),
  isStop: fc.integer({ min: 0, max: 60 }).map((drawn) => drawn === 0),
});

/** A record as a step needs it, with one thing wrong where there is a flaw. */
function recordOf(holds: string, kind: CaseKind, { flaw, ayes, present, isApproved }: Try): CaseRecord {
  const has = (what: string): boolean => holds.split(' ').includes(what);
  const mends = isApproved && kind === 'restriction';
  const whole: CaseRecord = {
    ...blank,
    ...(has('document') ? { document: contents.document } : {}),
    ...(has('talkers') ? { talkers: contents.talkers } : {}),
    ...(has('meetingOn') ? { meetingOn: contents.meetingOn } : {}),
    ...(has('toldOn') ? { toldOn: contents.toldOn } : {}),
    ...(has('hearing') ? { hearing: contents.hearing } : {}),
    ...(has('count')
      ? {
          count: {
            ...soundCount,
            present,
            ayes: Math.min(ayes, present),
            noes: present - Math.min(ayes, present),
            abstained: 0,
          },
        }
      : {}),
    ...(has('decision')
      ? { decision: { isApproved, untilOn: mends ? '2026-09-10' : null, mentorId: mends ? 'h' : null } }
      : {}),
  };
  if (flaw === 1) return { ...whole, on: '2026-12-31' };
  if (flaw === 2) return { ...whole, on: '2025-12-31' };
  if (flaw === 3) return { ...whole, document: has('document') ? null : '不该有' };
  if (flaw === 4) return { ...whole, talkers: has('talkers') ? ['甲', '甲'] : ['甲', '乙'] };
  if (flaw === 5) return { ...whole, hearing: has('hearing') ? null : 'heard' };
  if (flaw === 6) return { ...whole, count: has('count') ? null : soundCount };
  if (flaw === 7)
    return { ...whole, decision: has('decision') ? null : { isApproved: true, untilOn: null, mentorId: null } };
  return whole;
}

const setting = (more: Partial<RecordSetting>): RecordSetting => ({
  ...{ isRestriction: false, today: '2026-11-29', since: '2026-02-01', summonedFor: null, untilOn: null, inquirers: 2 },
  ...more,
});

test('100,000 random ways through both procedures: no step is passed over, none is taken by another or without its record, and nobody is decided about unheard', () => {
  const ended = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.constantFrom<CaseProcedure>('regulations', 'seven-steps'),
      fc.array(tried, { maxLength: 60, size: 'max' }),
      (kind, procedure, tries) => {
        const lines = linesOf(procedure, kind);
        const taken: TakenStep[] = [];
        const records: CaseRecord[] = [];
        let isStopped = false;
        const wayNow = (): CaseWay => ({ procedure, kind, taken, isStopped });
        const isOver = (): boolean =>
          isStopped ||
          taken.some(({ verdict }) => verdict === 'not-carried') ||
          taken.length === lines.length ||
          (taken.at(-1)?.id === 'announcement' && taken.some(({ verdict }) => verdict === 'not-approved'));
        for (const one of tries) {
          const isClosed = caseStanding(wayNow()).state === 'closed';
          if (isClosed !== isOver()) expect([taken, isClosed]).toEqual([taken, isOver()]);
          if (one.isStop) isStopped ||= !isOver();
          const at = one.stepAt === 0 ? taken.length : one.stepAt - 1;
          const [step, by, holds] = lines[at % lines.length]!;
          const record = recordOf(holds, kind, one);
          const isQuorum = record.count === null || (one.present >= 9 && one.present <= 15);
          const isAllowed =
            !isOver() &&
            at % lines.length === taken.length &&
            by.split(' ').includes(one.by) &&
            one.flaw === 0 &&
            isQuorum &&
            (!holds.includes('inquirers') || one.inquirers === 2);
          const result = takeStep(
            wayNow(),
            { step, parts: [one.by], record },
            setting({ isRestriction: kind === 'restriction', inquirers: one.inquirers }),
          );
          if (result.ok !== isAllowed) expect([step, one, result]).toEqual([step, one, isAllowed]);
          if (!result.ok) continue;
          taken.push({ id: step, verdict: result.value });
          records.push(record);
          if (step === 'decision') {
            const counted = records.find(({ count }) => count !== null)?.count;
            expect(records.some(({ hearing }) => hearing !== null)).toBe(true);
            expect(counted).toBeDefined();
            // 18 members, 2 of them left out: 16 due, of whom 9 carry; one opinion was handed in.
            expect((counted?.ayes ?? 0) + 1).toBeGreaterThanOrEqual(9);
          }
        }
        expect(taken.map(({ id }) => id)).toEqual(lines.slice(0, taken.length).map(([step]) => step));
        const { ending } = caseStanding(wayNow());
        if (ending !== null) ended.set(ending, (ended.get(ending) ?? 0) + 1);
        if (ending === 'in-force') expect(taken.map(({ id }) => id)).toContain('telling');
      },
    ),
    { numRuns: 100_000 },
  );
  expect([...ended.keys()].toSorted()).toEqual(
    ['in-force', 'mended', 'not-approved', 'not-carried', 'not-mended', 'stopped'].toSorted(),
  );
}, 600_000);

test('of 16 who are due 9 carry it and 8 do not; 9 have to be there and 8 are too few; who is left out needs an agreement', () => {
  const of16 = { ...soundCount, members: 16, notDue: [], agreement: null, writtenAyes: 0 };
  expect(isCarried({ ...of16, present: 9, ayes: 9, noes: 0, abstained: 0 })).toBe(true);
  expect(isCarried({ ...of16, present: 16, ayes: 8, noes: 0, abstained: 8 })).toBe(false);
  expect(isQuorate({ ...of16, present: 8 })).toBe(false);
  const few = countProblems({ ...of16, present: 8, ayes: 8, noes: 0, abstained: 0 });
  expect(few).toEqual([{ code: 'case.not-quorate', facts: { due: 16, present: 8, least: 9 } }]);
  // Opinions handed in count as ayes, and do not make anybody present.
  expect(isCarried({ ...of16, present: 9, ayes: 7, noes: 2, abstained: 0, writtenAyes: 2 })).toBe(true);
  expect(isCarried({ ...of16, present: 8, ayes: 8, noes: 0, abstained: 0, writtenAyes: 8 })).toBe(false);
  expect(countProblems({ ...of16, present: 10, ayes: 10, noes: 0, abstained: 0, writtenAyes: 7 })).toEqual([
    { code: 'case.count-written', facts: { written: 7, absent: 6 } },
  ]);
  expect(dueAt(soundCount)).toBe(16);
  expect(countProblems({ ...soundCount, agreement: null })).toEqual([{ code: 'case.count-agreement' }]);
  expect(countProblems(soundCount)).toEqual([]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat({ max: 400 }), fc.nat({ max: 400 }), (due, present, ayes) => {
      const count = { ...of16, members: due, present, ayes, noes: present - ayes, abstained: 0 };
      fc.pre(present <= due && ayes <= present);
      const majority = Math.floor(due / 2) + 1;
      expect(countProblems(count).length === 0).toBe(present >= majority);
      expect(isCarried(count)).toBe(present >= majority && ayes >= majority);
    }),
  );
});

test('time to mend: a year at most, with somebody to help, looked at when it is over and not before', () => {
  const taken: TakenStep[] = linesOf('seven-steps', 'restriction')
    .slice(0, 4)
    .map(([id]) => ({ id, verdict: id === 'meeting' ? 'carried' : null }));
  const way: CaseWay = { ...{ procedure: 'seven-steps', kind: 'restriction' }, taken, isStopped: false };
  const decide = (untilOn: string | null, mentorId: string | null = 'h') => {
    const record = { ...blank, document: '1号', decision: { isApproved: true, untilOn, mentorId } };
    const result = takeStep(way, { step: 'decision', parts: ['decider'], record }, setting({ isRestriction: true }));
    return result.ok ? 'decided' : result.problems[0]?.code;
  };
  expect(decide('2026-09-10')).toBe('decided');
  expect(decide('2027-03-10')).toBe('decided');
  expect(decide('2027-03-11')).toBe('case.mending-long');
  expect(decide('2026-03-10')).toBe('case.mending-long');
  expect(decide('2026-09-10', null)).toBe('case.mending-unset');
  expect(decide(null)).toBe('case.mending-unset');
  const announced: CaseWay = {
    ...way,
    taken: linesOf('seven-steps', 'restriction')
      .slice(0, 7)
      .map(([id]) => ({ id, verdict: id === 'decision' ? 'approved' : null })),
  };
  expect(caseStanding(announced)).toMatchObject({ state: 'mending', next: { id: 'mending-review' } });
  const review = (on: string) => {
    const attempt = {
      step: 'mending-review',
      parts: ['handler'],
      record: { ...blank, on, count: soundCount },
    } as const;
    const result = takeStep(announced, attempt, setting({ isRestriction: true, untilOn: '2026-09-10' }));
    return result.ok ? result.value : result.problems[0]?.code;
  };
  expect(review('2026-09-09')).toBe('case.mending-runs');
  expect(review('2026-09-10')).toBe('mended');
});

test('who was told to come is waited for; before he is told nothing is said, and an appeal has no end', () => {
  const way: CaseWay = {
    ...{ procedure: 'regulations', kind: 'removal', isStopped: false },
    taken: linesOf('regulations', 'removal')
      .slice(0, 6)
      .map(([id]) => ({ id, verdict: null })),
  };
  const hear = (on: string) => {
    const attempt = { step: 'hearing', parts: ['handler'], record: { ...blank, on, hearing: 'absent' } } as const;
    const result = takeStep(way, attempt, setting({ summonedFor: '2026-03-20' }));
    return result.ok ? result.value : result.problems[0]?.code;
  };
  expect(hear('2026-03-19')).toBe('case.before-summoned');
  expect(hear('2026-03-20')).toBe(null);
  const sayings: readonly CaseSaying[] = ['answer', 'reservation', 'testimony', 'appeal'];
  const said = (more: object) =>
    sayings.filter((saying) =>
      mayBeSaid(saying, { isTold: true, isClosed: false, isDecided: false, isAppealed: false, ...more }),
    );
  expect(said({ isTold: false })).toEqual([]);
  expect(said({})).toEqual(['answer', 'reservation', 'testimony']);
  expect(said({ isDecided: true, isClosed: true })).toEqual(['reservation', 'appeal']);
  expect(said({ isDecided: true, isClosed: true, isAppealed: true })).toEqual(['reservation']);
});

test('nobody deals with a case of his own or of somebody he is tied with; one person has one part; inquirers are full members', () => {
  const of = { personId: 'p', tied: ['t'], taken: ['h'], isFullMember: true };
  const code = (part: CasePart, id: string, more: object = {}) => partProblems(part, id, { ...of, ...more })[0]?.code;
  expect(code('inquirer', 'a')).toBe(undefined);
  expect(code('handler', 'p')).toBe('case.part-own');
  expect(code('decider', 'h')).toBe('case.part-taken');
  expect(code('inquirer', 't')).toBe('case.part-tied');
  expect(code('companion', 't')).toBe(undefined);
  expect(code('inquirer', 'a', { isFullMember: false })).toBe('case.inquirer-not-full');
  expect(casePartsDue('regulations', 'removal')).toEqual(['decider', 'reviewer']);
  expect(casePartsDue('regulations', 'restriction')).toEqual(['decider']);
  expect(casePartsDue('seven-steps', 'removal')).toEqual(['decider']);
});
