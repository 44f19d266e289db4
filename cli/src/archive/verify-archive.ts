import { manifestHash } from '@xianfeng/ballot';
import { type ArchiveManifest, ballotManifestShape } from '@xianfeng/contract';
import { done, type Problem, type Result } from '@xianfeng/engine';
import { checkLedger, checkpointProblems, type LedgerCheck } from './check-ledger.ts';
import { noticeProblems } from './check-notices.ts';
import { isEvidenceOfMeeting, ratingProblems, yearProblems } from './check-ratings.ts';
import { readContainer } from './container.ts';
import { type ReadContent, readContent } from './read-content.ts';
import { fileProblems, readManifest } from './signed-manifest.ts';

/** A package found whole. */
export interface VerifiedArchive {
  readonly manifest: ArchiveManifest;
  readonly fingerprint: string;
  readonly content: ReadContent;
  readonly ledger: Pick<LedgerCheck, 'gaps' | 'brought'>;
  /** Whether the evidence is the very one that the meeting confirmed the year on. */
  readonly isEvidenceOfMeeting: boolean;
}

/**
 * Checks a package from its bytes up: that there is no other way to write it, that its manifest is signed (by `key`, a public
 * key or its fingerprint, unless null), that each file is the one listed, and that what the files say agrees: the ratings
 * are what the evidence comes to, the notices have their hashes, the ledger its chain. Each step rests on the one before.
 */
export function verifyArchive(bytes: Buffer, key: string | null): Result<VerifiedArchive> {
  const files = readContainer(bytes);
  if (!files.ok) return files;
  const signed = readManifest(files.value, key);
  if (!signed.ok) return signed;
  const { manifest, fingerprint } = signed.value;
  const changed = fileProblems(manifest, files.value);
  if (changed.length > 0) return { ok: false, problems: changed };
  const read = readContent(files.value);
  if (!read.ok) return read;
  const content = read.value;
  const ledger = checkLedger(content);
  const problems = [
    ...yearProblems(manifest, content),
    ...ratingProblems(content),
    ...noticeProblems(content),
    ...ledger.problems,
    ...checkpointProblems(content),
    ...ballotProblems(content),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return done({ manifest, fingerprint, content, ledger, isEvidenceOfMeeting: isEvidenceOfMeeting(content) });
}

/** Whether the manifest of each anonymous ballot has the hash that was read aloud. */
function ballotProblems({ ballots, textOf }: ReadContent): readonly Problem[] {
  return ballots.flatMap(({ name, anonymous }): Problem[] => {
    if (anonymous === null) return [];
    const shaped = ballotManifestShape.safeParse(parsed(textOf(anonymous.file)));
    const isOwn = shaped.success && Buffer.from(manifestHash(shaped.data)).toString('hex') === anonymous.manifestHash;
    return isOwn ? [] : [{ code: 'archive.ballot-differs', facts: { name } }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
