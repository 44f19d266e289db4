import { compile } from '../compile.ts';
import type { Problem } from '../problem.ts';
import type { Scheme } from '../scheme.ts';
import { ballotsCanCount } from './ballots.ts';
import { bandsCoverOnce } from './bands.ts';
import { oneRuleHolds } from './both-hold.ts';
import { capsMakeSense } from './caps.ts';
import { conditionsCanHold } from './conditions.ts';
import { discretionIsBounded } from './discretion.ts';
import { type Finding, fault } from './finding.ts';
import { holdingBackBinds } from './holding-back.ts';
import { type Criterion, nothingForbidden } from './forbidden.ts';
import { moreIsNotLess } from './incentives.ts';
import { type Check, inspect } from './inspected.ts';
import { awardTablesAgree } from './award-tables.ts';
import { namesAreKnown } from './names.ts';
import { periodsMeetCap } from './periods.ts';
import { quotasGiveSomebody } from './quotas.ts';
import { sumsMeetTotals, totalKeepsScale } from './stated-totals.ts';
import { tablesCoverOnce } from './tables.ts';
import { thresholdsNeedEffort, totalHasFloor } from './thresholds.ts';
import { bandsAreReachable } from './unreachable.ts';
import { nothingIsGuessed } from './unstated.ts';
import { everythingCountsOnce } from './use.ts';
import { vetoesAreProven } from './vetoes.ts';

/** Every check there is: one file and one line here each. */
const checks: readonly Check[] = [
  namesAreKnown,
  bandsCoverOnce,
  bandsAreReachable,
  tablesCoverOnce,
  oneRuleHolds,
  sumsMeetTotals,
  totalKeepsScale,
  capsMakeSense,
  totalHasFloor,
  periodsMeetCap,
  quotasGiveSomebody,
  vetoesAreProven,
  ballotsCanCount,
  holdingBackBinds,
  conditionsCanHold,
  discretionIsBounded,
  moreIsNotLess,
  awardTablesAgree,
  nothingIsGuessed,
  thresholdsNeedEffort,
  everythingCountsOnce,
];

/**
 * Everything wrong with a scheme, errors first, each with its place, its clauses and its cure. What may not be
 * counted at all is known by the words of `criteria`.
 */
export function checkScheme(scheme: Scheme, criteria: readonly Criterion[]): readonly Finding[] {
  const inspected = [inspect(scheme, scheme, '')];
  if (scheme.branch != null) inspected.push(inspect(scheme, scheme.branch, 'branch.'));
  const findings = inspected.flatMap((each) => [...checks, nothingForbidden(criteria)].flatMap((check) => check(each)));
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  return [...errors, ...leftoversOf(scheme, errors), ...others];
}

/** What the compiler says in its own words is said better by these. */
const saidBy: readonly (readonly [refusal: string, finding: string])[] = [
  ['scheme.name-unknown', 'name.'],
  ['scheme.name-twice', 'name.'],
  ['scheme.bands-', 'band.'],
  ['scheme.bands-', 'row.'],
  ['scheme.entry-worth', 'discretion.'],
  ['scheme.score-twice', 'rules.both-hold'],
];

/** What only binding the rules to their columns brings to light. */
function leftoversOf(scheme: Scheme, errors: readonly Finding[]): readonly Finding[] {
  const plan = compile(scheme);
  if (plan.ok) return [];
  const isSaid = (code: string) =>
    saidBy.some(([refusal, own]) => code.startsWith(refusal) && errors.some((error) => error.code.startsWith(own)));
  return plan.problems.filter(({ code }) => !isSaid(code)).map(findingOfProblem);
}

/** A refusal of the reader or the compiler as a finding; its sentence says itself what to do. */
export function findingOfProblem({ code, path = '', facts = {} }: Problem): Finding {
  return fault({ code, place: path, clauses: [], facts, cure: 'cure.correct-file', proposal: { place: path } });
}
