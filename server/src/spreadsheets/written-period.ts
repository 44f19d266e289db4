import { periodWords } from '@xianfeng/contract';
import { compactText, shownText } from './clean-text.ts';
import type { CellValue } from './workbook.ts';

const { year: yearWord, month: monthWord, numerals, quarter, halves } = periodWords;
const numeral = `(?:1[0-2]|0?[1-9]|${numerals.toReversed().join('|')})`;
const before = `(?:(\\d{4})(?:${yearWord}|[-./]))?`;
const monthShape = new RegExp(`${before}(?<!\\d)(${numeral})${monthWord}`, 'u');
const plainMonth = /^(\d{4})[-./](0?[1-9]|1[0-2])$/;
const quarterShape = new RegExp(
  `${before}(?:Q|${quarter.before}?)([1-4]|${numerals.slice(0, 4).join('|')})(?:${quarter.after}|$)`,
  'u',
);
const monthStart = /^(\d{4})-(\d{2})-01$/;

/**
 * The period of a year that a heading, the name of a sheet or a title speaks of: a month, a quarter, a half. Null where
 * it speaks of none, or of another year.
 */
export function writtenPeriod(cell: CellValue, year: string): string | null {
  if (cell.kind === 'date') {
    const match = monthStart.exec(cell.day);
    return match?.[1] === year ? `${year}-${match[2]}` : null;
  }
  return periodOfText(shownText(cell), year);
}

export function periodOfText(written: string, year: string): string | null {
  const text = compactText(written);
  const plain = plainMonth.exec(text);
  if (plain !== null) return plain[1] === year ? `${year}-${(plain[2] ?? '').padStart(2, '0')}` : null;
  const half = halves.findIndex((word) => text.includes(word));
  if (half >= 0) return `${year}-H${half + 1}`;
  const ofQuarter = text.includes(quarter.after) || /^Q[1-4]$/.test(text) ? quarterShape.exec(text) : null;
  if (ofQuarter !== null) return ofYear(ofQuarter[1], year, `Q${numberOf(ofQuarter[2])}`);
  const month = monthShape.exec(text);
  return month === null ? null : ofYear(month[1], year, String(numberOf(month[2])).padStart(2, '0'));
}

function ofYear(written: string | undefined, year: string, part: string): string | null {
  return written === undefined || written === year ? `${year}-${part}` : null;
}

function numberOf(text = ''): number {
  const at = numerals.indexOf(text as (typeof numerals)[number]);
  return at >= 0 ? at + 1 : Number(text);
}
