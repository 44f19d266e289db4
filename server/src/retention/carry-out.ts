import type { Erasable, Erasure } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit, type Trail } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { erasureOf, instantOf } from './preview.ts';

export interface Erasing {
  readonly auditDays: number;
  /** How many of each kind the preview showed. */
  readonly seen: readonly { readonly kind: Erasable; readonly count: number }[];
  readonly reason: string;
}

/**
 * Erases what has been kept long enough, exactly as it was previewed: where a count has changed since, nothing is erased.
 * Details of acts go by an entry of the trail that names their numbers, so that the chain stays whole and shows it.
 * Notes in the points ledger stay: it can only be added to, for everybody.
 */
export function carryOutErasure(
  context: Context,
  caller: Caller,
  { auditDays, seen, reason }: Erasing,
): Promise<Result<Erasure>> {
  return commit(context, caller, async (tx, trail) => {
    await tx.audit.holdErasure();
    const planned = await erasureOf(tx, context, auditDays);
    if (!planned.ok) return planned;
    const { kinds } = planned.value;
    const counts = new Map(seen.map(({ kind, count }) => [kind, count]));
    if (kinds.some(({ kind, count }) => counts.get(kind) !== count))
      return refused({ code: 'retention.changed-meanwhile' });
    if (kinds.every(({ count }) => count === 0)) return refused({ code: 'retention.nothing' });
    for (const { kind, before } of kinds) await erase[kind](tx, before, trail);
    trail.add({ after: { kinds, auditDays }, reason });
    return erasureOf(tx, context, auditDays);
  });
}

type Erase = (tx: Transaction, before: string, trail: Trail) => Promise<void>;

const erase: Readonly<Record<Erasable, Erase>> = {
  'audit-details': async (tx, before, trail) => {
    const sequences = await tx.audit.detailedBefore(instantOf(before));
    await tx.audit.eraseDetails(sequences);
    trail.erase(sequences);
  },
  views: (tx, before) => tx.viewRecords.eraseBefore(before),
  corrections: (tx, before) => tx.corrections.eraseAnsweredBefore(before),
  'file-names': (tx, before) => tx.imports.forgetNamesBefore(instantOf(before)),
  account: (tx, before) => tx.accounts.eraseClosedBefore(instantOf(before)),
};
