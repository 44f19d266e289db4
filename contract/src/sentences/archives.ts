import type { SentenceTable } from './sentence-table.ts';

/** A whole year is said as one. */
function periodIn(period: string): string {
  return /^\d{4}$/.test(period) ? `${period}年度` : period;
}

/** Archive packages: what stands against one, and what a check of one finds. */
export const archiveSentences: SentenceTable = {
  'archive.only-branches': {
    zh: () => '年度档案按支部做，请在支部的年终页面上做。',
    en: () => 'An archive is made of a branch’s year; make it at the branch’s year end.',
  },
  'archive.not-confirmed': {
    zh: (f) => `${f('year')} 年的年终评定还没有经会议认定，认定并公示以后再做档案。`,
    en: (f) =>
      `No meeting has confirmed the ratings of ${f('year')}; archive it once they are confirmed and published.`,
  },
  'archive.not-published': {
    zh: (f) => `${f('year')} 年的年终评定还没有公示，公示期满以后再做档案。`,
    en: (f) => `The ratings of ${f('year')} have not been published; archive the year once their notice is over.`,
  },
  'archive.notices-open': {
    zh: (f) => `还有 ${f('count')} 份公示没有期满，最晚的到 ${f('on')} 为止，期满以后再做档案。`,
    en: (f) => `Notices still hanging out: ${f('count')}, the last until ${f('on')}; archive the year after that.`,
  },
  'archive.objections-open': {
    zh: (f) =>
      `第 ${f('number')} 号公示（${periodIn(f('period'))}）还有 ${f('count')} 件异议没有答复，答复以后再做档案。`,
    en: (f) =>
      `Objections to notice ${f('number')} (${f('period')}) wait for an answer: ${f('count')}. Answer them first.`,
  },
  'archive.appeal-open': {
    zh: (f) => `第 ${f('number')} 件异议的申诉还没有决定，上级决定以后再做档案。`,
    en: (f) => `The appeal in objection ${f('number')} is not decided; archive the year once it is.`,
  },
  'archive.file-missing': {
    zh: (f) => `找不到文件 ${f('file')}，或者读不了。请核对路径。`,
    en: (f) => `${f('file')} is not there or cannot be read; check the path.`,
  },
  'archive.not-a-package': {
    zh: () => '这不是年度档案：开头就不对，或者后半截没有了。请重新取一份。',
    en: () => 'This is no archive package: it begins otherwise, or its end is missing. Get it once more.',
  },
  'archive.bytes-differ': {
    zh: (f) => `档案被改动过：从第 ${f('at')} 个字节起，与应有的写法不同（${f('file')}）。请重新取一份。`,
    en: (f) =>
      `The package was changed: from byte ${f('at')} on it is not as it has to be (${f('file')}). Get it once more.`,
  },
  'archive.manifest-unreadable': {
    zh: () => '目录（manifest.json）读不了，或者被改动过。请重新取一份。',
    en: () => 'The manifest cannot be read or was changed. Get the package once more.',
  },
  'archive.signature-wrong': {
    zh: (f) => `签名对不上：目录不是指纹 ${f('fingerprint')} 的签名人签的。请重新取一份。`,
    en: (f) =>
      `The signature does not fit: the manifest was not signed by the key ${f('fingerprint')}. Get the package once more.`,
  },
  'archive.other-key': {
    zh: (f) => `签名人不是您给的那个：档案里的指纹是 ${f('fingerprint')}。请向党委核实。`,
    en: (f) => `Another key than the one you gave signed it: ${f('fingerprint')}. Ask the committee.`,
  },
  'archive.files-differ': {
    zh: (f) => `文件与目录不一致：${f('file')}。请重新取一份。`,
    en: (f) => `The files are not those of the manifest: ${f('file')}. Get the package once more.`,
  },
  'archive.file-changed': {
    zh: (f) => `${f('file')} 被改动过：大小或者 SHA-256 与目录不符。请重新取一份。`,
    en: (f) => `${f('file')} was changed: its size or SHA-256 is not that of the manifest. Get the package once more.`,
  },
  'archive.file-unreadable': {
    zh: (f) => `${f('file')} 的内容读不懂，请用与档案相配的程序版本核对。`,
    en: (f) => `${f('file')} cannot be read; use a version of this program that knows the format.`,
  },
  'archive.year-differs': {
    zh: (f) => `${f('file')} 说的不是目录里的支部、年度或者办法。请向党委核实。`,
    en: (f) => `${f('file')} is not about the branch, year or scheme of the manifest. Ask the committee.`,
  },
  'archive.scheme-differs': {
    zh: () => '积分办法的原文与它的 SHA-256 不符，或者不是评定时用的那一版。请向党委核实。',
    en: () => 'The scheme’s text does not have its SHA-256, or is not the one the ratings rest on. Ask the committee.',
  },
  'archive.rating-differs': {
    zh: (f) => `${f('name')}的评定，从证据重新算出来的与档案里写的不同。请向党委核实。`,
    en: (f) => `The rating of ${f('name')} is not what the evidence comes to. Ask the committee.`,
  },
  'archive.evidence-lacks': {
    zh: (f) => `证据里没有${f('name')}，评定无从算起。请向党委核实。`,
    en: (f) => `There is no evidence of ${f('name')} to work the rating out from. Ask the committee.`,
  },
  'archive.notice-differs': {
    zh: (f) => `第 ${f('number')} 号公示的内容与它的校验值或者校验码不符。请向党委核实。`,
    en: (f) => `Notice ${f('number')} does not have its hash or its check code. Ask the committee.`,
  },
  'archive.notice-line-differs': {
    zh: (f) => `年度公示上${f('name')}的结果与评定不同。请向党委核实。`,
    en: (f) => `What the year’s notice says of ${f('name')} is not the rating. Ask the committee.`,
  },
  'archive.ledger-broken': {
    zh: (f) => `台账第 ${f('sequence')} 笔接不上：内容、前一笔或者校验值对不上。请向党委核实。`,
    en: (f) =>
      `Entry ${f('sequence')} of the ledger does not fit: its content, the one before or its hash. Ask the committee.`,
  },
  'archive.ledger-note': {
    zh: (f) => `台账第 ${f('sequence')} 笔的说明与记入时的不同。请向党委核实。`,
    en: (f) => `The note of entry ${f('sequence')} is not the one that was entered. Ask the committee.`,
  },
  'archive.ledger-witness': {
    zh: (f) => `台账第 ${f('sequence')} 笔与公示或者检查点当时记下的不同。请向党委核实。`,
    en: (f) => `Entry ${f('sequence')} of the ledger is not what a notice or checkpoint recorded. Ask the committee.`,
  },
  'archive.evidence-entry': {
    zh: (f) => `证据里有一笔与台账第 ${f('sequence')} 笔不同。请向党委核实。`,
    en: (f) => `An entry of the evidence is not entry ${f('sequence')} of the ledger. Ask the committee.`,
  },
  'archive.checkpoint-forged': {
    zh: (f) => `${f('madeAt')} 的检查点，签名对不上。请向党委核实。`,
    en: (f) => `The checkpoint of ${f('madeAt')} does not have its signature. Ask the committee.`,
  },
  'archive.ballot-differs': {
    zh: (f) => `“${f('name')}”的设定与它的校验值不符。请向党委核实。`,
    en: (f) => `The manifest of «${f('name')}» does not have its hash. Ask the committee.`,
  },
};
