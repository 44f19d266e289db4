import type { SentenceTable } from './sentence-table.ts';

/** What stands against publishing a notice, confirming a year, and a broken ledger. */
export const publishingSentences: SentenceTable = {
  'notice.already-published': {
    zh: (f) => `${f('period')}已经公示，不能重复公示。`,
    en: (f) => `${f('period')} has been published already.`,
  },
  'notice.month-before-open': {
    zh: (f) => `${f('before')}还没有公示，请先公示上一期。`,
    en: (f) => `${f('before')} has not been published yet; publish it first.`,
  },
  'notice.period-not-over': {
    zh: (f) => `${f('period')}还没有结束，到${f('to')}才能汇总公示。`,
    en: (f) => `${f('period')} is not over; its summary can be published on ${f('to')}.`,
  },
  'score.reason-missing': {
    zh: (f) => `${f('period')}的${f('item')}得分与上一期相差较大，请写明理由。`,
    en: (f) => `The score for ${f('item')} in ${f('period')} differs much from the time before; give a reason.`,
  },
  'rating.difference-unexplained': {
    zh: (f) => `${f('name')}的等次和去年不一样，请写明为什么。`,
    en: (f) => `${f('name')} is not rated as a year before; say why.`,
  },
  'rating.change-unrated': {
    zh: (f) => `${f('name')}不按积分评定，不能在这里改。`,
    en: (f) => `${f('name')} is not rated by points, so there is nothing to change here.`,
  },
  'rating.change-unfit': {
    zh: (f) => `${f('name')}改成的星级或等次，办法里没有，请重新选。`,
    en: (f) => `The scheme has no such stars or grade for ${f('name')}; choose again.`,
  },
  'rating.veto-stands': {
    zh: (f) => `${f('name')}有一票否决，会议不能改；要改，先按规定解除。`,
    en: (f) => `A veto stands for ${f('name')}; the meeting cannot change that. It has to be lifted first.`,
  },
  'rating.pick-unknown': {
    zh: () => '办法里没有这一项表彰，请刷新页面重新选。',
    en: () => 'The scheme has no such honor. Reload the page and choose again.',
  },
  'rating.pick-unfit': {
    zh: (f) => `${f('name')}不在可以选的人里，请重新选。`,
    en: (f) => `${f('name')} is not among those who can be picked; choose again.`,
  },
  'rating.picks-many': {
    zh: (f) => `${f('honor')}最多选 ${f('places')} 名，每人选一次。`,
    en: (f) => `At most ${f('places')} can be picked for ${f('honor')}, each once.`,
  },
  'rating.not-confirmed': {
    zh: () => '这一年刚才已经重新打开，或者还没有评定，请刷新页面。',
    en: () => 'This year has just been opened again, or is not confirmed yet. Reload the page.',
  },
  'rating.already-confirmed': {
    zh: () => '年终评定已经由会议确认，不再改动，请刷新查看。',
    en: () => 'The meeting has confirmed the ratings already; they stand. Reload to see.',
  },
  'rating.period-unpublished': {
    zh: (f) => `${f('period')} 还没有公示。`,
    en: (f) => `${f('period')} has not been published.`,
  },
  'rating.objections-open': {
    zh: (f) => `还有 ${f('count')} 件异议没有答复。`,
    en: (f) => `${f('count')} objections have no answer yet.`,
  },
  'ballot.unpublished': {
    zh: (f) => `${f('ballotName')}还没有公布结果。`,
    en: (f) => `${f('ballotName')}: the result is not published yet.`,
  },
  'ballot.not-keyed-twice': {
    zh: () => '纸质测评须由两人各录入一遍。',
    en: () => 'A paper ballot must be keyed by two people.',
  },
  'ballot.keyed-by-one-person': {
    zh: () => '两遍录入须由不同的人完成。',
    en: () => 'The two keyings must be by different people.',
  },
  'ballot.keyings-differ': {
    zh: (f) => `两遍录入在 ${f('cell')} 不一致，请核对纸质票。`,
    en: (f) => `The two keyings differ at ${f('cell')}; look at the papers again.`,
  },
  'calendar.day-unknown': {
    zh: (f) => `还没有 ${f('year')} 年的工作日历，不能推算到 ${f('day')}，请先导入。`,
    en: (f) => `The working days of ${f('year')} are not known yet (${f('day')}); import the calendar first.`,
  },
  'day.not-a-day': { zh: (f) => `${f('found')} 不是日期。`, en: (f) => `${f('found')} is not a day.` },
  'ledger.sequence-broken': {
    zh: (f) => `台账第 ${f('expected')} 条缺失，后面是第 ${f('sequence')} 条。`,
    en: (f) => `Ledger entry ${f('expected')} is missing; ${f('sequence')} follows.`,
  },
  'ledger.hash-broken': {
    zh: (f) => `台账第 ${f('sequence')} 条与校验码不符，可能被改动。`,
    en: (f) => `Ledger entry ${f('sequence')} does not match its hash; it may have been altered.`,
  },
  'ledger.shortened': {
    zh: (f) => `台账只有 ${f('sequence')} 条，检查点时已有 ${f('expected')} 条。`,
    en: (f) => `The ledger has ${f('sequence')} entries; at the checkpoint it had ${f('expected')}.`,
  },
  'ledger.rewritten': {
    zh: (f) => `台账第 ${f('sequence')} 条与检查点不同，历史被改写。`,
    en: (f) => `Ledger entry ${f('sequence')} differs from the checkpoint; history was rewritten.`,
  },
};
