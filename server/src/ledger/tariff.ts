import type { EntryInput, Plan } from '@xianfeng/engine';
import { decimalOf } from '../schemes/decimal-of.ts';

/** What may be entered under a scheme, and what each level is worth. */
export function tariffOf({ scheme }: Plan) {
  return scheme.inputs.entries.map((input) => ({
    item: input.id,
    name: input.name,
    sign: signs[input.sign],
    levels: input.levels.map(({ id, name, points }) => ({ id, name, points: decimalOf(points) })),
    least: input.points === null ? null : decimalOf(input.points.least),
    most: input.points === null ? null : decimalOf(input.points.most),
    cite: scheme.clauses.find(({ id }) => id === input.clause)?.cite ?? null,
  }));
}

const signs = { adds: 'plus', deducts: 'minus', either: 'both' } as const satisfies Record<EntryInput['sign'], string>;
