import type { ScoreOfSubject, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { type CountedEntry, rowsOfFile } from './card-file-rows.ts';
import { type Earlier, earlierRows } from './earlier-rows.ts';
import { isGivenBy, type PlaceOf, type Run } from './person-year.ts';
import { standingEntries } from './standing-entries.ts';
import { placesOf, type YearMember } from './year-members.ts';

/** What people have on record in other branches of their card (随组织关系带来的积分). */
export interface BroughtRows {
  of(personId: string, run: Run): Brought;
}

export interface Brought {
  /** Of passed sheets, each from the branch that had the person on the period's last day. */
  readonly scores: readonly ScoreOfSubject[];
  readonly entries: readonly CountedEntry[];
  /** What was decided about him there, and what he had come to before. */
  readonly earlier: Earlier;
}

const nothing: Brought = { scores: [], entries: [], earlier: { vetoes: [], results: [], ratings: [] } };

/** Reads them for those alone who have come from, or were meanwhile in, another branch: most of a branch never moves. */
export async function broughtRows(
  tx: Transaction,
  { branch, year, plan }: BranchYear,
  members: readonly YearMember[],
): Promise<BroughtRows> {
  const moved = members.filter(({ runs }) => runs.some((run) => run.some(({ branchId }) => branchId !== branch.id)));
  if (moved.length === 0) return { of: () => nothing };
  const branchIds = moved.flatMap(({ runs }) => runs.flat().map(({ branchId }) => branchId));
  const placeOf = await placesOf(
    tx,
    branchIds.filter((id) => id !== branch.id),
    year,
  );
  const cycleIds = [...new Set(branchIds.flatMap((id) => placeOf(id)?.cycleId ?? []))];
  const personIds = moved.map(({ id }) => id);
  const files = (await tx.cardFiles.ofIds(cycleIds)).map(rowsOfFile);
  const scores = Map.groupBy(
    [...files.flatMap((file) => file.scores), ...(await passedScores(tx, cycleIds, personIds))],
    ({ subject_id }) => subject_id,
  );
  const entries = Map.groupBy(
    [...standingEntries(await tx.ledger.ofSubjects(cycleIds, personIds)), ...files.flatMap((file) => file.entries)],
    ({ subject_id }) => subject_id,
  );
  // What was confirmed of a person is read with his year, wherever it was.
  const earlier = await earlierRows(tx, { cycleIds, year, subjectIds: [] });
  const categories = new Map(moved.map(({ id, category }) => [id, category]));
  // What only members of another category can earn does not exist for somebody who has changed category on the way.
  const isOfCategory = ({ item, subject_id }: CountedEntry) => {
    const earnedBy = plan.scheme.inputs.entries.find(({ id }) => id === item)?.categories ?? [];
    return earnedBy.length === 0 || earnedBy.includes(categories.get(subject_id) ?? '');
  };
  return {
    of: (personId, run) => ({
      scores: (scores.get(personId) ?? []).filter((score) => isOf(score, { run, placeOf })),
      entries: (entries.get(personId) ?? []).filter(
        (entry) => cyclesOf(run, placeOf).has(entry.cycle_id) && isOfCategory(entry),
      ),
      earlier: earlierOf(earlier.of(personId), cyclesOf(run, placeOf)),
    }),
  };
}

async function passedScores(tx: Transaction, cycleIds: readonly string[], personIds: readonly string[]) {
  return (await tx.scores.ofSubjects(cycleIds, personIds)).filter(({ passed_on }) => passed_on !== null);
}

function isOf({ cycle_id, period }: ScoreOfSubject, { run, placeOf }: { run: Run; placeOf: PlaceOf }): boolean {
  return run.some(({ branchId }) => placeOf(branchId)?.cycleId === cycle_id && isGivenBy(run, branchId, period));
}

function cyclesOf(run: Run, placeOf: PlaceOf): ReadonlySet<string | undefined> {
  return new Set(run.map(({ branchId }) => placeOf(branchId)?.cycleId));
}

function earlierOf({ vetoes, results }: Earlier, cycleIds: ReadonlySet<string | undefined>): Earlier {
  return {
    vetoes: vetoes.filter(({ cycle_id: id }) => cycleIds.has(id)),
    results: results.filter(({ cycle_id: id }) => cycleIds.has(id)),
    ratings: [],
  };
}
