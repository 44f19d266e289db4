import { addDays } from './day.ts';
import type { Day } from './evidence.ts';
import type { Problem } from './problem.ts';

export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

export interface YearOfDays {
  readonly year: number;
  readonly holidays: readonly DaySpan[];
  /** Days of a weekend that are worked in exchange for a holiday. */
  readonly workdays: readonly Day[];
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** What cannot be in a year's notice of holidays: days of another year, ends before beginnings, a day off and worked at once. */
export function workingYearProblems({ year, holidays, workdays }: YearOfDays): readonly Problem[] {
  const isOf = (day: Day): boolean => day.startsWith(`${year}-`);
  const spans = holidays.flatMap(({ from, to }): Problem[] => {
    if (!isOf(from) || !isOf(to))
      return [{ code: 'calendar.other-year', facts: { day: isOf(from) ? to : from, year } }];
    return to < from ? [{ code: 'calendar.ends-before', facts: { from, to } }] : [];
  });
  const worked = workdays.flatMap((day): Problem[] => {
    if (!isOf(day)) return [{ code: 'calendar.other-year', facts: { day, year } }];
    if (!isWeekend(day)) return [{ code: 'calendar.no-weekend', facts: { day } }];
    const isOff = holidays.some(({ from, to }) => from <= day && day <= to);
    return isOff ? [{ code: 'calendar.off-and-worked', facts: { day } }] : [];
  });
  return [...spans, ...worked];
}

/** Every day of the year and whether it is worked. */
export function workingYear({ year, holidays, workdays }: YearOfDays): readonly { day: Day; isWorking: boolean }[] {
  const worked = new Set(workdays);
  const days: { day: Day; isWorking: boolean }[] = [];
  for (let day: Day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const isOff = isWeekend(day) || holidays.some(({ from, to }) => from <= day && day <= to);
    days.push({ day, isWorking: !isOff || worked.has(day) });
  }
  return days;
}

/** The same the other way round: holidays on weekdays in one piece each, with the weekends they reach over, and weekends worked. */
export function holidaysOf(
  days: readonly { readonly day: Day; readonly isWorking: boolean }[],
): Omit<YearOfDays, 'year'> {
  const holidays: { from: Day; to: Day }[] = [];
  let run: Day[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined && run.some((day) => !isWeekend(day)))
      holidays.push({ from: first, to: last });
    run = [];
  };
  for (const { day, isWorking } of days) {
    if (isWorking) close();
    else run.push(day);
  }
  close();
  return { holidays, workdays: days.filter(({ day, isWorking }) => isWorking && isWeekend(day)).map(({ day }) => day) };
}
