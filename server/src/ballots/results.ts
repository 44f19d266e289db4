import type { PlaceTally } from '@xianfeng/ballot';
import type { Ballot } from '@xianfeng/contract';
import { decimalFromPoints, pointsFromDecimal } from '@xianfeng/engine';
import type { BallotTotalRow } from '@xianfeng/store';
import { decimalOf } from '../schemes/decimal-of.ts';
import type { HeldBallot } from './held-ballot.ts';
import { stepOf } from './manifest.ts';
import { leastScored } from './setting.ts';

type Line = NonNullable<Ballot['results']>[number];
type Counted = Pick<HeldBallot, 'groups' | 'targets' | 'items'>;
type Total = Omit<BallotTotalRow, 'committee_id' | 'ballot_id'>;

/** Places that enough people scored, as points; what fewer scored goes into nothing that is kept. */
export function totalsOf({ groups, targets, items }: Counted, tallies: readonly PlaceTally[]): readonly Total[] {
  return tallies.flatMap(({ group, target, item, papers, scored, sum }) => {
    const [own, subject, of] = [groups[group], targets[target], items[item]];
    if (own === undefined || subject === undefined || of === undefined || scored < leastScored) return [];
    const place = { voter_group: own.group.id, subject_id: subject.id, item: of.id };
    return [{ ...place, papers, scored, points_sum: sum * pointsOf(stepOf(decimalOf(of.most))) }];
  });
}

/** From so many scores on, what a group gave on one item is told; of fewer only over all items. */
const itemsToldFrom = 10;

/**
 * What may be told of a result. Places that fewer than the least scored are in no total at all, so that nothing told can be
 * taken from anything else told to find out what they were; of a group of less than ten only the mean over all items is
 * told, and no sum of several groups, for with the weights known it would give away the group that is missing.
 */
export function resultsOf({ groups, targets, items }: Counted, totals: readonly Total[]): readonly Line[] {
  const byPlace = Map.groupBy(totals, ({ voter_group, subject_id }) => `${voter_group} ${subject_id}`);
  return groups.flatMap(({ group }) =>
    targets.flatMap(({ id: targetId }): readonly Line[] => {
      const own = byPlace.get(`${group.id} ${targetId}`) ?? [];
      if (own.length === 0) return [];
      const whole = meanOf(own);
      const head = { targetId, group: group.id };
      if (own.some(({ scored }) => scored < itemsToldFrom)) return [{ ...head, item: null, ...whole }];
      return items.flatMap(({ id: item }) => {
        const row = own.find((each) => each.item === item);
        return row === undefined ? [] : [{ ...head, item, ...meanOf([row]) }];
      });
    }),
  );
}

/** To the hundredth, half up. */
function meanOf(rows: readonly Total[]): Pick<Line, 'mean' | 'scored'> {
  const given = rows.reduce((sum, row) => sum + row.scored, 0);
  const sum = rows.reduce((all, row) => all + BigInt(row.points_sum), 0n);
  const hundredths = given === 0 ? 0n : (2n * sum + 100n * BigInt(given)) / (200n * BigInt(given));
  return { mean: decimalFromPoints(Number(hundredths * 100n)), scored: Math.min(...rows.map(({ scored }) => scored)) };
}

function pointsOf(decimal: string): number {
  const points = pointsFromDecimal(decimal);
  if (!points.ok) throw new Error(`A step cannot be read: ${decimal}`);
  return points.value;
}
