import type { SentenceTable } from './sentence-table.ts';

/** Sheets of events: who came, who paid the dues. */
export const eventSentences: SentenceTable = {
  'event.kind-unknown': {
    zh: () => '本支部今年的积分办法里没有这类活动，请刷新后重新选。',
    en: () => 'The scheme of this year keeps no such events; reload and choose again.',
  },
  'event.not-a-day': {
    zh: (f) => `${f('on')} 不是日期，请填年月日。`,
    en: (f) => `${f('on')} is not a day; give year, month and day.`,
  },
  'event.in-future': {
    zh: (f) => `${f('on')} 还没到，开过之后再登记。`,
    en: (f) => `${f('on')} is still to come; keep the sheet once it has been.`,
  },
  'event.not-due': {
    zh: (f) => `${f('on')} 那天，表上有 ${f('count')} 人不该到会。请刷新名单后再记。`,
    en: (f) => `${f('count')} on the sheet were not due on ${f('on')}; reload the list.`,
  },
  'event.member-missing': {
    zh: (f) => `${f('member')}应到，表上没有。请刷新名单后再记。`,
    en: (f) => `${f('member')} was due and is not on the sheet; reload the list.`,
  },
  'event.member-twice': {
    zh: (f) => `${f('member')}在表上有两行，留一行。`,
    en: (f) => `${f('member')} stands on the sheet twice; keep one line.`,
  },
  'event.state-unknown': {
    zh: (f) => `${f('member')}的情形不属于这类活动，请重新选。`,
    en: (f) => `The state of ${f('member')} does not belong to this kind of event; choose again.`,
  },
  'event.made-up-unasked': {
    zh: (f) => `${f('member')}没有补课，不填补课日期。`,
    en: (f) => `${f('member')} did not make it up; leave the day out.`,
  },
  'event.made-up-day-missing': {
    zh: (f) => `${f('member')}补课了，请填补课日期。`,
    en: (f) => `${f('member')} made it up; give the day.`,
  },
  'event.made-up-day': {
    zh: (f) => `${f('member')}的补课日期应在 ${f('on')} 到 ${f('today')} 之间。`,
    en: (f) => `The day on which ${f('member')} made it up lies between ${f('on')} and ${f('today')}.`,
  },
  'event.standing': {
    zh: (f) => `${f('on')} 的“${f('title')}”已经登记过了，请打开那一张，不要重记。`,
    en: (f) => `“${f('title')}” of ${f('on')} has its sheet already; open that one.`,
  },
  'event.id-taken': {
    zh: () => '这张表与之前提交的不是同一张，没有保存。请重新打开再记。',
    en: () => 'This sheet differs from what was sent before under its number; nothing was saved.',
  },
  'event.changed-meanwhile': {
    zh: () => '刚才有人改过这张表，您这次没有保存。请看过现在的情况再改。',
    en: () =>
      'Somebody has just changed this sheet; yours was not saved. Look at it as it stands before you change it.',
  },
  'event.reason-missing': {
    zh: () => '这张表已经记分，改动要写明原因。',
    en: () => 'This sheet is settled; say why you change it.',
  },
  'event.withdrawn': {
    zh: () => '这张表已经撤回，请另记一张。',
    en: () => 'This sheet was withdrawn; keep another one.',
  },
  'event.other-year': {
    zh: (f) => `日期只能在 ${f('year')} 年之内改动；记错年份的，撤回后重记。`,
    en: (f) => `The day may only move within ${f('year')}; withdraw the sheet and keep it anew.`,
  },
  'event.file-empty': {
    zh: () => '文件里没有名单。请确认名单在第一张工作表。',
    en: () => 'There is no list in the file; it is read from the first sheet.',
  },
  'entry.of-event': {
    zh: (f) => `这一笔来自“${f('title')}”的出勤表，请打开那张表更正，不单独冲正。`,
    en: (f) => `This entry comes of the sheet “${f('title')}”; correct it there.`,
  },
};
