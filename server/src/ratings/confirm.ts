import type { YearEnd } from '@xianfeng/contract';
import {
  attendanceProblems,
  type BranchOwnResult,
  canonical,
  done,
  heldOnProblems,
  type MemberResult,
  pointsFromDecimal,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { RatingRunRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { holdYear } from '../cycles/hold.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { reckonYear } from '../evidence/reckon-year.ts';
import { decisionProblems, type YearDecisions } from './decisions.ts';
import { yearEndOf } from './read.ts';
import { type YearState, yearStateOf } from './year-state.ts';

export interface Confirmation extends YearDecisions {
  readonly branchId: string;
  readonly confirmedOn: string;
  readonly membersDue: number;
  readonly membersPresent: number;
  readonly ayes: number;
  readonly manner: 'hands' | 'ballot';
}

/**
 * The meeting confirms the year's ratings, or rates otherwise with reasons: a snapshot that is never computed anew.
 * Refused while an obstacle stands; twice is once.
 */
export function confirmRatings(context: Context, caller: Caller, confirmation: Confirmation): Promise<Result<YearEnd>> {
  const { clock } = context;
  return commit(context, caller, async (tx, trail) => {
    const number = await yearInUse(tx, confirmation.branchId, clock.today());
    const year = await holdYear(tx, confirmation.branchId, number);
    if (!year.ok) return year;
    await tx.ledger.lockHead();
    const state = await yearStateOf(tx, year.value);
    if (!state.ok) return state;
    if (isSameMeeting(state.value.source.run, confirmation)) return yearEndOf(tx, caller, year.value);
    const { run } = state.value.source;
    if (run !== undefined) return refused({ code: 'rating.already-confirmed' });
    const { confirmedOn: on, membersDue: due, membersPresent: present } = confirmation;
    const meeting = [
      ...heldOnProblems(on, { earliest: earliestOn(state.value), today: clock.today() }),
      ...attendanceProblems({ meeting: true, ayes: true }, { due, present, ayes: confirmation.ayes }),
    ];
    const obstacles = [...state.value.obstacles, ...meeting];
    if (obstacles.length > 0) return refused(...obstacles);
    const frozen = await freeze(context, tx, { caller, confirmation, state: state.value });
    if (!frozen.ok) return frozen;
    const { differences: _words, ...decided } = confirmation;
    const after = { ...decided, evidenceHash: frozen.value.evidenceHash };
    trail.add({ subjectId: frozen.value.id, organizationId: confirmation.branchId, after });
    trail.sign('rating', frozen.value.id);
    return yearEndOf(tx, caller, year.value);
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
  { caller, confirmation, state }: Freezing,
): Promise<Result<{ readonly id: string; readonly evidenceHash: string }>> {
  const { source, members } = state;
  const { year, evidence } = source;
  const rated = new Set(members.map(({ id }) => id));
  const byPoints = reckonYear(year, evidence, {});
  if (!byPoints.ok) return byPoints;
  const decided = new Map(confirmation.changes.map(({ memberId, stars, grade }) => [memberId, { stars, grade }]));
  const outcome = reckonYear(year, evidence, { explain: 'all', decided });
  if (!outcome.ok) return outcome;
  const problems = decisionProblems(state, confirmation, outcome.value.results);
  if (problems.length > 0) return refused(...problems);
  const points = new Map(byPoints.value.results.map((result) => [result.id, result]));
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
      ayes: confirmation.ayes,
      manner: confirmation.manner,
      confirmed_by: caller.personId,
      confirmed_at: clock.now(),
      branch_result: branchResult(outcome.value.own),
    },
    outcome.value.results
      .filter((result) => rated.has(result.id))
      .map((result) => ({ ...snapshot(result), ...decisionsOf(confirmation, result.id, points.get(result.id)) })),
  );
  return done({ id, evidenceHash });
}

function branchResult(own: BranchOwnResult | null): string | null {
  if (own === null) return null;
  const { explain: _explain, ...result } = own;
  return JSON.stringify(result);
}

/** What the meeting said about one: why it rates otherwise than the points, why otherwise than last year, what it picked him for. */
function decisionsOf({ changes, differences, picks }: YearDecisions, id: string, points: MemberResult | undefined) {
  const change = changes.find(({ memberId }) => memberId === id);
  return {
    by_points:
      change === undefined || points === undefined
        ? null
        : JSON.stringify({ stars: points.stars, grade: points.grade, outcomes: points.outcomes }),
    reason: change?.reason ?? null,
    change_words: differences.find(({ memberId }) => memberId === id)?.words ?? null,
    picked: picks.filter(({ memberId }) => memberId === id).map(({ honor }) => honor),
    pick_reason: picks.find(({ memberId, reason }) => memberId === id && reason !== null)?.reason ?? null,
  };
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
  const days = [...source.sheets.map(({ passed_on }) => passed_on), ...ballots.map(({ heldOn }) => heldOn)];
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
    run.ayes === confirmation.ayes &&
    run.manner === confirmation.manner &&
    run.members_due === confirmation.membersDue &&
    run.members_present === confirmation.membersPresent
  );
}
