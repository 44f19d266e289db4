import { type Checkpoint, done, type Problem, type Result, shortForm } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { checkSignatures } from './check-signatures.ts';

export interface AuditState {
  readonly audit: Checkpoint;
  readonly ledger: Checkpoint;
  readonly checkpoint: { readonly madeAt: string; readonly shortForm: string } | null;
  readonly publicKey: string;
}

/** Where both chains stand, and the latest signed checkpoint. */
export function readAuditState({ store, secrets }: Services, caller: Caller): Promise<Result<AuditState>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const latest = await tx.checkpoints.latest();
    return done({
      audit: await tx.audit.head(),
      ledger: await tx.ledger.head(),
      checkpoint:
        latest === undefined
          ? null
          : {
              madeAt: latest.made_at.toISOString(),
              shortForm: shortForm({ sequence: latest.audit_sequence, hash: latest.audit_hash }),
            },
      publicKey: secrets.checkpoints.publicKey,
    });
  });
}

export interface AuditVerification {
  readonly audit: Checkpoint | null;
  readonly ledger: Checkpoint | null;
  readonly problems: Problem[];
}

/** Reads both records from their beginning and says what does not fit; changes nothing. */
export async function verifyRecords(services: Services, caller: Caller): Promise<Result<AuditVerification>> {
  const { audit, ledger } = await services.store.verify(caller.committeeId);
  const forged = await checkSignatures(services, caller.committeeId);
  return done({
    audit: audit.ok ? audit.value : null,
    ledger: ledger.ok ? { sequence: ledger.value.sequence, hash: ledger.value.hash } : null,
    problems: [...(audit.ok ? [] : audit.problems), ...(ledger.ok ? [] : ledger.problems), ...forged],
  });
}
