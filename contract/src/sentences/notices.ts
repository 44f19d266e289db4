import type { SentenceTable } from './sentence-table.ts';

/** What stands against a notice beside the engine's own list. */
export const noticeSentences: SentenceTable = {
  'check.calendar-missing': {
    zh: (f) => `${f('year')} 年的放假安排还没有录入，跨年的公示发不出去；请组织部或系统管理员录入。`,
    en: (f) =>
      `The holidays of ${f('year')} have not been entered, so no notice can reach into it; the organization department or the system administrator enters them.`,
  },
  'calendar.other-year': {
    zh: (f) => `${f('day')} 不在 ${f('year')} 年，请改正。`,
    en: (f) => `${f('day')} is not in ${f('year')}; correct it.`,
  },
  'calendar.ends-before': {
    zh: (f) => `放假从 ${f('from')} 到 ${f('to')}：止日早于起日，请改正。`,
    en: (f) => `A holiday from ${f('from')} to ${f('to')} ends before it begins; correct it.`,
  },
  'calendar.no-weekend': {
    zh: (f) => `${f('day')} 本来就是工作日，不用列为调休上班。`,
    en: (f) => `${f('day')} is a working day anyway; leave it out.`,
  },
  'calendar.off-and-worked': {
    zh: (f) => `${f('day')} 既列为放假又列为上班，请留一样。`,
    en: (f) => `${f('day')} is listed both as a holiday and as worked; keep one.`,
  },
  'calendar.official': {
    zh: (f) => `${f('year')} 年的放假安排随程序自带，不用录入。`,
    en: (f) => `The holidays of ${f('year')} came with the program.`,
  },
  'calendar.changed-meanwhile': {
    zh: (f) => `${f('year')} 年的放假安排刚才有人录过，请刷新后核对。`,
    en: (f) => `Somebody has just entered the holidays of ${f('year')}; reload and compare.`,
  },
  'notice.unknown': { zh: () => '没有这份公示。', en: () => 'There is no such notice.' },
  'notice.sheet-not-passed': {
    zh: (f) => `${f('period')} 的评分还没有开会通过，请先开会通过。`,
    en: (f) => `No meeting has passed the scores of ${f('period')} yet.`,
  },
  'notice.rating-not-confirmed': {
    zh: (f) => `${f('period')} 年度的评定会议还没有确认，请先办年终总评。`,
    en: (f) => `No meeting has confirmed the ratings of ${f('period')} yet.`,
  },
  'notice.period-not-of-kind': {
    zh: (f) => `${f('period')} 与公示的种类不符，或不在本年度内。`,
    en: (f) => `${f('period')} is not a period of this kind of notice in this year.`,
  },
  'notice.not-in-scheme': {
    zh: (f) => `《${f('scheme')}》没有这一种公示。`,
    en: (f) => `${f('scheme')} knows no notice of this kind.`,
  },
};
