import { ZenEngine } from '@gorules/zen-engine';
import { type MemberFacts, type Peer, type PeerResult, STARS } from './facts.ts';

/** Its decimals have 28 places, so that a mean over papers is rounded to 18 first: a half is a half again. */
const EXPRESSIONS = [
  {
    key: 'exact',
    value:
      'max([sum(map(items, (sum(#.months) * 8 / len(#.months) + sum(#.papers) * 2 / len(#.papers)) / 10)) + max(awards) - max(deductions), 0])',
  },
  { key: 'hundredths', value: 'floor(round($.exact * 100, 18) + 0.5)' },
];

const edges = STARS.map(([from, stars]) => ({ _id: `r${stars}`, total: `>= ${from * 100}`, stars: String(stars) }));

const node = (id: string, type: string, content: object) => ({ id, type, name: id, position: { x: 0, y: 0 }, content });
const edge = (sourceId: string, targetId: string) => ({
  id: `${sourceId}-${targetId}`,
  sourceId,
  targetId,
  type: 'edge',
});

const DECISION = {
  nodes: [
    node('in', 'inputNode', {}),
    node('points', 'expressionNode', { expressions: EXPRESSIONS.map((each) => ({ id: each.key, ...each })) }),
    node('bands', 'decisionTableNode', {
      hitPolicy: 'first',
      passThrough: true,
      inputs: [{ id: 'total', name: 'total', field: 'hundredths' }],
      outputs: [{ id: 'stars', name: 'stars', field: 'stars' }],
      rules: [...edges, { _id: 'r0', total: '', stars: '0' }],
    }),
    node('out', 'outputNode', {}),
  ],
  edges: [edge('in', 'points'), edge('points', 'bands'), edge('bands', 'out')],
};

/** An expression for the total, a decision table for the stars; a decision is put together once. */
export function zenEngine(): Peer {
  const decision = new ZenEngine().createDecision(DECISION);
  return {
    name: 'zen-engine',
    async rate(members: readonly MemberFacts[]) {
      const answers = await Promise.all(members.map((member) => decision.evaluate(member)));
      return answers.map(({ result }: { readonly result: PeerResult }) => result);
    },
  };
}
