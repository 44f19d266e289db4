import type { StarGroup } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { MeasureRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { kindOf } from '../measures/measure-year.ts';
import { compareMembers } from '../members/view.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { starsUp } from './star-rows.ts';

interface Wall {
  readonly branch: { readonly id: string; readonly name: string };
  readonly groups: StarGroup[];
}

/** The stars of a branch of this year and the last, the latest period first: names, and what each star agreed to. */
export function readStarWall({ store, clock }: Services, caller: Caller, branchId: string): Promise<Result<Wall>> {
  const present = Number(clock.today().slice(0, 4));
  return store.transaction(caller.committeeId, async (tx) => {
    const branch = await tx.organizations.find(branchId);
    const groups: StarGroup[] = [];
    for (const number of [present, present - 1]) {
      const year = await branchYearOf(tx, branchId, number);
      if (year.ok) groups.push(...(await groupsOf(tx, caller, year.value)));
    }
    return done({ branch: { id: branchId, name: branch?.name ?? '' }, groups });
  });
}

async function groupsOf(tx: Transaction, caller: Caller, year: BranchYear): Promise<StarGroup[]> {
  const rows = await tx.measures.ofCycle(year.cycleId);
  const up = await starsUp(tx, rows);
  const stars = rows.filter(({ id }) => up.has(id));
  const names = await tx.people.namesOf(stars.map((row) => row.subject_id));
  const consents = new Map((await tx.starConsents.ofStars(stars.map(({ id }) => id))).map((row) => [row.id, row]));
  const keeps = await readerOf(tx, caller, access).has('keep-star-wall', year.branch.id);
  const placeOf = (row: MeasureRow): StarGroup['stars'][number] => {
    const consent = consents.get(row.id);
    const words = consent?.shows_words === true ? consent : null;
    return {
      ...{ id: row.id, name: names.get(row.subject_id) ?? '', post: words?.post ?? null, deed: words?.deed ?? null },
      photo: consent?.photo_hash == null ? null : consent.revision,
      isReaders: keeps || row.subject_id === caller.personId,
    };
  };
  return [...Map.groupBy(stars, ({ period, kind }) => `${period} ${kind}`).values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const places = own.map(placeOf).toSorted(compareMembers);
      return [{ period: first.period, honor: kindOf(year, first).name, stars: places }];
    })
    .toSorted((left, right) => (left.period < right.period ? 1 : left.period > right.period ? -1 : 0));
}
