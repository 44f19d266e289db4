import { dateWords } from '@xianfeng/contract';
import { cleanText } from './clean-text.ts';
import type { CellValue } from './workbook.ts';

export type DayFault = 'not-a-day' | 'needs-day' | 'ambiguous' | 'bare-number' | 'not-in-calendar';

/** A day people wrote in one of their ways, or what is wrong with it. Nothing is guessed. */
export type WrittenDay = { readonly day: string } | { readonly fault: DayFault };

const { year: YEAR, month: MONTH, day: DAYS } = dateWords;
const FULL = new RegExp(`^(\\d{4})[-./${YEAR}](\\d{1,2})[-./${MONTH}](\\d{1,2})[${DAYS.join('')}]?$`, 'u');
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const WITHOUT_DAY = new RegExp(`^(\\d{4}|\\d{4}[-./${YEAR}]|\\d{4}[-./${YEAR}]\\d{1,2}[-./${MONTH}]?|\\d{6})$`, 'u');
const SHORT = new RegExp(`^\\d{1,2}[-./${YEAR}]\\d{1,2}[-./${MONTH}]\\d{1,4}[${DAYS.join('')}]?$`, 'u');

/**
 * `2019-7-1`, `2019.07.01`, `2019/7/1`, with the Chinese words, `20190701`, or a date cell. A year and
 * month alone are refused: the day decides when a probation ends, so it is not made up. Two-digit years
 * and day-first forms have two readings and are refused too.
 */
export function readWrittenDay(cell: CellValue): WrittenDay {
  if (cell.kind === 'date') return { day: cell.day };
  if (cell.kind !== 'text' && cell.kind !== 'number') return { fault: 'not-a-day' };
  const written = cell.kind === 'text' ? cell.text : cell.decimal;
  const text = cleanText(written)
    .replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '')
    .replaceAll(' ', '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('\u3002', '.');
  const match = FULL.exec(text) ?? DIGITS.exec(text);
  if (match !== null) return calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
  // Below 100,000 a whole number is what Excel keeps of a date whose format was lost; 1900 or 1904 is unknown then.
  if (/^[1-9]\d{4}$/.test(text)) return { fault: 'bare-number' };
  if (WITHOUT_DAY.test(text)) return { fault: 'needs-day' };
  return { fault: SHORT.test(text) ? 'ambiguous' : 'not-a-day' };
}

function calendarDay(year: number, month: number, day: number): WrittenDay {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 ? { day: date.toISOString().slice(0, 10) } : { fault: 'not-in-calendar' };
}
