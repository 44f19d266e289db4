import type { YearEnd } from '@xianfeng/contract';
import { confirmObstacles, done, type Problem, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { reckonYear, type YearReckoning } from '../evidence/reckon-year.ts';
import { waitingReviewProblems } from '../entry-reviews/waiting.ts';
import { waitingCorrectionProblems } from '../corrected-scores/waiting.ts';
import { unrecordedProblems } from '../steps/waiting.ts';
import type { YearMember } from '../evidence/year-members.ts';
import { unpublishedMonths } from '../notices/obstacles.ts';
import { type NoticeSource, noticeSourceOf } from '../notices/source.ts';
import { finishedKeyings, papersByGroup } from '../paper-ballots/branch-ballot.ts';
import { type Criticism, criticismsOf } from '../supervisions/criticisms.ts';
import { missingByMember } from './missing.ts';
import { ratedMembers } from './rated-members.ts';
import { type YearBallot, yearBallots } from './year-ballots.ts';

/** Where a branch's year stands on its way to being confirmed. */
export interface YearState {
  readonly source: NoticeSource;
  /** By surname strokes. */
  readonly members: readonly YearMember[];
  readonly ballots: readonly YearBallot[];
  /** Worked out over what is there; nothing is decided by it. */
  readonly trial: YearReckoning;
  readonly missing: readonly Problem[];
  readonly unpublished: readonly string[];
  readonly obstacles: readonly Problem[];
  /** Why the year was opened again after it had been confirmed. */
  readonly reopenings: YearEnd['reopenings'];
  /** Of the stars the meeting gave directly, by member. */
  readonly starRevisions: ReadonlyMap<string, number>;
  /** By whom the meeting could honor: what was said of their branch. */
  readonly criticisms: ReadonlyMap<string, Criticism>;
}

/** Refuses only evidence the engine cannot read. */
export async function yearStateOf(tx: Transaction, year: BranchYear): Promise<Result<YearState>> {
  const source = await noticeSourceOf(tx, year);
  const trial = reckonYear(year, source.evidence, { provisional: true });
  if (!trial.ok) return trial;
  const members = ratedMembers(year.plan, year.cycle, source.members);
  const ballots = await yearBallots(tx, year);
  const unpublished = unpublishedMonths(source, year.cycle);
  const missing = missingByMember(trial.value.missing, members);
  const fact = year.plan.scheme.exempt?.stars ?? null;
  const given = fact === null ? [] : (await tx.facts.ofCycle(year.cycleId)).filter((row) => row.fact === fact);
  const starRevisions = new Map(given.map((row) => [row.subject_id, row.revision]));
  const reopenings = await reopeningsOf(tx, year.cycleId);
  const criticisms = await criticismsOf(tx, year);
  const made = { source, members, ballots, trial: trial.value, missing, unpublished, reopenings };
  const state = { ...made, starRevisions, criticisms };
  const steps = await unrecordedProblems(tx, year, { kind: 'rating', period: year.cycle });
  const waiting = await waitingReviewProblems(tx, { cycleId: year.cycleId, period: year.cycle });
  const corrections = await waitingCorrectionProblems(tx, { cycleId: year.cycleId, period: year.cycle });
  return done({ ...state, obstacles: [...obstaclesOf(state), ...steps, ...waiting, ...corrections] });
}

async function reopeningsOf(tx: Transaction, cycleId: string): Promise<YearEnd['reopenings']> {
  const rows = await tx.ratings.reopeningsOf(cycleId);
  const names = await tx.people.namesOf(rows.map((row) => row.reopened_by));
  return rows.map(({ reopened_on: on, reopened_by: by, reason, document }) => ({
    ...{ on, reason, document, by: names.get(by) ?? '' },
  }));
}

/** The engine's list for each ballot (a scheme without any has nothing to key), and the stars a meeting has to give. */
function obstaclesOf({
  source,
  members,
  ballots,
  missing,
  unpublished,
}: Omit<YearState, 'obstacles'>): readonly Problem[] {
  const confirmed = source.run !== undefined;
  const ballotProblems = ballots.map((ballot): readonly Problem[] => {
    if (ballot.anonymous !== null) return unpublishedBallot(ballot);
    const groups = ballot.totals.length === 0 ? [] : papersByGroup(ballot).filter(({ least }) => least > 0);
    const keyings = finishedKeyings(ballot);
    return confirmObstacles({ state: 'draft', missing: [], unpublished: [], keyings, groups, openObjections: 0 });
  });
  const readiness = {
    state: confirmed ? 'confirmed' : 'draft',
    missing,
    unpublished,
    keyings: [],
    groups: [],
    openObjections: 0,
  } as const;
  const others = confirmObstacles(readiness).filter(({ code }) => !code.startsWith('ballot.'));
  return [...others, ...ballotProblems.flat(), ...missingStars(source, members)];
}

/** Of one that is held without names nothing is typed in; its result counts once the meeting has heard it. */
function unpublishedBallot({ input, isCounted }: YearBallot): readonly Problem[] {
  return isCounted ? [] : [{ code: 'ballot.unpublished', facts: { ballot: input.id, ballotName: input.name } }];
}

function missingStars({ year, evidence }: NoticeSource, members: readonly YearMember[]): readonly Problem[] {
  const stars = year.plan.scheme.exempt?.stars ?? null;
  if (stars === null) return [];
  const rated = evidence.flatMap(({ members: own }) => own);
  const given = new Set(rated.filter(({ facts }) => facts?.[stars] !== undefined).map(({ id }) => id));
  return members
    .filter(({ id, exemptReason }) => exemptReason !== null && !given.has(id))
    .map(({ id, name }) => ({ code: 'rating.direct-stars-missing', facts: { member: id, name } }));
}
