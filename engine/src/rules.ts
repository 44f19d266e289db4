import { attainment } from './rules/attainment.ts';
import { ballotMean } from './rules/ballot-mean.ts';
import { fixed } from './rules/fixed.ts';
import { highestOnly } from './rules/highest-only.ts';
import type { Result } from './problem.ts';
import type { Fields, PartOf, RuleKind, Scope, Step } from './rules/kind.ts';
import { mean } from './rules/mean.ts';
import { sum } from './rules/sum.ts';
import { tally } from './rules/tally.ts';
import { weighted } from './rules/weighted.ts';

/** Every rule kind there is: one file and one line here each. */
export const rules = {
  attainment,
  'ballot-mean': ballotMean,
  fixed,
  'highest-only': highestOnly,
  mean,
  sum,
  tally,
  weighted,
} as const;

type Rules = typeof rules;

/** A named number of a scheme, made by one rule. */
export type Part = {
  [Rule in keyof Rules]: Rules[Rule] extends RuleKind<infer Name, infer Shape extends Fields>
    ? PartOf<Name, Shape>
    : never;
}[keyof Rules];

interface AnyRule {
  compile(part: Part, scope: Scope): Result<Step>;
}

/** Binds one part to the columns it reads; its rule knows its fields. */
export function compilePart(part: Part, scope: Scope): Result<Step> {
  const rule: AnyRule = rules[part.rule];
  return rule.compile(part, scope);
}
