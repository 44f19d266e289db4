import type { StarRegister } from '@xianfeng/contract';
import { done, heldStars, ratingScaleOf, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOfCycle, subjectOf } from '../cycles/branch-year.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { type AwardedYear, starsIn } from './awarded-year.ts';
import { starChanges } from './changes.ts';
import { revokingVetoes } from './revoking-vetoes.ts';

/**
 * Who holds which stars today: those of the last year that a meeting confirmed, less what vetoes have taken since. Kept
 * nowhere; members by surname strokes, branches in the order of the tree.
 */
export function readStarRegister(
  { store, clock }: Services,
  caller: Caller,
  branchId: string,
): Promise<Result<StarRegister>> {
  return store.transaction(caller.committeeId, (tx) => registerOf(tx, branchId, clock.today()));
}

async function registerOf(tx: Transaction, branchId: string, today: string): Promise<Result<StarRegister>> {
  const present = Number(today.slice(0, 4));
  const cycles = (await tx.cycles.ofBranch(branchId)).filter(({ year }) => year <= present);
  const [latest] = cycles;
  const branch = await tx.organizations.find(branchId);
  if (branch === undefined) return refused({ code: 'access.denied' });
  if (latest === undefined) return refused({ code: 'cycle.none', facts: { year: present } });
  const year = await branchYearOfCycle(tx, latest);
  const runs = await tx.ratings.runsOfCycles(cycles.map(({ id }) => id));
  const awarded: AwardedYear[] = [];
  for (const cycle of cycles) {
    const run = runs.find((each) => each.cycle_id === cycle.id);
    if (run !== undefined) awarded.push({ year: await branchYearOfCycle(tx, cycle), run });
  }
  const last = awarded.find((each) => ratingScaleOf(each.year.plan).hasStars);
  const place = { branch: { id: branchId, name: branch.name }, subject: subjectOf(branch) };
  const hasStars = ratingScaleOf(year.plan).hasStars || last !== undefined;
  if (last === undefined) return done({ ...place, hasStars, awarded: null, rows: [], changes: [], before: null });
  const before = awarded.find((each) => each.year.year === last.year.year - 1);
  return done({
    ...{ ...place, hasStars },
    awarded: { year: last.year.year, confirmedOn: last.run.confirmed_on },
    rows: await rowsOf(tx, { year, last, today }),
    changes: await starChanges(tx, last, before),
    before: before?.year.year ?? null,
  });
}

interface RowsOf {
  /** The latest year, for who is here now. */
  readonly year: BranchYear;
  readonly last: AwardedYear;
  readonly today: string;
}

async function rowsOf(tx: Transaction, { year, last, today }: RowsOf): Promise<StarRegister['rows']> {
  const here = (await yearMembers(tx, year)).filter(({ to }) => to === null || to >= today);
  const ids = here.map(({ id }) => id);
  const stars = await starsIn(tx, last, ids);
  const takenBy = await revokingVetoes(tx, { last, year, subjectIds: ids, today });
  return here.flatMap(({ id, name }) => {
    const given = stars.get(id);
    if (given === undefined) return [];
    const taking = takenBy(id);
    const standing = taking.filter(({ view }) => view.stands).map(({ veto }) => veto);
    const vetoes = taking.map(({ view }) => view);
    return [{ concerns: { id, name }, stars: given, held: heldStars(given, standing), vetoes }];
  });
}
