import type { ArchiveCheckpoint, ArchiveEntry } from '@xianfeng/contract';
import { canonical, type EntryEvidence, openChain, type Problem } from '@xianfeng/engine';
import type { ReadContent } from './read-content.ts';
import { isSignedBy, sha256 } from './signed-manifest.ts';

export interface LedgerCheck {
  readonly problems: readonly Problem[];
  /** Where entries of other organizations stand between two of this one. */
  readonly gaps: number;
  /** Entries that the evidence has from other organizations, which stand in theirs. */
  readonly brought: number;
}

const chain = openChain(sha256, 'ledger');

/**
 * Walks the year's entries along the committee's chain: each over the hash before it, those that follow one another linked,
 * and wherever a notice or a signed checkpoint recorded the place, the same.
 */
export function checkLedger(content: ReadContent): LedgerCheck {
  const { ledger, year } = content;
  const problems: Problem[] = [];
  let gaps = 0;
  let last: ArchiveEntry | undefined;
  for (const entry of ledger) {
    const { sequence, previousHash, hash, body } = entry;
    const facts = { sequence };
    const isNext = last?.sequence === sequence - 1;
    const isAfter = last === undefined || last.sequence < sequence;
    const isLinked = !isNext || last?.hash === previousHash;
    const isOwn = body['sequence'] === sequence && body['cycle'] === year.cycle;
    if (!isAfter || !isLinked || !isOwn || chain.hashOf(previousHash, body) !== hash)
      problems.push({ code: 'archive.ledger-broken', facts });
    if (body['note'] !== noteDigest(entry)) problems.push({ code: 'archive.ledger-note', facts });
    if (last !== undefined && !isNext) gaps += 1;
    last = entry;
  }
  const evidence = evidenceProblems(content);
  return {
    problems: [...problems, ...witnessProblems(content), ...evidence.problems],
    gaps,
    brought: evidence.brought,
  };
}

function noteDigest({ note, noteSalt }: ArchiveEntry): string | null {
  return note === null || noteSalt === null ? null : sha256(`xf-note-1${noteSalt}${note}`);
}

/** A place of the ledger that was recorded elsewhere is the hash of that entry, or the one that the next entry builds on. */
function witnessProblems({ ledger, notices, checkpoints }: ReadContent): readonly Problem[] {
  const known = new Map(
    ledger.flatMap(({ sequence, previousHash, hash }) => [
      [sequence - 1, previousHash] as const,
      [sequence, hash] as const,
    ]),
  );
  return [...notices, ...checkpoints].flatMap(({ ledger: { sequence, hash } }): Problem[] =>
    known.has(sequence) && known.get(sequence) !== hash
      ? [{ code: 'archive.ledger-witness', facts: { sequence } }]
      : [],
  );
}

/** What counts stands in the ledger as it stands in the evidence, and was not taken back. */
function evidenceProblems({ ledger, evidence }: ReadContent): Pick<LedgerCheck, 'problems' | 'brought'> {
  const byId = new Map(ledger.map((entry) => [entry.body['id'], entry]));
  const reversed = new Set(ledger.map(({ body }) => body['reverses']));
  const counted: readonly EntryEvidence[] = evidence
    .flatMap((branch) => [branch, ...branch.members])
    .flatMap(({ entries }) => entries ?? []);
  let brought = 0;
  const problems: Problem[] = [];
  for (const { entryId, item, on } of counted) {
    const entry = byId.get(entryId);
    if (entry === undefined) brought += 1;
    else if (entry.body['item'] !== item || entry.body['countsOn'] !== on || reversed.has(entryId))
      problems.push({ code: 'archive.evidence-entry', facts: { sequence: entry.sequence } });
  }
  return { problems, brought };
}

/** Whether each checkpoint has its signature, all of them by one key. */
export function checkpointProblems({ checkpoints }: ReadContent): readonly Problem[] {
  const [first] = checkpoints;
  return checkpoints.flatMap((checkpoint): Problem[] => {
    const { publicKey, signature, madeAt } = checkpoint;
    const isWhole = publicKey === first?.publicKey && isSignedBy(publicKey, signedText(checkpoint), signature);
    return isWhole ? [] : [{ code: 'archive.checkpoint-forged', facts: { madeAt } }];
  });
}

function signedText({ committeeId, id, madeAt, cause, subjectId, audit, ledger }: ArchiveCheckpoint): string {
  return canonical({ what: 'xf-checkpoint-1', committeeId, id, madeAt, cause, subjectId, audit, ledger });
}
