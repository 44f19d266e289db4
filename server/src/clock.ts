import type { Day } from '@xianfeng/engine';

/** Two times that are never mixed: the business day, which the demo fixes, and the real instant, which nobody can. */
export interface Clock {
  /** The business day: the demo's fixed day, else the calendar's in China. Due days and terms are reckoned by it. */
  today(): Day;
  /** Always the real instant: sessions, locks, one-time codes and the trail depend on it. */
  now(): Date;
  /** Moves the demo's business day; a clock that is not fixed has none to move. */
  moveTo(day: Day): void;
}

// The Swedish locale writes dates as YYYY-MM-DD.
const chinaDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day of an instant, in China. */
export function dayOf(instant: Date): Day {
  return chinaDay.format(instant);
}

/** The real clock; `fixedDay` is the demo's business day, which stands still until it is moved. */
export function openClock(fixedDay?: Day): Clock {
  let fixed = fixedDay;
  return {
    today: () => fixed ?? dayOf(new Date()),
    now: () => new Date(),
    moveTo: (day) => {
      if (fixed === undefined) throw new Error('Only the demo has a fixed day.');
      fixed = day;
    },
  };
}
