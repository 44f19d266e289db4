import { done, refused, type Result, type StarConsent, type StarConsentAct, starConsentAfter } from '@xianfeng/engine';
import type { MeasureRow, StarConsentRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { consentOf, isStar } from './star-rows.ts';

export interface HeldStar {
  readonly row: MeasureRow;
  readonly consent: StarConsentRow | undefined;
  readonly isMine: boolean;
  /** What stands after the act. */
  readonly next: StarConsent;
}

interface Acting {
  readonly id: string;
  readonly act: StarConsentAct;
  /** What the caller saw; null where nothing of it is overwritten. */
  readonly revision: number | null;
}

/** Holds a star and what it agreed to for the rest of the transaction: the star decides, whoever keeps the wall writes it down. */
export async function holdStar(
  tx: Transaction,
  caller: Caller,
  { id, act, revision }: Acting,
): Promise<Result<HeldStar>> {
  const row = await tx.measures.lock(id);
  if (row === undefined || !isStar(row)) return refused({ code: 'access.denied' });
  const keeps = await readerOf(tx, caller, access).has('keep-star-wall', row.branch_id);
  const isMine = row.subject_id === caller.personId;
  if (!isMine && !keeps) return refused({ code: 'access.denied' });
  if (act.act === 'propose' && isMine) return refused({ code: keeps ? 'star.own-words' : 'access.denied' });
  if (row.state !== 'decided' && row.state !== 'done') return refused({ code: 'star.taken-back-meanwhile' });
  const consent = await tx.starConsents.find(id);
  if (revision !== null && revision !== (consent?.revision ?? 0)) return refused({ code: 'star.changed-meanwhile' });
  const next = starConsentAfter(consentOf(consent), act);
  return next.ok ? done({ row, consent, isMine, next: next.value }) : next;
}
