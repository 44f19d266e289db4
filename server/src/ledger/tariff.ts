import type { EntryInput, Plan } from '@xianfeng/engine';
import { decimalOf } from '../sheets/view.ts';

/** What may be entered under a scheme, and what each level is worth. */
export function tariffOf({ scheme }: Plan) {
  return scheme.inputs.entries.map((input) => ({
    item: input.id,
    name: input.name,
    sign: signOf(input),
    levels: input.levels.map(({ id, name, points }) => ({ id, name, points: decimalOf(points) })),
    least: null,
    most: null,
    cite: scheme.clauses.find(({ id }) => id === input.clause)?.cite ?? null,
  }));
}

function signOf({ sign }: EntryInput): 'plus' | 'minus' {
  return sign === 'adds' ? 'plus' : 'minus';
}
