import type { Day } from '@xianfeng/engine';

/** Two times that are never mixed: the business day, which the demo fixes, and the real instant, which nobody can. */
export interface Clock {
  /** The business day: the demo's fixed day, else the calendar's in China. Due days and terms are reckoned by it. */
  today(): Day;
  /** Always the real instant: sessions, locks, one-time codes and the trail depend on it. */
  now(): Date;
}

// The Swedish locale writes dates as YYYY-MM-DD.
const chinaDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The real clock; `fixedDay` is the demo's business day. */
export function openClock(fixedDay?: Day): Clock {
  return {
    today: () => fixedDay ?? chinaDay.format(new Date()),
    now: () => new Date(),
  };
}
