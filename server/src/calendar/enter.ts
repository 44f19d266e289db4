import type { CalendarYear } from '@xianfeng/contract';
import { done, refused, type Result, workingYear, workingYearProblems, type YearOfDays } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { calendarView } from './read.ts';

export interface CalendarEntering extends YearOfDays {
  readonly document: string;
  readonly seen: CalendarYear['source'];
}

/**
 * Enters a year's working days from the State Council's notice. What came with the program stands; what was assumed or
 * typed in before is replaced, as long as it is what the caller saw. Notices that hang already keep the days on them.
 */
export function enterCalendar(
  context: Context,
  caller: Caller,
  given: CalendarEntering,
): Promise<Result<CalendarYear>> {
  const { year, holidays, workdays, document, seen } = given;
  return commit(context, caller, async (tx, trail) => {
    const problems = workingYearProblems(given);
    if (problems.length > 0) return refused(...problems);
    await tx.calendar.hold();
    const standing = await calendarView(tx, year, context.clock.today());
    if (standing.source === 'official') return refused({ code: 'calendar.official', facts: { year } });
    const days = workingYear(given).map(({ day, isWorking }) => ({
      day,
      is_working: isWorking,
      source: 'entered' as const,
    }));
    const before = new Map((await tx.calendar.between(`${year}-01-01`, `${year}-12-31`)).map((row) => [row.day, row]));
    const isSame = days.every(({ day, is_working }) => before.get(day)?.is_working === is_working);
    if (isSame && standing.source === 'entered') return done(standing);
    if (standing.source !== seen) return refused({ code: 'calendar.changed-meanwhile', facts: { year } });
    await tx.calendar.learn(days);
    const { holidays: oldHolidays, workdays: oldWorkdays } = standing;
    trail.add({
      before: { source: standing.source, holidays: oldHolidays, workdays: oldWorkdays },
      after: { year, holidays, workdays },
      evidence: document,
    });
    return done(await calendarView(tx, year, context.clock.today()));
  });
}
