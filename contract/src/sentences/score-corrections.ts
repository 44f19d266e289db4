import type { SentenceTable } from './sentence-table.ts';

/** Corrections of scores that a meeting had passed: one proposes, another passes. */
export const scoreCorrectionSentences: SentenceTable = {
  'score-correction.own-score': {
    zh: () => '本人的评分由别人更正、由别人通过，不能自己办。',
    en: () => 'Nobody corrects or passes a score of his own; others do.',
  },
  'score-correction.own-proposal': {
    zh: () => '提出更正和通过更正须是两个人：这一条是您提出的，请别人通过。',
    en: () =>
      'A correction is proposed by one and passed by another: you have proposed this, so somebody else passes it.',
  },
  'score-correction.tied': {
    zh: () => '您已声明与这位党员回避，请别人办理。',
    en: () => 'You have said that you are tied with this member; somebody else decides.',
  },
  'score-correction.not-yours': {
    zh: () => '这一条更正不是您提出的，不能收回；不同意的，请选“不通过”。',
    en: () => 'You have not proposed this correction, so you cannot take it back; refuse it instead.',
  },
  'score-correction.id-taken': {
    zh: () => '这一条更正与刚才提交的不同，没有保存，请刷新页面后重新填写。',
    en: () =>
      'This correction differs from what was sent before; nothing was saved. Reload the page and fill it in again.',
  },
  'score-correction.peers': {
    zh: () => '互评不记是谁打的，通过以后不能更正。',
    en: () => 'Nobody knows who of the peers gave what, so their scores cannot be corrected once they are passed.',
  },
  'score-correction.sheet-open': {
    zh: (f) => `${f('period')} 的评分还没有通过，直接在评分表里改。`,
    en: (f) => `The scores of ${f('period')} are not passed yet; change them on the sheet.`,
  },
  'score-correction.same': {
    zh: (f) => `现在就是 ${f('points')} 分，不用更正。`,
    en: (f) => `It is ${f('points')} already; there is nothing to correct.`,
  },
  'score-correction.unknown': {
    zh: () => '没有这一条更正，请刷新查看。',
    en: () => 'There is no such correction. Reload to see what there is.',
  },
  'score-correction.waiting-meanwhile': {
    zh: (f) => `${f('by')}刚才已经对这一分提出更正（改为 ${f('points')} 分），您的没有保存。请先等那一条办完。`,
    en: (f) =>
      `${f('by')} has just proposed a correction of this score (to ${f('points')}); yours was not saved. Wait until it is decided.`,
  },
  'score-correction.changed-meanwhile': {
    zh: (f) => `这一分刚才已经改动，现在是 ${f('points')}，您的没有保存。请刷新查看后再填。`,
    en: (f) =>
      `This score has changed meanwhile and is now ${f('points')}; yours was not saved. Reload before you go on.`,
  },
  'score-correction.passed-meanwhile': {
    zh: (f) => `刚才已由${f('by')}通过，您的没有保存。请刷新查看。`,
    en: (f) => `${f('by')} has passed this meanwhile; yours was not saved. Reload to see.`,
  },
  'score-correction.refused-meanwhile': {
    zh: (f) => `刚才已由${f('by')}定为不通过，您的没有保存。请刷新查看。`,
    en: (f) => `${f('by')} has refused this meanwhile; yours was not saved. Reload to see.`,
  },
  'score-correction.withdrawn-meanwhile': {
    zh: (f) => `${f('by')}刚才已经收回这一条更正，您的没有保存。请刷新查看。`,
    en: (f) => `${f('by')} has taken this correction back meanwhile; nothing was saved. Reload to see.`,
  },
  'score-correction.waiting': {
    zh: (f) => `还有 ${f('count')} 条评分更正等待通过，先在“评分更正”里办完。`,
    en: (f) => `${f('count')} corrections of scores wait to be passed; decide them first.`,
  },
};
