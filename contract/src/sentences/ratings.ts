import type { SentenceTable } from './sentence-table.ts';

/** The year end: what is still in the way, and what is in order already. */
export const ratingSentences: SentenceTable = {
  'rating.direct-stars-missing': {
    zh: (f) => `${f('name')} 不列入积分，会议还没有评星。`,
    en: (f) => `${f('name')} is exempt; the meeting has given no stars yet.`,
  },
  'rating.no-direct-stars': {
    zh: (f) => `《${f('scheme')}》没有直接评星。`,
    en: (f) => `${f('scheme')} gives no stars directly.`,
  },
  'rating.not-exempt': {
    zh: (f) => `${f('member')} 列入积分管理，按积分评星，不能直接评星。`,
    en: (f) => `${f('member')} is rated by points; stars cannot be given directly.`,
  },
  'rating.own-stars': {
    zh: () => '本人的星级由其他人登记。',
    en: () => 'Nobody records his own stars.',
  },
  'rating.stars-changed-meanwhile': {
    zh: () => '刚才已由别人登记了这个人的星级，您选的没有保存。请看过现在的星级，再决定要不要改。',
    en: () => 'Somebody has just given this member stars; yours were not saved. Look at what stands now.',
  },
  'rating.months-published': {
    zh: (f) => `已公示的月份：${f('periods')}`,
    en: (f) => `Months published: ${f('periods')}`,
  },
  'rating.ballot-counted': {
    zh: (f) => `${f('ballotName')}（${f('on')}）两遍录入一致`,
    en: (f) => `${f('ballotName')} (${f('on')}): both keyings agree`,
  },
  'rating.ballot-published': {
    zh: (f) => `${f('ballotName')}（${f('on')}）结果已公布`,
    en: (f) => `${f('ballotName')} (${f('on')}): the result is published`,
  },
  'rating.entries-on-record': {
    zh: (f) => `奖惩 ${f('count')} 件已登记依据`,
    en: (f) => `${f('count')} awards and deductions on record with their documents`,
  },
  'rating.scheme-fixed': {
    zh: (f) => `办法已确定：《${f('scheme')}》${f('version')} 版`,
    en: (f) => `The scheme is fixed: ${f('scheme')}, version ${f('version')}`,
  },
};
