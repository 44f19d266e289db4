import type { SentenceTable } from './sentence-table.ts';

/** Ballots: what is wrong with a manifest, a claim, a bundle, a share, the list of a box or a board. */
export const ballotSentences: SentenceTable = {
  'ballot.file-missing': {
    zh: (f) => `找不到文件 ${f('file')}，请核对路径。`,
    en: (f) => `There is no file ${f('file')}; check the path.`,
  },
  'ballot.manifest-unreadable': {
    zh: () => '测评设定文件读不出来：不是测评设定，或者已经损坏。请重新下载。',
    en: () => 'The manifest cannot be read: it is another file, or damaged. Download it again.',
  },
  'ballot.board-unreadable': {
    zh: () => '计票公示文件读不出来：不是计票公示，或者已经损坏。请重新下载。',
    en: () => 'The board cannot be read: it is another file, or damaged. Download it again.',
  },
  'ballot.manifest-wrong': {
    zh: (f) => `测评设定有误（${f('what')}：${f('found')}），不能使用。`,
    en: (f) => `The manifest is wrong (${f('what')}: ${f('found')}) and cannot be used.`,
  },
  'ballot.key-wrong': {
    zh: (f) => `测评设定里的密钥 ${f('key')}… 不合要求，不要用这份设定投票，请告诉监票人。`,
    en: (f) => `The key ${f('key')}… of the manifest is not sound. Do not use this manifest; tell a scrutineer.`,
  },
  'ballot.key-twice': {
    zh: () => '测评设定里同一个密钥用了两次，不要用这份设定投票，请告诉监票人。',
    en: () => 'One key stands twice in the manifest. Do not use this manifest; tell a scrutineer.',
  },
  'ballot.other-election': {
    zh: () => '这是另一次测评的，不能用在这一次。',
    en: () => 'This belongs to another ballot.',
  },
  'ballot.answer-incomplete': {
    zh: () => '领到的票不完整，请再领一次。',
    en: () => 'The ballot paper did not come whole; claim it again.',
  },
  'ballot.signature-wrong': {
    zh: () => '领到的票经核对无效，不要使用，请告诉监票人。',
    en: () => 'The ballot paper that came is not valid. Do not use it; tell a scrutineer.',
  },
  'ballot.bundle-wrong': {
    zh: (f) => `交来的票不完整或者被改动过（${f('what')}），没有收下，请再交一次。`,
    en: (f) => `What was cast is not whole or was changed (${f('what')}); it was not taken. Cast it again.`,
  },
  'ballot.not-admitted': {
    zh: () => '这张票不是在本次测评这一组领的，没有收下。',
    en: () => 'This paper was not claimed for this group of this ballot; it was not taken.',
  },
  'ballot.share-wrong': {
    zh: (f) => `第 ${f('share')} 份监票码有错，或者是另一次测评的，请对照纸条再输一遍。`,
    en: (f) =>
      `Share ${f('share')} is mistyped or belongs to another ballot; compare it with the slip and type it again.`,
  },
  'ballot.shares-too-few': {
    zh: (f) => `监票码只有 ${f('given')} 份，要 ${f('needed')} 份才能开箱。`,
    en: (f) => `There are ${f('given')} shares; ${f('needed')} open the box.`,
  },
  'ballot.shares-wrong': {
    zh: () => '这几份监票码合在一起打不开这个票箱，请核对是不是同一次发的。',
    en: () => 'These shares together do not open this box; check that they were handed out together.',
  },
  'ballot.box-not-listed': {
    zh: () => '票箱里的票和封箱时公布的清单不一致，不能计票，请告诉监票人和上级党组织。',
    en: () =>
      'The box is not the one in the list published when it was closed; it is not counted. Tell the scrutineers.',
  },
  'ballot.text-wrong': {
    zh: (f) => `${f('kind')} 文件不完整，或者被改动过（${f('what')}）。`,
    en: (f) => `The ${f('kind')} file is not whole or was changed (${f('what')}).`,
  },
  'ballot.line-wrong': {
    zh: (f) => `${f('kind')} 文件第 ${f('line')} 行不合规定。`,
    en: (f) => `Line ${f('line')} of the ${f('kind')} file is not as it must be.`,
  },
  'ballot.lines-unsorted': {
    zh: (f) => `${f('kind')} 文件的各行没有按规定排序，或者有重复。`,
    en: (f) => `The lines of the ${f('kind')} file are not sorted, or one stands twice.`,
  },
  'ballot.admission-twice': {
    zh: () => '票箱清单里同一个投票资格出现了两次。',
    en: () => 'One admission stands twice in the list of the box.',
  },
  'ballot.bundle-twice': {
    zh: () => '票箱清单里同一张票出现了两次。',
    en: () => 'One bundle stands twice in the list of the box.',
  },
  'ballot.more-than-roll': {
    zh: (f) => `“${f('group')}”组有 ${f('count')} 张票，多于应到的 ${f('roll')} 人。`,
    en: (f) => `Group «${f('group')}» has ${f('count')} bundles, more than the ${f('roll')} on its roll.`,
  },
  'ballot.box-differs': {
    zh: (f) => `“${f('group')}”组公示 ${f('bundles')} 张票，票箱清单上是 ${f('inBox')} 张。`,
    en: (f) => `Group «${f('group')}» is said to have ${f('bundles')} bundles; the list of the box has ${f('inBox')}.`,
  },
  'ballot.opened-wrongly': {
    zh: (f) => `“${f('group')}”组该不该开票，与事先设定的最少票数不符。`,
    en: (f) => `Whether group «${f('group')}» was opened is not what the manifest says of its least number.`,
  },
  'ballot.score-twice': {
    zh: () => '同一个打分凭证在计票公示里出现了两次。',
    en: () => 'One token stands twice on the board.',
  },
  'ballot.more-than-bundles': {
    zh: (f) => `“${f('group')}”组的打分多于票数。`,
    en: (f) => `Group «${f('group')}» has more scores than bundles.`,
  },
  'ballot.score-not-genuine': {
    zh: (f) => `计票公示第 ${f('line')} 行的打分不是名册上的人投的，或者被改动过。`,
    en: (f) => `The score in line ${f('line')} of the board was not given by anybody on the roll, or was changed.`,
  },
};
