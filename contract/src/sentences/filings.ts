import type { SentenceTable } from './sentence-table.ts';

/** A year's figures on their way to the committee above. */
export const filingSentences: SentenceTable = {
  'filing.id-taken': {
    zh: () => '这次办理与之前提交的内容不同，没有保存。请刷新后重新办理。',
    en: () => 'This differs from what was sent before; nothing was saved. Reload and do it again.',
  },
  'filing.no-year': {
    zh: (f) => `${f('year')} 年没有支部启用积分办法，没有可以上报的。`,
    en: (f) => `No branch keeps points in ${f('year')}; there is nothing to file.`,
  },
  'filing.nothing-confirmed': {
    zh: (f) => `${f('year')} 年还没有支部大会认定年终结果，等有了再上报。`,
    en: (f) => `No branch has confirmed its ratings of ${f('year')} yet; file once one has.`,
  },
  'filing.check-left': {
    zh: (f) => `${f('branch')}的“${f('name')}”（${f('period')}）还没有办，要先办完再上报。`,
    en: (f) => `“${f('name')}” (${f('period')}) of ${f('branch')} has to be done before the year is filed.`,
  },
  'filing.changed-meanwhile': {
    zh: () => '您看的时候刚刚有了变动，或者别人已经报过，没有上报。请刷新，看过现在的数再报。',
    en: () =>
      'The figures have changed since you looked, or somebody has filed them; nothing was filed. Reload and look again.',
  },
  'filing.same-as-before': {
    zh: (f) => `与 ${f('on')} 上报的第 ${f('revision')} 版完全一样，不必再报。文件可以重新取。`,
    en: (f) => `Nothing has changed since revision ${f('revision')} of ${f('on')}; take that file once more instead.`,
  },
  'filing.not-readable': {
    zh: () => '这不是先锋的上报汇总文件，请选择下级给的 .xianfeng-filing.json 文件。',
    en: () => 'This is no filing of Xianfeng; choose the .xianfeng-filing.json file the other committee gave.',
  },
  'filing.changed': {
    zh: () => '文件被改动过，签名对不上，不能接收。请对方重新提供原文件。',
    en: () => 'The file was changed: its signature does not fit. Ask the other committee for the original.',
  },
  'filing.own': {
    zh: () => '这是本级自己上报的文件，请交给上级党委接收。',
    en: () => 'This is your own committee’s file; it is for the committee above.',
  },
  'filing.taken-in-already': {
    zh: (f) => `${f('committee')} ${f('year')} 年的第 ${f('revision')} 版已经收过，请看“收到的”，不必再收。`,
    en: (f) =>
      `Revision ${f('revision')} of ${f('committee')} for ${f('year')} was taken in already; look among those received.`,
  },
  'filing.older': {
    zh: (f) =>
      `${f('committee')} ${f('year')} 年已经收到第 ${f('latest')} 版，这份是第 ${f('revision')} 版，不能再收。请对方给最新的一版。`,
    en: (f) =>
      `Revision ${f('latest')} of ${f('committee')} for ${f('year')} is here; this is revision ${f('revision')}. Ask for the latest.`,
  },
  'filing.committee-not-known': {
    zh: (f) => `第一次收${f('committee')}的文件，请把上报函上的签名指纹照着填进来。`,
    en: (f) => `This is the first file of ${f('committee')}; type the fingerprint that stands on its letter.`,
  },
  'filing.other-key': {
    zh: (f) => `${f('committee')}以前的文件不是用这个密钥签名的。请先同对方核实，再把上报函上的新指纹填进来。`,
    en: (f) =>
      `Earlier files of ${f('committee')} were signed with another key. Ask them first, then type the new fingerprint off their letter.`,
  },
  'filing.fingerprint-differs': {
    zh: () => '签名指纹与上报函上的不一致，不能接收。请核对上报函，不一致时联系对方。',
    en: () =>
      'The fingerprint is not the one on the letter. Check the letter; if they differ, ask the other committee.',
  },
};
