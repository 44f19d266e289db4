import { GRANULARITIES, isItemOf, type Item, mostOfGroup, periodBounds, periodsOf, type Plan } from '@xianfeng/engine';
import { type Scoring, scoringsOf } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import type { Chance } from './chance.ts';
import { demoToday, demoYear, morningOf, openMonth, workingDayAfter } from './days.ts';
import { isScored, type PlacedBranch, type Stay } from './placed.ts';
import { openScorer, type ScoredItem } from './scores.ts';

export interface ScoreMaking {
  readonly chance: Chance;
  readonly newId: () => string;
  readonly plan: Plan;
  readonly calendar: ReadonlyMap<string, boolean>;
}

/** Sheets pass on the third of the month after, or the next working day. */
const meetingDay = 3;

type SheetRow = Parameters<Transaction['sheets']['insert']>[0][number];
type ScoreRow = Parameters<Transaction['scores']['save']>[0][number];

/** One sheet of a branch and its cells. */
export interface SheetRows {
  readonly sheet: Required<SheetRow>;
  readonly cells: readonly Required<ScoreRow>[];
}

/** The sheets of one period, that of whoever settles it first. */
export interface PeriodRows {
  readonly period: string;
  readonly sheets: readonly [SheetRows, ...SheetRows[]];
}

/**
 * A branch's sheets: of every period that is over, passed by a meeting. Of the period the demo's day lies in half of one
 * where it is a quarter or longer, and of November in the branch where the demo looks.
 */
export function branchPeriods(making: ScoreMaking, branch: PlacedBranch): readonly PeriodRows[] {
  return GRANULARITIES.flatMap((cadence) => {
    const [settling, ...others] = scoringsOf(making.plan, cadence);
    if (settling === undefined) return [];
    const write = sheetWriter(making, branch);
    return periodsOf(String(demoYear), cadence)
      .filter((period) => isBegun(branch, period))
      .map((period): PeriodRows => {
        const passing = periodBounds(period).to < demoToday ? meetingOf(making, branch, period) : null;
        const rest = others.flatMap((scoring) => sheetsOf(branch, { write, scoring, period, passing }));
        return { period, sheets: [write({ scoring: settling, period, passing, giver: null }), ...rest] };
      });
  });
}

function isBegun({ plan }: PlacedBranch, period: string): boolean {
  const { from, to } = periodBounds(period);
  if (from > demoToday) return false;
  return to < demoToday || period.length !== openMonth.length || plan.isOwn;
}

interface Writing {
  readonly scoring: Scoring;
  readonly period: string;
  readonly passing: Meeting | null;
  /** Whose scores of the others these are. */
  readonly giver: Stay | null;
}

interface OtherSheets extends Omit<Writing, 'giver'> {
  readonly write: (writing: Writing) => SheetRows;
}

/** Of peers a sheet for everybody who scores the others; before the meeting half of them have handed theirs in. */
function sheetsOf(branch: PlacedBranch, { write, ...writing }: OtherSheets): SheetRows[] {
  if (writing.scoring.rater !== 'peer') return [write({ ...writing, giver: null })];
  const givers = branch.stays.filter((stay) => isScored(stay, writing.period));
  const given = writing.passing === null ? Math.floor(givers.length / 2) : givers.length;
  return givers.slice(0, given).map((giver) => write({ ...writing, giver }));
}

function sheetWriter({ chance, newId, plan }: ScoreMaking, branch: PlacedBranch) {
  const scorers = new Map<string, ReturnType<typeof openScorer>>();
  const scorerOf = ({ rater, items }: Scoring, { personId, person, category }: Stay) => {
    const key = `${rater} ${personId}`;
    const told = { category, roles: personId === branch.secretaryId ? ['secretary'] : [] };
    const found =
      scorers.get(key) ?? openScorer(chance, plan, { items: scoredItems(plan, items, told), ability: person.ability });
    scorers.set(key, found);
    return found;
  };
  return ({ scoring, period, passing, giver }: Writing): SheetRows => {
    const id = newId();
    const scored = branch.stays.filter((stay) => isScored(stay, period) && stay !== giver);
    // Where the meeting is still to come, half of the work is done; not everybody scores himself or needs an agreed score.
    const share = passing === null && giver === null ? 2 : scoring.rater === 'agreed' ? 3 : 1;
    const recordedAt = morningOf(passing?.passed_on ?? demoToday);
    const cells = scored.slice(0, Math.floor(scored.length / share)).flatMap((stay) =>
      scorerOf(
        scoring,
        stay,
      )(period).map(({ item, points, reason }) => ({
        ...{ sheet_id: id, subject_id: stay.personId, item, points, reason, origin: 'keyed' as const, import_id: null },
        ...{ revision: 1, recorded_at: recordedAt },
        recorded_by: writerOf({ scoring, passing, giver }, { stay, branch }),
      })),
    );
    return { sheet: sheetRow({ id, branch, scoring, period }, passing, labelOf(giver, passing, newId)), cells };
  };
}

interface Written {
  readonly stay: Stay;
  readonly branch: PlacedBranch;
}

function writerOf({ scoring, passing, giver }: Omit<Writing, 'period'>, { stay, branch }: Written): string {
  if (scoring.rater === 'self') return stay.writerId ?? stay.personId;
  return giver === null || passing !== null ? branch.secretaryId : (giver.writerId ?? giver.personId);
}

/** Once a meeting has passed them, peers' sheets stand under labels that say nothing. */
function labelOf(giver: Stay | null, passing: Meeting | null, newId: () => string): string | null {
  if (giver === null) return null;
  return passing === null ? giver.personId : newId();
}

function scoredItems({ scheme, routes }: Plan, items: readonly Item[], told: Told): readonly ScoredItem[] {
  return scheme.items.flatMap((item, at) => {
    if (!items.includes(item) || !isItemOf(routes, at, told)) return [];
    const most = mostOfGroup(routes, at, told);
    const byMonth = routes.mostByMonth[at];
    return [{ id: item.id, mostIn: (period: string) => byMonth?.[Number(period.slice(5)) - 1] ?? most }];
  });
}

interface Told {
  readonly category: string;
  readonly roles: readonly string[];
}

type Meeting = Pick<Required<SheetRow>, 'passed_on' | 'members_due' | 'members_present' | 'passed_by' | 'passed_at'> & {
  readonly passed_on: string;
};

interface SheetPlace {
  readonly id: string;
  readonly branch: PlacedBranch;
  readonly scoring: Scoring;
  readonly period: string;
}

function sheetRow(
  { id, branch, scoring, period }: SheetPlace,
  passing: Meeting | null,
  giver: string | null,
): Required<SheetRow> {
  const none = { passed_on: null, members_due: null, members_present: null, passed_by: null, passed_at: null };
  return { id, cycle_id: branch.cycleId, period, rater: scoring.rater, giver_id: giver, ...(passing ?? none) };
}

/** A meeting to which more than half came. */
function meetingOf({ chance, calendar }: ScoreMaking, branch: PlacedBranch, period: string): Meeting {
  const passedOn = workingDayAfter(period, meetingDay, calendar);
  const due = branch.stays.filter(
    ({ person, from, to }) => person.status === 'full' && isPresent(from, to, passedOn),
  ).length;
  return {
    passed_on: passedOn,
    members_due: due,
    members_present: Math.min(due, Math.floor(due / 2) + 1 + chance.below(Math.ceil(due / 2))),
    passed_by: branch.secretaryId,
    passed_at: morningOf(passedOn, 90),
  };
}

function isPresent(from: string, to: string | null, day: string): boolean {
  return from <= day && (to === null || to >= day);
}
