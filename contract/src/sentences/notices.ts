import type { SentenceTable } from './sentence-table.ts';

/** What stands against a notice beside the engine's own list. */
export const noticeSentences: SentenceTable = {
  'check.calendar-missing': {
    zh: (f) => `${f('year')} 年的放假安排还没有录入，跨年的公示发不出去；请组织部或系统管理员录入。`,
    en: (f) =>
      `The holidays of ${f('year')} have not been entered, so no notice can reach into it; the organization department or the system administrator enters them.`,
  },
  'calendar.other-year': {
    zh: (f) => `${f('day')} 不在 ${f('year')} 年，请改正。`,
    en: (f) => `${f('day')} is not in ${f('year')}; correct it.`,
  },
  'calendar.ends-before': {
    zh: (f) => `放假从 ${f('from')} 到 ${f('to')}：止日早于起日，请改正。`,
    en: (f) => `A holiday from ${f('from')} to ${f('to')} ends before it begins; correct it.`,
  },
  'calendar.no-weekend': {
    zh: (f) => `${f('day')} 本来就是工作日，不用列为调休上班。`,
    en: (f) => `${f('day')} is a working day anyway; leave it out.`,
  },
  'calendar.off-and-worked': {
    zh: (f) => `${f('day')} 既列为放假又列为上班，请留一样。`,
    en: (f) => `${f('day')} is listed both as a holiday and as worked; keep one.`,
  },
  'calendar.official': {
    zh: (f) => `${f('year')} 年的放假安排随程序自带，不用录入。`,
    en: (f) => `The holidays of ${f('year')} came with the program.`,
  },
  'calendar.changed-meanwhile': {
    zh: (f) => `${f('year')} 年的放假安排刚才有人录过，请刷新后核对。`,
    en: (f) => `Somebody has just entered the holidays of ${f('year')}; reload and compare.`,
  },
  'notice.unknown': { zh: () => '没有这份公示。', en: () => 'There is no such notice.' },
  'notice.sheet-not-passed': {
    zh: (f) => `${f('period')}的评分还没有开会通过，请先开会通过。`,
    en: (f) => `No meeting has passed the scores of ${f('period')} yet.`,
  },
  'notice.rating-not-confirmed': {
    zh: (f) => `${f('period')} 年度的评定会议还没有确认，请先办年终总评。`,
    en: (f) => `No meeting has confirmed the ratings of ${f('period')} yet.`,
  },
  'notice.period-not-of-kind': {
    zh: (f) => `${f('period')}与公示的种类不符，或不在本年度内。`,
    en: (f) => `${f('period')} is not a period of this kind of notice in this year.`,
  },
  'notice.changed-meanwhile': {
    zh: () => '这份公示稿刚才已经有人办过一步，请刷新页面看现在到哪一步。',
    en: () => 'Somebody has just taken a step with this draft. Reload the page and see where it stands.',
  },
  'notice.own-proposal': {
    zh: () => '自己提出的公示稿自己不能审核，请由另一个人审核。',
    en: () => 'Nobody checks what he has proposed himself; leave the check to another.',
  },
  'notice.figures-changed': {
    zh: () => '提出以后数字变了，原来的审核和审批不算数，请重新提出。',
    en: () => 'The figures have changed since it was proposed, so its boxes no longer hold. Propose it again.',
  },
  'notice.not-over': {
    zh: (f) => `公示期到 ${f('on')} 为止，异议答复完才算结束，现在还不能撤下。`,
    en: (f) => `The notice runs until ${f('on')} and until objections are answered; it stays up until then.`,
  },
  'notice.taken-down': {
    zh: (f) => `这份公示 ${f('on')} 期满，已经撤下，个人的分数请看积分卡。`,
    en: (f) => `This notice ended on ${f('on')} and is no longer shown; everybody's own points are on the card.`,
  },
  'notice.lines-unconfirmed': {
    zh: (f) => `还有 ${f('count')} 人没有确认本人积分（${f('dueOn')} 前）：${f('names')}。`,
    en: (f) => `${f('count')} have not confirmed their points yet (until ${f('dueOn')}): ${f('names')}.`,
  },
  'notice.lines-refused': {
    zh: (f) => `有 ${f('count')} 人不同意本人积分：${f('names')}。请更正，或者听取意见以后写明情况。`,
    en: (f) =>
      `${f('count')} do not agree with their points: ${f('names')}. Correct them, or hear the person and say what came of it.`,
  },
  'notice.refusal-words': {
    zh: () => '不同意的请写清楚哪里不对；同意的不用写。',
    en: () => 'Say what is wrong where you do not agree, and nothing where you do.',
  },
  'notice.line-not-asked': {
    zh: () => '这一行现在不用确认，请刷新页面。',
    en: () => 'This line is not to be confirmed at present. Reload the page.',
  },
  'notice.line-changed': {
    zh: () => '这一行的分数变了，请刷新页面，看清楚再确认。',
    en: () => 'This line has changed. Reload the page and look at it again.',
  },
  'notice.line-not-due': {
    zh: (f) => `本人可以确认到 ${f('on')}，在这以前不能不等。`,
    en: (f) => `The member may answer until ${f('on')}; nobody stops waiting before.`,
  },
  'notice.told-today': {
    zh: (f) => `告知日期 ${f('on')} 须在今天以前：告知的当天不能就不等了。`,
    en: (f) => `The member must have been told before today, not on ${f('on')}: nobody stops waiting on the same day.`,
  },
  'notice.own-line': {
    zh: () => '自己的一行请自己确认，不能代为结办。',
    en: () => 'Your own line is yours to confirm; you cannot close it.',
  },
  'notice.not-approved': {
    zh: () => '这份公示稿还没有走完提出、审核、审批三步，不能公示。',
    en: () => 'This draft has not been proposed, checked and approved yet, so it cannot be published.',
  },
  'notice.code-unknown': {
    zh: () => '没有校验码是这个的公示。请核对有没有抄错；对得上还是查不到，这张公示不是从本系统打印的。',
    en: () =>
      'No notice has this check code. Compare it with the sheet; if it is right, the sheet was not printed from here.',
  },
  'notice.not-in-scheme': {
    zh: (f) => `《${f('scheme')}》没有这一种公示。`,
    en: (f) => `${f('scheme')} knows no notice of this kind.`,
  },
};
