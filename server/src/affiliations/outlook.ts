import type { TransferOutlook } from '@xianfeng/contract';
import { addDays, done, refused, type Result } from '@xianfeng/engine';
import type { StayRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { staysOfPeople } from '../evidence/card-file-rows.ts';
import { monthsOf, runsOf, spanOf, staysOf } from '../evidence/person-year.ts';
import { placesOf } from '../evidence/year-members.ts';
import type { Transferring } from './transfer.ts';

/** What a transfer would do to the card: the same fold as the card's, over the stays as they would be. */
export function readOutlook(
  { store }: Services,
  caller: Caller,
  asked: Omit<Transferring, 'id' | 'document'>,
): Promise<Result<TransferOutlook>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const { branchId, toBranchId, personId, onDay } = asked;
    const year = onDay.slice(0, 4);
    const rows = await staysOfPeople(tx, [personId], Number(year));
    const last = rows.toSorted((left, right) => (left.from_on < right.from_on ? -1 : 1)).at(-1);
    if (last?.branch_id !== branchId) return refused({ code: 'access.denied' });
    const placeOf = await placesOf(tx, [...rows.map((row) => row.branch_id), toBranchId], Number(year));
    const runs = runsOf(staysOf(wouldBe(rows, last, asked)), placeOf);
    const run = runs.at(-1) ?? [];
    const before = runs.find((each) => each.some((stay) => stay.to === addDays(onDay, -1))) ?? [];
    const names = [branchId, toBranchId].map((id) => nameAndScheme(tx, id, Number(year)));
    const [from, to] = await Promise.all(names);
    return done({
      fromBranch: from?.name ?? '',
      toBranch: to?.name ?? '',
      isSameScheme: run.length > 1 && spanOf(run).from < onDay,
      fromScheme: from?.scheme ?? null,
      toScheme: to?.scheme ?? null,
      monthsBefore: [...monthsOf(before, year)].flatMap(([month, by]) => (by === toBranchId ? [] : [month])),
      monthsAfter: [...monthsOf(run, year)].flatMap(([month, by]) => (by === toBranchId ? [month] : [])),
    });
  });
}

function wouldBe(
  rows: readonly StayRow[],
  last: StayRow,
  { toBranchId, onDay }: Pick<Transferring, 'toBranchId' | 'onDay'>,
) {
  return [
    ...rows.filter((row) => row !== last),
    { ...last, to_on: addDays(onDay, -1) },
    { ...last, branch_id: toBranchId, from_on: onDay, to_on: null },
  ];
}

async function nameAndScheme(tx: Transaction, branchId: string, year: number) {
  const name = (await tx.organizations.find(branchId))?.name ?? '';
  const cycle = await tx.cycles.find(branchId, year);
  const version = cycle === undefined ? undefined : await tx.schemes.find(cycle.scheme_version_id);
  return { name, scheme: version === undefined ? null : `${version.name} ${version.version}` };
}
