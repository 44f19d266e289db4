import { canonical, type Checkpoint } from '@xianfeng/engine';
import type { CheckpointRow, Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';

/** Where both chains stood at some time, as it is signed. */
export interface SignedCheckpoint {
  readonly committeeId: string;
  readonly id: string;
  readonly madeAt: string;
  /** `hour`, or the legal act it belongs to. */
  readonly cause: string;
  /** The notice or rating it belongs to. */
  readonly subjectId: string | null;
  readonly audit: Checkpoint;
  readonly ledger: Checkpoint;
}

/** As a stranger keeps it: everything that is needed to check it, one JSON object a line. */
export interface ExportedCheckpoint extends SignedCheckpoint {
  /** Ed25519, the raw 32 bytes, base64url. */
  readonly publicKey: string;
  readonly signature: string;
}

interface Occasion {
  readonly committeeId: string;
  readonly cause: string;
  readonly subjectId?: string | null;
}

type Signing = Pick<Services, 'clock' | 'newId' | 'secrets'>;

/** Signs where a committee's two chains stand now. */
export async function makeCheckpoint(
  { clock, newId, secrets }: Signing,
  tx: Transaction,
  { committeeId, cause, subjectId = null }: Occasion,
): Promise<void> {
  const [ledger, audit] = [await tx.ledger.head(), await tx.audit.head()];
  const [id, madeAt] = [newId(), clock.now()];
  const text = signedText({ committeeId, id, madeAt: madeAt.toISOString(), cause, subjectId, audit, ledger });
  await tx.checkpoints.insert({
    id,
    made_at: madeAt,
    cause,
    subject_id: subjectId,
    audit_sequence: audit.sequence,
    audit_hash: audit.hash,
    ledger_sequence: ledger.sequence,
    ledger_hash: ledger.hash,
    signature: secrets.checkpoints.sign(text),
  });
}

/** What is signed: canonical JSON (RFC 8785). */
export function signedText({ committeeId, id, madeAt, cause, subjectId, audit, ledger }: SignedCheckpoint): string {
  return canonical({ what: 'xf-checkpoint-1', committeeId, id, madeAt, cause, subjectId, audit, ledger });
}

export function exportCheckpoint({ secrets }: Pick<Services, 'secrets'>, row: CheckpointRow): ExportedCheckpoint {
  return {
    committeeId: row.committee_id,
    id: row.id,
    madeAt: row.made_at.toISOString(),
    cause: row.cause,
    subjectId: row.subject_id,
    audit: { sequence: row.audit_sequence, hash: row.audit_hash },
    ledger: { sequence: row.ledger_sequence, hash: row.ledger_hash },
    publicKey: secrets.checkpoints.publicKey,
    signature: row.signature,
  };
}
