import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useLanguage, useText } from '../text/use-text.ts';

export interface Dates {
  /** 2026年12月1日 / 1 December 2026 */
  readonly full: (day: string) => string;
  /** 2026年12月1日 星期二 / Tuesday 1 December 2026 */
  readonly withWeekday: (day: string) => string;
  /** 12月1日 / 1 Dec */
  readonly short: (day: string) => string;
  /** 周二 / Tue */
  readonly weekday: (day: string) => string;
  /** 二 / T */
  readonly weekdayNarrow: (day: string) => string;
  /** 3日 / 3 */
  readonly dayOfMonth: (day: string) => string;
  /** 星期二 / Tuesday */
  readonly weekdayLong: (day: string) => string;
  /** 2026年11月 / November 2026; also quarters (2026年第三季度), halves and years. */
  readonly period: (period: string) => string;
  /** 11月 / November; a longer period as `period` says it. */
  readonly month: (period: string) => string;
  /** 12月 / Dec, of a day */
  readonly monthShort: (day: string) => string;
  /** 15:06:21, of the reader's own clock. */
  readonly time: (instant: Date) => string;
}

/** Days and periods in words; days are calendar texts, so no time zone can move them. */
export function useDates(): Dates {
  const { language } = useLanguage();
  const text = useText('frame');
  return useMemo(() => makeDates(language === 'en' ? 'en-GB' : 'zh-CN', text), [language, text]);
}

function makeDates(locale: 'en-GB' | 'zh-CN', text: TFunction<'frame'>): Dates {
  const format = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day) => formatter.format(new Date(`${day}T00:00:00Z`));
  };
  const full = format({ year: 'numeric', month: 'long', day: 'numeric' });
  const short = format({ month: locale === 'en-GB' ? 'short' : 'long', day: 'numeric' });
  const weekdayLong = format({ weekday: 'long' });
  const monthOfYear = format({ year: 'numeric', month: 'long' });
  // Chinese papers write 3月, not 三月.
  const month = format({ month: locale === 'en-GB' ? 'long' : 'numeric' });
  const year = format({ year: 'numeric' });
  const period = (written: string): string => {
    if (/^\d{4}-\d{2}$/.test(written)) return monthOfYear(`${written}-01`);
    if (/^\d{4}$/.test(written)) return year(`${written}-01-01`);
    const [inYear = '', part = ''] = written.split('-');
    return text(`period.${part as 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2'}`, { year: inYear });
  };
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  });
  return {
    full,
    short,
    weekdayLong,
    monthShort: format({ month: 'short' }),
    weekdayNarrow: format({ weekday: 'narrow' }),
    dayOfMonth: format({ day: 'numeric' }),
    weekday: format({ weekday: 'short' }),
    withWeekday: (day) =>
      locale === 'en-GB' ? `${weekdayLong(day)} ${full(day)}` : `${full(day)} ${weekdayLong(day)}`,
    month: (written) => (/^\d{4}-\d{2}$/.test(written) ? month(`${written}-01`) : period(written)),
    period,
    time: (instant) => clock.format(instant),
  };
}
