/** A line of the burden meter; null where fewer than five people hold the duty. */
export interface UseLine {
  readonly role: string;
  readonly month: string;
  readonly people: number | null;
  readonly actionsPerPerson: string | null;
  readonly minutesPerPerson: string | null;
}

/** A month of a duty, beside the same month of the year before. */
export interface UseMonth {
  readonly month: string;
  readonly minutes: number | null;
  readonly actions: number | null;
  readonly minutesBefore: number | null;
}

const monthsShown = 12;

/** The latest twelve months of a duty that have been counted, the earliest first. */
export function monthsApart(lines: readonly UseLine[], role: string): readonly UseMonth[] {
  const byMonth = new Map(lines.filter((line) => line.role === role).map((line) => [line.month, line]));
  return [...byMonth.values()]
    .toSorted((left, right) => (left.month < right.month ? -1 : 1))
    .slice(-monthsShown)
    .map(({ month, minutesPerPerson, actionsPerPerson }) => ({
      ...{ month, minutes: figure(minutesPerPerson), actions: figure(actionsPerPerson) },
      minutesBefore: figure(byMonth.get(yearBefore(month))?.minutesPerPerson ?? null),
    }));
}

/** How much more or less the months took than the same ones of the year before, in whole percent; null without two to compare. */
export function trendOf(months: readonly UseMonth[]): number | null {
  const pairs = months.filter(({ minutes, minutesBefore }) => minutes !== null && minutesBefore !== null);
  const sum = (of: (month: UseMonth) => number | null) => pairs.reduce((all, month) => all + (of(month) ?? 0), 0);
  const before = sum(({ minutesBefore }) => minutesBefore);
  return before === 0 ? null : Math.round((sum(({ minutes }) => minutes) / before - 1) * 100);
}

function figure(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal);
}

function yearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}
