import type { Sheet } from '@xianfeng/contract';
import { decimalFromPoints } from '@xianfeng/engine';
import type { ScoreRow, ScoreSheetRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { scoringsOf } from '../cycles/scoring.ts';
import { kindOf } from '../pledges/view.ts';
import { decimalOf } from '../schemes/decimal-of.ts';
import { proposedFigures } from '../supervisions/proposed-figures.ts';
import { isDueIn } from '../evidence/year-members.ts';
import type { BranchSheet, SheetMember } from './branch-sheet.ts';
import { missingScores, passObstacles } from './obstacles.ts';

/** A sheet as one caller sees it. */
export async function sheetView(tx: Transaction, sheet: BranchSheet, caller: Caller): Promise<Sheet> {
  const { year, period, rater, giverId, members } = sheet;
  const isPeers = rater === 'peer';
  return {
    branch: { id: year.branch.id, name: year.branch.name },
    period,
    rater,
    raters: scoringsOf(year.plan, sheet.cadence).map((scoring) => ({
      rater: scoring.rater,
      missing: missingScores(sheet, scoring).reduce((count, { items }) => count + items.length, 0),
    })),
    givers: isPeers ? giversOf(sheet, caller) : null,
    giverId,
    state: sheetState(sheet),
    passedOn: sheet.settling?.passed_on ?? null,
    subject: year.subject,
    items: sheet.items.map((item) => itemView(sheet, item)),
    reasonFrom: isPeers ? null : decimalOf(year.plan.scheme.scoring.reasonFrom),
    members: members.map((member) => ({
      id: member.id,
      name: member.name,
      category: member.category,
      categoryName: year.plan.scheme.categories.find(({ id }) => id === member.category)?.name ?? null,
      status: member.status,
      exemptReason: member.exemptReason,
      isDue: isDueIn(member, year.plan, period),
      isOwn: isPeers ? member.id === giverId : rater !== 'self' && member.id === caller.personId,
      notFor: notFor(sheet, member),
      ...previousOf(sheet, member.id),
    })),
    cells: readableCells(sheet, caller).map(cellView),
    beside: besideOf(sheet),
    pledges: pledgesOf(sheet),
    proposed: rater === 'committee' ? await proposedFigures(tx, year) : [],
    obstacles: [...(await passObstacles(tx, sheet))],
  };
}

/** The items of a sheet that are not for a member. */
export function notFor({ items }: Pick<BranchSheet, 'items'>, member: SheetMember): string[] {
  return items.filter(({ id }) => !member.items.has(id)).map(({ id }) => id);
}

/**
 * What a peer gave is his own to read, and that of whoever typed all of it in from his paper, until the meeting; afterwards
 * nobody can say whose it was.
 */
export function isConcealed(
  { rater, giverId, cells }: Pick<BranchSheet, 'rater' | 'giverId' | 'cells'>,
  caller: Caller,
): boolean {
  const isAnothers = rater === 'peer' && giverId !== caller.personId && !speaksFor(caller, giverId);
  return isAnothers && cells.some(({ recorded_by }) => recorded_by !== caller.personId);
}

/** Of what branches give each other its own secretary reads what the branch gave. */
function speaksFor({ appointments }: Caller, giverId: string | null): boolean {
  return appointments.some(({ role, organizationId }) => role === 'branch-secretary' && organizationId === giverId);
}

export function readableCells(sheet: BranchSheet, caller: Caller): readonly ScoreRow[] {
  return isConcealed(sheet, caller) ? [] : sheet.cells;
}

/** Everybody who scores the others, and whether he has given; nobody once the meeting has passed the sheets. */
function giversOf(sheet: BranchSheet, caller: Caller): NonNullable<Sheet['givers']> {
  const { members, all, rater, settling, year, period } = sheet;
  if (settling?.passed_on != null) return [];
  const cellsOf = new Map(
    all.flatMap(({ sheet: own, cells }) => (own.rater === rater ? [[own.giver_id, cells] as const] : [])),
  );
  return members
    .filter((member) => isDueIn(member, year.plan, period))
    .map(({ id, name }) => {
      const cells = cellsOf.get(id) ?? [];
      const isGiven = cells.some(({ points }) => points !== null);
      return { id, name, isGiven, isReadable: !isConcealed({ rater, giverId: id, cells }, caller) };
    });
}

/**
 * What was given before by oneself and by the branch, where scores are agreed at a meeting; and what was agreed, where it
 * counts instead of the sheet's own score.
 */
function besideOf({ all, rater, inputs, year }: BranchSheet): Sheet['beside'] {
  const instead = inputs.flatMap(({ unless }) => year.plan.scheme.inputs.scores.filter(({ id }) => id === unless));
  const others = rater === 'agreed' ? ['self', 'branch'] : instead.map(({ by }) => by);
  return all
    .filter(({ sheet }) => others.includes(sheet.rater))
    .flatMap(({ sheet, cells }) =>
      cells.flatMap(({ subject_id: memberId, item, points }) =>
        points === null ? [] : [{ rater: sheet.rater, memberId, item, points: decimalFromPoints(points) }],
      ),
    );
}

/** What was promised for the period, beside the scores that are given in view of it. */
function pledgesOf({ pledges, inputs, year }: BranchSheet): Sheet['pledges'] {
  const { scheme } = year.plan;
  const kinds = (scheme.pledges ?? []).map((set) => ({ set, scheme }));
  return pledges
    .filter(({ set }) => inputs.some(({ id }) => id === set.reviewed))
    .map(({ member, pledges: own, lacks }) => ({
      memberId: member.id,
      lacks: lacks.map(({ name }) => name),
      pledges: own
        .filter(({ isPlanned }) => isPlanned)
        .map(({ row, state }) => ({
          ...{ id: row.id, kindName: kindOf(kinds, row).name, words: row.words, dueOn: row.due_on, state },
        })),
    }));
}

export function sheetState({
  settling,
  notice,
}: {
  readonly settling: Pick<ScoreSheetRow, 'passed_on'> | undefined;
  readonly notice: unknown;
}): Sheet['state'] {
  if (notice !== undefined) return 'published';
  return settling?.passed_on == null ? 'open' : 'passed';
}

export function cellView(cell: ScoreRow): Sheet['cells'][number] {
  return {
    memberId: cell.subject_id,
    item: cell.item,
    points: cell.points === null ? null : decimalFromPoints(cell.points),
    reason: cell.reason,
    revision: cell.revision,
  };
}

/** The scheme says of an item's standard what its clause says. */
export function itemView(
  { year, inputs }: Pick<BranchSheet, 'year' | 'inputs'>,
  item: BranchSheet['items'][number],
): Sheet['items'][number] {
  const clause = year.plan.scheme.clauses.find(({ id }) => id === item.clause);
  return {
    id: item.id,
    name: item.name,
    least: decimalOf(item.least),
    most: decimalOf(item.most),
    standard: clause?.text ?? null,
    cite: clause?.cite ?? null,
    isRequired: inputs.some(({ items, missing }) => missing === 'refuse' && items.includes(item.id)),
  };
}

function previousOf({ previous }: BranchSheet, memberId: string) {
  const points = [...(previous.get(memberId) ?? [])];
  return {
    previous: Object.fromEntries(points.map(([item, value]) => [item, decimalFromPoints(value)])),
    previousTotal: points.length === 0 ? null : decimalFromPoints(points.reduce((sum, [, value]) => sum + value, 0)),
  };
}
