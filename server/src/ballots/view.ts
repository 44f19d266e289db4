import type { Ballot, BallotGroupView, BallotSummary } from '@xianfeng/contract';
import { decimalFromPoints, done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { drawnIn } from '../lots/draw-place.ts';
import { decimalOf } from '../schemes/decimal-of.ts';
import { access } from './access.ts';
import { boxOf } from './box-of.ts';
import { type HeldBallot, readBallot } from './held-ballot.ts';
import { shapeOf } from './make-keys.ts';
import { stepOf } from './manifest.ts';
import { nextActs, obstaclesOf, type Progress } from './obstacles.ts';
import { keysNeeded } from './places.ts';
import { resultsOf } from './results.ts';
import { belowOf, leastOf } from './setting.ts';
import { standingNamed, withheldPlaces } from './withheld.ts';

/** A ballot as whoever leads it, or may take part in it, sees it; never who has cast. */
export async function viewBallot(services: Services, caller: Caller, id: string): Promise<Result<Ballot>> {
  const read = await services.store.transaction(caller.committeeId, async (tx) => {
    const held = await readBallot(tx, caller, { id, act: 'read-ballots' });
    if (!held.ok) return held;
    const { year } = held.value;
    return done({
      held: held.value,
      mayLead: await mayAt(tx, caller, { list: access, act: 'lead-ballots', branchId: year.branch.id }),
      counted: await countsOf(tx, held.value),
      totals: await tx.ballots.totals(id),
      named: await namedOf(tx, id),
      drawnOf: await drawnIn(tx, year.cycleId),
      cancelledBy: await nameOf(tx, held.value.row.cancelled_by),
    });
  });
  if (!read.ok) return read;
  const { held, counted, totals, named, drawnOf, mayLead, cancelledBy } = read.value;
  const isCounted = held.row.board_hash !== null;
  const withheld = isCounted ? withheldPlaces(held, totals) : [];
  const progress = { ...(await progressOf(services, held, counted)), unnamed: withheld.length - named.length };
  const { row, year, input, items, targets, setting } = held;
  return done({
    ...{ id, branch: { id: year.branch.id, name: year.branch.name }, subject: year.subject, ballot: input.id },
    ...{ name: input.name, period: row.period, state: row.state, hash: row.manifest_hash, targets: [...targets] },
    items: items.map((item) => {
      const most = decimalOf(item.most);
      return { id: item.id, name: item.name, most, step: stepOf(most) };
    }),
    groups: groupsOf(held, progress).map((group) => ({
      ...group,
      drawn: drawnOf({ ballot: input.id, period: row.period, group: group.id }),
    })),
    keys: progress.keys,
    scrutineers: {
      names: [...setting.scrutineers.names],
      needed: setting.scrutineers.needed,
      publicKey: row.tally_key,
    },
    next: nextActs[row.state],
    obstacles: [...obstaclesOf(held, progress)],
    boardHash: row.board_hash,
    results: isCounted ? [...resultsOf(held, totals)] : null,
    withheld: [...withheld],
    named,
    heldOn: row.held_on,
    cancellation: cancellationOf(held, cancelledBy),
    boxPort: services.ballotBox.port(),
    mayLead,
  });
}

export function summaryOf(held: HeldBallot, cancelledBy: string): BallotSummary {
  const { row, input } = held;
  return {
    ...{ id: row.id, ballot: input.id, name: input.name, period: row.period, state: row.state },
    ...{ hash: row.manifest_hash, cancellation: cancellationOf(held, cancelledBy) },
  };
}

function cancellationOf({ row }: HeldBallot, by: string): Ballot['cancellation'] {
  const { cancelled_on: on, cancelled_reason: reason } = row;
  return on === null || reason === null ? null : { on, by, reason };
}

async function namedOf(tx: Transaction, id: string): Promise<Ballot['named']> {
  const rows = standingNamed(await tx.ballots.named(id));
  const names = await tx.people.namesOf([...new Set(rows.map(({ named_by: by }) => by))]);
  return rows.map((row) => ({
    ...{ group: row.voter_group, targetId: row.subject_id, item: row.item, points: decimalFromPoints(row.points) },
    ...{ reason: row.reason, on: row.named_on, by: names.get(row.named_by) ?? '', revision: row.revision },
  }));
}

export async function nameOf(tx: Transaction, personId: string | null): Promise<string> {
  return personId === null ? '' : ((await tx.people.namesOf([personId])).get(personId) ?? '');
}

/** What the tables say; the box is asked outside the transaction. */
export async function countsOf(tx: Transaction, { row }: HeldBallot) {
  return {
    keys: await tx.ballots.keyCount(row.id),
    roll: await tx.ballots.roll(row.id),
    claims: await tx.ballots.claims(row.id),
  };
}

export async function progressOf(
  services: Services,
  held: HeldBallot,
  { keys, roll, claims }: Awaited<ReturnType<typeof countsOf>>,
): Promise<Progress> {
  const { state } = held.row;
  const isInBox = state === 'claiming' || state === 'casting' || state === 'closed';
  const cast = isInBox ? await (await boxOf(services, held)).counts(held.row.id) : null;
  return {
    unnamed: 0,
    keys: { made: keys, needed: keysNeeded(shapeOf(held)) },
    groups: held.groups.map(({ tickets }, at) => {
      const own = claims.filter(({ group_at }) => group_at === at);
      return {
        roll: roll.filter(({ group_at, by }) => group_at === at && by === 'account').length + tickets,
        claimed: own.length,
        ticketsMade: own.filter(({ ticket }) => ticket !== null).length,
        cast: cast?.[at] ?? 0,
      };
    }),
  };
}

function groupsOf({ input, groups }: HeldBallot, progress: Progress): readonly Omit<BallotGroupView, 'drawn'>[] {
  return input.groups.map((group) => {
    const at = groups.findIndex((own) => own.group.id === group.id);
    const into = groups.find(({ pooled }) => pooled.some(({ id }) => id === group.id));
    const { roll = 0, claimed = 0, cast = 0 } = progress.groups[at] ?? {};
    return {
      ...{ id: group.id, name: group.name, least: leastOf(group), below: belowOf(input, group) },
      ...{ pooledInto: into?.group.id ?? null, roll, tickets: groups[at]?.tickets ?? 0, claimed, cast },
    };
  });
}
