import { type BallotInput, figurePoints, POINT_SCALE } from '@xianfeng/engine';
import type { BranchYear } from '../cycles/branch-year.ts';

type BallotGroup = BallotInput['groups'][number];

/** What whoever prepared a ballot chose; kept as JSON beside it, which nobody else writes. */
export interface Setting {
  readonly groups: readonly { readonly id: string; readonly tickets: number; readonly pooledInto: string | null }[];
  /** Whom the papers are about, as it stood when it was prepared. */
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  readonly scrutineers: { readonly names: readonly string[]; readonly needed: number };
}

export function readSetting(text: string): Setting {
  return JSON.parse(text) as Setting;
}

/**
 * Behind every number that is told stand so many scores: among four others, three who put their heads together know the
 * fourth's (docs/ballot-protocol.md).
 */
export const leastScored = 5;

/** Of fewer papers nothing of a group is opened; a scheme may ask for more than the least there ever is. */
export function leastOf({ least }: BallotGroup): number {
  return Math.max(leastScored, least === null ? 0 : Math.ceil((figurePoints(least) ?? 0) / POINT_SCALE));
}

/** The group of a branch's own members, who take part by name; all others do by ticket. */
export function isOfMembers({ id }: Pick<BallotGroup, 'id'>): boolean {
  return id === 'members';
}

/** The same of a year: where branches are scored, nobody's own members take part by name. */
export function isOwnGroup({ subject }: Pick<BranchYear, 'subject'>, group: Pick<BallotGroup, 'id'>): boolean {
  return subject === 'member' && isOfMembers(group);
}

/**
 * What becomes of a group that is not opened: what the scheme says of a group without papers. Where it asks for so many of
 * the group its ballot does not count without them, and there is no weight to share out; a question, whose groups have no
 * weights, is answered by the others.
 */
export function belowOf(
  { emptyGroup }: Pick<BallotInput, 'emptyGroup'>,
  { least, weight }: Pick<BallotGroup, 'least' | 'weight'>,
): 'shared-out' | 'named' {
  return emptyGroup === 'scaled' && (least === null || weight === null) ? 'shared-out' : 'named';
}

/** A group with a box of its own, and those whose papers go into it. */
export interface BoxGroup {
  readonly group: BallotGroup;
  readonly pooled: readonly BallotGroup[];
  /** Tickets of all of them. */
  readonly tickets: number;
}

/** The groups as the manifest has them, in the scheme's order. */
export function boxGroups(input: BallotInput, { groups }: Setting): readonly BoxGroup[] {
  const chosen = new Map(groups.map((group) => [group.id, group]));
  return input.groups
    .filter(({ id }) => chosen.get(id)?.pooledInto === null)
    .map((group) => {
      const pooled = input.groups.filter(({ id }) => chosen.get(id)?.pooledInto === group.id);
      const tickets = [group, ...pooled].reduce((sum, { id }) => sum + (chosen.get(id)?.tickets ?? 0), 0);
      return { group, pooled, tickets };
    });
}
