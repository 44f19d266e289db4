import type { FactTexts, SentenceTable } from './sentence-table.ts';

function zhAt(f: FactTexts): string {
  return `“${f('sheet')}”第${f('row')}行${f('column') === '' ? '' : `${f('column')}列`}`;
}

function enAt(f: FactTexts): string {
  return `“${f('sheet')}”, row ${f('row')}${f('column') === '' ? '' : `, column ${f('column')}`}`;
}

type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

const fields: Words = {
  sex: ['性别', 'sex'],
  ethnicity: ['民族', 'ethnicity'],
  joinedOn: ['入党日期', 'day of admission'],
  fullMemberOn: ['转正日期', 'day of full membership'],
  partyPost: ['党内职务', 'Party post'],
  status: ['人员类别', 'status'],
  category: ['党员类别', 'category'],
  branch: ['所在党支部', 'branch'],
  phone: ['手机号', 'telephone number'],
  idNumber: ['身份证号', 'ID number'],
};

const works: Words = {
  scores: ['评分', 'scores'],
  entries: ['积分台账记录', 'ledger entries'],
  facts: ['会议认定', 'facts stated by a meeting'],
  events: ['改过或撤回的出勤表', 'sheets that were changed or withdrawn'],
  reversals: ['冲正', 'reversals'],
  reviews: ['复核', 'reviews'],
  ballots: ['民主测评', 'ballots'],
  ratings: ['年终评定', 'ratings'],
  accounts: ['账号', 'accounts'],
  appointments: ['任职', 'appointments'],
  experiences: ['经历登记', 'facts of their way'],
  amendments: ['手工更正的资料', 'corrected records'],
  corrections: ['更正申请', 'requests for correction'],
  exemptions: ['不列入积分的情形', 'exemptions'],
  memberships: ['组织关系', 'memberships'],
  sheets: ['评分表', 'score sheets'],
  notices: ['公示', 'notices'],
  organizations: ['下级组织', 'organizations below'],
};

/** Lists arrive joined by the enumeration comma. */
function listed(list: string, words: Words, language: 0 | 1): string {
  return list
    .split('、')
    .map((word) => words[word]?.[language] ?? word)
    .join(language === 0 ? '、' : ', ');
}

/** Bringing in files and taking an import back. */
export const importSentences: SentenceTable = {
  'roster.branch-unknown': {
    zh: (f) => `${zhAt(f)}：没有名为“${f('value')}”的党支部。请检查支部名称，或请上级党委先建立该支部。`,
    en: (f) =>
      `${enAt(f)}: there is no branch named “${f('value')}”. Check the name, or ask the committee to found it.`,
  },
  'roster.branch-out-of-reach': {
    zh: (f) => `${zhAt(f)}：“${f('value')}”不在您的管理范围内，请删去这一行或交由该支部导入。`,
    en: (f) => `${enAt(f)}: “${f('value')}” is not yours to fill. Remove the row or let that branch bring it in.`,
  },
  'roster.branch-has-branches': {
    zh: (f) => `${zhAt(f)}：“${f('value')}”不是党支部，党员要写到具体的党支部。`,
    en: (f) => `${enAt(f)}: “${f('value')}” is no branch; members belong to a branch.`,
  },
  'roster.person-differs': {
    zh: (f) =>
      `${zhAt(f)}：${f('value')}（${f('bornOn')} 出生）已在“${f('branch')}”的名册中，但${listed(f('differs'), fields, 0)}与系统里的不一致。请核对；如系统里的不对，请在党员信息中更正，再从表中删去这一行。`,
    en: (f) =>
      `${enAt(f)}: ${f('value')} (born ${f('bornOn')}) is on the roster of “${f('branch')}” already, with another ${listed(f('differs'), fields, 1)}. Check it; correct the record if it is wrong, and remove the row.`,
  },
  'roster.id-number-taken': {
    zh: (f) => `${zhAt(f)}：${f('value')}的身份证号已经登记在另一个人名下。请核对身份证号、姓名和出生日期。`,
    en: (f) =>
      `${enAt(f)}: the ID number of ${f('value')} is on record for somebody else. Check number, name and day of birth.`,
  },
  'scores.cell-filled': {
    zh: (f) =>
      `${zhAt(f)}：写的是 ${f('value')}，系统里已经有 ${f('standing')}。导入只填空格，请在评分表里直接修改，或清空表中这一格。`,
    en: (f) =>
      `${enAt(f)} says ${f('value')}, but ${f('standing')} stands already. An import fills empty cells only: change it in the grid, or empty the cell of the file.`,
  },
  'import.id-taken': {
    zh: () => '这次导入与之前提交的文件不同，没有导入。请刷新后重新选择文件。',
    en: () =>
      'This import differs from the file sent before; nothing was brought in. Reload and choose the file again.',
  },
  'import.no-faults': {
    zh: () => '这个文件没有发现问题，可以直接导入。',
    en: () => 'No fault was found in this file; it can be brought in.',
  },
  'import.built-upon': {
    zh: (f) => `这次导入之后已经有了${listed(f('what'), works, 0)}，不能整体撤销。请逐项更正。`,
    en: (f) =>
      `Since this import there have come ${listed(f('what'), works, 1)}: it can no longer be taken back as a whole. Correct what is wrong one by one.`,
  },
};
