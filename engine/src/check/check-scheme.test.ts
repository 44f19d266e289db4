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

test('a long text is cut off where it is cited, and the level of an entry is a criterion of its own', () => {
  const criteria: readonly Criterion[] = [{ requirement: 'L2', words: ['likes'], unless: [] }];
  const [first, ...others] = smallScheme.inputs.entries;
  if (first === undefined) throw new Error('The small scheme has entries.');
  const level = (name: string) => {
    const levels = [{ id: 'high', name, points: figure(3) }];
    const inputs = { ...smallScheme.inputs, entries: [{ ...first, levels }, ...others] };
    return checkScheme({ ...smallScheme, inputs }, criteria).filter(({ code }) => code.startsWith('criterion.'));
  };
  const fits = `likes ${'x'.repeat(54)}`;
  expect(level(fits)).toMatchObject([
    {
      code: 'criterion.forbidden-l2',
      place: 'inputs.entries.awards.levels.high',
      clauses: [clause],
      facts: { word: 'likes', text: fits, requirement: 'L2' },
      cure: { code: 'cure.drop-criterion' },
    },
  ]);
  expect(level(`${fits}x`)).toMatchObject([{ facts: { text: `${fits}…` } }]);
  expect(level('shares')).toEqual([]);
});

test('clauses are read once, with the members, whoever else is rated', () => {
  const criteria: readonly Criterion[] = [{ requirement: 'L5', words: ['exchange'], unless: ['no ', 'never '] }];
  const said = (text: string) => {
    const clauses = [...smallScheme.clauses, { id: 'aside', cite: 'IX', basis: 'stated' as const, text }];
    return found({ clauses, branch: smallScheme }, criteria).filter((each) => each.startsWith('criterion.'));
  };
  expect(said('points are exchanged')).toEqual(['criterion.forbidden-l5 clauses.aside']);
  expect(said('points are never exchanged')).toEqual([]);
  expect(said('there is no exchange')).toEqual([]);
});

test('what a binding refuses is told unless an unknown part is to blame for it', () => {
  const [first] = smallScheme.parts;
  if (first?.rule !== 'mean') throw new Error('The small scheme begins with a mean.');
  const parts = [{ ...first, of: 'nowhere' }, ...smallScheme.parts.slice(1)];
  const names = found({ parts }).filter((each) => each.includes('name'));
  expect(names).toEqual(['name.unknown parts.month-mean.of']);
  // An unknown member's result is no part, so nobody else tells it.
  const other = {
    id: 'other',
    name: 'other',
    rule: 'other-result',
    of: 'gone',
    take: 'stars',
    grades: null,
    missing: 'zero',
    clause,
  } as const;
  expect(
    found({ parts: [other, ...smallScheme.parts] }).filter((each) => each.includes('gone') || each.includes('other')),
  ).toContain('name.unknown parts.other.of');
});
