import { weekday } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './month-calendar.module.css';
import { useDutyWords } from './duty-words.ts';
import type { BranchDuties } from './queries.ts';

/** The month from Monday on: days off in grey, duties under their day. */
export function MonthCalendar({ found }: { readonly found: BranchDuties }): ReactElement {
  const text = useText('desk');
  const dates = useDates();
  const [first] = found.calendar;
  const weeks = weeksOf(found.calendar);
  const monday = '2026-01-05';
  return (
    <section className="sheet box">
      <h2 className="sec-title">{dates.period(found.month)}</h2>
      <table className={style.calendar} aria-label={text('calendar', { month: dates.period(found.month) })}>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((day) => (
              <th key={day} scope="col" abbr={dates.weekdayLong(shift(monday, day))}>
                {dates.weekdayNarrow(shift(monday, day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={week[0]?.day ?? index}>
              {index === 0 && first !== undefined && weekday(first.day) > 1 && <td colSpan={weekday(first.day) - 1} />}
              {week.map(({ day, isWorking }) => (
                <Day key={day} day={day} isWorking={isWorking} found={found} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {found.calendar.some(({ isWorking }) => isWorking === null) && <p className="small muted">{text('unknown')}</p>}
    </section>
  );
}

interface DayProps {
  readonly day: string;
  readonly isWorking: boolean | null;
  readonly found: BranchDuties;
}

function Day({ day, isWorking, found }: DayProps): ReactElement {
  const text = useText('desk');
  const words = useDutyWords();
  const due = found.duties.filter(({ dueOn, state }) => dueOn === day && state !== 'done');
  const [duty] = due;
  const isWeekend = weekday(day) > 5;
  const isToday = day === found.today;
  const note =
    due.length > 1
      ? text('mark.several', { count: due.length })
      : duty !== undefined
        ? words(duty).mark
        : isToday
          ? text('today')
          : null;
  const isOdd = isWorking !== null && isWorking === isWeekend;
  const classes = [isToday && style.now, due.length > 0 && style.has, isWorking === false && style.off]
    .filter(Boolean)
    .join(' ');
  return (
    <td
      className={classes}
      title={due.map((each) => words(each).what).join('\n') || undefined}
      {...(isToday ? { 'aria-current': 'date' } : {})}
    >
      <b>{Number(day.slice(8))}</b>
      {isOdd && <sup>{text(isWorking === true ? 'work' : 'rest')}</sup>}
      {note !== null && <small>{note}</small>}
    </td>
  );
}

type CalendarDay = BranchDuties['calendar'][number];

function weeksOf(days: readonly CalendarDay[]): readonly (readonly CalendarDay[])[] {
  const weeks: CalendarDay[][] = [];
  for (const day of days) {
    if (weeks.length === 0 || weekday(day.day) === 1) weeks.push([]);
    weeks.at(-1)?.push(day);
  }
  return weeks;
}

function shift(monday: string, days: number): string {
  return `${monday.slice(0, 8)}${String(Number(monday.slice(8)) + days).padStart(2, '0')}`;
}
