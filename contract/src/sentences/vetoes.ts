import type { SentenceTable } from './sentence-table.ts';

/** A veto that people state on the finding of an organ, and its lifting. */
export const vetoSentences: SentenceTable = {
  'veto.kind-unknown': {
    zh: () => '现行办法没有这一种由人填报的一票否决，请刷新页面重新选。',
    en: () => 'The scheme has no such veto that people state. Reload the page and choose again.',
  },
  'veto.subject-unknown': {
    zh: () => '这一年没有这个对象，请刷新页面重新选。',
    en: () => 'Nobody of that kind is in this year. Reload the page and choose again.',
  },
  'veto.not-here-then': {
    zh: (f) => `${f('name')} ${f('on')} 那天不在这里，请由当时所在的支部登记。`,
    en: (f) => `${f('name')} was not here on ${f('on')}; the branch of that day states it.`,
  },
  'veto.own': {
    zh: () => '关于自己的一票否决，自己不能登记，也不能解除，请由别人办。',
    en: () => 'Nobody states or lifts a veto about himself. Leave it to others.',
  },
  'veto.day-in-future': {
    zh: (f) => `日期 ${f('on')} 还没有到，今天是 ${f('today')}。`,
    en: (f) => `${f('on')} has not come yet; today is ${f('today')}.`,
  },
  'veto.day-outside': {
    zh: (f) => `${f('on')} 不在 ${f('year')} 年度内，请填这一年里的日期。`,
    en: (f) => `${f('on')} lies outside the year ${f('year')}. Give a day within it.`,
  },
  'veto.standing': {
    zh: (f) => `${f('name')}的这一项 ${f('on')} 起已经登记在案，请刷新页面看现在怎样。`,
    en: (f) =>
      `This veto is on record for ${f('name')} from ${f('on')} already. Reload the page and see how it stands.`,
  },
  'veto.id-taken': {
    zh: () => '这张表已经提交过别的内容，请刷新页面重新填写。',
    en: () => 'This has been sent with other words already. Reload the page and write it anew.',
  },
  'veto.lifting-unforeseen': {
    zh: () => '现行办法没有写明这一项可以解除，全年都算。',
    en: () => 'The scheme does not say that this veto can be lifted; it holds for the whole year.',
  },
  'veto.withdrawn-meanwhile': {
    zh: (f) => `这一条 ${f('on')} 刚才已经有人撤回，请刷新页面。`,
    en: (f) => `Somebody took this back on ${f('on')}. Reload the page.`,
  },
  'veto.lifted-meanwhile': {
    zh: (f) => `这一项已于 ${f('on')} 解除，请刷新页面看现在怎样。`,
    en: (f) => `This veto was lifted on ${f('on')}. Reload the page and see how it stands.`,
  },
  'veto.not-on-record': {
    zh: () => '这一年没有这一项一票否决，请刷新页面看现在怎样。',
    en: () => 'This year has no such veto on record. Reload the page and see how it stands.',
  },
  'veto.same-person': {
    zh: () => '解除须由登记人以外的人办，请换人。',
    en: () => 'A veto is lifted by somebody else than whoever stated it.',
  },
};
