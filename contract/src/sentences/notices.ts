import type { SentenceTable } from './sentence-table.ts';

/** What stands against a notice beside the engine's own list. */
export const noticeSentences: SentenceTable = {
  'notice.unknown': { zh: () => '没有这份公示。', en: () => 'There is no such notice.' },
  'notice.sheet-not-passed': {
    zh: (f) => `${f('period')} 的评分支委会还没有通过，请先开会通过。`,
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
