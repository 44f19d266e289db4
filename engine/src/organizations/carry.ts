import { addDays } from '../day.ts';
import { done, type Problem, refused, type Result } from '../problem.ts';
import type { SplitPart } from './act.ts';

/** Somebody's days in a branch, inclusive; null is open. */
export interface BranchStay {
  readonly id: string;
  readonly personId: string;
  readonly branchId: string;
  readonly from: string;
  readonly to: string | null;
}

/** A stay that ends on a day and goes on in another branch from the next. */
export interface CarriedStay {
  readonly stayId: string;
  readonly endsOn: string;
  readonly branchId: string;
  readonly from: string;
  readonly to: string | null;
}

/** A membership of branches that end goes on in their successor, from the day of the act on. */
export function carryMerged(
  stays: readonly BranchStay[],
  on: string,
  branchId: string,
): Result<readonly CarriedStay[]> {
  const present = presentStays(stays, on);
  const problems = joinedSince(present, on);
  if (problems.length > 0) return refused(...problems);
  return done(present.map((stay) => carried(stay, on, branchId)));
}

interface Splitting {
  readonly goesOn: boolean;
  readonly parts: readonly Pick<SplitPart, 'id' | 'personIds'>[];
}

/** Each member of a branch that is split goes to exactly one part, or stays where it goes on. */
export function carrySplit(
  stays: readonly BranchStay[],
  on: string,
  splitting: Splitting,
): Result<readonly CarriedStay[]> {
  const present = presentStays(stays, on);
  const problems = [...joinedSince(present, on), ...placingProblems(present, splitting)];
  if (problems.length > 0) return refused(...problems);
  const partOf = new Map(
    splitting.parts.flatMap((part) => part.personIds.map((personId) => [personId, part.id] as const)),
  );
  return done(
    present.flatMap((stay) => {
      const branchId = partOf.get(stay.personId);
      return branchId === undefined ? [] : [carried(stay, on, branchId)];
    }),
  );
}

/** A branch that ends without a successor has nobody in it any more: nobody is left without a branch. */
export function emptyProblems(stays: readonly BranchStay[], on: string): readonly Problem[] {
  const count = new Set(presentStays(stays, on).map(({ personId }) => personId)).size;
  return count === 0 ? [] : [{ code: 'organization.has-people', facts: { count } }];
}

/** Whoever is in on the day or comes later: everybody whose stay lasts that long. */
function presentStays(stays: readonly BranchStay[], on: string): readonly BranchStay[] {
  return stays.filter(({ to }) => to === null || to >= on);
}

/** Who joined on the day or after it never belonged to the branch as it was before: the day has to be a later one. */
function joinedSince(present: readonly BranchStay[], on: string): readonly Problem[] {
  const last = present
    .map(({ from }) => from)
    .filter((from) => from >= on)
    .toSorted()
    .at(-1);
  return last === undefined ? [] : [{ code: 'organization.joined-since', facts: { on: last } }];
}

function placingProblems(present: readonly BranchStay[], { goesOn, parts }: Splitting): readonly Problem[] {
  const placed = parts.flatMap(({ personIds }) => personIds);
  const here = new Set(present.map(({ personId }) => personId));
  const left = goesOn ? [] : [...here].filter((personId) => !placed.includes(personId));
  return [
    ...(placed.some((personId) => !here.has(personId)) ? [{ code: 'organization.person-not-there' }] : []),
    ...(new Set(placed).size < placed.length ? [{ code: 'organization.person-placed-twice' }] : []),
    ...(left.length > 0 ? [{ code: 'organization.people-unplaced', facts: { people: left, count: left.length } }] : []),
  ];
}

function carried({ id, to }: BranchStay, on: string, branchId: string): CarriedStay {
  return { stayId: id, endsOn: addDays(on, -1), branchId, from: on, to };
}
