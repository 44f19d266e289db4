import type { BallotTotalRow, NamedScoreRow } from '@xianfeng/store';
import type { HeldBallot } from './held-ballot.ts';
import { belowOf } from './setting.ts';

/** A place of a group of voters: whom they scored on what. */
export interface GroupPlace {
  readonly group: string;
  readonly targetId: string;
  readonly item: string;
}

type Totals = readonly Pick<BallotTotalRow, 'voter_group' | 'subject_id' | 'item'>[];

/**
 * Places of which nothing is told, because too few scored them, and for which a meeting has to name a score; none where
 * the scheme gives the weight of such a group to the others.
 */
export function withheldPlaces(
  held: Pick<HeldBallot, 'input' | 'groups' | 'targets' | 'items'>,
  totals: Totals,
): readonly GroupPlace[] {
  const told = new Set(totals.map(({ voter_group, subject_id, item }) => placeKey(voter_group, subject_id, item)));
  const groups = held.groups.filter(({ group }) => belowOf(held.input, group) === 'named');
  return groups.flatMap(({ group }) =>
    held.targets.flatMap(({ id: targetId }) =>
      held.items
        .filter(({ id: item }) => !told.has(placeKey(group.id, targetId, item)))
        .map(({ id: item }) => ({ group: group.id, targetId, item })),
    ),
  );
}

/** Of each place the last version that was named. */
export function standingNamed(rows: readonly NamedScoreRow[]): readonly NamedScoreRow[] {
  const standing = new Map(
    rows
      .toSorted((left, right) => left.revision - right.revision)
      .map((row) => [placeKey(row.voter_group, row.subject_id, row.item), row]),
  );
  return [...standing.values()];
}

export function placeKey(group: string, targetId: string, item: string): string {
  return `${group} ${targetId} ${item}`;
}
