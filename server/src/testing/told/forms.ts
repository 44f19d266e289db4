import { readExact } from '@xianfeng/engine';
import type { Form, Fraction, Unknown } from './uncovered.ts';

/** A place that people scored: who did. */
export interface ScoredPlace {
  readonly place: string;
  readonly voters: readonly string[];
}

/** Everything that is told when each place comes to so many whole points: texts and numbers, however deep they lie. */
export type Telling = (sums: ReadonlyMap<string, number>) => unknown;

/** What one score is raised by to see what it weighs: so much that no rounding of what is told hides it. */
const raise = 100_000_000;
/** Of what is told some is rounded to hundredths. */
const slack = 0.01;

/**
 * What is told as linear forms, found from outside: each place is raised in turn, and what each figure grows by says what
 * the place weighs in it. Nobody has to know how a figure comes about, so that none is forgotten; one that is no linear form
 * is thrown. Whoever scored a place weighs the same as the others there, for only the sum of the place is ever told on.
 */
export function formsOf(places: readonly ScoredPlace[], telling: Telling): readonly Form[] {
  const unknowns = places.map(({ place, voters }) => voters.map((voter): Unknown => ({ voter, place })));
  const figuresAt = (sums: readonly (readonly [string, number])[]) => {
    const all = new Map(places.map(({ place }) => [place, 0]));
    for (const [place, sum] of sums) all.set(place, sum);
    return figuresOf(telling(all));
  };
  const base = figuresAt([]);
  const raised = places.map(({ place }) => figuresAt([[place, raise]]));
  const uneven = places.map(({ place }, at) => [place, ((at * 7919) % 997) * 1000] as const);
  const checked = figuresAt(uneven);
  return [...base.keys()].flatMap((name): readonly Form[] => {
    const weights = places.map((_, at) => nearFraction((read(raised[at], name) - read(base, name)) / raise));
    const expected = uneven.reduce((sum, [, points], at) => sum + points * numberOf(weights[at]), read(base, name));
    if (Math.abs(expected - read(checked, name)) > slack + Math.abs(expected) / 1e8)
      throw new Error(`What is told as ${name} is no linear form: ${expected} is ${read(checked, name)}.`);
    const form = new Map<Unknown, Fraction>();
    for (const [at, weight] of weights.entries())
      if (weight.n !== 0n) for (const unknown of unknowns[at] ?? []) form.set(unknown, weight);
    return form.size === 0 ? [] : [form];
  });
}

function read(figures: ReadonlyMap<string, number> | undefined, name: string): number {
  const figure = figures?.get(name);
  if (figure === undefined)
    throw new Error(`What is told as ${name} is told only for some scores, which tells something of them.`);
  return figure;
}

function numberOf(fraction: Fraction | undefined): number {
  return fraction === undefined ? 0 : Number(fraction.n) / Number(fraction.d);
}

const exact = /^-?\d+(?:\.\d+)?(?:\/\d+)?$/;

/** Every number in it, by where it lies. */
function figuresOf(told: unknown, name = 'told', found = new Map<string, number>()): ReadonlyMap<string, number> {
  if (typeof told === 'number') found.set(name, told);
  else if (typeof told === 'string' && exact.test(told)) {
    const { n, d } = readExact(told);
    found.set(name, Number((n * 1_000_000n) / d) / 1_000_000);
  } else if (typeof told === 'object' && told !== null)
    for (const [key, value] of Object.entries(told)) figuresOf(value, `${name}.${key}`, found);
  return found;
}

/** The fraction of the least denominator that is as near as the rounding of what is told allows. */
function nearFraction(value: number): Fraction {
  const near = (2 * slack) / raise;
  for (let d = 1; d <= 100_000; d += 1) {
    const n = Math.round(value * d);
    if (Math.abs(value - n / d) <= near) return { n: BigInt(n), d: BigInt(d) };
  }
  throw new Error(`What a score weighs is no fraction that a ballot could have: ${value}.`);
}
