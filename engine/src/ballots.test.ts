import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { evaluateBranch, explainMember } from './evaluate.ts';
import type { BallotEvidence, MemberEvidence } from './evidence.ts';
import type { BallotInput } from './ballot-input.ts';
import type { Scheme } from './scheme.ts';
import { figure, plainBallot, smallScheme, totalOf } from './testing/small-scheme.ts';

const clause = 'rule';
const options = { cycle: '2026' };

const members = { id: 'members', name: 'members', least: null, quorum: null, weight: null };
const mass = { ...members, id: 'mass', name: 'mass' };
const weighted = [
  { ...members, weight: figure(3, 5) },
  { ...mass, weight: figure(2, 5) },
];
const grades = [
  { id: 'excellent', name: '优秀', points: figure(10) },
  { id: 'qualified', name: '合格', points: figure(17, 2) },
  { id: 'unqualified', name: '不合格', points: figure(0) },
];

function ballot(change: Partial<BallotInput> = {}): BallotInput {
  const groups = [members, mass];
  return {
    ...plainBallot,
    id: 'year-end',
    name: 'year-end',
    items: ['study'],
    period: 'year',
    only: [],
    groups,
    clause,
    ...change,
  };
}

function schemeOf(input: BallotInput): Scheme {
  return {
    ...smallScheme,
    inputs: { ...smallScheme.inputs, scores: [], ballots: [input] },
    parts: [
      { id: 'ballot', name: 'ballot', rule: 'ballot-mean', of: 'year-end', clause },
      ...(input.period === 'year'
        ? []
        : [{ id: 'year', name: 'year', rule: 'mean' as const, of: 'ballot', per: null, clause }]),
      totalOf(input.period === 'year' ? 'ballot' : 'year'),
    ],
  };
}

function planOf(input: BallotInput) {
  const plan = compile(schemeOf(input));
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

type Line = Partial<BallotEvidence>;

function evidence(lines: readonly Line[], change: Partial<MemberEvidence> = {}) {
  const ballots = lines.map((line) => ({
    ballot: 'year-end',
    period: '2026',
    group: 'members',
    item: 'study',
    ...line,
  }));
  return { id: 'b1', members: [{ id: 'm1', ballots, ...change }] };
}

/** The exact value, or the codes and places of what is refused. */
function outcome(input: BallotInput, lines: readonly Line[], change: Partial<MemberEvidence> = {}) {
  const evaluated = evaluateBranch(planOf(input), evidence(lines, change), options);
  const explained = explainMember(planOf(input), evidence(lines, change), options, 'm1');
  if (evaluated.ok) return explained.ok ? explained.value.exact : explained.problems;
  return evaluated.problems.map(({ code, path }) => `${code} ${(path ?? '').replace('members[0].', '')}`);
}

function faults(input: BallotInput): readonly string[] {
  const plan = compile(schemeOf(input));
  return plan.ok ? [] : plan.problems.map(({ code, path }) => `${code} ${path ?? ''}`);
}

function working(input: BallotInput, lines: readonly Line[]): unknown {
  const explained = explainMember(planOf(input), evidence(lines), options, 'm1');
  if (!explained.ok) throw new Error(JSON.stringify(explained.problems));
  return explained.value.parts[0]?.working;
}

test('groups with weights each have a mean of their own, however many papers they hand in', () => {
  const input = ballot({ groups: weighted, emptyGroup: 'refuse' });
  // 9 × 0.6 + 6 × 0.4
  expect(outcome(input, [{ points: [9, 9, 9] }, { group: 'mass', points: [6] }])).toBe('7.8');
  // 25/3 × 3/5 + 7 × 2/5
  expect(outcome(input, [{ points: [8, 8, 9] }, { group: 'mass', points: [7, null] }])).toBe('7.8');
  expect(working(input, [{ points: [9, 9, 9] }, { group: 'mass', points: [6] }])).toMatchObject({
    groups: [
      { weighed: { sum: '27', by: 3, mean: '9', weight: '0.6', product: '5.4' } },
      { weighed: { sum: '6', by: 1, mean: '6', weight: '0.4', product: '2.4' } },
    ],
  });
});

test('a group without papers is refused, its weight spread, or left out, as the scheme says', () => {
  const lines = [{ points: [9, 8] }, { group: 'mass', points: [null] }];
  const withEmpty = (emptyGroup: BallotInput['emptyGroup']) => outcome(ballot({ groups: weighted, emptyGroup }), lines);
  expect(withEmpty('refuse')).toEqual(['missing-score ballots']);
  expect(withEmpty('scaled')).toBe('8.5');
  expect(withEmpty('left-out')).toBe('5.1');
  expect(working(ballot({ groups: weighted, emptyGroup: 'scaled' }), lines)).toMatchObject({
    groups: [{ weighed: { weight: '1', product: '8.5' } }, { weighed: null }],
  });
});

test('a ballot in which nobody handed anything in has no weight to spread, and is told as not held', () => {
  const input = ballot({ groups: weighted, emptyGroup: 'scaled', missing: 'zero' });
  expect(outcome(input, [])).toBe('0');
  expect(working(input, [])).toMatchObject({ isZeroed: true, groups: [{ weighed: null }, { weighed: null }] });
  const lacking = { ...options, provisional: true };
  const plan = planOf(ballot({ groups: weighted, emptyGroup: 'scaled', missing: 'skip' }));
  expect(explainMember(plan, evidence([]), lacking, 'm1')).toMatchObject({ ok: false });
});

test('weights that make no whole grow to what they make', () => {
  const groups = [
    { ...members, weight: figure(1, 2) },
    { ...mass, weight: figure(1, 3) },
  ];
  expect(outcome(ballot({ groups, emptyGroup: 'scaled' }), [{ points: [6] }])).toBe('5');
});

test('weights stand for every group and with a policy, or not at all', () => {
  const refusal = ['scheme.ballot-weights inputs.ballots.year-end.groups'];
  expect(faults(ballot({ groups: weighted, emptyGroup: 'scaled' }))).toEqual([]);
  expect(faults(ballot({ groups: weighted }))).toEqual(refusal);
  expect(faults(ballot({ emptyGroup: 'scaled' }))).toEqual(refusal);
  expect(faults(ballot({ groups: [...weighted.slice(0, 1), mass], emptyGroup: 'scaled' }))).toEqual(refusal);
  const none = [...weighted.slice(0, 1), { ...mass, weight: figure(0) }];
  expect(faults(ballot({ groups: none, emptyGroup: 'scaled' }))).toEqual(refusal);
});

test('points are divided by the papers that score, all papers, those present or those due', () => {
  const lines = [
    { papers: 4, scored: 3, sum: 24, present: 5, due: 8 },
    { group: 'mass', points: [], present: 1, due: 2 },
  ];
  const over = (denominator: BallotInput['denominator']) => outcome(ballot({ denominator }), lines);
  expect([over('scored'), over('papers'), over('present'), over('due')]).toEqual(['8', '6', '4', '2.4']);
  expect(working(ballot({ denominator: 'due' }), lines)).toMatchObject({
    counted: { sum: '24', by: 10, denominator: 'due' },
  });
});

test('blanks alone are a ballot only where blanks weigh', () => {
  const lines = [{ points: [null, null] }];
  expect(outcome(ballot(), lines)).toEqual(['missing-score ballots']);
  expect(outcome(ballot({ denominator: 'papers' }), lines)).toBe('0');
  expect(outcome(ballot({ denominator: 'papers' }), [{ points: [] }])).toEqual(['missing-score ballots']);
});

test('who is counted by those present or due has to say how many, of every group', () => {
  const own = { points: [8], present: 1, due: 2 };
  expect(outcome(ballot({ denominator: 'present' }), [{ points: [8] }, { ...own, group: 'mass' }])).toEqual([
    'ballot.no-present ballots[0]',
  ]);
  expect(outcome(ballot({ denominator: 'due' }), [own])).toEqual(['ballot.no-due ballots']);
  expect(outcome(ballot({ denominator: 'papers' }), [{ points: [8] }])).toBe('8');
});

test('papers are at most those present, and those at most the ones due', () => {
  const of = (present: number | undefined, due: number | undefined) =>
    outcome(ballot(), [
      { points: [8, 8], ...(present !== undefined && { present }), ...(due !== undefined && { due }) },
    ]);
  const refusal = ['ballot.people-do-not-fit ballots[0]'];
  expect([of(2, 2), of(2, undefined), of(undefined, 2)]).toEqual(['8', '8', '8']);
  expect([of(1, 2), of(3, 2), of(undefined, 1), of(1, undefined)]).toEqual([refusal, refusal, refusal, refusal]);
  expect(outcome(ballot(), [{ points: [8], due: -1 }])).toContain('ballot.not-a-count ballots[0].due');
});

test('a quorum of those due makes a ballot void just below it, over all or of one group', () => {
  const third = figure(2, 3);
  const lines = (papers: number) => [
    { papers, scored: papers, sum: 8 * papers, due: 6 },
    { group: 'mass', papers: 2, scored: 2, sum: 16, due: 3 },
  ];
  const all = ballot({ quorum: third });
  expect(outcome(all, lines(4))).toBe('8');
  expect(outcome(all, lines(3))).toEqual(['ballot-void ballots[0]']);
  const one = ballot({ groups: [{ ...members, quorum: third }, mass] });
  expect(outcome(one, lines(4))).toBe('8');
  expect(outcome(one, lines(3))).toEqual(['ballot-void ballots[0]']);
  const read = evaluateBranch(planOf(one), evidence(lines(3)), options);
  expect(read.ok ? [] : read.problems[0]?.facts).toEqual({
    ballot: 'year-end',
    group: 'members',
    item: 'study',
    papers: 3,
    due: 6,
    quorum: '2/3',
  });
  expect(outcome(one, [{ points: [8] }])).toEqual(['ballot.no-due ballots[0]']);
  expect(outcome(all, [{ points: [8], due: 1 }])).toEqual(['ballot.no-due ballots']);
});

test('papers that choose are worth the points of their option; the rest are blank', () => {
  const input = ballot({ options: grades });
  // 2 × 10 + 1 × 8.5 over 3, and one blank.
  expect(outcome(input, [{ options: { excellent: 2, qualified: 1 } }])).toBe('9.5');
  expect(outcome(input, [{ papers: 4, options: { excellent: 2, qualified: 1 } }])).toBe('9.5');
  expect(outcome({ ...input, denominator: 'papers' }, [{ papers: 4, options: { excellent: 2, qualified: 1 } }])).toBe(
    '7.125',
  );
  expect(working(input, [{ options: { excellent: 2, qualified: 1 } }])).toMatchObject({
    scored: 3,
    sum: '28.5',
    groups: [
      {
        chosen: [
          { option: 'excellent', name: '优秀', count: 2, points: '10' },
          { option: 'qualified', name: '合格', count: 1, points: '8.5' },
          { option: 'unqualified', name: '不合格', count: 0, points: '0' },
        ],
      },
      { papers: 0 },
    ],
  });
});

test('a share of satisfied papers is exact', () => {
  const satisfied = [
    { id: 'yes', name: '满意', points: figure(1) },
    { id: 'no', name: '不满意', points: figure(0) },
  ];
  expect(outcome(ballot({ options: satisfied }), [{ options: { yes: 2, no: 1 } }])).toBe('2/3');
});

test('counts of options that cannot be are refused with their place', () => {
  const input = ballot({ options: grades });
  expect(outcome(input, [{ points: [8] }])).toEqual(['ballot.two-forms ballots[0]']);
  expect(outcome(input, [{ papers: 2 }])).toEqual(['ballot.no-options ballots[0].options']);
  expect(outcome(input, [{ options: { good: 2 } }])).toEqual(['ballot.unknown-option ballots[0].options.good']);
  expect(outcome(input, [{ options: { excellent: 1.5 } }])).toEqual([
    'ballot.not-a-count ballots[0].options.excellent',
  ]);
  expect(outcome(input, [{ papers: 1, options: { excellent: 2 } }])).toEqual(['ballot.not-a-count ballots[0].papers']);
  expect(outcome(ballot(), [{ options: { excellent: 2 } }])).toEqual(['ballot.without-options ballots[0].options']);
});

test('a group stands once', () => {
  expect(faults(ballot({ groups: [members, members] }))).toEqual([
    'scheme.name-twice inputs.ballots.year-end.groups.members',
  ]);
});

test('options are worth what their item can have, each once', () => {
  const beyond = [{ id: 'excellent', name: '优秀', points: figure(101, 10) }];
  expect(faults(ballot({ options: beyond }))).toEqual([
    'scheme.option-out-of-range inputs.ballots.year-end.options.excellent',
  ]);
  expect(faults(ballot({ options: grades }))).toEqual([]);
  expect(faults(ballot({ options: [...grades, ...grades.slice(0, 1)] }))).toEqual([
    'scheme.name-twice inputs.ballots.year-end.options.excellent',
  ]);
});

test('the highest and the lowest of each group, or of all together, do not count', () => {
  const lines = [{ points: [10, 9, 7, 2] }, { group: 'mass', points: [6, 5, 1] }];
  // (9 + 7 + 5) / 3
  expect(outcome(ballot({ trim: { count: 1, of: 'group' } }), lines)).toBe('7');
  // (9 + 7 + 6 + 5 + 2) / 5
  expect(outcome(ballot({ trim: { count: 1, of: 'all' } }), lines)).toBe('5.8');
  // (7 + 6 + 5) / 3
  expect(outcome(ballot({ trim: { count: 2, of: 'all' } }), lines)).toBe('6');
  expect(working(ballot({ trim: { count: 2, of: 'all' } }), lines)).toMatchObject({
    counted: { sum: '18', by: 3, denominator: 'scored', highest: ['10', '9'], lowest: ['1', '2'] },
  });
});

test('a trimmed mean needs one paper more than it leaves out', () => {
  const input = ballot({ trim: { count: 1, of: 'group' } });
  expect(outcome(input, [{ points: [9, 8, 1] }])).toBe('8');
  expect(outcome(input, [{ points: [9, 8, null] }])).toEqual(['ballot.too-few-to-trim ballots[0]']);
  const all = ballot({ trim: { count: 1, of: 'all' } });
  expect(outcome(all, [{ points: [9] }, { group: 'mass', points: [8, 1] }])).toBe('8');
  expect(outcome(all, [{ points: [9] }, { group: 'mass', points: [1] }])).toEqual([
    'ballot.too-few-to-trim ballots[0]',
  ]);
});

test('sums bring their ends along, and ends that no such papers could have are refused', () => {
  const input = ballot({ trim: { count: 1, of: 'group' } });
  const summed = (line: Line) => outcome(input, [{ papers: 4, scored: 4, sum: 28, ...line }]);
  expect(summed({ highest: [10], lowest: ['2'] })).toBe('8');
  const refusal = ['ballot.ends-do-not-fit ballots[0]'];
  expect(summed({})).toEqual(refusal);
  expect(summed({ highest: [10, 9], lowest: [2] })).toEqual(refusal);
  // Two papers between 9 and 2 make at most 18 and at least 4; 28 − 9 − 2 = 17 and 28 − 8 − 1 = 19.
  expect(summed({ highest: [9], lowest: [2] })).toBe('8.5');
  expect(summed({ highest: [8], lowest: [1] })).toEqual(refusal);
  expect(summed({ highest: [7], lowest: [8] })).toEqual(refusal);
});

test('a group with fewer papers than are trimmed gives all it has', () => {
  const input = ballot({ trim: { count: 2, of: 'all' } });
  const others = { group: 'mass', points: [6, 5, 4, 3] };
  const one = (line: Line) => outcome(input, [{ papers: 3, scored: 3, sum: 18, ...line }, others]);
  // 10, 6, 2 beside 6, 5, 4, 3: without 10, 6, 2, 3 there are 6, 5, 4.
  expect(one({ highest: [10, 6], lowest: [2, 6] })).toBe('5');
  expect(one({ highest: [10, 6], lowest: [2, 5] })).toEqual(['ballot.ends-do-not-fit ballots[0]']);
});

test('papers that choose can be trimmed as well', () => {
  const input = ballot({ options: grades, trim: { count: 1, of: 'group' } });
  // 10 and 0 go; 10, 8.5 stay.
  expect(outcome(input, [{ options: { excellent: 2, qualified: 1, unqualified: 1 } }])).toBe('9.25');
});

test('only a plain mean over all can be trimmed over all', () => {
  expect(faults(ballot({ trim: { count: 1, of: 'group' }, denominator: 'papers' }))).toEqual([
    'scheme.ballot-trim-denominator inputs.ballots.year-end.trim',
  ]);
  const mixed = ballot({ trim: { count: 1, of: 'all' }, groups: weighted, emptyGroup: 'refuse' });
  expect(faults(mixed)).toEqual(['scheme.ballot-trim-weights inputs.ballots.year-end.trim']);
  expect(faults({ ...mixed, trim: { count: 1, of: 'group' } })).toEqual([]);
  expect(
    outcome({ ...mixed, trim: { count: 1, of: 'group' } }, [
      { points: [10, 9, 1] },
      { group: 'mass', points: [7, 4, 2] },
    ]),
  ).toBe('7');
});

test('a ballot that was due and not held is refused, passed over or 0, as the scheme says', () => {
  const quarters = (missing: BallotInput['missing']) =>
    outcome(ballot({ period: 'quarter', missing }), [
      { period: '2026-Q1', points: [9] },
      { period: '2026-Q3', points: [6] },
    ]);
  expect(quarters('refuse')).toEqual(['missing-score ballots', 'missing-score ballots']);
  expect(quarters('skip')).toBe('7.5');
  expect(quarters('zero')).toBe('3.75');
});

test('a ballot is missing only where it is held and due', () => {
  const input = ballot({ period: 'quarter', only: [2, 4], missing: 'zero' });
  expect(outcome(input, [{ period: '2026-Q4', points: [8] }])).toBe('4');
  expect(outcome(input, [{ period: '2026-Q4', points: [8] }], { from: '2026-07-01' })).toBe('8');
  expect(outcome({ ...input, missing: 'refuse' }, [{ period: '2026-Q4', points: [8] }], { from: '2026-07-01' })).toBe(
    '8',
  );
});

test('at least so many are held, or the last ones of the year are missing', () => {
  const input = (heldLeast: number) => ballot({ period: 'quarter', missing: 'skip', heldLeast });
  const first = [{ period: '2026-Q1', points: [9] }];
  expect(outcome(input(1), first)).toBe('9');
  expect(outcome(input(2), first)).toEqual(['missing-score ballots']);
  expect(outcome(input(1), [])).toEqual(['missing-score ballots']);
  const read = evaluateBranch(planOf(input(3)), evidence(first), options);
  expect(read.ok ? [] : read.problems.map(({ facts }) => facts?.['period'])).toEqual(['2026-Q3', '2026-Q4']);
  // Two quarters are due to him, so that three cannot be asked for.
  expect(outcome(input(3), [{ period: '2026-Q3', points: [9] }], { from: '2026-07-01' })).toEqual([
    'missing-score ballots',
  ]);
});

test('how often it is held at least is said only of a ballot that may be skipped, and is possible', () => {
  const refusal = ['scheme.ballot-held-least inputs.ballots.year-end.heldLeast'];
  expect(faults(ballot({ period: 'quarter', missing: 'refuse', heldLeast: 1 }))).toEqual(refusal);
  expect(faults(ballot({ period: 'quarter', missing: 'skip', heldLeast: 5 }))).toEqual(refusal);
  expect(faults(ballot({ period: 'quarter', only: [1, 3], missing: 'skip', heldLeast: 3 }))).toEqual(refusal);
  expect(faults(ballot({ period: 'quarter', only: [1, 3], missing: 'skip', heldLeast: 2 }))).toEqual([]);
});

test('a 0 for a ballot not held is told as such', () => {
  expect(working(ballot({ missing: 'zero' }), [])).toMatchObject({ papers: 0, isZeroed: true });
});

test('what makes a ballot void names the line of its own period', () => {
  const input = ballot({ period: 'half', groups: [{ ...members, least: figure(2) }, mass] });
  expect(
    outcome(input, [
      { period: '2026-H1', points: [9, 9] },
      { period: '2026-H2', points: [9] },
    ]),
  ).toEqual(['ballot-void ballots[1]']);
});
