import { type BranchEvidence, type Contest, contestsOf, done, periodBounds } from '@xianfeng/engine';
import type {
  NoticePlaceRow,
  RatingRow,
  RatingRunRow,
  ScoreOfCycle,
  ScoreSheetRow,
  Transaction,
} from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { readEvidence, type YearEvidence } from '../evidence/assemble.ts';
import { type YearMember, yearMembers } from '../evidence/year-members.ts';
import { ownCommitteeOf } from '../organization-tree/own-committee.ts';

/** Everything a branch's notices of a year are made from, read once for as many notices as are made. */
export interface NoticeSource {
  readonly year: BranchYear;
  readonly committee: string;
  readonly members: readonly YearMember[];
  readonly sheets: readonly ScoreSheetRow[];
  readonly scoresByPeriod: ReadonlyMap<string, readonly ScoreOfCycle[]>;
  readonly notices: readonly NoticePlaceRow[];
  readonly run: RatingRunRow | undefined;
  readonly ratings: readonly RatingRow[];
  /** Passed sheets, entries and counted ballots of those whom the year end rates here. */
  readonly evidence: readonly BranchEvidence[];
  /** The same of those in the branch on a day, and of what had counted by then. */
  readonly evidenceUntil: (day: string) => readonly BranchEvidence[];
  /** What members have on record in branches they came from. */
  readonly brought: YearEvidence['brought'];
  /** Honors of a period among those in the branch on its last day; worked out when asked for, as most notices name none. */
  readonly contestsIn: (period: string) => readonly Contest[];
  readonly calendar: ReadonlyMap<string, boolean>;
  /** Whom to tell: the branch's organization officer, else its secretary. */
  readonly contact: string;
}

export async function noticeSourceOf(tx: Transaction, year: BranchYear): Promise<NoticeSource> {
  const run = await tx.ratings.findRun(year.cycleId);
  // Notices may hang out in the year after, and run into the one after that; how far the calendar is known decides how far they may.
  const days = await tx.calendar.between(`${year.cycle}-01-01`, `${year.year + 2}-12-31`);
  const [members, scores] = [await yearMembers(tx, year), await tx.scores.ofCycle(year.cycleId)];
  const evidence = await readEvidence(tx, year, { members, scores });
  return {
    year,
    committee: await committeeName(tx),
    members,
    sheets: await tx.sheets.ofCycle(year.cycleId),
    scoresByPeriod: Map.groupBy(scores, ({ period }) => period),
    notices: await tx.notices.ofCycle(year.cycleId),
    run,
    ratings: run === undefined ? [] : await tx.ratings.ofRun(run.id),
    evidence: evidence.atYearEnd(),
    evidenceUntil: (day) => evidence.asOf(day).map((branch) => countedUntil(branch, day)),
    brought: evidence.brought,
    contestsIn: contestsOnce(year, evidence),
    calendar: new Map(days.map(({ day, is_working }) => [day, is_working])),
    contact: await contactOf(tx, year),
  };
}

/** Entries that count later are not yet on a notice of the time before. */
function countedUntil(branch: BranchEvidence, day: string): BranchEvidence {
  const counted = (entries: BranchEvidence['entries']) => (entries ?? []).filter(({ on }) => on <= day);
  return {
    ...branch,
    entries: counted(branch.entries),
    members: branch.members.map((member) => ({ ...member, entries: counted(member.entries) })),
  };
}

/** Evidence that the engine refuses has no honors yet. Periods that end on the same day are worked out together. */
function contestsOnce(year: BranchYear, evidence: YearEvidence): NoticeSource['contestsIn'] {
  const known = new Map<string, readonly Contest[]>();
  return (period) => {
    const { to } = periodBounds(period);
    const contests = known.get(to) ?? contestsAsOf(year, evidence.asOf(to));
    known.set(to, contests);
    return contests.filter((contest) => contest.period === period);
  };
}

function contestsAsOf({ plan, cycle, subject }: BranchYear, evidence: readonly BranchEvidence[]): readonly Contest[] {
  // Places among members; the branches of a committee are named by whoever decides, in no order.
  const [branch] = subject === 'member' ? evidence : [];
  const contests = branch === undefined ? done([]) : contestsOf(plan, branch, { cycle });
  return contests.ok ? contests.value : [];
}

async function committeeName(tx: Transaction): Promise<string> {
  return ownCommitteeOf(await tx.organizations.list())?.name ?? '';
}

async function contactOf(tx: Transaction, { branch, cycle }: BranchYear): Promise<string> {
  const appointments = await tx.appointments.at(branch.id);
  const here = appointments.filter(
    ({ from_on, to_on }) => from_on <= `${cycle}-12-31` && (to_on === null || to_on >= `${cycle}-01-01`),
  );
  const officer =
    here.find(({ role }) => role === 'organization-officer') ?? here.find(({ role }) => role === 'branch-secretary');
  if (officer === undefined) return '';
  return (await tx.people.namesOf([officer.person_id])).get(officer.person_id) ?? '';
}
