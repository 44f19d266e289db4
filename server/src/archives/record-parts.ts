import type { ArchiveBallot, ArchiveCheckpoint, ArchiveMeetings } from '@xianfeng/contract';
import type { MinutesRow, Transaction } from '@xianfeng/store';
import { exportCheckpoint } from '../audit/make-checkpoint.ts';
import type { Services } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';

/** What meetings left in words, and how many came to events; never who. */
export async function meetingsPart(tx: Transaction, { cycleId, plan }: BranchYear): Promise<ArchiveMeetings> {
  const steps = new Map(plan.scheme.procedure.map(({ id, name }) => [id, name]));
  const kinds = new Map((plan.scheme.events ?? []).map(({ id, name }) => [id, name]));
  const sheets = (await tx.events.ofCycle(cycleId)).filter(({ state }) => state === 'settled').toReversed();
  const counts = Map.groupBy(await tx.events.counts(sheets.map(({ id }) => id)), ({ sheet_id: id }) => id);
  return {
    minutes: (await tx.minutes.ofCycle(cycleId)).map((row) => ({
      ...{ step: row.step, name: steps.get(row.step) ?? row.step, period: row.period, on: row.held_on },
      ...{ due: row.members_due, present: row.members_present, ayes: row.ayes },
      ...{ document: row.document, words: row.words, withdrawn: withdrawalOf(row) },
    })),
    events: sheets.map(({ id, kind, held_on: on, title }) => ({
      ...{ kind, name: kinds.get(kind) ?? kind, on, title },
      counts: Object.fromEntries((counts.get(id) ?? []).map(({ state, count }) => [state, Number(count)])),
    })),
  };
}

function withdrawalOf({ withdrawn_on: on, withdrawn_reason: reason }: MinutesRow) {
  return on === null || reason === null ? null : { on, reason };
}

export interface BallotsPart {
  readonly ballots: readonly ArchiveBallot[];
  /** Of anonymous ones, by the name of the file. */
  readonly manifests: ReadonlyMap<string, string>;
}

/** Ballots that count; of an anonymous one its manifest, and the hash of the board that hung out. */
export async function ballotsPart(tx: Transaction, { cycleId, plan }: BranchYear): Promise<BallotsPart> {
  const names = new Map(plan.scheme.inputs.ballots.map(({ id, name }) => [id, name]));
  const manifests = new Map<string, string>();
  const ballots: ArchiveBallot[] = [];
  for (const row of await tx.countedBallots.ofCycles([cycleId])) {
    const { ballot, period, held_on: heldOn, anonymous_id: id, board_hash: boardHash } = row;
    const head = { ballot, name: names.get(ballot) ?? ballot, period, heldOn };
    const manifestHash = id === null ? null : ((await tx.ballots.find(id))?.manifest_hash ?? null);
    const manifest = id === null ? null : (await tx.ballots.textsOf(id)).manifest;
    if (id === null || boardHash === null || manifestHash === null || manifest === null) {
      ballots.push({ ...head, anonymous: null });
      continue;
    }
    const file = `ballots/${ballot}-${period}.json`;
    manifests.set(file, manifest);
    ballots.push({ ...head, anonymous: { id, manifestHash, boardHash, file } });
  }
  return { ballots, manifests };
}

/** The signed places of both chains around the year: the last before its first entry, and those of what was decided in it. */
export async function checkpointsPart(
  services: Pick<Services, 'secrets'>,
  tx: Transaction,
  { decided, firstEntry }: { readonly decided: readonly string[]; readonly firstEntry: number | null },
): Promise<ArchiveCheckpoint[]> {
  const before = firstEntry === null ? undefined : await tx.checkpoints.beforeEntry(firstEntry);
  const about = await tx.checkpoints.aboutAny(decided);
  const rows = before === undefined || about.some(({ id }) => id === before.id) ? about : [before, ...about];
  return rows.map((row) => ({ ...exportCheckpoint(services, row) }));
}
