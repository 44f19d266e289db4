import { dateWords } from '@xianfeng/contract';
import { compactText, shownText } from './clean-text.ts';
import type { CellValue } from './workbook.ts';
import { readWrittenDay } from './written-day.ts';

const { month: monthWord, day: dayWords } = dateWords;
const short = new RegExp(`^(\\d{1,2})[-./${monthWord}](\\d{1,2})[${dayWords.join('')}]?$`, 'u');

/** A day as a heading of a year's sheet tells it, mostly without the year; null where it is no day. */
export function dayInYear(cell: CellValue, year: string): string | null {
  const full = readWrittenDay(cell);
  if ('day' in full) return full.day;
  const match = short.exec(compactText(shownText(cell)));
  if (match === null) return null;
  const [, month = '', day = ''] = match;
  const read = readWrittenDay({ kind: 'text', text: `${year}-${month}-${day}` });
  return 'day' in read ? read.day : null;
}
