import type { Cell } from '@xianfeng/contract';
import { decimalFromPoints } from '@xianfeng/engine';
import type { BranchSheet } from '../sheets/branch-sheet.ts';
import { isConcealed } from '../sheets/view.ts';
import { cellOf, type FileScore, type GivenSheet, isTaken, itemName, pointsOf } from './file-score.ts';
import type { Planning } from './planning.ts';

/**
 * What peers gave stands under labels or names, and once a meeting has passed it under nobody's. So what stands is compared
 * by how often each number was given, and not compared at all with what the caller may not read.
 */
export function planPeers(planning: Planning, sheet: BranchSheet, scores: readonly FileScore[]) {
  const { caller, part } = planning;
  const peers = sheet.all.filter(({ sheet: own }) => own.rater === 'peer');
  const filled = peers.filter(({ cells }) => cells.some(({ points }) => points !== null));
  const isHidden = filled.some(({ sheet: own, cells }) =>
    isConcealed({ rater: 'peer', giverId: own.giver_id, cells }, caller),
  );
  if (isHidden) {
    part.left.add('peers-kept', { period: sheet.period }, scores.length);
    return { standing: 0, sheets: [] };
  }
  const stored = filled.flatMap(({ cells }) => cells.filter(({ points }) => points !== null));
  const given = Map.groupBy(stored, ({ subject_id: id, item }) => `${id} ${item}`);
  const told = Map.groupBy(scores, ({ subject, line }) => `${subject.id} ${line.item}`);
  const byGiver = new Map<string, GivenSheet & { readonly cells: Cell[] }>();
  let standing = 0;
  for (const [key, own] of told) {
    const stands = (given.get(key) ?? []).map(({ points }) => points ?? 0).toSorted(byValue);
    const tells = own.map(({ line }) => pointsOf(line)).toSorted(byValue);
    if (stands.length === 0) for (const score of own) fillIn(planning, { sheet, score, byGiver });
    else if (stands.join() === tells.join()) standing += own.length;
    else planning.problems.push(...otherwise(sheet, own, stands));
  }
  return { standing, sheets: [...byGiver.values()] };
}

interface Filling {
  readonly sheet: BranchSheet;
  readonly score: FileScore;
  readonly byGiver: Map<string, GivenSheet & { readonly cells: Cell[] }>;
}

function fillIn(planning: Planning, { sheet, score, byGiver }: Filling): void {
  const { subject, line } = score;
  if (!isTaken(planning, sheet, score)) return;
  const label = line.from ?? '';
  const giverId = planning.part.giverOf.get(label);
  const isMember = giverId !== undefined && sheet.members.some(({ id }) => id === giverId);
  const own = byGiver.get(label) ?? { giverId: isMember ? giverId : label, isNameless: !isMember, cells: [] };
  const standing = sheet.all.find(({ sheet: { giver_id: id } }) => isMember && id === giverId);
  const row = standing?.cells.find((cell) => cell.subject_id === subject.id && cell.item === line.item);
  own.cells.push({ ...cellOf(subject.id, line, pointsOf(line)), revision: row?.revision ?? 0 });
  byGiver.set(label, own);
}

function otherwise(sheet: BranchSheet, [score]: readonly FileScore[], stands: readonly number[]) {
  if (score === undefined) return [];
  const { subject, line, path } = score;
  const facts = { member: subject.name, itemName: itemName(sheet, line.item), period: line.period };
  const standing = stands.map(decimalFromPoints);
  return [{ code: 'evidence-file.peers-otherwise', path, facts: { ...facts, standing } }];
}

function byValue(one: number, other: number): number {
  return one - other;
}
