import { membersResult } from './members-result.ts';
import { byTable } from './by-table.ts';
import { carriedOver } from './carried-over.ts';
import { chosenByKind } from './chosen-by-kind.ts';
import { counted } from './counted.ts';
import { extremeOf } from './extreme-of.ts';
import { fact } from './fact.ts';
import { gated } from './gated.ts';
import { limitedBy } from './limited-by.ts';
import { otherResult } from './other-result.ts';
import { overPeriods } from './over-periods.ts';
import { perUnit } from './per-unit.ts';
import { attainment } from './attainment.ts';
import { ballotMean } from './ballot-mean.ts';
import { complete } from './complete.ts';
import { firstGiven } from './first-given.ts';
import { fixed } from './fixed.ts';
import { highestOnly } from './highest-only.ts';
import { latestBallot } from './latest-ballot.ts';
import { mean } from './mean.ts';
import type { RuleName, RuleWords } from './rule-words.ts';
import { sum } from './sum.ts';
import { tally } from './tally.ts';
import { target } from './target.ts';
import { weighted } from './weighted.ts';
import { zeroedByVeto } from './zeroed-by-veto.ts';

/** The words of every rule: a rule without its sentence, or a working without its words, does not compile. */
export const ruleTable: { readonly [Rule in RuleName]: RuleWords<Rule> } = {
  attainment,
  'ballot-mean': ballotMean,
  complete,
  'first-given': firstGiven,
  fixed,
  'highest-only': highestOnly,
  'latest-ballot': latestBallot,
  mean,
  sum,
  tally,
  target,
  weighted,
  'by-table': byTable,
  'carried-over': carriedOver,
  'chosen-by-kind': chosenByKind,
  counted,
  'extreme-of': extremeOf,
  fact,
  gated,
  'limited-by': limitedBy,
  'members-result': membersResult,
  'other-result': otherResult,
  'over-periods': overPeriods,
  'per-unit': perUnit,
  'zeroed-by-veto': zeroedByVeto,
};
