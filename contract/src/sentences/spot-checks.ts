import type { SentenceTable } from './sentence-table.ts';

/** Checks by lot: the frozen list, the numbers of those present, what was found. */
export const spotCheckSentences: SentenceTable = {
  'spot-check.id-taken': {
    zh: () => '这次抽查与刚才提交的不同，没有保存，请重新打开再办。',
    en: () => 'This check differs from what was sent before; nothing was saved. Open it anew.',
  },
  'spot-check.not-owed': {
    zh: (f) => `${f('branch')} ${f('period')} 没有要评的党员，不必抽查，请去掉这个支部。`,
    en: (f) => `${f('branch')} scores nobody in ${f('period')}, so nothing is checked; leave it out.`,
  },
  'spot-check.standing-meanwhile': {
    zh: (f) => `${f('branch')} 这一期的抽查名单 ${f('on')} 已经固定，请到那次抽查里接着办。`,
    en: (f) => `The list of ${f('branch')} was frozen for this period on ${f('on')}; go on with that check.`,
  },
  'spot-check.branch-waits': {
    zh: (f) =>
      `${f('branch')} 还没有办完“${f('name')}”（${f('period')}），办完才能固定抽查名单；也可以先去掉这个支部。`,
    en: (f) => `${f('branch')} has not done “${f('name')}” (${f('period')}) yet, which comes first; or leave it out.`,
  },
  'spot-check.other-scheme': {
    zh: () => '所选的支部不是同一个积分办法、同样的抽法，请分开抽查。',
    en: () => 'These branches do not run under one scheme that draws alike; check them apart.',
  },
  'spot-check.too-few-present': {
    zh: (f) => `在场写数的人不少于 ${f('least')} 个（抽签的人自己不算），请补上。`,
    en: (f) => `At least ${f('least')} people read out a number, not counting whoever draws.`,
  },
  'spot-check.name-twice': {
    zh: (f) => `${f('name')} 写了两次，每人只写一个数。`,
    en: (f) => `${f('name')} stands twice; each gives one number.`,
  },
  'spot-check.own-number': {
    zh: (f) => `${f('name')} 是抽签的人，自己不写数，请由在场的别人写。`,
    en: (f) => `${f('name')} draws, and gives no number; others who are present do.`,
  },
  'spot-check.drawn-meanwhile': {
    zh: (f) => `这份名单 ${f('on')} 已经抽过签，只抽一次。请刷新查看抽中的人。`,
    en: (f) => `This list was drawn from on ${f('on')}, and is only once. Reload to see who was drawn.`,
  },
  'spot-check.frozen-meanwhile': {
    zh: () => '名单已经固定，还没有抽签，请先抽签。',
    en: () => 'The list is frozen and not drawn from yet; draw first.',
  },
  'spot-check.not-drawn': {
    zh: () => '还没有抽签，请先抽签，再逐份核对。',
    en: () => 'Nothing was drawn yet; draw first, then look into each.',
  },
  'spot-check.finished-meanwhile': {
    zh: () => '这次抽查已经办结，不再改动。请刷新查看。',
    en: () => 'This check is finished and does not change any more. Reload to see it.',
  },
  'spot-check.withdrawn-meanwhile': {
    zh: () => '这次抽查已经撤销。请刷新查看。',
    en: () => 'This check has been withdrawn. Reload to see it.',
  },
  'spot-check.item-unknown': {
    zh: () => '这一份不在这次抽中的里面，请刷新查看。',
    en: () => 'This one was not drawn in this check. Reload to see what was.',
  },
  'spot-check.changed-meanwhile': {
    zh: () => '别人刚才填了这一份，您的没有保存。请刷新看过再填。',
    en: () => 'Somebody has just written about this one; yours was not saved. Reload and look again.',
  },
  'spot-check.own': {
    zh: () => '这一份是您本人的，请由别人核对。',
    en: () => 'This one is about you; somebody else looks into it.',
  },
  'spot-check.recorded-oneself': {
    zh: () => '这一份是您本人登记的，请由别人核对。',
    en: () => 'You wrote this one down yourself; somebody else looks into it.',
  },
  'spot-check.should-stand-missing': {
    zh: () => '有误的，请写明应当是多少。',
    en: () => 'Where something is wrong, say what should stand.',
  },
  'spot-check.nothing-wrong': {
    zh: () => '没有错的，不写“应当是”和“怎样处理”。',
    en: () => 'Where nothing is wrong, nothing else should stand and nothing is remedied.',
  },
  'spot-check.findings-missing': {
    zh: (f) => `还有 ${f('missing')} 份没有核对。`,
    en: (f) => `${f('missing')} are not looked into yet.`,
  },
  'spot-check.wrong-left-open': {
    zh: (f) => `有 ${f('open')} 份有误，还没有更正，也没有写明怎样处理。`,
    en: (f) => `${f('open')} are wrong and neither corrected nor left with a reason.`,
  },
};
