import type { Problem } from '@xianfeng/engine';
import type { HeldBallot } from './held-ballot.ts';
import { leastOf } from './setting.ts';

/** What is known of a ballot beside its row. */
export interface Progress {
  readonly keys: { readonly made: number; readonly needed: number };
  /** By group: who may take part, how many have claimed (tickets among them), how many papers are in the box. */
  readonly groups: readonly GroupProgress[];
  /** Places that have to be named by a meeting and are not yet. */
  readonly unnamed: number;
}

export interface GroupProgress {
  readonly roll: number;
  readonly claimed: number;
  /** Tickets that have been made. */
  readonly ticketsMade: number;
  readonly cast: number;
}

/** The next act of a state; none once it counts or is cancelled. */
export const nextActs = {
  preparing: 'freeze',
  claiming: 'open',
  casting: 'close',
  closed: 'count',
  counted: 'publish',
  published: null,
  cancelled: null,
} as const;

/** Everything that stands against the next act, each with what cures it in its facts. */
export function obstaclesOf(held: HeldBallot, progress: Progress): readonly Problem[] {
  if (held.row.state === 'preparing') return againstFreezing(held, progress);
  if (held.row.state === 'claiming') return againstOpening(held, progress);
  if (held.row.state === 'counted' && progress.unnamed > 0)
    return [{ code: 'ballot.scores-unnamed', facts: { count: progress.unnamed } }];
  return [];
}

function againstFreezing({ row, groups }: HeldBallot, { keys, groups: counts }: Progress): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [at, { group }] of groups.entries()) {
    const [roll, least] = [counts[at]?.roll ?? 0, leastOf(group)];
    if (roll < least) problems.push({ code: 'ballot.group-small', facts: { group: group.name, roll, least } });
  }
  if (row.tally_key === null) problems.push({ code: 'ballot.scrutineers-key-missing' });
  if (keys.made < keys.needed) problems.push({ code: 'ballot.keys-being-made', facts: { ...keys } });
  return problems;
}

function againstOpening({ groups }: HeldBallot, { groups: counts }: Progress): readonly Problem[] {
  return groups.flatMap(({ group, tickets }, at): readonly Problem[] => {
    const { claimed = 0, ticketsMade = 0 } = counts[at] ?? {};
    const least = leastOf(group);
    if (ticketsMade < tickets)
      return [{ code: 'ballot.tickets-unmade', facts: { group: group.name, made: ticketsMade, tickets } }];
    return claimed < least ? [{ code: 'ballot.claims-few', facts: { group: group.name, claimed, least } }] : [];
  });
}
