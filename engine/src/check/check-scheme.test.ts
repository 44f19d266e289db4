import { expect, test } from 'vitest';
import type { Figure } from '../figure.ts';
import type { Scheme } from '../scheme.ts';
import { figure, smallScheme } from '../testing/small-scheme.ts';
import { checkScheme } from './check-scheme.ts';
import type { Criterion } from './forbidden.ts';

const clause = 'rule';

function found(changes: Partial<Scheme>, criteria: readonly Criterion[] = []): readonly string[] {
  return checkScheme({ ...smallScheme, ...changes }, criteria).map(({ code, place }) => `${code} ${place}`);
}

function stars(
  ...rows: readonly (readonly [from: number | null, to: number | Figure | null, stars: number])[]
): Partial<Scheme> {
  const asFigure = (edge: number | Figure | null) => (typeof edge === 'number' ? figure(edge) : edge);
  const bands = rows.map(([from, to, count]) => ({ from: asFigure(from), to: asFigure(to), stars: count, clause }));
  return { rating: { ...smallScheme.rating, stars: bands } };
}

function stepOf(n: number, d: number): Partial<Scheme> {
  const parts = smallScheme.parts.map((part) =>
    part.rule === 'sum' ? { ...part, rounding: { step: figure(n, d), mode: 'half-up' as const } } : part,
  );
  return { parts };
}

test('a stated upper edge one hundredth below the row above leaves no gap; two hundredths do', () => {
  expect(found(stars([10, null, 1], [null, figure(999, 100), 0])).filter((each) => each.startsWith('band.'))).toEqual(
    [],
  );
  expect(found(stars([10, null, 1], [null, figure(998, 100), 0]))).toContain('band.gap rating.stars[1].to');
  expect(found(stars([10, null, 1], [null, 10, 0]))).toContain('band.overlap rating.stars[1].to');
});

test('whole-number bands are whole where totals are rounded to whole numbers, and nowhere else', () => {
  const bands = stars([10, null, 1], [null, 9, 0]);
  expect(found({ ...bands, ...stepOf(1, 1) }).filter((each) => each.startsWith('band.'))).toEqual([]);
  expect(found({ ...bands, ...stepOf(1, 2) })).toContain('band.gap rating.stars[1].to');
  // Totals are published with two decimals however finely they are rounded.
  expect(found({ ...bands, ...stepOf(1, 10_000) })).toContain('band.gap rating.stars[1].to');
});

test('a gap is proposed as the row that closes it', () => {
  const [gap] = checkScheme({ ...smallScheme, ...stars([16, null, 2], [10, 15, 1], [null, null, 0]) }, []);
  expect(gap).toMatchObject({
    code: 'band.gap',
    severity: 'error',
    facts: { band: '1', above: '2', from: '15.01', to: '15.99' },
    cure: { code: 'cure.extend-band', facts: { from: '10', below: '16' } },
  });
});

test('errors come before advice', () => {
  const findings = checkScheme({ ...smallScheme, ...stars([30, null, 1], [null, null, 0]), honors: [] }, []);
  const severities = findings.map(({ severity }) => severity);
  expect(severities).toEqual([...severities].sort().reverse());
  expect(findings.map(({ code }) => code)).toContain('band.too-high');
});

test('a grain that does not fit is found whatever else is wrong', () => {
  const parts = smallScheme.parts.map((part) => (part.rule === 'mean' ? { ...part, per: 'quarter' as const } : part));
  expect(found({ parts })).toContain('scheme.grain-mismatch parts.item-points.terms');
  expect(found({ parts, ...stars([30, null, 1], [null, 29, 0]) })).toEqual(
    expect.arrayContaining(['scheme.grain-mismatch parts.item-points.terms', 'band.too-high rating.stars[0]']),
  );
});

test('a word is a criterion unless the clause turns it', () => {
  const criteria: readonly Criterion[] = [{ requirement: 'L1', words: ['sign-in'], unless: ['not '] }];
  const [first, ...others] = smallScheme.items;
  if (first === undefined) throw new Error('The small scheme has items.');
  const named = (name: string) => found({ items: [{ ...first, name }, ...others] }, criteria);
  expect(named('daily sign-in')).toContain('criterion.forbidden-l1 items.study.name');
  expect(named('not sign-in')).not.toContain('criterion.forbidden-l1 items.study.name');
  expect(named('not sign-in but sign-in')).toContain('criterion.forbidden-l1 items.study.name');
});

test('goods for points are refused in any clause, signing in only where points hang on it', () => {
  const clauseOf = (text: string) => ({ id: 'aside', cite: 'IX', basis: 'stated' as const, text });
  const said = (text: string) => found({ clauses: [...smallScheme.clauses, clauseOf(text)] }, criteria);
  const criteria: readonly Criterion[] = [
    { requirement: 'L1', words: ['sign-in'], unless: [] },
    { requirement: 'L5', words: ['exchange'], unless: ['not '] },
  ];
  expect(said('points are exchanged each quarter')).toContain('criterion.forbidden-l5 clauses.aside');
  expect(said('points are not exchanged')).not.toContain('criterion.forbidden-l5 clauses.aside');
  expect(said('meetings keep a sign-in sheet')).not.toContain('criterion.forbidden-l1 clauses.aside');
});

test('an unknown name is told once, not again by whoever binds it', () => {
  const findings = found({ rating: { ...smallScheme.rating, total: 'nowhere' } });
  expect(findings.filter((each) => each.includes('name'))).toEqual(['name.unknown rating.total']);
});

test('the branch of a scheme is checked like its members', () => {
  const branch = { ...smallScheme, ...stars([10, null, 1], [null, 9, 0]) };
  expect(found({ branch })).toContain('band.gap branch.rating.stars[1].to');
});
