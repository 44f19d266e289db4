import type { OwnAssessment, Scheme } from '../scheme.ts';
import type { Finding } from './finding.ts';
import type { Range } from './range.ts';
import { type Reaches, reachesOf } from './reach.ts';

/** One assessment under inspection: the members', or the branch's own. */
export interface Inspected {
  readonly scheme: Scheme;
  readonly assessment: OwnAssessment;
  /** Put before every place: `` or `branch.`. */
  readonly at: string;
  readonly reaches: Reaches;
  /** What the total can come to; null where that is not known. */
  readonly total: Range | null;
  /** The same where nobody is given anything on top. */
  readonly totalWithoutAdded: Range | null;
}

/** One kind of finding, or a family that reads the same fields. */
export type Check = (inspected: Inspected) => readonly Finding[];

export function inspect(scheme: Scheme, assessment: OwnAssessment, at: string): Inspected {
  const reaches = reachesOf(assessment);
  const { total } = assessment.rating;
  return {
    scheme,
    assessment,
    at,
    reaches,
    total: reaches.get(total)?.whole ?? null,
    totalWithoutAdded: reachesOf(assessment, true).get(total)?.whole ?? null,
  };
}

/** Whether a clause was decided or left to each organization, so that nothing is read into the source. */
export function isSettled(scheme: Scheme, clause: string | null | undefined): boolean {
  const found = scheme.clauses.find(({ id }) => id === clause);
  return found !== undefined && found.basis !== 'stated';
}
