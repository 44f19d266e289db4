import { expect, test } from 'vitest';
import type { Branch, Evidence, Member, Score } from './evidence.ts';
import { evidenceFor, gappyEvidenceFor } from './random.ts';
import { inputsOf } from './random/random-evidence.ts';
import type { BranchResult, MemberResult } from './results.ts';
import type { System } from './system.ts';
import { systems } from './systems.ts';

const SEED = 1;
const ROUNDS = 200;
const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

test('all seventeen schemes are there', () => {
  expect(new Set(systems.map(({ id }) => id)).size).toBe(17);
});

test('system 1: nines, three deeds and one deduction give 109.00', () => {
  const member = {
    ...scored(dailyAspects, 'panel', QUARTERS, () => 9),
    entries: [8, 10, 6, 5].map((points, index) => ({
      item: index < 3 ? 'bonus.service' : 'deduction.misconduct',
      on: '2026-03-04',
      points,
    })),
  };
  expect(only('prison-dedication', member)).toMatchObject({ total: '109.00', outcomes: ['award-eligible'] });
});

test('system 1: two and three years running, and the probationary member', () => {
  const full = scored(dailyAspects, 'panel', QUARTERS, () => 10);
  const deeds = [10, 10, 10, 10].map((points) => ({ item: 'bonus.stability', on: '2026-09-30', points }));
  const past = (...totals: string[]) => totals.map((total, index) => ({ period: String(2025 - index), total }));
  const high = { ...full, entries: deeds };
  expect(only('prison-dedication', { ...high, history: past('140.00', '140.00') }).outcomes).toContain('reserve-cadre');
  expect(only('prison-dedication', { ...high, history: past('140.00', '139.99') }).outcomes).toEqual([
    'award-eligible',
  ]);
  const low = scored(dailyAspects, 'panel', QUARTERS, () => '4.9999');
  expect(only('prison-dedication', { ...low, history: past('49.99') })).toMatchObject({
    total: '50.00',
    outcomes: [],
  });
  const lower = { ...scored(dailyAspects, 'panel', QUARTERS, () => '4.9'), status: 'probationary' as const };
  expect(only('prison-dedication', { ...lower, history: past('49.99') }).outcomes).toEqual([
    'admonition-talk',
    'probation-extended',
    'unqualified-case',
  ]);
});

test('system 2: weights, the gap between four and five stars closed, the veto, the branch of one', () => {
  const classes = ['politics', 'duty', 'discipline', 'study', 'overtime'];
  const rate = (peer: string, branch: string, more: Partial<Member> = {}) => {
    const scores = classes.flatMap((item) => [
      { item, by: 'peer', from: 'm2', period: '2026', points: peer },
      { item, by: 'branch', period: '2026', points: branch },
    ]);
    return of('detox-star-member', {
      members: [
        { id: 'm1', scores, ...more },
        { id: 'm2', exempt: true },
      ],
    }).members[0];
  };
  expect(rate('19.2', '19.2')).toMatchObject({ total: '96.00', stars: 5 });
  expect(rate('19.2', '19.1')).toMatchObject({
    total: '95.80',
    stars: 4,
    outcomes: ['commended', 'unit-award-eligible'],
  });
  expect(rate('20', '20', { facts: { satisfaction: 0.7999 } })).toMatchObject({
    stars: 0,
    outcomes: ['no-star-register'],
  });
  expect(rate('20', '20', { facts: { satisfaction: 0.8 } })).toMatchObject({ stars: 5 });
  const alone = scored(classes, 'branch', ['2026'], () => 12);
  expect(only('detox-star-member', alone)).toMatchObject({ total: '60.00', stars: 1, outcomes: [] });
});

test('system 2: a branch of four stars for three years has a factor of 1.40', () => {
  const classes = ['leadership', 'results', 'team', 'production', 'innovation'];
  const scores = classes.flatMap((item) => [
    { item, by: 'self', period: '2026', points: 20 },
    { item, by: 'peer', from: 'b2', period: '2026', points: 18 },
    { item, by: 'committee', period: '2026', points: 18 },
  ]);
  const history = [
    { period: '2025', stars: 5 },
    { period: '2024', stars: 4 },
  ];
  expect(of('detox-star-branch', { scores, history, members: [] }).result).toMatchObject({
    total: '91.00',
    stars: 4,
    factors: { 'secretary-bonus-factor': '1.40' },
  });
});

test('system 3: nine every month, ten on the ballot, a county and a bureau award give 94.00 and nine stars', () => {
  const items = Array.from({ length: 10 }, (_, index) => `item-${String(index + 1).padStart(2, '0')}`);
  const member = {
    ...scored(items, 'branch', MONTHS, () => 9),
    ballots: items.map((item) => ({
      ballot: 'year-end',
      period: '2026',
      group: 'mass',
      item,
      points: Array.from({ length: 10 }, () => 10),
    })),
    entries: [
      { item: 'awards', on: '2026-05-01', level: 'county' },
      { item: 'awards', on: '2026-06-01', level: 'bureau' },
    ],
  };
  const result = only('county-star', member);
  expect(result).toMatchObject({ total: '94.00', stars: 9, grade: 'qualified', outcomes: [], rank: 1 });
  expect(result.sections).toMatchObject({ 'item-01': '9.20', awards: '2.00' });
  const twenty = Array.from({ length: 20 }, (_, index) => ({ ...member, id: `m${index}` }));
  const tied = of('county-star', { members: twenty }).members[0];
  expect(tied).toMatchObject({ honors: [], tied: QUARTERS.map((quarter) => `quarter-star-candidate:${quarter}`) });
  const [first, ...others] = twenty;
  const lower = others.map((other) => ({ ...other, ...scored(items, 'branch', MONTHS, () => 8) }));
  expect(of('county-star', { members: [first as Member, ...lower] }).members[0]?.honors).toHaveLength(4);
  expect(of('county-star', { members: [first as Member, ...lower.slice(1)] }).members[0]?.honors).toEqual([]);
  expect(only('county-star', { exempt: true, facts: { 'direct-stars': 8 } })).toMatchObject({
    exempt: true,
    total: null,
    stars: 8,
    grade: 'qualified',
    outcomes: [],
  });
});

test('systems 4 to 6: floors and caps hold once, over the year', () => {
  const entries = (lines: readonly (readonly [string, number])[]) => ({
    entries: lines.map(([item, points]) => ({ item, on: '2026-02-28', points })),
  });
  const appraisal = { scores: [{ item: 'appraisal', by: 'branch', period: '2026', points: 15 }] };
  const register = entries([
    ['deduction', 70],
    ['bonus', 4],
  ]);
  expect(only('record-book-register', { ...appraisal, ...register }).total).toBe('19.00');
  expect(only('record-book-board', entries([['points', -101]])).total).toBe('0.00');
  const community = entries([
    ['meetings', 50],
    ['dues', 5],
    ['rewards', 30],
    ['rewards', -4],
  ]);
  expect(only('community-four', { ...appraisal, ...community }).total).toBe('50.00');
  const itemised = entries([
    ['duty', -25],
    ['duty', 30],
    ['service', 3],
  ]);
  expect(only('itemised-rules', itemised)).toMatchObject({ total: '103.00', grade: 'excellent' });
  const vetoed = { ...itemised, vetoes: [{ veto: 'embezzlement', on: '2026-12-31' }] };
  expect(only('itemised-rules', vetoed)).toMatchObject({ total: '103.00', grade: 'unqualified', rank: 1 });
});

test('system 7: bands by rank; the agreed score counts; who is tied at an edge stays in the middle', () => {
  const items = ['sanitation', 'duty-roster', 'dues', 'activities', 'publicity', 'help'];
  const member = (id: string, points: number) => ({ id, ...scored(items, 'branch', MONTHS, () => points) });
  const grades = (...points: number[]) =>
    of('rural-layered', { members: points.map((each, index) => member(`m${index}`, each)) }).members.map(
      ({ grade }) => grade,
    );
  expect(grades(15, 14, 14, 14, 14)).toEqual(['excellent', ...Array.from({ length: 4 }, () => 'qualified')]);
  expect(grades(15, 15, 14, 14, 14)).not.toContain('excellent');
  expect(grades(15, 14, 14, 14)).not.toContain('excellent');
  const nineteen = Array.from({ length: 19 }, () => 12);
  expect(grades(...nineteen, 9).at(-1)).toBe('unqualified');
  expect(grades(...nineteen, 10).at(-1)).toBe('qualified');
  expect(grades(...nineteen.slice(1), 9, 9)).not.toContain('unqualified');
  const agreed = member('m1', 10);
  agreed.scores.push({ item: 'help', by: 'agreed', period: '2026-05', points: 16 });
  expect(only('rural-layered', agreed).total).toBe('60.50');
});

test('system 8: the mean of the quarters × 0.8 and the ballot × 0.2', () => {
  const scores = QUARTERS.map((period, index) => ({ item: 'conduct', by: 'panel', period, points: 80 + index }));
  const ballots = [
    { ballot: 'year-end', period: '2026', group: 'members', item: 'appraisal', papers: 4, scored: 3, sum: '271' },
  ];
  expect(only('enterprise-8-2', { scores, ballots }).total).toBe('83.27');
});

test('system 9: a target gives its points when it is met and none below', () => {
  const items = [
    'training.theory',
    ...numbered('obligations', 5),
    ...numbered('work', 4),
    ...numbered('commitment', 4),
  ];
  const quantity = (item: string, amount: number) => ({ item: `training.${item}`, on: '2026-11-01', quantity: amount });
  const total = (held: number | undefined, entries: ReturnType<typeof quantity>[]) =>
    of('fuxian-organ', {
      ...(held === undefined ? {} : { facts: { 'sessions-held': held } }),
      members: [{ id: 'm1', ...scored(items, 'branch', ['2026'], () => 5), entries }],
    }).members[0]?.total;
  expect(total(undefined, [])).toBe('70.00');
  expect(total(5, [quantity('sessions', 4)])).toBe('75.00');
  expect(total(6, [quantity('sessions', 4)])).toBe('70.00');
  expect(total(0, [quantity('sessions', 5)])).toBe('70.00');
  expect(total(50, [quantity('sessions', 3), quantity('sessions', 3)])).toBe('75.00');
  expect(total(5, [quantity('notes', 29_999), quantity('essays', 6), quantity('research', 1)])).toBe('80.00');
});

test('system 11: 18, 66.5, a capped bonus and a county commendation give 96.50, excellent', () => {
  const tasks = MONTHS.map((period, index) => ({
    item: 'tasks',
    by: 'branch',
    period,
    points: index < 2 ? 5 : index === 11 ? 2.5 : 6,
  }));
  const entries = [
    { item: 'base.other', on: '2026-01-31', points: 2 },
    { item: 'bonus', on: '2026-04-01', points: 6 },
    { item: 'bonus', on: '2026-06-01', points: 7 },
    { item: 'commendation', on: '2026-07-01', level: 'county' },
  ];
  const member = { scores: tasks, entries };
  expect(only('fengxian', member)).toMatchObject({
    total: '96.50',
    grade: 'excellent',
    outcomes: ['city-award-eligible', 'honor-roll'],
    sections: { base: '18.00', tasks: '66.50', bonus: '10.00', commendation: '2.00' },
  });
  const history = [
    { period: '2025', grade: 'excellent' },
    { period: '2026-H1', grade: 'basically-qualified' },
  ];
  expect(only('fengxian', { ...member, history }).outcomes).toContain('county-award-eligible');
  expect(only('fengxian', { ...member, from: '2026-11-16', scores: tasks.slice(11) }).sections['tasks']).toBe('29.17');
});

test('system 12: runs across the year’s end, months at 0, three first places and the branch’s share', () => {
  const items = ['study', 'life', 'obligations', 'rights', 'work', 'discipline', 'volunteer'];
  const most = [20, 20, 15, 5, 20, 10, 10];
  const member = (id: string, below: readonly string[], more: Partial<Member> = {}): Member => ({
    id,
    scores: MONTHS.flatMap((period) =>
      items.map((item, index) => ({
        item,
        by: 'branch',
        period,
        points: ((most[index] ?? 0) * (below.includes(period) ? 5 : 6)) / 10,
      })),
    ),
    ...more,
  });
  const outcomes = (below: readonly string[], more: Partial<Member> = {}) =>
    of('sichuan-monthly', { members: [member('m1', below, more)] }).members[0]?.outcomes;
  expect(outcomes(['2026-01'])).toEqual(['excellent-eligible', 'secretary-talk']);
  const december = [{ period: '2025-12', total: '59.99' }];
  expect(outcomes(['2026-01'], { history: december })).toEqual(['committee-interview', 'excellent-eligible']);
  expect(outcomes(['2026-02'], { history: december })).toEqual(['excellent-eligible', 'secretary-talk']);
  const november = [...december, { period: '2025-11', total: 0 }];
  expect(outcomes(['2026-01'], { history: november })).toEqual(['disposition', 'excellent-eligible']);
  const vetoes = [{ veto: 'organizational-handling', on: '2026-03-09' }];
  const branch = of('sichuan-monthly', {
    members: [member('m1', [], { vetoes }), ...['m2', 'm3'].map((id) => member(id, []))],
  });
  expect(branch.result?.outcomes).toEqual([
    'leader-explains',
    'not-five-good',
    'secretary-explains',
    'secretary-not-eligible',
  ]);
  expect(branch.members[0]).toMatchObject({ total: '55.00', rank: 3 });
  expect(branch.members[0]?.periods['2026-03']).toBe('0.00');
  const four = ['m1', 'm2', 'm3', 'm4'].map((id) => member(id, []));
  expect(of('sichuan-monthly', { members: four }).members.map((each) => each.outcomes)).toEqual(
    four.map(() => ['excellent-eligible']),
  );
});

test('system 13: the latest ballot stands, before the first 30 and 70; an activist has a color and no rank', () => {
  const contents = ['study', 'life', 'duty', 'volunteer', 'innovation'];
  const scores = [
    ...scored(contents, 'self', QUARTERS, () => 10).scores,
    ...scored(contents, 'panel', QUARTERS, () => 20).scores,
  ];
  const ballot = (name: string, period: string) =>
    contents.map((item) => ({ ballot: name, period, group: 'members', item, points: [0] }));
  // 85 without a ballot; 2 × 5 + 0 + 2.5 × 4 … a quarter with a ballot of nought gives 60.
  expect(only('habagexi-color', { scores }).total).toBe('85.00');
  expect(only('habagexi-color', { scores, ballots: ballot('mid-year', '2026-H1') }).total).toBe('66.25');
  expect(only('habagexi-color', { scores, ballots: ballot('year-end', '2026-H2') }).total).toBe('78.75');
  expect(only('habagexi-color', { scores, status: 'activist' })).toMatchObject({
    total: '85.00',
    grade: 'yellow',
    rank: null,
    stars: null,
  });
});

test('systems 10, 14 and 15: a branch’s own points; contents that start at ten', () => {
  const aspects = ['party', 'service', 'management', 'appraisal'];
  const ballots = QUARTERS.flatMap((period) =>
    aspects.map((item) => ({ ballot: 'quarter', period, group: 'masses', item, points: [20, null] })),
  );
  const stronghold = of('stronghold-index', {
    ...scored(aspects, 'committee', QUARTERS, () => 25),
    ballots,
    members: [],
  });
  expect(stronghold.result).toMatchObject({ total: '94.00', stars: null });
  expect(stronghold.result?.periods).toEqual(Object.fromEntries(QUARTERS.map((quarter) => [quarter, '94.00'])));
  const hospital = scored(
    ['party-building', 'center-work', 'satisfaction', 'supervision'],
    'committee',
    ['2026'],
    () => 22,
  );
  expect(of('hospital-two-level', { ...hospital, members: [{ id: 'm1' }] })).toMatchObject({
    result: { total: '88.00' },
    members: [{ total: '100.00', grade: null }],
  });
  const entries = [
    { item: 'study', on: '2026-01-01', points: 14 },
    { item: 'study', on: '2026-02-01', points: -5 },
    { item: 'life', on: '2026-02-01', points: -11.5 },
  ];
  expect(only('vanguard-index', { entries })).toMatchObject({
    total: '49.00',
    sections: { study: '19.00', life: '0.00' },
  });
});

for (const system of systems) {
  test(`${system.id}: ${ROUNDS} random files hold what every result must, seeds from ${SEED}`, {
    timeout: 120_000,
  }, () => {
    const seen = new Set<string>();
    for (let seed = SEED; seed < SEED + ROUNDS; seed += 1) {
      const evidence = evidenceFor(system, seed);
      const { branches } = system.evaluate(evidence);
      const faults = branches.flatMap((branch, index) => faultsOf(branch, evidence.branches[index] as Branch));
      expect([...faults, ...system.missing(evidence)], `seed ${seed}`).toEqual([]);
      for (const branch of branches) note(seen, branch);
    }
    // The random files must really meet what there is to meet.
    const wanted = [...(meets[system.id] ?? []), 'no total', ...edgesOf(system)];
    expect(wanted.filter((name) => !seen.has(name))).toEqual([]);
  });
}

const stars = (most: number) => Array.from({ length: most + 1 }, (_, index) => `${index} stars`);
const detoxOutcomes = ['commended', 'unit-award-eligible', 'bureau-award-eligible', 'no-star-register'];
const fourGrades = ['excellent', 'qualified', 'basically-qualified', 'unqualified'];
const quarterStars = QUARTERS.map((quarter) => `quarter-star-candidate:${quarter}`);

const meets: Readonly<Record<string, readonly string[]>> = {
  'prison-dedication': [
    'award-eligible',
    'reserve-cadre',
    'admonition-talk',
    'unqualified-case',
    'probation-extended',
    '0.00',
  ],
  'detox-star-member': [...stars(5), ...detoxOutcomes],
  'detox-star-branch': [...stars(5), ...detoxOutcomes, 'rectification', 'factor 1.00', 'factor 1.40', 'factor 1.50'],
  'county-star': [
    ...stars(10),
    ...fourGrades,
    'commended',
    'admonition-letter',
    'rectification-order',
    ...quarterStars,
    ...quarterStars.map((honor) => `tied ${honor}`),
    'year-star-candidate',
    'tied year-star-candidate',
  ],
  'record-book-board': ['0.00'],
  'itemised-rules': fourGrades,
  'rural-layered': ['excellent', 'qualified', 'unqualified'],
  'fuxian-organ': fourGrades,
  fengxian: [...fourGrades, 'honor-roll', 'city-award-eligible', 'county-award-eligible', 'no-awards', 'help-list'],
  'sichuan-monthly': [
    'excellent-eligible',
    'secretary-talk',
    'committee-interview',
    'disposition',
    'not-five-good',
    'secretary-not-eligible',
    'leader-explains',
    'secretary-explains',
  ],
  'habagexi-color': ['red', 'yellow', 'blue', 'green'],
};

/** Each edge itself and the hundredth below it, where members are aimed at edges. */
function edgesOf({ id }: System): string[] {
  const edges = inputsOf(id).edges ?? [];
  return edges.flatMap((edge) => [`${edge}.00`, (Number(edge) - 0.01).toFixed(2)]);
}

function note(seen: Set<string>, { result, members }: BranchResult): void {
  for (const each of members) {
    for (const name of [...each.honors, ...each.tied.map((honor) => `tied ${honor}`)]) {
      seen.add(name.replace(/:\d{4}/, ':2026'));
    }
  }
  for (const each of result === null ? members : [result, ...members]) {
    for (const name of [...each.outcomes, `${each.stars} stars`, each.grade ?? 'no grade', each.total ?? 'no total']) {
      seen.add(name);
    }
    for (const factor of Object.values(each.factors)) seen.add(`factor ${factor}`);
  }
}

test('a gap is a missing score, and never a crash', () => {
  for (const system of systems) {
    let missing = 0;
    for (let seed = SEED; seed < SEED + 40; seed += 1) {
      const evidence = gappyEvidenceFor(system, seed);
      missing += system.missing(evidence).length;
      system.evaluate(evidence);
    }
    const isScored = evidenceFor(system, SEED + 3).branches.some((branch) => hasScores(branch));
    expect(missing > 0, system.id).toBe(isScored);
  }
});

function hasScores(branch: Branch): boolean {
  return [branch, ...branch.members].some(({ scores = [] }) => scores.length > 0);
}

/** Where ranks do not follow totals, totals are no sums of their parts, or honors are more than their quota. */
function faultsOf({ members }: BranchResult, evidence: Branch): string[] {
  const faults: string[] = [];
  const ranked = members.filter(({ rank }) => rank !== null);
  members.forEach(({ id, total, rank, sections, outcomes, exempt }, index) => {
    const higher = ranked.filter((other) => Number(other.total) > Number(total)).length;
    const sum = Object.values(sections).reduce((all, value) => all + Number(value), 0);
    const reach = 0.005 * (Object.keys(sections).length + 1) + 1e-6;
    if (id !== evidence.members[index]?.id) faults.push(`${id} is out of order`);
    if (rank !== null && (rank !== higher + 1 || exempt)) faults.push(`${id} has a wrong rank`);
    if (Math.abs(Math.max(0, sum) - Number(total ?? 0)) > reach) faults.push(`${id} is no sum`);
    if (total === null && (rank !== null || outcomes.length > 0)) faults.push(`${id} has something for nothing`);
    if (exempt && total !== null) faults.push(`${id} is exempt`);
  });
  for (const quarter of [1, 2, 3, 4]) {
    const chosen = members.filter(({ honors }) => honors.some((honor) => honor.endsWith(`-Q${quarter}`))).length;
    if (chosen * 20 > members.length) faults.push(`quarter ${quarter} is over its quota`);
  }
  return faults;
}

const dailyAspects = [
  'meetings',
  'dues',
  'commitments',
  'study',
  'duty',
  'discipline',
  'service',
  'teamwork',
  'integrity',
  'conduct',
].map((aspect) => `daily.${aspect}`);

function numbered(section: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${section}.${String(index + 1).padStart(2, '0')}`);
}

function scored(
  items: readonly string[],
  by: string,
  periods: readonly string[],
  points: () => number | string,
): { scores: Score[] } {
  return { scores: items.flatMap((item) => periods.map((period) => ({ item, by, period, points: points() }))) };
}

function systemNamed(id: string): System {
  const found = systems.find((system) => system.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function of(id: string, branch: Omit<Branch, 'id'>): BranchResult {
  const evidence: Evidence = { cycle: '2026', branches: [{ id: 'b1', ...branch }] };
  const system = systemNamed(id);
  expect(system.missing({ ...evidence, branches: evidence.branches })).toEqual([]);
  return system.evaluate(evidence).branches[0] as BranchResult;
}

function only(id: string, member: Omit<Partial<Member>, 'id'>): MemberResult {
  return of(id, { members: [{ id: 'm1', ...member }] }).members[0] as MemberResult;
}
