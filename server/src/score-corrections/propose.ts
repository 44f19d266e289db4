import type { ListedCorrection } from '@xianfeng/contract';
import {
  decimalFromPoints,
  done,
  periodBounds,
  pointsFromDecimal,
  type Problem,
  type Rater,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { ScoreCorrectionRow, Transaction } from '@xianfeng/store';
import { closedProblems } from '../closed-periods/closed.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdCard } from '../evidence/hold-card.ts';
import { holdStanding } from '../organization-tree/hold-standing.ts';
import { type BranchSheet, branchSheetOf } from '../sheets/branch-sheet.ts';
import { cellProblems } from '../sheets/cell-problems.ts';
import { listedViews } from './listed-view.ts';

export interface CorrectionGiven {
  readonly id: string;
  readonly branchId: string;
  readonly memberId: string;
  readonly period: string;
  readonly rater?: Rater | undefined;
  readonly item: string;
  /** What the caller saw stand. */
  readonly stood: string | null;
  readonly points: string;
  readonly reason: string;
  readonly evidence: string;
}

/** Somebody says that a passed score is wrong, and what should stand; it changes nothing until another has passed it. */
export function proposeCorrection(
  context: Context,
  caller: Caller,
  given: CorrectionGiven,
): Promise<Result<ListedCorrection>> {
  return commit(context, caller, async (tx, trail) => {
    const { id, branchId, memberId, period, item } = given;
    const branch = await holdStanding(tx, branchId);
    if (!branch.ok) return branch;
    const card = await holdCard(tx, { branchId, year: Number(period.slice(0, 4)), personId: memberId });
    if (!card.ok) return card;
    const found = await branchSheetOf(tx, { branchId, period, rater: given.rater });
    if (!found.ok) return found;
    const sheet = found.value;
    const known = await tx.scoreCorrections.find(id);
    if (known !== undefined) {
      const isSame = isSameProposal(known, given, { sheetId: sheet.sheet?.id, caller });
      return isSame ? viewOf(tx, sheet.year, { id, caller }) : refused({ code: 'score-correction.id-taken' });
    }
    const problems = await proposalProblems(tx, sheet, { given, caller, today: context.clock.today() });
    if (problems.length > 0) return refused(...problems);
    const [stood, points] = [given.stood === null ? null : pointsOf(given.stood), pointsOf(given.points)];
    await tx.scoreCorrections.insert({
      ...{ id, sheet_id: sheet.sheet?.id ?? '', subject_id: memberId, item, stood, points },
      ...{ reason: given.reason, evidence: given.evidence, state: 'waiting' },
      ...{ proposed_by: caller.personId, proposed_on: context.clock.today(), proposed_at: context.clock.now() },
    });
    trail.add({
      ...{ subjectId: memberId, organizationId: branchId, before: { period, item, points: given.stood } },
      ...{ after: { correctionId: id, period, item, points: given.points, state: 'waiting' } },
      ...{ reason: given.reason, evidence: given.evidence },
    });
    return viewOf(tx, sheet.year, { id, caller });
  });
}

/** One correction as the caller reads it. */
export async function viewOf(
  tx: Transaction,
  year: BranchYear,
  { id, caller }: { readonly id: string; readonly caller: Caller },
): Promise<Result<ListedCorrection>> {
  const row = await tx.scoreCorrections.find(id);
  const [view] = row === undefined ? [] : await listedViews(tx, year, { rows: [row], caller });
  return view === undefined ? refused({ code: 'score-correction.unknown' }) : done(view);
}

interface Proposal {
  readonly given: CorrectionGiven;
  readonly caller: Caller;
  readonly today: string;
}

async function proposalProblems(
  tx: Transaction,
  sheet: BranchSheet,
  { given, caller, today }: Proposal,
): Promise<readonly Problem[]> {
  const { memberId, item, period, points } = given;
  // Nobody knows any more who gave what, so nobody can say that it was typed wrong.
  if (sheet.rater === 'peer') return [{ code: 'score-correction.peers' }];
  if (sheet.settling?.passed_on == null || sheet.sheet === undefined)
    return [{ code: 'score-correction.sheet-open', facts: { period } }];
  const cell = { memberId, item, points, reason: given.reason, revision: 0 };
  const wrong = cellProblems(sheet, [cell], caller.personId);
  if (wrong.length > 0) return wrong;
  const waiting = (await tx.scoreCorrections.ofCycle(sheet.year.cycleId)).find(
    (row) =>
      row.state === 'waiting' && row.sheet_id === sheet.sheet?.id && row.subject_id === memberId && row.item === item,
  );
  if (waiting !== undefined) {
    const by = (await tx.people.namesOf([waiting.proposed_by])).get(waiting.proposed_by) ?? '';
    return [{ code: 'score-correction.waiting-meanwhile', facts: { by, points: decimalFromPoints(waiting.points) } }];
  }
  const standing = sheet.cells.find((row) => row.subject_id === memberId && row.item === item)?.points ?? null;
  if (standing !== (given.stood === null ? null : pointsOf(given.stood)))
    return [
      {
        code: 'score-correction.changed-meanwhile',
        facts: { points: standing === null ? null : decimalFromPoints(standing) },
      },
    ];
  if (standing === pointsOf(points)) return [{ code: 'score-correction.same', facts: { points } }];
  return closedProblems(tx, sheet.year, { countsOn: periodBounds(period).to, today });
}

function isSameProposal(
  known: ScoreCorrectionRow,
  given: CorrectionGiven,
  { sheetId, caller }: { readonly sheetId: string | undefined; readonly caller: Caller },
): boolean {
  return (
    known.sheet_id === sheetId &&
    known.subject_id === given.memberId &&
    known.item === given.item &&
    known.points === pointsOf(given.points) &&
    known.reason === given.reason &&
    known.evidence === given.evidence &&
    known.proposed_by === caller.personId
  );
}

/** The wire takes decimals of four places alone, so that every one of them can be read. */
function pointsOf(text: string): number {
  const points = pointsFromDecimal(text);
  if (!points.ok) throw new Error(`A decimal that was checked cannot be read: ${text}`);
  return points.value;
}
