import { type Almanac, Engine } from 'json-rules-engine';
import { handColumns, handResult, totalByHand } from '../hand-written.ts';
import { type MemberFacts, type Peer, STARS } from './facts.ts';

/** It has no arithmetic of its own: the total is a fact that the hand-written loop works out, the stars are its rules. */
export function jsonRulesEngine(): Peer {
  const engine = new Engine();
  engine.addFact('hundredths', async (_: Record<string, unknown>, almanac: Almanac) =>
    hundredthsOf(await almanac.factValue<MemberFacts>('member')),
  );
  const bands = [...STARS, [Number.NEGATIVE_INFINITY, 0] as const];
  bands.forEach(([from, stars], index) => {
    const above = bands[index - 1]?.[0] ?? Number.POSITIVE_INFINITY;
    engine.addRule({
      conditions: {
        all: [
          { fact: 'hundredths', operator: 'greaterThanInclusive', value: from * 100 },
          { fact: 'hundredths', operator: 'lessThan', value: above * 100 },
        ],
      },
      event: { type: 'stars', params: { stars } },
    });
  });
  return {
    name: 'json-rules-engine',
    async rate(members) {
      return Promise.all(
        members.map(async (member) => {
          const { events, almanac } = await engine.run({ member });
          const hundredths = await almanac.factValue<number>('hundredths');
          return { hundredths, stars: Number(events[0]?.params?.['stars']) };
        }),
      );
    },
  };
}

const columns = handColumns(1);
const result = handResult(1);

function hundredthsOf({ items, awards, deductions }: MemberFacts): number {
  const { scores, ballotSum, ballotScored, adjustment } = columns;
  items.forEach(({ months, papers }, item) => {
    for (let month = 0; month < 12; month += 1) scores[item * 12 + month] = Math.round((months[month] ?? 0) * 10_000);
    ballotScored[item] = papers.length;
    ballotSum[item] = papers.reduce((sum, paper) => sum + Math.round(paper * 10_000), 0);
  });
  adjustment[0] = (Math.max(...awards) - Math.max(...deductions)) * 10_000;
  totalByHand(columns, result, 0, 1);
  return result.hundredths[0] ?? Number.NaN;
}
