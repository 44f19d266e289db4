import type { SentenceTable } from './sentence-table.ts';

/** Where and what, then the cure: the same for all, for no way through the program leads to any of it. */
const cure = {
  zh: '不是通过本系统改的。请对照操作记录和文件查清，从出错以前的备份恢复。',
  en: 'It was not changed through this program: compare with the audit trail and the documents, and restore a backup from before.',
};

/** What `xianfeng verify` finds in the history of organizations. */
export const organizationHistorySentences: SentenceTable = {
  'organization-history.act-missing': {
    zh: (f) => `党组织变动第 ${f('expected')} 到第 ${f('last')} 项不见了。${cure.zh}`,
    en: (f) => `Acts ${f('expected')} to ${f('last')} upon the organizations are missing. ${cure.en}`,
  },
  'organization-history.act-empty': {
    zh: (f) => `党组织变动第 ${f('sequence')} 项没有内容。${cure.zh}`,
    en: (f) => `Act ${f('sequence')} upon the organizations changed nothing. ${cure.en}`,
  },
  'organization-history.goes-on': {
    zh: (f) => `“${f('name')}”从 ${f('ended')} 起已不存在，第 ${f('sequence')} 项变动却又改了它。${cure.zh}`,
    en: (f) => `“${f('name')}” ended on ${f('ended')}, and act ${f('sequence')} changes it after that. ${cure.en}`,
  },
  'organization-history.overlap': {
    zh: (f) =>
      `“${f('name')}”的第 ${f('sequence')} 项变动从 ${f('on')} 起，早于它前一项变动的 ${f('before')}，两段重叠。${cure.zh}`,
    en: (f) =>
      `Act ${f('sequence')} upon “${f('name')}” begins on ${f('on')}, before the one it follows (${f('before')}): they overlap. ${cure.en}`,
  },
  'organization-history.gap': {
    zh: (f) =>
      `“${f('name')}”在 ${f('on')} 没有上级${f('parent') === '' ? '' : `：“${f('parent')}”那天已不存在`}，隶属中断。${cure.zh}`,
    en: (f) =>
      `On ${f('on')} there is nothing above “${f('name')}”${f('parent') === '' ? '' : `: “${f('parent')}” had ended`}; its place has a gap. ${cure.en}`,
  },
  'organization-history.unsound': {
    zh: (f) => `${f('on')} 的组织树不成立，涉及“${f('name')}”：同名、级别不对或者隶属成环。${cure.zh}`,
    en: (f) => `The tree of ${f('on')} cannot be, because of “${f('name')}”: its name, kind or place. ${cure.en}`,
  },
  'organization-history.unrecorded': {
    zh: (f) => `“${f('name')}”在组织树里，变动记录里却没有它。${cure.zh}`,
    en: (f) => `“${f('name')}” stands in the tree, and no act founded it. ${cure.en}`,
  },
  'organization-history.vanished': {
    zh: (f) => `“${f('name')}”在变动记录里，组织树里却没有它。${cure.zh}`,
    en: (f) => `“${f('name')}” was founded by an act and is not in the tree. ${cure.en}`,
  },
  'organization-history.differs': {
    zh: (f) => `“${f('name')}”现在的名称、隶属或日期与变动记录不符。${cure.zh}`,
    en: (f) => `Name, place or days of “${f('name')}” are not those its acts come to. ${cure.en}`,
  },
};
