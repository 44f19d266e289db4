import type { FactTexts, SentenceTable } from './sentence-table.ts';

type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

const statuses: Words = {
  full: ['正式党员', 'full'],
  probationary: ['预备党员', 'probationary'],
  'development-target': ['发展对象', 'development target'],
  activist: ['入党积极分子', 'activist'],
  true: ['不列入积分', 'exempt'],
  false: ['列入积分', 'not exempt'],
  leader: ['班子成员', 'leader'],
  secretary: ['书记', 'secretary'],
  '': ['没有', 'none'],
};

function named(f: FactTexts, fact: string, language: 0 | 1): string {
  return f(fact)
    .split(' ')
    .map((word) => statuses[word]?.[language] ?? word)
    .join(language === 0 ? '、' : ', ');
}

function differs(zh: string, en: string): SentenceTable[string] {
  return {
    zh: (f) =>
      `${f('member')}的${zh}，文件里是“${named(f, 'found', 0)}”，系统里是“${named(f, 'standing', 0)}”；按系统里的算。不对请先更正名册。`,
    en: (f) =>
      `${f('member')}: the file has the ${en} “${named(f, 'found', 1)}”, here it is “${named(f, 'standing', 1)}”, which stands. Correct the roster if it is wrong.`,
  };
}

/** Reading a file of evidence: what is wrong with it. */
const faultSentences: SentenceTable = {
  'evidence-file.not-json': {
    zh: () => '这个文件读不出来：它不是完整的 JSON 年度数据文件。请重新导出一份。',
    en: () => 'This file cannot be read: it is no whole JSON file. Export it anew.',
  },
  'evidence-file.not-evidence': {
    zh: () => '这不是年度数据文件：里面应有年度（cycle）和支部（branches）。请核对是不是选错了文件。',
    en: () =>
      'This is no file of a year’s evidence: it should have a cycle and branches. Check whether it is the right file.',
  },
  'evidence-file.name-twice': {
    zh: (f) => `文件里同一处写了两次“${f('name')}”，分不清以哪个为准。请重新导出一份。`,
    en: (f) => `The file has “${f('name')}” twice in one place, so nobody knows which is meant. Export it anew.`,
  },
  'evidence-file.name-unfit': {
    zh: (f) => `文件里有不该有的名称“${f('name')}”，没有读下去。请重新导出一份。`,
    en: (f) => `The file has the name “${f('name')}”, which is none of its own; it was not read on. Export it anew.`,
  },
  'evidence-file.too-deep': {
    zh: (f) => `文件一层套一层超过 ${f('most')} 层，不是年度数据文件。请重新导出一份。`,
    en: (f) => `The file nests more than ${f('most')} deep, so it is no file of evidence. Export it anew.`,
  },
  'evidence-file.too-large': {
    zh: (f) => `一个支部最多 ${f('members')} 人、${f('lines')} 条。请按支部分开导出。`,
    en: (f) => `A branch has at most ${f('members')} people and ${f('lines')} lines. Export each branch by itself.`,
  },
  'evidence-file.field-unfit': {
    zh: () => '这一处缺了内容，或写法不对（日期如 2026-03-04，期间如 2026-03，分数最多四位小数）。',
    en: () =>
      'Something is missing here or written in another way (days as 2026-03-04, periods as 2026-03, at most four decimals).',
  },
  'evidence-file.other-year': {
    zh: (f) => `文件是 ${f('found')} 年的，本支部现在用的是 ${f('year')} 年。请选 ${f('year')} 年的文件。`,
    en: (f) => `The file is of ${f('found')}; this branch works on ${f('year')}. Choose the file of ${f('year')}.`,
  },
  'evidence-file.other-scheme': {
    zh: (f) => `文件是按“${f('found')}”记的，本支部今年用的是“${f('scheme')}”。办法不同，不能导入。`,
    en: (f) =>
      `The file was written under “${f('found')}”; this branch’s year runs under “${f('scheme')}”. It cannot be taken in.`,
  },
  'evidence-file.other-wording': {
    zh: (f) => `文件里的“${f('found')}”和本支部用的名称、版本相同，条文却不一样。请先核对两边的办法。`,
    en: (f) =>
      `“${f('found')}” of the file has the name and version of this branch’s scheme, and another text. Compare the two schemes first.`,
  },
  'evidence-file.other-branch': {
    zh: (f) => `文件里没有“${f('branch')}”，只有：${f('found')}。请核对文件和所选支部。`,
    en: (f) =>
      `The file does not have “${f('branch')}”, only: ${f('found')}. Check the file and the branch that is chosen.`,
  },
  'evidence-file.branch-twice': {
    zh: (f) => `文件里有两个“${f('branch')}”，分不清是哪一个。请删去不要的那个。`,
    en: (f) => `The file has “${f('branch')}” twice. Remove the one that is not meant.`,
  },
  'evidence-file.person-unmatched': {
    zh: (f) => `名册上没有“${f('member')}”。请指出是哪一位，或选不收。`,
    en: (f) => `The roster has no “${f('member')}”. Say who it is, or leave that person out.`,
  },
  'evidence-file.person-several': {
    zh: (f) => `叫“${f('member')}”的不止一位。请指出是哪一位，或选不收。`,
    en: (f) => `More than one are called “${f('member')}”. Say who it is, or leave that person out.`,
  },
  'evidence-file.score-otherwise': {
    zh: (f) =>
      `${f('member')}${f('period')}“${f('itemName')}”：文件里是 ${f('value')}，系统里已经有 ${f('standing')}。请核对，在评分表里改好再导入。`,
    en: (f) =>
      `${f('member')}, ${f('period')}, “${f('itemName')}”: the file has ${f('value')}, ${f('standing')} stands already. Check it and correct the score sheet first.`,
  },
  'evidence-file.peers-otherwise': {
    zh: (f) => `${f('member')}${f('period')}“${f('itemName')}”的互评分和系统里已有的不一样。请核对后再导入。`,
    en: (f) =>
      `${f('member')}, ${f('period')}, “${f('itemName')}”: the peers’ scores are not those that stand already. Check them first.`,
  },
  'evidence-file.entry-otherwise': {
    zh: (f) =>
      `${f('member')}的“${f('item')}”台账里已经有了（${f('on')}${f('standing') === '' ? '' : `，${f('standing')} 分`}），写得不一样。请核对，台账不对就先更正。`,
    en: (f) =>
      `The ledger has “${f('item')}” of ${f('member')} already (${f('on')}${f('standing') === '' ? '' : `, ${f('standing')} points`}), told otherwise. Check it; correct the ledger first if it is wrong.`,
  },
  'evidence-file.ballot-otherwise': {
    zh: (f) => `“${f('ballot')}”（${f('period')}）文件里的票数、得分和系统里已录的不一样。请核对。`,
    en: (f) => `“${f('ballot')}” (${f('period')}): papers or sums are not those that are typed in already. Check them.`,
  },
  'evidence-file.fact-otherwise': {
    zh: (f) => `${f('member')}的“${f('fact')}”：文件里是 ${f('value')}，系统里已经是 ${f('standing')}。请核对。`,
    en: (f) =>
      `“${f('fact')}” of ${f('member')}: the file has ${f('value')}, ${f('standing')} stands already. Check it.`,
  },
  'evidence-file.veto-otherwise': {
    zh: (f) => `${f('member')}的一票否决“${f('veto')}”（${f('on')}）系统里已经有了，解除日期不一样。请核对。`,
    en: (f) =>
      `The veto “${f('veto')}” of ${f('member')} (${f('on')}) stands already, lifted on another day. Check it.`,
  },
  'evidence-file.veto-in-future': {
    zh: (f) => `${f('member')}的一票否决“${f('veto')}”写在 ${f('on')}，这一天还没到。`,
    en: (f) => `The veto “${f('veto')}” of ${f('member')} is of ${f('on')}, which is still to come.`,
  },
  'evidence-file.result-otherwise': {
    zh: (f) => `${f('member')}${f('period')}的结果系统里已经有了，写得不一样。请核对。`,
    en: (f) => `What ${f('member')} came to in ${f('period')} stands already, told otherwise. Check it.`,
  },
  'evidence-file.nothing-new': {
    zh: () => '文件里的内容系统里都有了，没有新的要收。',
    en: () => 'All of this file stands already: there is nothing new to take in.',
  },
};

/** What of a file is not taken in, and why. */
const leftSentences: SentenceTable = {
  'evidence-left.no-scheme': {
    zh: (f) => `文件没有写是按哪个办法记的，已按本支部的“${f('scheme')}”（${f('version')} 版）核对。`,
    en: (f) =>
      `The file does not say under which scheme it was written; it was read under “${f('scheme')}” (${f('version')}).`,
  },
  'evidence-left.other-branches': {
    zh: (f) => `文件里另有 ${f('count')} 个支部，不收；由它们自己的支部导入。`,
    en: (f) => `${f('count')} other branches of the file are left out; each is brought in by its own branch.`,
  },
  'evidence-left.members-elsewhere': {
    zh: (f) => `“${f('branch')}”的 ${f('count')} 名党员不在这里收，由支部自己导入。`,
    en: (f) => `${f('count')} members of “${f('branch')}” are left out; the branch brings them in itself.`,
  },
  'evidence-left.rated-above': {
    zh: (f) => `支部本身的 ${f('count')} 条不在这里收，由考评支部的党组织导入。`,
    en: (f) => `${f('count')} lines about the branch itself are left out; whoever rates the branch brings them in.`,
  },
  'evidence-left.person': {
    zh: (f) => `“${f('member')}”按您说的不收。`,
    en: (f) => `“${f('member')}” is left out, as you said.`,
  },
  'evidence-left.own': {
    zh: (f) => `${f('member')}是您本人，自己的 ${f('count')} 条由另一位（书记或记录员）导入同一份文件来收。`,
    en: (f) =>
      `${f('member')} is yourself: ${f('count')} lines are for the other (secretary or recorder) to bring in with the same file.`,
  },
  'evidence-left.decided': {
    zh: (f) => `一票否决、会议认定和以往结果共 ${f('count')} 条，由书记导入同一份文件来收。`,
    en: (f) =>
      `${f('count')} vetoes, stated facts and earlier results are for the secretary to bring in with the same file.`,
  },
  'evidence-left.exempt': {
    zh: (f) => `${f('member')}不列入积分，${f('count')} 个评分不收。`,
    en: (f) => `${f('member')} is exempt: ${f('count')} scores are left out.`,
  },
  'evidence-left.not-due': {
    zh: (f) => `${f('member')}有 ${f('count')} 个评分不是本支部该评的期间（那时不在本支部，或不参加评分），不收。`,
    en: (f) =>
      `${f('count')} scores of ${f('member')} are of periods that this branch does not score, and are left out.`,
  },
  'evidence-left.item-for-others': {
    zh: (f) => `${f('member')}有 ${f('count')} 个评分的项目不是他这一类人员评的，不收。`,
    en: (f) =>
      `${f('count')} scores of ${f('member')} are of items for members of other categories or roles, and are left out.`,
  },
  'evidence-left.peers-kept': {
    zh: (f) => `${f('period')}的互评已经有人录入，为了保密不再比对，文件里的 ${f('count')} 个不收。`,
    en: (f) =>
      `Peers’ scores of ${f('period')} are in already and are not compared, to keep them secret; ${f('count')} are left out.`,
  },
  'evidence-left.ballot-kind': {
    zh: (f) =>
      `“${f('ballot')}”（${f('period')}）要按选项、到会人数或去掉高低分来计，系统里的纸质计票还录不了，${f('count')} 条不收。`,
    en: (f) =>
      `“${f('ballot')}” (${f('period')}) counts options, attendance or trims, which papers cannot be typed in for yet; ${f('count')} lines are left out.`,
  },
  'evidence-left.ballot-not-rated': {
    zh: (f) => `“${f('ballot')}”（${f('period')}）里有 ${f('count')} 条的人不参加这次测评，不收。`,
    en: (f) =>
      `“${f('ballot')}” (${f('period')}): ${f('count')} lines are of people it does not rate, and are left out.`,
  },
  'evidence-left.ballot-incomplete': {
    zh: (f) => `“${f('ballot')}”（${f('period')}）没有写全每个人、每一项，${f('count')} 条不收；请在计票页录。`,
    en: (f) =>
      `“${f('ballot')}” (${f('period')}) does not have everybody and every item; ${f('count')} lines are left out. Type it in by hand.`,
  },
  'evidence-left.ballot-keyed-by-two': {
    zh: (f) => `“${f('ballot')}”（${f('period')}）已有两个人录过，${f('count')} 条不收。`,
    en: (f) => `“${f('ballot')}” (${f('period')}) has been typed in by two people; ${f('count')} lines are left out.`,
  },
  'evidence-left.fact-unknown': {
    zh: (f) => `${f('member')}的“${f('fact')}”办法里没有用到，不收。`,
    en: (f) => `“${f('fact')}” of ${f('member')} is nothing the scheme asks for, and is left out.`,
  },
  'evidence-left.category-differs': differs('类别', 'category'),
  'evidence-left.status-differs': differs('党籍', 'status'),
  'evidence-left.exempt-differs': differs('不列入积分情形', 'exemption'),
  'evidence-left.roles-differ': differs('职务', 'roles'),
  'evidence-left.days-differ': differs('在支部的日子', 'days in the branch'),
};

/** A file of a year's evidence that is brought in. */
export const evidenceFileSentences: SentenceTable = { ...faultSentences, ...leftSentences };
