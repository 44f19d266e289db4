import { readFileSync } from 'node:fs';
import { type Checkpoint, done, refused, type Result } from '@xianfeng/engine';
import { type ExportedCheckpoint, isSignedBy, signedText } from '@xianfeng/server';

const shortShape = /^(\d{1,15})-([0-9a-f]{16})$/;

export interface KeptCheckpoint {
  /** Null for the short form, which does not say it. */
  readonly committeeId: string | null;
  readonly audit: Checkpoint;
  readonly ledger: Checkpoint | null;
}

/**
 * What somebody kept of the chains: the short form, or a file of exported checkpoints, one JSON object a line. Refused with
 * `checkpoint.unreadable` or `checkpoint.signature-broken` (fact `line`).
 */
export function readCheckpoints(kept: string | undefined): Result<readonly KeptCheckpoint[]> {
  if (kept === undefined) return done([]);
  const [, sequence, hash = ''] = shortShape.exec(kept) ?? [];
  if (sequence !== undefined) {
    return done([{ committeeId: null, audit: { sequence: Number(sequence), hash }, ledger: null }]);
  }
  const lines = linesOf(kept);
  if (lines === null) return refused({ code: 'checkpoint.unreadable', facts: { line: 0 } });
  const checkpoints: ExportedCheckpoint[] = [];
  for (const [index, text] of lines.entries()) {
    const checkpoint = parse(text);
    const facts = { line: index + 1 };
    if (checkpoint === null) return refused({ code: 'checkpoint.unreadable', facts });
    if (!isSigned(checkpoint)) return refused({ code: 'checkpoint.signature-broken', facts });
    checkpoints.push(checkpoint);
  }
  return done(checkpoints);
}

function linesOf(path: string): readonly string[] | null {
  try {
    const lines = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    return lines.length === 0 ? null : lines;
  } catch {
    return null;
  }
}

function parse(text: string): ExportedCheckpoint | null {
  try {
    return JSON.parse(text) as ExportedCheckpoint;
  } catch {
    return null;
  }
}

/** A line that has lost a part of its own is as broken as one that was changed. */
function isSigned({ publicKey, signature, ...signed }: ExportedCheckpoint): boolean {
  try {
    return isSignedBy(publicKey, signedText(signed), signature);
  } catch {
    return false;
  }
}
