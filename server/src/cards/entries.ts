import type { Card } from '@xianfeng/contract';
import { decimalFromPoints, type EntryInput, type Plan } from '@xianfeng/engine';
import type { CountedEntry } from '../evidence/card-file-rows.ts';
import { decimalOf } from '../schemes/decimal-of.ts';

const fromDeclaration = 'declaration:';

/** Awards and deductions on record, in words; the caller leaves out reversals and what they reversed. */
export function cardEntries({ scheme }: Plan, rows: readonly CountedEntry[], branch: string | null): Card['entries'] {
  return rows.flatMap((row) => {
    const input = scheme.inputs.entries.find(({ id }) => id === row.item);
    if (input === undefined) return [];
    const level = input.levels.find(({ id }) => id === row.level);
    const own = row.points === null ? '0' : decimalFromPoints(Math.abs(row.points));
    return [
      {
        id: row.id,
        item: row.item,
        itemName: input.name,
        levelName: level?.name ?? null,
        sign: isMinus(input.sign, row.points) ? ('minus' as const) : ('plus' as const),
        points: level === undefined || row.points !== null ? own : decimalOf(level.points),
        occurredOn: row.occurred_on,
        document: row.document,
        note: row.note,
        branch,
        declarationId: row.cause.startsWith(fromDeclaration) ? row.cause.slice(fromDeclaration.length) : null,
      },
    ];
  });
}

function isMinus(sign: EntryInput['sign'], points: number | null): boolean {
  return sign === 'deducts' || (sign === 'either' && (points ?? 0) < 0);
}
