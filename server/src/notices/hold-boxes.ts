import { type BoxAct, boxProblems, done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { NoticeFileRow, NoticeRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { holdYear } from '../cycles/hold.ts';
import type { Caller, Services } from '../context.ts';
import { confirmationProblems, type Confirmations, confirmationsOf } from './confirmations.ts';
import { contentHash, noticeContent } from './content.ts';
import { noticeDays } from './notice-days.ts';
import { noticeObstacles, noticeStepProblems } from './obstacles.ts';
import { checkPlace, type NoticePlace } from './place.ts';
import { type NoticeSource, noticeSourceOf } from './source.ts';

export interface AskedNotice extends NoticePlace {
  readonly branchId: string;
}

/** A notice on its way to the wall: what it would show today, and the boxes that are filled for just that. */
export interface NoticeOnTheWay {
  readonly year: BranchYear;
  readonly place: NoticePlace;
  readonly source: NoticeSource;
  /** The notice whose place it would take. */
  readonly standing: NoticeRow | undefined;
  readonly file: NoticeFileRow | undefined;
  readonly state: 'draft' | 'proposed' | 'checked' | 'approved' | 'returned';
  /** Boxes were filled for other figures. */
  readonly hasChanged: boolean;
  readonly body: ReturnType<typeof noticeContent>;
  readonly contentHash: string;
  /** What members have said to their lines; null where the scheme does not ask them. */
  readonly confirmations: Confirmations | null;
  /** Nothing stands against it but that members have not confirmed their lines. */
  readonly isReady: boolean;
  readonly obstacles: readonly Problem[];
}

type Reading = Pick<Services, 'clock' | 'hash'>;

/** As it stands, without holding anything. */
export async function noticeOnTheWay(
  services: Reading,
  tx: Transaction,
  { branchId, kind, period }: AskedNotice,
): Promise<Result<NoticeOnTheWay>> {
  const year = await branchYearOf(tx, branchId, Number(period.slice(0, 4)));
  return year.ok ? onTheWay(services, tx, { year: year.value, kind, period }) : year;
}

async function onTheWay(
  services: Reading,
  tx: Transaction,
  { year, kind, period }: NoticePlace & { readonly year: BranchYear },
): Promise<Result<NoticeOnTheWay>> {
  const asked = checkPlace(year, { kind, period });
  if (!asked.ok) return asked;
  const place = asked.value;
  const [standing, file] = [
    await tx.notices.findAt(year.cycleId, kind, period),
    await tx.noticeFiles.findOpen(year.cycleId, kind, period),
  ];
  const source = await noticeSourceOf(tx, year);
  const openedOn = services.clock.today();
  const days = noticeDays(source, kind, openedOn);
  const shownDays = days.ok ? days.value : { openedOn, closesOn: openedOn, days: [] };
  const number = Math.max(0, ...source.notices.map((notice) => notice.number)) + 1;
  const body = noticeContent(source, { place, standing }, { number, days: shownDays });
  const hash = contentHash(services, body);
  const hasChanged = file !== undefined && file.state !== 'returned' && file.content_hash !== hash;
  const isAgain = standing !== undefined && (body.changes ?? []).length === 0;
  const confirmations = await confirmationsOf(services, tx, { year, place, body });
  const before = [
    ...(isAgain ? [{ code: 'notice.already-published', facts: { period } }] : []),
    ...noticeObstacles(source, place, openedOn),
    ...(await noticeStepProblems(tx, year, period)),
    ...(days.ok ? [] : days.problems),
  ];
  return done({
    ...{ year, place, source, standing, file, hasChanged, contentHash: hash },
    ...{ confirmations: isAgain ? null : confirmations, isReady: before.length === 0 },
    // Nothing was corrected: what hangs is what would hang, and is shown as it hangs.
    body: isAgain ? (standing.body as typeof body) : body,
    state: file === undefined || hasChanged || file.state === 'published' ? 'draft' : file.state,
    // Members are asked about lines that stand; before that nobody waits for them.
    obstacles: before.length > 0 ? before : confirmationProblems(confirmations),
  });
}

export interface BoxAsked extends AskedNotice {
  readonly revision: number;
}

/** Holds the year for the rest of the transaction, for an act that obstacles, figures, boxes and the caller's part in them allow. */
export async function holdBoxes(
  services: Reading,
  tx: Transaction,
  caller: Caller,
  { act, branchId, kind, period, revision }: BoxAsked & { readonly act: Exclude<BoxAct, 'publish'> },
): Promise<Result<NoticeOnTheWay>> {
  const year = await holdYear(tx, branchId, Number(period.slice(0, 4)));
  if (!year.ok) return year;
  const found = await onTheWay(services, tx, { year: year.value, kind, period });
  if (!found.ok) return found;
  const { file, state, hasChanged, obstacles } = found.value;
  // What is wrong with a draft is no reason not to give it back.
  if (act !== 'return' && obstacles.length > 0) return refused(...obstacles);
  if ((file?.revision ?? 0) !== revision) return refused({ code: 'notice.changed-meanwhile' });
  if (hasChanged && act !== 'propose') return refused({ code: 'notice.figures-changed' });
  const problems = boxProblems(act, { state, by: caller.personId, proposedBy: file?.proposed_by ?? null });
  return problems.length > 0 ? refused(...problems) : found;
}
