import type { SentenceTable } from './sentence-table.ts';

/** Papers to print. */
export const paperSentences: SentenceTable = {
  'paper.glyph-missing': {
    zh: (f) =>
      `「${f('place')}」里的「${f('character')}」（${f('code')}），印公文的字库里没有，印出来会是空框。请用「打印」直接从浏览器打印这一页。`,
    en: (f) =>
      `The font of official papers has no picture of “${f('character')}” (${f('code')}) in “${f('place')}”; an empty box would be printed. Print this page from the browser instead.`,
  },
  'paper.not-written': {
    zh: () => '这一步还没有会议记录，没有可印的。请先记下会议。',
    en: () => 'This step has no minutes yet, so there is nothing to print. Write the meeting down first.',
  },
  'paper.not-confirmed': {
    zh: () => '会议还没有评定，综合得分表、星级名单评定以后才印。',
    en: () => 'No meeting has confirmed it yet; the table and the list are printed after that.',
  },
  'paper.no-letter': {
    zh: () => '这一项没有通知书。',
    en: () => 'This measure has no letter.',
  },
};
