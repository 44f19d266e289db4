import type { Cell } from '@xianfeng/contract';
import { decimalFromPoints, type ScoreEvidence } from '@xianfeng/engine';
import { isDueIn } from '../evidence/year-members.ts';
import type { BranchSheet } from '../sheets/branch-sheet.ts';
import { decimalPoints } from './decimal-points.ts';
import type { FileSubject } from './file-part.ts';
import type { Planning } from './planning.ts';

/** A score of the file with whom it is about. */
export interface FileScore {
  readonly subject: FileSubject;
  readonly line: ScoreEvidence;
  readonly path: string;
}

/** Cells of one sheet, and of peers whose it is: a member's, or that of somebody the file does not name. */
export interface GivenSheet {
  /** Of one that is nameless the label the file has for him. */
  readonly giverId: string | null;
  readonly isNameless: boolean;
  readonly cells: readonly Cell[];
}

/** Whether a score has its place here; one that has none is told, and does not stop the others. */
export function isTaken({ caller, part }: Planning, sheet: BranchSheet, { subject, line }: FileScore): boolean {
  const facts = { member: subject.name };
  const member = sheet.members.find(({ id }) => id === subject.id);
  const isOwn = line.by !== 'self' && line.by !== 'peer' && subject.id === caller.personId;
  const why =
    subject.member?.exemptReason != null
      ? 'exempt'
      : member === undefined || !isDueIn(member, sheet.year.plan, sheet.period)
        ? 'not-due'
        : !member.items.has(line.item)
          ? 'item-for-others'
          : isOwn
            ? 'own'
            : null;
  if (why !== null) part.left.add(why, facts);
  return why === null;
}

export function cellOf(memberId: string, line: ScoreEvidence, points: number): Omit<Cell, 'revision'> {
  return { memberId, item: line.item, points: decimalFromPoints(points), reason: line.reason ?? null };
}

/** The engine has read every number of the file before. */
export function pointsOf({ points }: Pick<ScoreEvidence, 'points'>): number {
  return decimalPoints(points);
}

export function itemName({ items }: BranchSheet, item: string): string {
  return items.find(({ id }) => id === item)?.name ?? item;
}
