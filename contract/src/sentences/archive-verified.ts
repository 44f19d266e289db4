import type { Language } from '../sentences.ts';

/** What a check of an archive package went through. */
export interface CheckedArchive {
  readonly organization: string;
  readonly year: number;
  readonly revision: number;
  readonly madeOn: string;
  readonly fingerprint: string;
  readonly isKeyGiven: boolean;
  /** Bytes of the package, and the files in it. */
  readonly size: number;
  readonly files: number;
  readonly ratings: number;
  readonly isEvidenceOfMeeting: boolean;
  readonly notices: number;
  readonly corrections: number;
  readonly objections: number;
  readonly entries: number;
  readonly gaps: number;
  readonly brought: number;
  readonly checkpoints: number;
  readonly ballots: number;
  readonly anonymous: number;
}

/** A line for each check that a package has passed. */
export function archiveVerified(checked: CheckedArchive, language: Language): readonly string[] {
  return language === 'zh' ? inChinese(checked) : inEnglish(checked);
}

function inChinese(c: CheckedArchive): readonly string[] {
  return [
    `“${c.organization}” ${c.year} 年度档案（第 ${c.revision} 版，${c.madeOn} 做成）核对无误。`,
    `签名：相符，指纹 ${c.fingerprint}，${c.isKeyGiven ? '就是您给的那个。' : '请向党委另外核实；只看档案里写的不算数。'}`,
    `文件：${c.files} 个，共 ${c.size} 字节，每个字节都在该在的位置，大小和 SHA-256 与目录相符。`,
    `评定：${c.ratings} 人，从证据和积分办法重新计算，结果和得来的过程都相同。`,
    c.isEvidenceOfMeeting
      ? '证据：与会议认定时的完全相同。'
      : '证据：会议认定以后有过变化（例如合并了同一个人的两份记录），评定仍然算得出来。',
    `公示：${c.notices} 份，内容与校验值、校验码相符，年度公示与评定一致；公示以后更正 ${c.corrections} 处。`,
    `异议：${c.objections} 件，都已经办结。`,
    `台账：${c.entries} 笔，逐笔接得上${c.gaps === 0 ? '' : `，中间 ${c.gaps} 处是别的组织的记录，不在档案里`}${
      c.brought === 0 ? '' : `；证据里另有 ${c.brought} 笔是从别的支部带来的`
    }。`,
    `检查点：${c.checkpoints} 个，签名相符，与台账一致。`,
    `测评：${c.ballots} 次，其中无记名 ${c.anonymous} 次，设定与校验值相符。`,
  ];
}

function inEnglish(c: CheckedArchive): readonly string[] {
  return [
    `The archive of the year ${c.year} of «${c.organization}» (revision ${c.revision}, made on ${c.madeOn}) is whole.`,
    `Signature: right, by the key ${c.fingerprint}, ${
      c.isKeyGiven ? 'which is the one you gave.' : 'which you should learn from the committee in another way.'
    }`,
    `Files: ${c.files}, ${c.size} bytes, each in its place, with the sizes and SHA-256 of the manifest.`,
    `Ratings: ${c.ratings}, worked out again from evidence and scheme, with the same results and ways to them.`,
    c.isEvidenceOfMeeting
      ? 'Evidence: the very one that the meeting confirmed the year on.'
      : 'Evidence: changed since the meeting (two records of one person joined, for example); the ratings still follow.',
    `Notices: ${c.notices}, with their hashes and check codes, the year’s as the ratings; corrected since: ${c.corrections}.`,
    `Objections: ${c.objections}, none waiting.`,
    `Ledger: ${c.entries} entries, each linked; gaps with entries of other organizations: ${c.gaps}; brought from other branches: ${c.brought}.`,
    `Checkpoints: ${c.checkpoints}, signed, and as the ledger.`,
    `Ballots: ${c.ballots}, of which anonymous: ${c.anonymous}, with the hashes of their manifests.`,
  ];
}
