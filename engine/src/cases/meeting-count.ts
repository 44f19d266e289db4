import type { Problem } from '../problem.ts';

/** Why a full member is not counted among those due, where the organization above has agreed (practice, L27). */
export const notDueReasons = ['no-will', 'abroad', 'imprisoned', 'bedridden', 'moved'] as const;
export type NotDueReason = (typeof notDueReasons)[number];

/** A members' meeting in figures; whole numbers of people. */
export interface MeetingCount {
  /** Full members of the branch on the day. */
  readonly members: number;
  readonly notDue: readonly { readonly reason: NotDueReason; readonly people: number }[];
  /** Number of the agreement to leave them out; null where nobody is left out. */
  readonly agreement: string | null;
  readonly present: number;
  readonly manner: 'secret' | 'show-of-hands';
  readonly ayes: number;
  readonly noes: number;
  readonly abstained: number;
  /** Opinions of absent members, handed in before the meeting. */
  readonly writtenAyes: number;
  readonly writtenNoes: number;
}

/** The denominator of both: those due are the full members without those left out. */
export function dueAt({ members, notDue }: Pick<MeetingCount, 'members' | 'notDue'>): number {
  return members - notDue.reduce((sum, { people }) => sum + people, 0);
}

/** More than half of those due are there. */
export function isQuorate(count: MeetingCount): boolean {
  return count.present * 2 > dueAt(count);
}

/** More than half of those due are for it, written opinions among them; of 16 it takes 9. */
export function isCarried(count: MeetingCount): boolean {
  return isQuorate(count) && (count.ayes + count.writtenAyes) * 2 > dueAt(count);
}

/** What stands against the figures: they contradict each other, nobody agreed to who is left out, or too few were there. */
export function countProblems(count: MeetingCount): readonly Problem[] {
  const { members, present, ayes, noes, abstained, writtenAyes, writtenNoes, notDue, agreement } = count;
  const due = dueAt(count);
  const reasons = new Set(notDue.map(({ reason }) => reason));
  const figures = [
    members,
    present,
    ayes,
    noes,
    abstained,
    writtenAyes,
    writtenNoes,
    ...notDue.map((row) => row.people),
  ];
  const isSound =
    figures.every((figure) => Number.isInteger(figure) && figure >= 0) &&
    notDue.every(({ people }) => people > 0) &&
    reasons.size === notDue.length &&
    due > 0 &&
    present <= due;
  if (!isSound) return [{ code: 'case.count-unsound', facts: { members, due, present } }];
  if (ayes + noes + abstained !== present)
    return [{ code: 'case.count-not-present', facts: { given: ayes + noes + abstained, present } }];
  if (writtenAyes + writtenNoes > due - present)
    return [{ code: 'case.count-written', facts: { written: writtenAyes + writtenNoes, absent: due - present } }];
  if ((agreement === null) !== (notDue.length === 0)) return [{ code: 'case.count-agreement' }];
  if (!isQuorate(count)) return [{ code: 'case.not-quorate', facts: { due, present, least: Math.floor(due / 2) + 1 } }];
  return [];
}
