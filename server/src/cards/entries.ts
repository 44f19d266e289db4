import type { Card } from '@xianfeng/contract';
import { decimalFromPoints, deedWorth, type EntryInput, type Plan, worthText } from '@xianfeng/engine';
import type { ReadLedgerEntryRow } from '@xianfeng/store';
import type { CountedEntry } from '../evidence/card-file-rows.ts';
import { eventOfCause } from '../evidence/event-cause.ts';

const fromDeclaration = 'declaration:';

/** Awards and deductions on record, in words; the caller leaves out reversals and what they reversed. */
export function cardEntries(
  plan: Plan,
  rows: readonly (CountedEntry & Partial<Pick<ReadLedgerEntryRow, 'review'>>)[],
  branch: string | null,
): Card['entries'] {
  return rows.flatMap((row) => {
    const input = plan.scheme.inputs.entries.find(({ id }) => id === row.item);
    if (input === undefined) return [];
    const level = input.levels.find(({ id }) => id === row.level);
    const worth = row.points === null ? deedWorth(plan, row) : null;
    const priced = worth === null ? '0' : worthText(worth.most);
    return [
      {
        id: row.id,
        item: row.item,
        itemName: input.name,
        levelName: level?.name ?? null,
        sign: isMinus(input.sign, row.points) ? ('minus' as const) : ('plus' as const),
        points: row.points === null ? priced : decimalFromPoints(Math.abs(row.points)),
        counted: isOnlyCounted(input) && row.quantity !== null ? decimalFromPoints(row.quantity) : null,
        occurredOn: row.occurred_on,
        document: row.document,
        note: row.note,
        branch,
        eventId: eventOfCause(row.cause),
        declarationId: row.cause.startsWith(fromDeclaration) ? row.cause.slice(fromDeclaration.length) : null,
        isWaiting: row.review === 'waiting',
      },
    ];
  });
}

/** Whether its quantity is worth nothing by itself, as a session that counts towards a target. */
function isOnlyCounted({ quantity, price }: EntryInput): boolean {
  return quantity !== null && price == null;
}

function isMinus(sign: EntryInput['sign'], points: number | null): boolean {
  return sign === 'deducts' || (sign === 'either' && (points ?? 0) < 0);
}
