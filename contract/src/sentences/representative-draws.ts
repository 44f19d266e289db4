import type { SentenceTable } from './sentence-table.ts';

/** Representatives drawn by lot: the list of names, and where a draw stands. */
export const representativeDrawSentences: SentenceTable = {
  'representative-draw.names-few': {
    zh: (f) => `名单至少要有 ${f('least')} 人才能抽签，一行写一人，请补上。`,
    en: (f) => `A list has at least ${f('least')} people to draw from, one on each line.`,
  },
  'representative-draw.names-many': {
    zh: (f) => `名单有 ${f('found')} 人，最多 ${f('most')} 人，请分组缩小范围再抽。`,
    en: (f) => `The list has ${f('found')} people and takes ${f('most')} at most; draw from fewer.`,
  },
  'representative-draw.name-short': {
    zh: (f) => `“${f('name')}”不到两个字，请写全姓名。`,
    en: (f) => `“${f('name')}” has fewer than two characters; write the whole name.`,
  },
  'representative-draw.name-long': {
    zh: (f) => `“${f('name')}…”一行超过 ${f('most')} 个字。一行只写一人，请分行或者写短些。`,
    en: (f) =>
      `“${f('name')}…” has more than ${f('most')} characters. One person stands on each line; break or shorten it.`,
  },
  'representative-draw.name-twice': {
    zh: (f) => `“${f('name')}”写了不止一次。每人只写一行；同名的请加上住处或者单位来区分，如“张三（东区）”。`,
    en: (f) =>
      `“${f('name')}” stands more than once. Each has one line; tell people of one name apart by where they live or work.`,
  },
  'representative-draw.draws-wrong': {
    zh: (f) => `名单上有 ${f('lines')} 人，抽不了 ${f('draws')} 人。请改成 1 到 ${f('lines')} 人，或者补充名单。`,
    en: (f) =>
      `${f('draws')} cannot be drawn from a list of ${f('lines')}; draw from 1 to ${f('lines')}, or add names.`,
  },
  'representative-draw.own-members': {
    zh: (f) => `“${f('group')}”是本支部的党员，全体参加，不抽签。请抽取其他组的代表。`,
    en: (f) => `${f('group')} are the branch’s own members, all of whom take part; draw for another group.`,
  },
  'representative-draw.id-taken': {
    zh: () => '这份名单与刚才提交的不同，没有保存，请刷新页面再办。',
    en: () => 'This list differs from what was sent before; nothing was saved. Reload the page.',
  },
  'representative-draw.standing-meanwhile': {
    zh: (f) => `“${f('group')}”刚才已经固定了一份名单（${f('on')}），请刷新页面接着办；要重来先撤销那一次。`,
    en: (f) =>
      `A list for ${f('group')} has just been frozen (${f('on')}). Reload the page and go on with it; withdraw it to begin anew.`,
  },
  'representative-draw.drawn-meanwhile': {
    zh: (f) => `这份名单刚才已经抽过签（${f('on')}），只抽一次。请刷新页面看抽中的人。`,
    en: (f) => `This list has just been drawn from (${f('on')}), and is only once. Reload to see who was drawn.`,
  },
  'representative-draw.withdrawn-meanwhile': {
    zh: () => '这次抽签刚才已经撤销，请刷新页面看原因。',
    en: () => 'This draw has just been withdrawn. Reload the page and read why.',
  },
};
