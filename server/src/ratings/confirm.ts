import type { YearEnd } from '@xianfeng/contract';
import {
  type BranchOwnResult,
  canonical,
  done,
  type MemberResult,
  pointsFromDecimal,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { RatingRunRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { holdYear } from '../cycles/hold.ts';
import { meetingProblems } from '../cycles/meeting.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { reckonYear } from '../evidence/reckon-year.ts';
import { yearEndView } from './view.ts';
import { type YearState, yearStateOf } from './year-state.ts';

export interface Confirmation {
  readonly branchId: string;
  readonly confirmedOn: string;
  readonly membersDue: number;
  readonly membersPresent: number;
}

/** The meeting confirms the year's ratings: a snapshot that is never computed anew. Refused while an obstacle stands; twice is once. */
export function confirmRatings(context: Context, caller: Caller, confirmation: Confirmation): Promise<Result<YearEnd>> {
  const { clock } = context;
  return commit(context, caller, async (tx, trail) => {
    const number = await yearInUse(tx, confirmation.branchId, clock.today());
    const year = await holdYear(tx, confirmation.branchId, number);
    if (!year.ok) return year;
    await tx.ledger.lockHead();
    const state = await yearStateOf(tx, year.value);
    if (!state.ok) return state;
    if (isSameMeeting(state.value.source.run, confirmation)) return done(yearEndView(state.value));
    const { run } = state.value.source;
    if (run !== undefined) return refused({ code: 'rating.already-confirmed' });
    const { confirmedOn: on, membersDue: due, membersPresent: present } = confirmation;
    const meeting = meetingProblems({ on, due, present }, earliestOn(state.value), clock.today());
    const obstacles = [...state.value.obstacles, ...meeting];
    if (obstacles.length > 0) return refused(...obstacles);
    const frozen = await freeze(context, tx, { caller, confirmation, state: state.value });
    if (!frozen.ok) return frozen;
    const after = { ...confirmation, evidenceHash: frozen.value.evidenceHash };
    trail.add({ subjectId: frozen.value.id, organizationId: confirmation.branchId, after });
    trail.sign('rating', frozen.value.id);
    const confirmed = await yearStateOf(tx, year.value);
    return confirmed.ok ? done(yearEndView(confirmed.value)) : confirmed;
  });
}

interface Freezing {
  readonly caller: Caller;
  readonly confirmation: Confirmation;
  readonly state: YearState;
}

async function freeze(
  { newId, hash, clock }: Services,
  tx: Transaction,
  { caller, confirmation, state: { source, members } }: Freezing,
): Promise<Result<{ readonly id: string; readonly evidenceHash: string }>> {
  const { year, evidence } = source;
  const rated = new Set(members.map(({ id }) => id));
  const outcome = reckonYear(year, evidence, { explain: 'all' });
  if (!outcome.ok) return outcome;
  const [id, evidenceHash] = [newId(), hash(canonical(evidence))];
  await tx.ratings.insert(
    {
      id,
      cycle_id: year.cycleId,
      scheme_hash: year.version.body_hash,
      evidence_hash: evidenceHash,
      confirmed_on: confirmation.confirmedOn,
      members_due: confirmation.membersDue,
      members_present: confirmation.membersPresent,
      confirmed_by: caller.personId,
      confirmed_at: clock.now(),
      branch_result: branchResult(outcome.value.own),
    },
    outcome.value.results.filter(({ id }) => rated.has(id)).map(snapshot),
  );
  return done({ id, evidenceHash });
}

function branchResult(own: BranchOwnResult | null): string | null {
  if (own === null) return null;
  const { explain: _explain, ...result } = own;
  return JSON.stringify(result);
}

function snapshot({ explain, ...result }: MemberResult) {
  return {
    subject_id: result.id,
    total: result.total === null ? null : publishedPoints(result.total),
    stars: result.stars,
    grade: result.grade,
    result: JSON.stringify(result),
    explanation: explain === undefined ? null : JSON.stringify(explain),
  };
}

function publishedPoints(total: string): number {
  const points = pointsFromDecimal(total);
  if (!points.ok) throw new Error(`The engine publishes decimals, not ${total}.`);
  return points.value;
}

/** The meeting confirms what is known by then: not before the ballot, nor before the last month was passed. */
function earliestOn({ source, ballots }: YearState): string {
  const days = [...source.sheets.map(({ passed_on }) => passed_on), ...ballots.map(({ row }) => row?.held_on ?? null)];
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? `${source.year.cycle}-01-01`
  );
}

function isSameMeeting(run: RatingRunRow | undefined, confirmation: Confirmation): boolean {
  return (
    run?.confirmed_on === confirmation.confirmedOn &&
    run.members_due === confirmation.membersDue &&
    run.members_present === confirmation.membersPresent
  );
}
