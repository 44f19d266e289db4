import { addDays } from '@xianfeng/engine';
import type { LedgerEntryRow, Transaction } from '@xianfeng/store';
import { county } from './county.ts';
import { morningOf } from './days.ts';
import type { PlacedBranch, PlacedCounty } from './placed.ts';

interface DeclarationPlan {
  readonly name: string;
  readonly item: string;
  readonly level: string;
  readonly on: string;
  readonly declaredOn: string;
  readonly words: string;
  readonly document?: string;
  readonly rejectedFor?: string;
  readonly isWithdrawn?: boolean;
}

const plans: readonly DeclarationPlan[] = county.declarations;
const fromDeclaration = 'declaration:';

/** In the branch with the demo's accounts: deeds that wait, that were rejected or withdrawn, and those its entries come of. */
export async function fillDeclarations(
  tx: Transaction,
  newId: () => string,
  { branches }: PlacedCounty,
): Promise<void> {
  const own = branches.find(({ plan }) => plan.isOwn);
  if (own === undefined) return;
  const entries = await tx.ledger.ofCycle(own.cycleId);
  for (const entry of entries) {
    if (entry.reverses_id === null && entry.cause.startsWith(fromDeclaration)) await fillVerified(tx, own, entry);
  }
  for (const plan of plans) await fillPlanned(tx, own, { id: newId(), plan });
}

/** Declared on the day after it happened, and verified by the panel when it was entered. */
async function fillVerified(tx: Transaction, own: PlacedBranch, entry: LedgerEntryRow): Promise<void> {
  const id = entry.cause.slice(fromDeclaration.length);
  const declaredOn = addDays(entry.occurred_on, 1);
  await tx.declarations.insert({
    ...{ id, cycle_id: own.cycleId, person_id: entry.subject_id, item: entry.item, level: entry.level },
    ...{ quantity: entry.quantity, occurred_on: entry.occurred_on, words: entry.note ?? entry.item },
    ...{ document: entry.document, state: 'submitted', revision: 1, declared_on: declaredOn },
  });
  await tx.declarations.take('submitted', stepOf(id, { by: entry.subject_id, on: declaredOn }));
  const verified = stepOf(id, { by: panelOf(own), on: declaredOn });
  await tx.declarations.take('verified', {
    ...{ ...verified, revision: 2, step: 'verify', points: entry.points, taken_at: entry.recorded_at },
  });
}

async function fillPlanned(
  tx: Transaction,
  own: PlacedBranch,
  { id, plan }: { readonly id: string; readonly plan: DeclarationPlan },
): Promise<void> {
  const { name, item, level, on, declaredOn, words, document = null, rejectedFor, isWithdrawn = false } = plan;
  const personId = personOf(own, (person) => person.name === name);
  await tx.declarations.insert({
    ...{
      id,
      cycle_id: own.cycleId,
      person_id: personId,
      item,
      level,
      quantity: null,
      occurred_on: on,
      words,
      document,
    },
    ...{ state: 'submitted', revision: 1, declared_on: declaredOn },
  });
  await tx.declarations.take('submitted', stepOf(id, { by: personId, on: declaredOn }));
  const next = addDays(declaredOn, 1);
  if (rejectedFor !== undefined) {
    const rejected = { ...stepOf(id, { by: panelOf(own), on: next }), revision: 2, reason: rejectedFor };
    await tx.declarations.take('rejected', { ...rejected, step: 'reject' });
  }
  if (isWithdrawn) {
    await tx.declarations.take('withdrawn', {
      ...stepOf(id, { by: personId, on: next }),
      revision: 2,
      step: 'withdraw',
    });
  }
}

function stepOf(id: string, { by, on }: { readonly by: string; readonly on: string }) {
  return {
    ...{ declaration_id: id, revision: 1, step: 'declare' as const, points: null, reason: null },
    ...{ taken_by: by, taken_on: on, taken_at: morningOf(on) },
  };
}

function panelOf(own: PlacedBranch): string {
  return personOf(own, ({ role }) => role === 'review-panel');
}

function personOf(own: PlacedBranch, is: (person: PlacedBranch['stays'][number]['person']) => boolean): string {
  const stay = own.stays.find(({ person }) => is(person));
  if (stay === undefined) throw new Error('The own branch has everybody who declares and verifies.');
  return stay.personId;
}
