import type { SentenceTable } from './sentence-table.ts';

/** Confirmed facts of a member's way through the years. */
export const experienceSentences: SentenceTable = {
  'experience.days-reversed': {
    zh: (f) => `结束日期 ${f('toOn')} 在开始日期 ${f('fromOn')} 之前，请核对。`,
    en: (f) => `It ended on ${f('toOn')}, before it began on ${f('fromOn')}; check the days.`,
  },
  'experience.in-future': {
    zh: (f) => `${f('on')} 还没有到（今天 ${f('today')}），只登记已经发生的。`,
    en: (f) => `${f('on')} is still to come (today is ${f('today')}); only what has happened is written down.`,
  },
  'experience.before-birth': {
    zh: (f) => `${f('on')} 早于本人的出生日期，请核对。`,
    en: (f) => `${f('on')} is before the person was born; check the day.`,
  },
  'experience.hours-missing': {
    zh: () => '学习和服务要写多少小时。',
    en: () => 'Say how many hours the study or service took.',
  },
  'experience.hours-range': {
    zh: (f) => `小时数要大于零，最多 ${f('most')}。`,
    en: (f) => `Hours are more than nought and at most ${f('most')}.`,
  },
  'experience.no-hours': {
    zh: () => '只有学习和服务写小时数。',
    en: () => 'Only study and service have hours.',
  },
  'experience.level-missing': {
    zh: () => '荣誉要写是哪一级的，例如县级。',
    en: () => 'Say who gave the honour, e.g. the county.',
  },
  'experience.no-level': {
    zh: () => '只有荣誉写是哪一级的。',
    en: () => 'Only an honour says who gave it.',
  },
  'experience.own-talk': {
    zh: () => '谈话由谈话的人登记，不由本人登记。',
    en: () => 'A talk is written down by who held it, not by whom it was held with.',
  },
  'experience.own': {
    zh: () => '关于自己的经历，自己不能核实，请由别人办。',
    en: () => 'Nobody decides on what is about himself. Leave it to others.',
  },
  'experience.written-oneself': {
    zh: () => '自己登记的，自己不能核实，请由第二个人办。',
    en: () => 'Nobody decides on what he wrote down himself. Leave it to a second person.',
  },
  'experience.standing': {
    zh: (f) => `${f('on')} 的「${f('title')}」已经登记过，请先看已有的那一条。`,
    en: (f) => `“${f('title')}” of ${f('on')} is on record already; look at that one first.`,
  },
  'experience.changed-meanwhile': {
    zh: () => '这一条刚才已经有人办过，请刷新页面看现在的情况。',
    en: () => 'Somebody has just dealt with this. Reload the page and see where it stands.',
  },
  'experience.id-taken': {
    zh: () => '这一条已经提交过别的内容，请刷新页面重新填写。',
    en: () => 'This has been sent with other words already. Reload the page and write it anew.',
  },
};
