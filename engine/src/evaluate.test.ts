import { expect, test } from 'vitest';
import { evaluateBranch, explainMember } from './evaluate.ts';
import type { BranchEvidence, MemberEvidence } from './evidence.ts';
import { branchOf, smallPlan, wholeMember } from './testing/small-scheme.ts';

const plan = smallPlan();
const options = { cycle: '2026' };

function memberOf(branch: BranchEvidence, provisional = false) {
  const evaluated = evaluateBranch(plan, branch, { ...options, provisional });
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems));
  return evaluated.value.result.members[0];
}

/** Codes and paths of everything that is refused in one member's evidence, changed as said. */
function faultsOf(change: Readonly<Record<string, unknown>>): readonly (readonly [string, string | undefined])[] {
  const member = { ...wholeMember('m1'), ...change } as MemberEvidence;
  const evaluated = evaluateBranch(plan, branchOf(member), options);
  return evaluated.ok ? [] : evaluated.problems.map(({ code, path }) => [code, path] as const);
}

function scoreFault(change: Readonly<Record<string, unknown>>) {
  const score = { item: 'study', by: 'branch', period: '2026-01', points: 9, ...change };
  const [, ...rest] = wholeMember('m1').scores ?? [];
  return faultsOf({ scores: [score, ...rest] });
}

test('a whole year comes to its total, sections, stars, grade and rank', () => {
  const member = memberOf(
    branchOf({ ...wholeMember('m1'), entries: [{ item: 'awards', on: '2026-03-01', level: 'low' }] }),
  );
  expect(member).toEqual({
    id: 'm1',
    total: '19.40',
    sections: { study: '9.20', service: '9.20', awards: '1.00', faults: '0.00' },
    grade: 'good',
    stars: 2,
    rank: 1,
    honors: [],
    tied: [],
    outcomes: [],
    factors: {},
    exempt: false,
  });
});

test('the total is held within its bounds, and outcomes follow the grade', () => {
  const deducted = memberOf(
    branchOf({ ...wholeMember('m1'), entries: [{ item: 'faults', on: '2026-03-01', level: 'high' }] }),
  );
  expect(deducted).toMatchObject({
    total: '0.00',
    grade: 'poor',
    stars: 0,
    outcomes: ['talk'],
    sections: { faults: '-30.00' },
  });
  const entries = [{ item: 'awards', on: '2026-03-01', level: 'high' }];
  const capped = memberOf(
    branchOf({
      ...wholeMember('m1'),
      entries,
      scores: (wholeMember('m1').scores ?? []).map((score) => ({ ...score, points: 10 })),
    }),
  );
  expect(capped?.total).toBe('22.00');
});

test('missing scores are a refusal that names each; provisionally the rest is worked out', () => {
  const [, ...scores] = wholeMember('m1').scores ?? [];
  const branch = branchOf({ ...wholeMember('m1'), scores });
  const refusal = evaluateBranch(plan, branch, options);
  expect(refusal).toEqual({
    ok: false,
    problems: [
      {
        code: 'missing-score',
        path: 'members[0].scores',
        facts: { member: 'm1', item: 'study', itemName: 'study', by: 'branch', period: '2026-01' },
      },
    ],
  });
  const provisional = evaluateBranch(plan, branch, { ...options, provisional: true });
  expect(provisional.ok && provisional.value.missing).toHaveLength(1);
  expect(provisional.ok && provisional.value.result.members[0]?.total).toBe('18.40');
});

test('a part with nothing in it leaves the total open and stands in the list', () => {
  const branch = branchOf({ ...wholeMember('m1'), ballots: [] });
  const evaluated = evaluateBranch(plan, branch, { ...options, provisional: true });
  expect(evaluated.ok && evaluated.value.result.members[0]).toMatchObject({
    total: null,
    stars: null,
    grade: null,
    rank: null,
    outcomes: [],
    sections: {},
  });
  expect(evaluated.ok ? evaluated.value.missing.map(({ path, facts }) => [path, facts?.['item']]) : []).toEqual([
    ['members[0].ballots', 'study'],
    ['members[0].ballots', 'service'],
  ]);
});

test('equal totals share a rank', () => {
  const evaluated = evaluateBranch(
    plan,
    branchOf(wholeMember('a'), wholeMember('b'), {
      ...wholeMember('c'),
      entries: [{ item: 'awards', on: '2026-01-01', level: 'low' }],
    }),
    options,
  );
  expect(evaluated.ok ? evaluated.value.result.members.map(({ rank }) => rank) : []).toEqual([2, 2, 1]);
});

test('who is exempt, of another status, or not due has no total and needs no scores', () => {
  expect(memberOf(branchOf({ id: 'e', exempt: true, facts: { 'direct-stars': 1 } }))).toMatchObject({
    total: null,
    stars: 1,
    grade: 'good',
    exempt: true,
  });
  expect(memberOf(branchOf({ id: 'e', exempt: true }))).toMatchObject({ total: null, stars: null, grade: null });
  expect(memberOf(branchOf({ id: 'e', status: 'activist' }))).toMatchObject({ total: null, stars: null, rank: null });
  expect(memberOf(branchOf({ id: 'e', from: '2026-12-16' }))).toMatchObject({ total: null, stars: null, rank: null });
});

test('each fault of a score is named at its place', () => {
  const at = (field: string) => `members[0].scores[0]${field}`;
  expect(scoreFault({ item: 'x' })).toEqual([['score.unknown-item', at('.item')]]);
  expect(scoreFault({ by: 'x' })).toEqual([['score.unknown-rater', at('.by')]]);
  expect(scoreFault({ by: 'panel' })).toEqual([['score.not-by-this-rater', at('.by')]]);
  expect(scoreFault({ period: '2026-1' })).toEqual([['score.not-a-period', at('.period')]]);
  expect(scoreFault({ period: '2025-01' })).toEqual([['score.outside-cycle', at('.period')]]);
  expect(scoreFault({ period: '2026-Q1' })).toEqual([['score.wrong-period', at('.period')]]);
  expect(scoreFault({ points: 10.0001 })).toEqual([['score.out-of-range', at('.points')]]);
  expect(scoreFault({ points: -1 })).toEqual([['score.out-of-range', at('.points')]]);
  expect(scoreFault({ points: '1e400' })).toEqual([['points.not-decimal', at('.points')]]);
  expect(scoreFault({ period: '2026-02' })).toEqual([['score.twice', 'members[0].scores[2]']]);
  expect(scoreFault({ item: 'x', by: 'y', period: 'z', points: null })).toHaveLength(4);
  expect(faultsOf({ scores: [null] })).toEqual([['score.not-an-object', at('')]]);
  expect(faultsOf({ from: '2026-06-01' })[0]).toEqual(['score.outside-membership', at('.period')]);
});

test('peers are counted once each, and nobody is his own peer', () => {
  const peer = { item: 'study', by: 'peer', from: 'p1', period: '2026', points: 9 };
  const scores = (...peers: readonly object[]) => [...(wholeMember('m1').scores ?? []), ...peers];
  expect(faultsOf({ scores: scores(peer, { ...peer, from: 'p2' }) })).toEqual([]);
  expect(faultsOf({ scores: scores(peer, peer) })).toEqual([['score.twice', 'members[0].scores[25]']]);
  expect(faultsOf({ scores: scores({ ...peer, from: 'm1' }) })).toEqual([
    ['score.own-peer', 'members[0].scores[24].from'],
  ]);
  expect(faultsOf({ scores: scores({ ...peer, from: undefined }) })).toEqual([
    ['score.no-peer', 'members[0].scores[24].from'],
  ]);
});

test('each fault of an entry is named at its place', () => {
  const entry = { item: 'awards', on: '2026-03-01', level: 'low' };
  const fault = (change: object) => faultsOf({ from: null, entries: [{ ...entry, ...change }] });
  expect(fault({})).toEqual([]);
  expect(fault({ item: 'x' })).toEqual([['entry.unknown-item', 'members[0].entries[0].item']]);
  expect(fault({ level: 'x' })).toEqual([['entry.unknown-level', 'members[0].entries[0].level']]);
  expect(fault({ level: undefined })).toEqual([['entry.no-level', 'members[0].entries[0].level']]);
  expect(fault({ on: '2026-02-30' })).toEqual([['entry.not-a-day', 'members[0].entries[0].on']]);
  expect(fault({ on: undefined as unknown as string })).toEqual([['entry.no-day', 'members[0].entries[0].on']]);
  expect(fault({ on: '2025-12-31' })).toEqual([['entry.outside-cycle', 'members[0].entries[0].on']]);
  expect(fault({ points: 2 })).toEqual([['entry.points-not-of-level', 'members[0].entries[0].points']]);
  expect(fault({ points: 1 })).toEqual([]);
  expect(
    faultsOf({
      entries: [
        { ...entry, entryId: 'e' },
        { ...entry, entryId: 'e' },
      ],
    }),
  ).toEqual([['entry.twice', 'members[0].entries[1].entryId']]);
});

test('each fault of a ballot is named at its place', () => {
  const [first, second, ...rest] = wholeMember('m1').ballots ?? [];
  const fault = (change: object) => faultsOf({ ballots: [first, { ...second, ...change }, ...rest] });
  const at = (field: string) => `members[0].ballots[1]${field}`;
  expect(fault({})).toEqual([]);
  expect(fault({ ballot: 'x' })).toEqual([['ballot.unknown', at('.ballot')]]);
  expect(fault({ group: 'x' })[0]).toEqual(['ballot.unknown-group', at('.group')]);
  expect(fault({ item: 'x' })[0]).toEqual(['ballot.unknown-item', at('.item')]);
  expect(fault({ period: '2026-Q1' })[0]).toEqual(['ballot.wrong-period', at('.period')]);
  expect(fault({ period: '2025' })[0]).toEqual(['ballot.outside-cycle', at('.period')]);
  expect(fault({ group: 'members' })[0]).toEqual(['ballot.twice', at('')]);
  expect(fault({ points: [10, 10] })[0]).toEqual(['ballot.two-forms', at('')]);
  expect(fault({ scored: 4 })[0]).toEqual(['ballot.not-a-count', at('.scored')]);
  expect(fault({ papers: 2.5 })[0]).toEqual(['ballot.not-a-count', at('.papers')]);
  expect(fault({ sum: 20.5 })[0]).toEqual(['ballot.out-of-range', at('.sum')]);
  expect(fault({ papers: 1, scored: 1, sum: 10 })).toEqual([['ballot-void', at('')]]);
  expect(fault({ papers: undefined, scored: undefined, sum: undefined, points: [11, 10] })[0]).toEqual([
    'ballot.out-of-range',
    at('.points[0]'),
  ]);
});

test('each fault of a member is named at its place', () => {
  expect(faultsOf({ id: '' })).toEqual([['member.no-id', 'members[0].id']]);
  expect(faultsOf({ status: 'x' })).toEqual([['member.unknown-status', 'members[0].status']]);
  expect(faultsOf({ from: '2026-02-30' })).toEqual([['member.not-a-day', 'members[0].from']]);
  expect(faultsOf({ from: '2026-03-01', to: '2026-02-01' })).toEqual([['member.from-after-to', 'members[0].to']]);
  expect(faultsOf({ exempt: 'yes' })).toEqual([['member.not-yes-or-no', 'members[0].exempt']]);
  expect(faultsOf({ roles: 'secretary' })).toEqual([['member.roles-not-texts', 'members[0].roles']]);
  expect(faultsOf({ scores: {} })).toEqual([['evidence.not-a-list', 'members[0].scores']]);
  expect(faultsOf({ facts: { 'direct-stars': 1.5 } })).toEqual([
    ['fact.not-whole-in-range', 'members[0].facts.direct-stars'],
  ]);
  expect(faultsOf({ vetoes: [{ veto: 'x', on: '2026-01-01' }] })).toEqual([
    ['veto.unknown', 'members[0].vetoes[0].veto'],
  ]);
  expect(faultsOf({ history: [{ period: 'x' }] })).toEqual([['history.not-a-period', 'members[0].history[0].period']]);
  const twice = evaluateBranch(plan, branchOf(wholeMember('m1'), wholeMember('m1')), {
    ...options,
    path: 'branches[4]',
  });
  expect(twice.ok ? [] : twice.problems[0]).toEqual({
    code: 'member.twice',
    path: 'branches[4].members[1].id',
    facts: { member: 'm1' },
  });
});

test('an explanation tells the total down to its facts, and its terms add up', () => {
  const explained = explainMember(plan, branchOf(wholeMember('m0'), wholeMember('m1')), options, 'm1');
  expect(explained.ok && explained.value).toMatchObject({
    part: 'total',
    exact: '18.4',
    shown: '18.40',
    clause: { id: 'rule' },
    working: { rule: 'sum', before: '18.4', least: '0', most: '22', rounding: { step: '0.01', after: '18.4' } },
  });
  const study = explained.ok ? explained.value.parts[0] : undefined;
  expect(study).toMatchObject({
    part: 'study',
    shown: '9.20',
    working: {
      rule: 'weighted',
      terms: [
        { weight: '0.8', value: '9' },
        { weight: '0.2', value: '10' },
      ],
    },
  });
  expect(study?.parts.map(({ part, working }) => [part, working.rule])).toEqual([
    ['study.month-mean', 'mean'],
    ['study.ballot-mean', 'ballot-mean'],
  ]);
  expect(study?.parts[1]?.working).toMatchObject({ papers: 5, scored: 3, sum: '30' });
});

test('who has no total has no explanation, only the reason', () => {
  const unknown = explainMember(plan, branchOf(), options, 'm1');
  expect(unknown.ok ? null : unknown.problems[0]?.code).toBe('member.unknown');
  const exempt = explainMember(plan, branchOf({ id: 'm1', exempt: true }), options, 'm1');
  expect(exempt.ok ? null : exempt.problems[0]?.code).toBe('member.not-rated');
  const missing = explainMember(plan, branchOf({ id: 'm1' }), options, 'm1');
  expect(missing.ok ? null : missing.problems[0]?.code).toBe('missing-score');
});

test('a run of years counts this one and needs every year before it in the history', () => {
  const outcomes = (history: MemberEvidence['history'], change: Partial<MemberEvidence> = {}) =>
    memberOf(branchOf({ ...wholeMember('m1'), history: history ?? [], ...change }))?.outcomes;
  const steady = [
    { period: '2025', total: '18.00' },
    { period: '2024', total: 19 },
  ];
  expect(outcomes(steady)).toEqual(['steady']);
  expect(outcomes([{ period: '2025', total: '18.00' }])).toEqual([]);
  expect(
    outcomes([
      { period: '2025', total: '17.99' },
      { period: '2024', total: 19 },
    ]),
  ).toEqual([]);
  expect(
    outcomes([
      { period: '2025', total: null },
      { period: '2024', total: 19 },
    ]),
  ).toEqual([]);
  expect(outcomes([], { status: 'probationary' })).toEqual(['extended']);
  expect(
    outcomes([], { status: 'probationary', entries: [{ item: 'awards', on: '2026-03-01', level: 'low' }] }),
  ).toEqual([]);
});

test('a rise is measured from the grade of the period that ends last', () => {
  const outcomes = (history: NonNullable<MemberEvidence['history']>) =>
    memberOf(branchOf({ ...wholeMember('m1'), history }))?.outcomes;
  expect(outcomes([{ period: '2025', grade: 'poor' }])).toEqual(['risen']);
  expect(
    outcomes([
      { period: '2026-H1', grade: 'good' },
      { period: '2025', grade: 'poor' },
    ]),
  ).toEqual([]);
  expect(
    outcomes([
      { period: '2025', grade: 'good' },
      { period: '2026-H1', grade: 'poor' },
    ]),
  ).toEqual(['risen']);
  expect(
    outcomes([
      { period: '2026-H1', grade: null },
      { period: '2025', grade: 'poor' },
    ]),
  ).toEqual(['risen']);
  expect(outcomes([{ period: '2025', total: '1.00' }])).toEqual([]);
});
