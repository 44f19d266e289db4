import { quartersDue } from '../calendar.ts';
import { decimal, type Fraction, meanOf, sumOf, times } from '../fraction.ts';
import { bandOf } from '../order.ts';
import type { Reader } from '../reader.ts';
import { systemOf } from '../system.ts';

const CONTENTS = ['study', 'life', 'duty', 'volunteer', 'innovation'];

export const habagexiColor = systemOf({
  id: 'habagexi-color',
  // «Activists and admission candidates are rated apart»
  ratesApart: true,
  member: (reader, { member }, { cycle }) => {
    const parts: Record<string, Fraction | null> = {};
    for (const content of CONTENTS) {
      // «year = mean of quarters», those due.
      const quarters = quartersDue(member, cycle).map((quarter) => quarterPoints(reader, content, quarter));
      parts[content] = meanOf(quarters);
    }
    return { parts };
  },
  // «`red` ≥ 90, `yellow` [75,90), `blue` [60,75), `green` < 60»; «The color is the `grade`; stars null.»
  finish: ({ total }) => ({
    grade: bandOf(
      total,
      [
        ['90', 'red'],
        ['75', 'yellow'],
        ['60', 'blue'],
      ],
      'green',
    ),
  }),
});

/** «weighing self, ballot and daily record (20/30/50; before the first ballot: self 30, daily 70)» */
function quarterPoints(reader: Reader, content: string, quarter: string): Fraction | null {
  const self = reader.score(content, 'self', quarter);
  const panel = reader.score(content, 'panel', quarter);
  if (self === null || panel === null) return null;
  const ballot = latestBallot(reader, content, quarter);
  return ballot === null
    ? sumOf([times(self, decimal('0.3')), times(panel, decimal('0.7'))])
    : sumOf([times(self, decimal('0.2')), times(ballot, decimal('0.3')), times(panel, decimal('0.5'))]);
}

/**
 * «quarter 2 and 3 use mid-year, quarter 4 year-end»; «A member without a ballot of his own in a half is measured by
 * his latest one, with none so far by 30/70.»
 */
function latestBallot(reader: Reader, content: string, quarter: string): Fraction | null {
  const cycle = quarter.slice(0, 4);
  const number = Number(quarter.slice(6));
  const yearEnd = number === 4 ? reader.ballotGiven('year-end', `${cycle}-H2`, content) : null;
  return yearEnd ?? (number >= 2 ? reader.ballotGiven('mid-year', `${cycle}-H1`, content) : null);
}
