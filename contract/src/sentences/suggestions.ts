import type { SentenceTable } from './sentence-table.ts';

/** Opinions and suggestions, and the receipts for them. */
export const suggestionSentences: SentenceTable = {
  'suggestion.place-unknown': {
    zh: () => '这个地址不是哪个支部的意见箱，请核对扫到或者抄下的地址。',
    en: () => 'This is no branch’s letter box. Check the address you scanned or copied.',
  },
  'suggestion.name-unfit': {
    zh: () => '只有反映某个人的时候才写姓名；反映支部书记的不用写。',
    en: () => 'A name belongs only to a complaint about a person, and not to one about the secretary.',
  },
  'suggestion.reader-missing': {
    zh: () => '上级党组织在这里能受理的，都是您反映的人，或者还没有人受理。请直接向上级党组织当面反映或者寄信。',
    en: () =>
      'Whoever could take this in here is whom it is about, or nobody does yet. Please go to the higher Party organization in person or by letter.',
  },
  'suggestion.id-taken': {
    zh: () => '这一件已经提交过别的内容，请刷新页面重新填写。',
    en: () => 'This has been sent with other words already. Reload the page and write it anew.',
  },
  'suggestion.code-unknown': {
    zh: () => '没有这个查询码。请照回执上的逐字核对，没有 0、1、I、L、O。',
    en: () => 'There is no such code. Compare it with the receipt sign by sign; there is no 0, 1, I, L or O in it.',
  },
  'suggestion.too-often': {
    zh: (f) => `从您这里来的太多了，请 ${f('minutes')} 分钟以后再试；也可以写在纸上交给记录员。`,
    en: (f) => `Too many have come from where you are; try again in ${f('minutes')} minutes, or hand it in on paper.`,
  },
  'suggestion.changed-meanwhile': {
    zh: () => '这一件刚才已经有人办过一步，请刷新页面看现在到哪一步。',
    en: () => 'Somebody has just taken a step in this. Reload the page and see where it stands.',
  },
  'suggestion.own': {
    zh: () => '自己提的自己不能办；答复过的人也不能作最后答复。请由别人办。',
    en: () => 'Nobody deals with what he raised, nor replies finally where he has replied before. Leave it to others.',
  },
  'suggestion.handler-unfit': {
    zh: () => '有人不能办这一件，请刷新页面重新选人。',
    en: () => 'Somebody cannot be named for this. Reload the page and choose again.',
  },
  'suggestion.words-missing': {
    zh: () => '不满意的，请写一句还有哪里没有解决。',
    en: () => 'If you are not satisfied, say in a sentence what is still unsolved.',
  },
};
