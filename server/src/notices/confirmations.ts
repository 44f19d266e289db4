import type { NoticeBody } from '@xianfeng/contract';
import { addDays, canonical, dueDay, type Problem } from '@xianfeng/engine';
import type { LineConfirmationRow, Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import type { NoticePlace } from './place.ts';

type Line = NoticeBody['lines'][number];

/** A line that is to be confirmed, and the last word on it as it stands now; null where there is none. */
export interface AskedLine {
  readonly line: Line;
  readonly hash: string;
  readonly word: LineConfirmationRow | null;
}

export interface Confirmations {
  /** Until then members answer; after it whoever decides says what became of those who did not. */
  readonly dueOn: string;
  readonly lines: readonly AskedLine[];
}

/** What members have said to their lines, where the scheme lets them confirm before the notice; null where it does not. */
export async function confirmationsOf(
  { hash }: Pick<Services, 'hash'>,
  tx: Transaction,
  { year, place, body }: { readonly year: BranchYear; readonly place: NoticePlace; readonly body: NoticeBody },
): Promise<Confirmations | null> {
  const step = year.plan.scheme.procedure.find(
    ({ cadence, confirmedByMember }) => cadence === place.kind && confirmedByMember === true,
  );
  if (step === undefined || year.subject === 'branch') return null;
  const words = await tx.lineConfirmations.of(year.cycleId, place.kind, place.period);
  const lines = body.lines.filter(hasFigures).map((line) => {
    const lineHash = hash(canonical(line));
    const word = words.findLast((row) => row.subject_id === line.memberId && row.line_hash === lineHash);
    return { line, hash: lineHash, word: word ?? null };
  });
  // On the day the notice is due whoever hangs it out can say what became of those who did not answer.
  return { dueOn: addDays(dueDay(place.period, step.due), -1), lines };
}

/** Whoever is taken out of scoring, or was not due, has nothing to confirm. */
function hasFigures({ exempt, points, total, stars, grade }: Line): boolean {
  return !exempt && [...points, total, stars, grade].some((figure) => figure !== null);
}

/** Everybody who has not confirmed, by name: silence is no consent, and a refusal is heard before anything hangs. */
export function confirmationProblems(confirmations: Confirmations | null): readonly Problem[] {
  if (confirmations === null) return [];
  const namesWhere = (isSo: (asked: AskedLine) => boolean) =>
    confirmations.lines.filter(isSo).map(({ line }) => line.name);
  const [missing, refused] = [
    namesWhere(({ word }) => word === null),
    namesWhere(({ word }) => word?.state === 'refused'),
  ];
  const facts = (names: readonly string[]) => ({ names: names.join('、'), count: names.length });
  return [
    ...(missing.length > 0
      ? [{ code: 'notice.lines-unconfirmed', facts: { ...facts(missing), dueOn: confirmations.dueOn } }]
      : []),
    ...(refused.length > 0 ? [{ code: 'notice.lines-refused', facts: facts(refused) }] : []),
  ];
}
