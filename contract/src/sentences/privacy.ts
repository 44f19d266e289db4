import type { SentenceTable } from './sentence-table.ts';

/** Statement, corrections, retention, search by number. */
export const privacySentences: SentenceTable = {
  'statement.outdated': {
    zh: () => '告知书已有新的版本，请刷新后再读一遍。',
    en: () => 'There is a newer wording; reload and read it again.',
  },
  'correction.id-taken': {
    zh: () => '这次申请与之前提交的内容不同，没有保存。请刷新后重新填写。',
    en: () => 'This request differs from what was sent before; nothing was saved. Reload and fill it in again.',
  },
  'correction.own': {
    zh: () => '不能答复自己的更正申请，请由组织部办理。',
    en: () => 'You cannot answer your own request; the organization department does.',
  },
  'correction.reason-missing': {
    zh: () => '不同意更正，要写明理由。',
    en: () => 'A refusal needs its reasons.',
  },
  'correction.changed-meanwhile': {
    zh: () => '这项申请已经由别人答复，您的答复没有保存。请刷新查看。',
    en: () => 'Somebody has answered this request meanwhile; yours was not saved. Reload to see.',
  },
  'member.number-odd': {
    zh: () => '这不是完整的手机号或身份证号。只能按完整号码查找，请核对。',
    en: () => 'This is neither a whole telephone number nor a whole ID number; only whole numbers can be searched.',
  },
  'retention.audit-too-short': {
    zh: (f) => `操作记录至少保存 ${f('daysLeast')} 天（网络安全法），不能按 ${f('days')} 天清理。`,
    en: (f) => `Details of acts are kept for at least ${f('daysLeast')} days by law; ${f('days')} is too few.`,
  },
  'retention.changed-meanwhile': {
    zh: () => '试算以后已有变化，没有清理任何内容。请重新试算，看过再办。',
    en: () => 'Things have changed since the preview; nothing was erased. Preview again.',
  },
  'retention.nothing': {
    zh: () => '没有到期的内容，不用清理。',
    en: () => 'Nothing has been kept long enough to be erased.',
  },
};
