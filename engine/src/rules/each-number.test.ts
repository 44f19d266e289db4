import { expect, test } from 'vitest';
import { entryInput, explainedFor, faultsOf, totalFor } from '../testing/parts-plan.ts';
import { figure, plainTally } from '../testing/small-scheme.ts';

const clause = 'rule';
const named = (id: string) => ({ id, name: id, clause });
const facts = ['rate', 'other', 'shared'].map((id) => ({
  ...named(id),
  least: figure(-10),
  most: figure(100),
  whole: false,
  of: id === 'shared' ? ('branch' as const) : ('subject' as const),
}));
const inputs = { facts, entries: [entryInput('deed')] };
const rate = { ...named('r'), rule: 'fact', of: 'rate', missing: 'refuse' } as const;
const other = { ...named('o'), rule: 'fact', of: 'other', missing: 'skip' } as const;

test('a fact that nobody entered is refused, passed over or 0, as the scheme says', () => {
  const given = (missing: 'refuse' | 'skip' | 'zero') => ({ inputs, parts: [{ ...rate, missing }] });
  expect(totalFor(given('refuse'), { facts: { rate: 5 } })).toBe('5.00');
  expect(totalFor(given('refuse'), {})).toMatchObject({ code: 'missing-score', path: 'members[0].facts' });
  expect([totalFor(given('skip'), {}), totalFor(given('zero'), {})]).toEqual([null, '0.00']);
  const shared = { ...rate, of: 'shared' } as const;
  expect(totalFor({ inputs, parts: [shared] }, {}, { facts: { shared: 7 } })).toBe('7.00');
  expect(faultsOf({ inputs, parts: [{ ...rate, of: 'gone' }] })).toContain('parts.r.of');
});

test('a table is closed below and open above; the last row takes what is left', () => {
  const row = (from: number | null, points: number) => ({
    from: from === null ? null : figure(from),
    to: null,
    points: figure(points),
  });
  const given = {
    inputs,
    parts: [rate, { ...named('t'), rule: 'by-table', of: 'r', rows: [row(90, 2), row(60, 1), row(null, 0)] }] as const,
  };
  const totals = [89.9999, 90, 59.9999, 60, -10].map((each) => totalFor(given, { facts: { rate: each } }));
  expect(totals).toEqual(['1.00', '2.00', '0.00', '1.00', '0.00']);
  expect(explainedFor(given, { facts: { rate: 60 } })?.working).toEqual({
    rule: 'by-table',
    of: 'r',
    value: '60',
    from: '60',
    below: '90',
    points: '1',
  });
  const upside = { ...named('t'), rule: 'by-table', of: 'r', rows: [row(60, 1), row(90, 2), row(null, 0)] } as const;
  expect(faultsOf({ inputs, parts: [rate, upside] })).toContain('parts.t.rows[1].from');
});

test('so many points for every so much below an edge, with the rest left, rounded up, or by its share', () => {
  const unit = (rest: 'down' | 'up' | 'share') => {
    const part = { ...named('u'), rule: 'per-unit', of: 'r', every: figure(10), points: figure(-1), rest } as const;
    return { inputs, parts: [rate, { ...part, above: null, below: figure(90), base: null, least: null, most: null }] };
  };
  const at = (rest: 'down' | 'up' | 'share', value: number) => totalFor(unit(rest), { facts: { rate: value } });
  expect([at('down', 68), at('up', 68), at('share', 68)]).toEqual(['-2.00', '-3.00', '-2.20']);
  expect([at('down', 80), at('up', 80), at('up', 79.9999)]).toEqual(['-1.00', '-1.00', '-2.00']);
  expect([at('up', 90), at('up', 95)]).toEqual(['0.00', '0.00']);
});

test('units above an edge start from a base and are held within bounds', () => {
  const part = { ...named('u'), rule: 'per-unit', of: 'r', every: figure(5), points: figure(1), rest: 'down' } as const;
  const given = {
    inputs,
    parts: [rate, { ...part, above: figure(10), below: null, base: figure(2), least: null, most: figure(4) }] as const,
  };
  expect([10, 14.9999, 15, 30].map((each) => totalFor(given, { facts: { rate: each } }))).toEqual([
    '2.00',
    '2.00',
    '3.00',
    '4.00',
  ]);
  const both = { ...part, above: figure(1), below: figure(2), base: null, least: null, most: null };
  expect(faultsOf({ inputs, parts: [rate, both] })).toContain('parts.u.below');
  expect(faultsOf({ inputs, parts: [rate, { ...both, above: null, every: figure(0) }] })).toContain('parts.u.every');
});

test('a gate needs this and that; at the edge it is open, below it another number stands', () => {
  const needs = [
    { part: 'r', from: figure(5), below: null },
    { part: 'o', from: null, below: figure(8) },
  ];
  const gate = { ...named('g'), rule: 'gated', of: 'r', needs, otherwise: figure(1) } as const;
  const at = (own: number, beside?: number) =>
    totalFor(
      { inputs, parts: [rate, other, gate] },
      { facts: { rate: own, ...(beside !== undefined && { other: beside }) } },
    );
  expect([at(5, 7.9999), at(4.9999, 0), at(5, 8)]).toEqual(['5.00', '1.00', '1.00']);
  // What does not apply fails no test.
  expect(at(5)).toBe('5.00');
  expect(totalFor({ inputs, parts: [rate, other, { ...gate, otherwise: null }] }, { facts: { rate: 4 } })).toBe('0.00');
  expect(
    faultsOf({ inputs, parts: [rate, other, { ...gate, needs: [{ part: 'r', from: null, below: null }] }] }),
  ).toContain('parts.g.needs');
});

test('the highest or the lowest of two numbers counts; what does not apply is passed over', () => {
  const of = (take: 'highest' | 'lowest') => ({
    inputs,
    parts: [rate, other, { ...named('x'), rule: 'extreme-of', of: ['r', 'o'], take }] as const,
  });
  expect(totalFor(of('highest'), { facts: { rate: 1, other: 2 } })).toBe('2.00');
  expect(totalFor(of('lowest'), { facts: { rate: 1, other: 2 } })).toBe('1.00');
  expect(totalFor(of('highest'), { facts: { rate: -1 } })).toBe('-1.00');
});

test('a number is at most a share of another, exactly', () => {
  const part = { ...named('l'), rule: 'limited-by', of: 'r', by: 'o', share: figure(1, 3) } as const;
  const at = (own: number, whole: number) =>
    totalFor({ inputs, parts: [rate, other, part] }, { facts: { rate: own, other: whole } });
  expect([at(10, 30), at(10.0001, 30), at(10, 29)]).toEqual(['10.00', '10.00', '9.67']);
});

test('each kind of member has his own number, the first that fits', () => {
  const variants = [
    { roles: ['secretary'], categories: [], statuses: [], part: 'r' },
    { roles: [], categories: ['rural'], statuses: ['probationary' as const], part: 'o' },
  ];
  const chosen = { ...named('c'), rule: 'chosen-by-kind', variants, otherwise: null } as const;
  const at = (who: object, otherwise: string | null = null) =>
    totalFor({ inputs, parts: [rate, other, { ...chosen, otherwise }] }, { facts: { rate: 1, other: 2 }, ...who });
  expect(at({ roles: ['secretary'], category: 'rural', status: 'probationary' })).toBe('1.00');
  expect([
    at({ category: 'rural', status: 'probationary' }),
    at({ category: 'rural' }),
    at({ category: 'rural' }, 'o'),
  ]).toEqual(['2.00', null, '2.00']);
});

test('entries are counted, and their quantities added up', () => {
  const quantity = { least: figure(0), most: figure(24) };
  const hours = entryInput('hours', { points: null, quantity });
  const part = (what: 'times' | 'quantity') =>
    ({ ...named('n'), rule: 'counted', of: ['hours'], what, per: null }) as const;
  const entries = [1.5, 2].map((each) => ({ item: 'hours', on: '2026-03-01', quantity: each }));
  const given = (what: 'times' | 'quantity') => ({ inputs: { entries: [hours] }, parts: [part(what)] });
  expect([totalFor(given('times'), { entries }), totalFor(given('quantity'), { entries })]).toEqual(['2.00', '3.50']);
  expect(faultsOf({ inputs, parts: [{ ...part('quantity'), of: ['deed'] }] })).toContain('parts.n.of');
});

test('a share of last year is carried over within its bounds; without a last year as the scheme says', () => {
  const part = {
    ...named('b'),
    rule: 'carried-over',
    share: figure(1, 3),
    missing: 'zero',
    least: null,
    most: figure(30),
  } as const;
  const at = (total: string, period = '2025') => totalFor({ inputs, parts: [part] }, { history: [{ period, total }] });
  expect([at('89.99'), at('90'), at('99'), at('90', '2024')]).toEqual(['30.00', '30.00', '30.00', '0.00']);
  expect(at('1')).toBe('0.33');
  expect(totalFor({ inputs, parts: [{ ...part, missing: 'refuse' }] }, {})).toMatchObject({
    path: 'members[0].history',
  });
});

test('another scheme brings its total, its stars or points for its grade', () => {
  const results = [
    { ...named('branch-stars'), scheme: 'stars', of: 'branch' as const },
    { ...named('own'), scheme: 'own', of: 'subject' as const },
  ];
  const grades = [{ grade: 'good', points: figure(7) }];
  const part = (of: string, take: 'total' | 'stars' | 'grade') =>
    ({
      ...named('p'),
      rule: 'other-result',
      of,
      take,
      grades: take === 'grade' ? grades : null,
      missing: 'refuse',
    }) as const;
  const at = (of: string, take: 'total' | 'stars' | 'grade', line: object) => {
    const lines = { results: [{ scheme: of === 'own' ? 'own' : 'stars', period: '2026', ...line }] };
    const given = { inputs: { ...inputs, results }, parts: [part(of, take)] };
    return of === 'own' ? totalFor(given, lines) : totalFor(given, {}, lines);
  };
  expect([
    at('branch-stars', 'stars', { stars: 4 }),
    at('own', 'total', { total: '9.5' }),
    at('own', 'grade', { grade: 'good' }),
  ]).toEqual(['4.00', '9.50', '7.00']);
  expect(at('own', 'grade', { grade: 'poor' })).toMatchObject({ code: 'missing-score', path: 'members[0].results' });
  expect(at('own', 'total', { total: '9.5', period: '2025' })).toMatchObject({ code: 'missing-score' });
  expect(at('own', 'total', { total: 'x' })).toMatchObject({
    code: 'points.not-decimal',
    path: 'members[0].results[0].total',
  });
  const twice = { results: [1, 2].map((total) => ({ scheme: 'own', period: '2026', total })) };
  expect(totalFor({ inputs: { ...inputs, results }, parts: [part('own', 'total')] }, twice)).toMatchObject({
    code: 'result.twice',
  });
});

test('periods become one: added up, or the mean of the highest, lowest or last so many', () => {
  const byMonth = { ...plainTally, ...named('m'), of: ['deed'], side: 'added', per: 'month' } as const;
  const fold = (take: 'sum' | 'highest' | 'lowest' | 'last', count: number | null) =>
    ({ ...named('f'), rule: 'over-periods', of: 'm', take, count, per: null }) as const;
  const entries = [3, 7, 4].map((points, at) => ({ item: 'deed', on: `2026-${10 + at}-01`, points }));
  const at = (take: 'sum' | 'highest' | 'lowest' | 'last', count: number | null = null) =>
    totalFor({ inputs, parts: [byMonth, fold(take, count)] }, { from: '2026-10-01', entries });
  expect([
    at('sum'),
    at('highest'),
    at('highest', 2),
    at('lowest'),
    at('last'),
    at('last', 2),
    at('highest', 5),
  ]).toEqual(['14.00', '7.00', '5.50', '3.00', '4.00', '5.50', '4.67']);
  expect(faultsOf({ inputs, parts: [byMonth, fold('sum', 2)] })).toContain('parts.f.count');
});
