import type { Erasable, Erasure } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type Ending, endingsOf } from './keep-times.ts';

/** What would be erased today: how many of each kind. Nothing is changed. */
export function previewErasure(services: Services, caller: Caller, auditDays: number): Promise<Result<Erasure>> {
  return services.store.transaction(caller.committeeId, (tx) => erasureOf(tx, services, auditDays));
}

export async function erasureOf(
  tx: Transaction,
  services: Pick<Services, 'clock'>,
  auditDays: number,
): Promise<Result<Erasure>> {
  const endings = endingsOf(services, auditDays);
  if (!endings.ok) return endings;
  const kinds = [];
  for (const ending of endings.value) kinds.push({ ...ending, count: await countOf[ending.kind](tx, ending.before) });
  return done({ auditDays, kinds });
}

type Count = (tx: Transaction, before: Ending['before']) => Promise<number>;

const countOf: Readonly<Record<Erasable, Count>> = {
  'audit-details': async (tx, before) => (await tx.audit.detailedBefore(instantOf(before))).length,
  views: (tx, before) => tx.viewRecords.countBefore(before),
  corrections: (tx, before) => tx.corrections.countAnsweredBefore(before),
  'file-names': (tx, before) => tx.imports.countNamedBefore(instantOf(before)),
  account: (tx, before) => tx.accounts.countClosedBefore(instantOf(before)),
};

/** Days begin at midnight in China, which has one time. */
export function instantOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
