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
  'zeroed-by-veto': zeroedByVeto,
};
