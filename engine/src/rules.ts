import { byTable } from './rules/by-table.ts';
import { carriedOver } from './rules/carried-over.ts';
import { chosenByKind } from './rules/chosen-by-kind.ts';
import { counted } from './rules/counted.ts';
import { extremeOf } from './rules/extreme-of.ts';
import { fact } from './rules/fact.ts';
import { gated } from './rules/gated.ts';
import { limitedBy } from './rules/limited-by.ts';
import { otherResult } from './rules/other-result.ts';
import { membersResult } from './rules/members-result.ts';
import { overPeriods } from './rules/over-periods.ts';
import { perUnit } from './rules/per-unit.ts';
import { attainment } from './rules/attainment.ts';
import { ballotMean } from './rules/ballot-mean.ts';
import { complete } from './rules/complete.ts';
import { firstGiven } from './rules/first-given.ts';
import { fixed } from './rules/fixed.ts';
import { highestOnly } from './rules/highest-only.ts';
import type { Result } from './problem.ts';
import type { Fields, FieldTypes, PartOf, RuleKind, Scope, Step } from './rules/kind.ts';
import { latestBallot } from './rules/latest-ballot.ts';
import { mean } from './rules/mean.ts';
import { sum } from './rules/sum.ts';
import { tally } from './rules/tally.ts';
import { target } from './rules/target.ts';
import { weighted } from './rules/weighted.ts';
import { zeroedByVeto } from './rules/zeroed-by-veto.ts';

/** Every rule kind there is: one file and one line here each. */
export const rules = {
  attainment,
  'ballot-mean': ballotMean,
  'by-table': byTable,
  'carried-over': carriedOver,
  'chosen-by-kind': chosenByKind,
  complete,
  counted,
  'extreme-of': extremeOf,
  fact,
  'first-given': firstGiven,
  fixed,
  gated,
  'highest-only': highestOnly,
  'latest-ballot': latestBallot,
  'limited-by': limitedBy,
  mean,
  'members-result': membersResult,
  'other-result': otherResult,
  'over-periods': overPeriods,
  'per-unit': perUnit,
  sum,
  tally,
  target,
  weighted,
  'zeroed-by-veto': zeroedByVeto,
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

/** The parts and inputs a part names, whatever its rule: its fields say where they stand. */
export function sourcesOf(part: Part): readonly string[] {
  const fields: Fields = rules[part.rule].fields;
  const values: Readonly<Record<string, unknown>> = { ...part };
  return Object.entries(fields).flatMap(([name, { kind }]) => {
    const value = values[name];
    if (value == null) return [];
    if (kind === 'source') return [value as FieldTypes['source']];
    if (kind === 'sources') return value as FieldTypes['sources'];
    if (kind === 'needs') return (value as FieldTypes['needs']).map((need) => need.part);
    if (kind === 'variants') return (value as FieldTypes['variants']).map((variant) => variant.part);
    return kind === 'terms' ? (value as FieldTypes['terms']).map((term) => term.part) : [];
  });
}

/** The part a total is added up in: a veto that makes it 0 leaves what it is the sum of. */
export function summedPart(parts: readonly Part[], total: string): Part | undefined {
  const at = parts.findIndex(({ id }) => id === total);
  const part = parts[at];
  // A part takes only what stands above it; a file that is wrong there must still come to an end.
  return part?.rule === 'zeroed-by-veto' ? summedPart(parts.slice(0, at), part.of) : part;
}
