import type { SentenceTable } from './sentence-table.ts';

/** Objections to what was published, and appeals against the answers. */
export const objectionSentences: SentenceTable = {
  'objection.notice-closed': {
    zh: (f) =>
      `这份公示 ${f('on')} 已经结束，不能再提异议。发现错误的，在“更正”里提出；对处理不服的，申诉不受这个期限限制。`,
    en: (f) =>
      `This notice closed on ${f('on')}; objections end with it. Ask for a correction of what is wrong; the right to appeal has no such end.`,
  },
  'objection.notice-replaced': {
    zh: (f) => `这份公示更正后 ${f('on')} 已经重新公示（第 ${f('number')} 号），请对新的一份提出。`,
    en: (f) => `This was put right and hung out again on ${f('on')} as number ${f('number')}; object to that one.`,
  },
  'objection.line-unknown': {
    zh: () => '公示上没有这一行，请刷新页面，从公示上选。',
    en: () => 'The notice has no such line. Reload the page and choose from it.',
  },
  'objection.item-unknown': {
    zh: () => '请选清楚对哪一项的分有异议；不是对某一项的，不要选项目。',
    en: () => 'Choose the item where it is about a score, and none otherwise.',
  },
  'objection.measure-over': {
    zh: () => '这一件已经结束或者撤回，不用再提异议；不服的可以申诉。',
    en: () => 'This is over or was taken back; there is nothing left to object to.',
  },
  'objection.id-taken': {
    zh: () => '这份异议已经提交过别的内容，请刷新页面重新填写。',
    en: () => 'This has been sent with other words already. Reload the page and write it anew.',
  },
  'objection.changed-meanwhile': {
    zh: () => '这件异议刚才已经有人办过一步，请刷新页面看现在到哪一步。',
    en: () => 'Somebody has just taken a step in this. Reload the page and see where it stands.',
  },
  'objection.own': {
    zh: () => '自己提的、关于自己的异议，自己不能办；答复过的人也不能决定申诉。请由别人办。',
    en: () =>
      'Nobody deals with what he raised or what is about himself, nor decides on an appeal against his own answer. Leave it to others.',
  },
  'objection.investigators-few': {
    zh: (f) => `至少指定 ${f('least')} 个人调查，每人只选一次。`,
    en: (f) => `Name at least ${f('least')} people to look into it, each once.`,
  },
  'objection.investigator-party': {
    zh: (f) => `${f('person')}是当事人，不能参加调查，请换人。`,
    en: (f) => `${f('person')} is a party and cannot look into it; name somebody else.`,
  },
  'objection.investigator-tied': {
    zh: (f) => `${f('person')}已经声明回避，不能参加调查，请换人。`,
    en: (f) => `${f('person')} has declared a tie and cannot look into it; name somebody else.`,
  },
  'objection.investigator-unknown': {
    zh: () => '有人不在这个支部，也没有在这里任职，请刷新页面重新选人。',
    en: () => 'Somebody is neither in this branch nor holds an office there. Reload the page and choose again.',
  },
  'objection.met-before': {
    zh: (f) => `开会是 ${f('on')}，比提出异议的 ${f('raisedOn')} 还早，请核对日期。`,
    en: (f) => `The meeting of ${f('on')} was before the objection of ${f('raisedOn')}; check the day.`,
  },
};
