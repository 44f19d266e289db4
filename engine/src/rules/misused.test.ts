import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import type { Part } from '../rules.ts';
import { entryInput, refusalsOf } from '../testing/parts-plan.ts';
import { figure, plainTally, smallScheme, totalOf } from '../testing/small-scheme.ts';

const clause = 'rule';
const named = (id: string) => ({ id, name: id, clause });
const counted = { unit: 'times', whole: true, least: figure(0), most: figure(50) } as const;
const spanned = { least: figure(0), most: figure(10), whole: false };
const inputs = {
  facts: [{ ...named('rate'), ...spanned, of: 'subject' as const }],
  entries: [
    entryInput('deed'),
    entryInput('fault', { sign: 'either' }),
    entryInput('visits', { points: null, quantity: counted }),
  ],
};
const rate = { ...named('rate-part'), rule: 'fact', of: 'rate', missing: 'skip' } as const;
const monthly = { ...named('monthly'), ...plainTally, side: 'net', of: ['deed'], per: 'month' } as const;
const both = [rate, monthly];

/** The first refusal of a part above which one yearly and one monthly number stand. */
function refusedFor(part: Part): string | undefined {
  return refusalsOf({ inputs, parts: [...both, part] })[0]?.replace(`parts.${part.id}.`, '');
}

const tally = { ...named('x'), ...plainTally, side: 'net', of: ['deed'] } as const;
const highest = { ...named('x'), rule: 'highest-only', of: ['deed'], per: null } as const;
const limited = { ...named('x'), rule: 'limited-by', of: 'rate-part', by: 'rate-part', share: figure(1) } as const;
const gate = { part: 'rate-part', from: figure(1), below: null } as const;
const gated = { ...named('x'), rule: 'gated', of: 'rate-part', needs: [gate], otherwise: null } as const;
const target = {
  ...named('x'),
  rule: 'target',
  of: 'visits',
  points: figure(5),
  least: figure(2),
  share: null,
  whole: null,
} as const;
const term = { part: 'rate-part', weight: figure(1) };
const weighted = {
  ...named('x'),
  rule: 'weighted',
  terms: [term],
  scaled: null,
  otherwise: null,
  rounding: null,
} as const;

test('a rule that is given what is not there says which field and what was found', () => {
  const unknown = [
    refusedFor({ ...tally, of: ['gone'] }),
    refusedFor({ ...highest, of: ['deed', 'gone'] }),
    refusedFor({ ...limited, of: 'gone' }),
    refusedFor({ ...limited, by: 'gone' }),
    refusedFor({ ...gated, of: 'gone' }),
    refusedFor({ ...gated, needs: [gate, { ...gate, part: 'gone' }] }),
    refusedFor({ ...target, of: 'gone' }),
    refusedFor({ ...target, share: figure(1, 2), whole: 'gone' }),
    refusedFor({ ...weighted, terms: [{ ...term, part: 'gone' }] }),
    refusedFor({ ...named('x'), rule: 'mean', of: 'gone', per: null }),
  ];
  const fields = ['of', 'of', 'of', 'by', 'of', 'needs', 'of', 'whole', 'terms', 'of'];
  expect(unknown).toEqual(fields.map((field) => `scheme.name-unknown ${field}: gone`));
});

test('a rule that is given numbers of another kind than it works on says which kind it wants', () => {
  expect([
    refusedFor({ ...tally, of: ['visits'] }),
    refusedFor({ ...tally, base: figure(1, 30_000) }),
    refusedFor({ ...tally, most: figure(1, 30_000) }),
    refusedFor({ ...highest, of: ['visits'] }),
    refusedFor({ ...highest, of: ['deed', 'fault'] }),
    refusedFor({ ...limited, by: 'monthly' }),
    refusedFor({ ...gated, needs: [{ ...gate, part: 'monthly' }] }),
    refusedFor({ ...gated, needs: [{ ...gate, from: null }] }),
    refusedFor({ ...target, of: 'deed' }),
    refusedFor({ ...target, share: figure(1, 2) }),
    refusedFor({ ...target, least: figure(1, 30_000) }),
    refusedFor({ ...weighted, terms: [] }),
    refusedFor({ ...weighted, terms: [term, { ...term, part: 'monthly' }] }),
    refusedFor({ ...weighted, scaled: true, terms: [{ ...term, weight: figure(0) }] }),
    refusedFor({ ...named('x'), rule: 'mean', of: 'rate-part', per: null }),
  ]).toEqual([
    'scheme.grain-mismatch of: points',
    'scheme.grain-mismatch base: four-decimals',
    'scheme.grain-mismatch base: four-decimals',
    'scheme.grain-mismatch of: points',
    'scheme.grain-mismatch of: one-sign',
    'scheme.grain-mismatch by: same-grain',
    'scheme.grain-mismatch needs: one-number',
    'scheme.grain-mismatch needs: from-or-below',
    'scheme.grain-mismatch of: quantities',
    'scheme.grain-mismatch share: share-and-whole',
    'scheme.grain-mismatch points: four-decimals',
    'scheme.grain-mismatch terms: terms',
    'scheme.grain-mismatch terms: same-grain',
    'scheme.grain-mismatch terms: weights-above-zero',
    'scheme.grain-mismatch of: periods',
  ]);
});

test('a mean over longer periods wants the longer one to hold the shorter', () => {
  const quarterly = { ...monthly, ...named('quarterly'), per: 'quarter' } as const;
  const meanOf = (of: string, per: 'month' | 'quarter') => {
    const part = { ...named('x'), rule: 'mean', of, per } as const;
    return refusalsOf({ inputs, parts: [monthly, quarterly, part] })[0];
  };
  expect(meanOf('quarterly', 'month')).toBe('scheme.grain-mismatch parts.x.per: longer-period');
  expect(meanOf('quarterly', 'quarter')).not.toContain('parts.x.');
});

test('sources that are not alike are named, each with how often its numbers stand', () => {
  const given = { scores: [], ballots: [], ...inputs };
  const factsOf = (part: Part) => {
    const plan = compile({ ...smallScheme, inputs: given, parts: [...both, part, totalOf('rate-part')] });
    return plan.ok ? null : plan.problems[0]?.facts;
  };
  const rateAndMonths = { ...weighted, terms: [term, { ...term, part: 'monthly' }] };
  expect(factsOf(rateAndMonths)).toEqual({
    part: 'x',
    needs: 'same-grain',
    one: 'rate-part',
    oneGrain: 'one',
    other: 'monthly',
    otherGrain: 'item-month',
  });
  // A sum takes the items of each together, so that only the periods stand apart.
  const bounds = { base: null, least: null, most: null, rounding: null };
  expect(factsOf({ ...named('x'), rule: 'sum', terms: rateAndMonths.terms, ...bounds })).toMatchObject({
    needs: 'same-periods',
    one: 'rate-part',
    oneGrain: 'one',
    other: 'monthly',
    otherGrain: 'month',
  });
  expect(factsOf({ ...gated, needs: [{ ...gate, part: 'monthly' }] })).toMatchObject({
    needs: 'one-number',
    one: 'monthly',
    has: 'item-month',
  });
});

test('a part that is refused is not missed by those that use it', () => {
  expect(refusalsOf({ inputs, parts: [...both, { ...tally, of: ['visits'] }] })).toEqual([
    'scheme.grain-mismatch parts.x.of: points',
  ]);
  // What is not found may be called like the part that asks for it, and stays a fault.
  expect(refusalsOf({ inputs, parts: [...both, { ...tally, of: ['x'] }] })).toEqual([
    'scheme.name-unknown parts.x.of: x',
  ]);
});

test('a part that stands further down, or is the part itself, is told as that', () => {
  const parts = (of: string) => [{ ...named('x'), rule: 'mean', of, per: null } as const, ...both];
  expect(refusalsOf({ inputs, parts: parts('monthly') })).toContain('scheme.name-below parts.x.of: monthly');
  expect(refusalsOf({ inputs, parts: parts('x') })).toContain('scheme.name-of-itself parts.x.of: x');
  expect(refusalsOf({ inputs, parts: parts('gone') })).toContain('scheme.name-unknown parts.x.of: gone');
});
