import { periodWords } from './spreadsheet-words.ts';

const { numerals, halves } = periodWords;
const englishMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** What people may call a notice of a period by when they look for it, in either language. */
export function noticeWords(kind: 'month' | 'quarter' | 'half' | 'year', period: string): string {
  const year = period.slice(0, 4);
  const part = Number(period.slice(-2).replace(/\D/g, ''));
  if (kind === 'month') {
    const name = englishMonth.format(new Date(`${period}-01T00:00:00Z`));
    return `${year}年${part}月积分公示 ${numerals[part - 1] ?? ''}月份 ${period} monthly notice of points ${name} ${year}`;
  }
  if (kind === 'quarter')
    return `${year}年第${numerals[part - 1] ?? ''}季度积分公示 ${part}季度 q${part} quarterly notice of points quarter ${part} ${year}`;
  if (kind === 'half')
    return `${year}年${halves[part - 1] ?? ''}积分公示 half-yearly notice of points half ${part} ${year}`;
  return `${year}年度评定结果公示 全年年终总评 yearly notice of results ${year}`;
}

/** The number of a notice, as people type it («12», «第12号»); null where it is none. */
export function noticeNumberIn(typed: string): number | null {
  const digits = /^第?(\d{1,6})号?$/.exec(typed)?.[1];
  return digits === undefined ? null : Number(digits);
}
