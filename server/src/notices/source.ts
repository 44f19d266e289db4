import type { BranchEvidence } from '@xianfeng/engine';
import type {
  NoticePlaceRow,
  RatingRow,
  RatingRunRow,
  ScoreOfCycle,
  ScoreSheetRow,
  Transaction,
} from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { type YearMember, yearMembers } from '../evidence/year-members.ts';

/** Everything a branch's notices of a year are made from, read once for as many notices as are made. */
export interface NoticeSource {
  readonly year: BranchYear;
  readonly committee: string;
  readonly members: readonly YearMember[];
  readonly sheets: readonly ScoreSheetRow[];
  readonly scores: readonly ScoreOfCycle[];
  readonly notices: readonly NoticePlaceRow[];
  readonly run: RatingRunRow | undefined;
  readonly ratings: readonly RatingRow[];
  /** Passed sheets, entries and counted ballots. */
  readonly evidence: BranchEvidence;
  readonly calendar: ReadonlyMap<string, boolean>;
  /** Whom to tell: the branch's organization officer, else its secretary. */
  readonly contact: string;
}

export async function noticeSourceOf(tx: Transaction, year: BranchYear): Promise<NoticeSource> {
  const run = await tx.ratings.findRun(year.cycleId);
  // Notices may hang out in the year after, and run into the one after that; how far the calendar is known decides how far they may.
  const days = await tx.calendar.between(`${year.cycle}-01-01`, `${year.year + 2}-12-31`);
  return {
    year,
    committee: await committeeName(tx, year),
    members: await yearMembers(tx, year),
    sheets: await tx.sheets.ofCycle(year.cycleId),
    scores: await tx.scores.ofCycle(year.cycleId),
    notices: await tx.notices.ofCycle(year.cycleId),
    run,
    ratings: run === undefined ? [] : await tx.ratings.ofRun(run.id),
    evidence: await assembleEvidence(tx, year),
    calendar: new Map(days.map(({ day, is_working }) => [day, is_working])),
    contact: await contactOf(tx, year),
  };
}

async function committeeName(tx: Transaction, { branch }: BranchYear): Promise<string> {
  const path = await tx.organizations.pathTo(branch.id);
  const committee = await tx.organizations.find(path.at(-1) ?? branch.id);
  return committee?.name ?? '';
}

async function contactOf(tx: Transaction, { branch, cycle }: BranchYear): Promise<string> {
  const appointments = await tx.appointments.list();
  const here = appointments.filter(
    ({ organization_id, from_on, to_on }) =>
      organization_id === branch.id && from_on <= `${cycle}-12-31` && (to_on === null || to_on >= `${cycle}-01-01`),
  );
  const officer =
    here.find(({ role }) => role === 'organization-officer') ?? here.find(({ role }) => role === 'branch-secretary');
  if (officer === undefined) return '';
  return (await tx.people.namesOf([officer.person_id])).get(officer.person_id) ?? '';
}
