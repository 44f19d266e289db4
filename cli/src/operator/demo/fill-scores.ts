import type { Transaction } from '@xianfeng/store';
import type { Chance } from './chance.ts';
import { completeMonths, demoToday, morningOf, openMonth, workingDayAfter } from './days.ts';
import { isScored, type PlacedBranch } from './placed.ts';
import { openScorer } from './scores.ts';

export interface ScoreMaking {
  readonly chance: Chance;
  readonly newId: () => string;
  readonly items: readonly string[];
  readonly calendar: ReadonlyMap<string, boolean>;
}

/** Sheets pass on the third of the month after, or the next working day. */
const meetingDay = 3;

type SheetRow = Parameters<Transaction['sheets']['insert']>[0][number];
type ScoreRow = Parameters<Transaction['scores']['save']>[0][number];

/** One month of a branch: its sheet and its cells. */
export interface MonthRows {
  readonly period: string;
  readonly sheet: Required<SheetRow>;
  readonly cells: readonly Required<ScoreRow>[];
}

/** A branch's months: ten passed by a meeting; of November half, where the demo looks. */
export function branchMonths(making: ScoreMaking, branch: PlacedBranch): readonly MonthRows[] {
  const scorers = new Map(
    branch.stays.map(({ personId, person }) => [personId, openScorer(making.chance, making.items, person.ability)]),
  );
  return (branch.plan.isOwn ? [...completeMonths, openMonth] : completeMonths).map((period) => {
    const isOpen = period === openMonth;
    const sheet = isOpen ? openSheet(making, branch, period) : passedSheet(making, branch, period);
    const recordedAt = morningOf(isOpen ? demoToday : (sheet.passed_on ?? ''));
    const scored = branch.stays.filter((stay) => isScored(stay, period));
    const cells = (isOpen ? scored.slice(0, Math.floor(scored.length / 2)) : scored).flatMap(({ personId }) =>
      (scorers.get(personId)?.() ?? []).map(({ item, points, reason }) => ({
        ...{
          sheet_id: sheet.id,
          subject_id: personId,
          item,
          points,
          reason,
          origin: 'keyed' as const,
          import_id: null,
        },
        ...{ revision: 1, recorded_by: branch.secretaryId, recorded_at: recordedAt },
      })),
    );
    return { period, sheet, cells };
  });
}

function openSheet({ newId }: ScoreMaking, { cycleId }: PlacedBranch, period: string): Required<SheetRow> {
  const none = { passed_on: null, members_due: null, members_present: null, passed_by: null, passed_at: null };
  return { id: newId(), cycle_id: cycleId, period, rater: 'branch', ...none };
}

/** Passed by a meeting to which more than half came. */
function passedSheet(making: ScoreMaking, branch: PlacedBranch, month: string): Required<SheetRow> {
  const passedOn = workingDayAfter(month, meetingDay, making.calendar);
  const due = branch.stays.filter(
    ({ person, from, to }) => person.status === 'full' && isPresent(from, to, passedOn),
  ).length;
  const present = Math.min(due, Math.floor(due / 2) + 1 + making.chance.below(Math.ceil(due / 2)));
  return {
    ...openSheet(making, branch, month),
    passed_on: passedOn,
    members_due: due,
    members_present: present,
    passed_by: branch.secretaryId,
    passed_at: morningOf(passedOn, 90),
  };
}

function isPresent(from: string, to: string | null, day: string): boolean {
  return from <= day && (to === null || to >= day);
}
