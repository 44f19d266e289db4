import { type BranchEvidence, closeSheet, evaluateBranch, type HeldSheet, type Plan } from '@xianfeng/engine';
import { ITEMS } from './county-star-evidence.ts';
import { line, timed } from './measure.ts';
import { factsOf } from './peers/facts.ts';
import { jsonRulesEngine } from './peers/json-rules-engine.ts';
import { zenEngine } from './peers/zen-engine.ts';
import { medianOf } from './series.ts';

const ROUNDS = 5;
const options = { cycle: '2026' };

export interface PeerCase {
  readonly plan: Plan;
  readonly branches: readonly BranchEvidence[];
  readonly sheets: readonly HeldSheet[];
}

/**
 * General rule engines on the same members, turn by turn with ours; says how many of their totals and stars differ.
 * They work out total and stars alone, from facts that have been looked up and checked before; ours goes once from the
 * members as they stand in the evidence, with every check, rank, honor and outcome, and once from columns.
 */
export async function benchPeers({ plan, branches, sheets }: PeerCase): Promise<number> {
  const facts = branches.flatMap(({ members }) => members.map((member) => factsOf(member, ITEMS)));
  const peers = [zenEngine(), jsonRulesEngine()];
  const times = { objects: [] as number[], columns: [] as number[], peers: peers.map((): number[] => []) };
  let differing = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    times.objects.push(timed(() => branches.forEach((branch) => evaluateBranch(plan, branch, options))));
    times.columns.push(timed(() => sheets.forEach((sheet) => closeSheet(plan, sheet, options))));
    for (const [at, peer] of peers.entries()) {
      const from = performance.now();
      const results = await peer.rate(facts);
      times.peers[at]?.push(performance.now() - from);
      results.forEach(({ hundredths, stars }, row) => {
        const own = ownOf(sheets, row);
        if (round === 0 && (own.total !== hundredths * 100 || own.stars !== stars)) differing += 1;
      });
    }
  }
  const objects = { name: 'ours from member objects', figure: medianOf(times.objects) };
  const columns = { name: 'ours from columns', figure: medianOf(times.columns) };
  peers.forEach(({ name }, at) => {
    const figure = medianOf(times.peers[at] ?? []);
    line({ name: `${name}, ${facts.length} members`, figure, unit: 'ms', by: columns, least: 20 });
    line({ name: `${name}, the same`, figure, unit: 'ms', by: objects });
  });
  return differing;
}

function ownOf(sheets: readonly HeldSheet[], at: number): { readonly total: number; readonly stars: number } {
  const width = sheets[0]?.rows ?? 1;
  const { totals, stars } = sheets[Math.floor(at / width)]?.ratings ?? { totals: [], stars: [] };
  return { total: totals[at % width] ?? Number.NaN, stars: stars[at % width] ?? Number.NaN };
}
