import { done, type Problem, refused, type Result } from '@xianfeng/engine';

/**
 * A document with some fields standing differently. Places are keys with `/` between them, rows of lists by
 * their id: `inputs/scores/monthly/missing`. The document itself is left as it is.
 */
export function withChanges(document: unknown, set: Readonly<Record<string, unknown>>): Result<unknown> {
  let changed = document;
  for (const [place, value] of Object.entries(set)) {
    const next = replaced(changed, place.split('/'), value);
    if (next === undefined) return refused(unknownPlace(place));
    changed = next;
  }
  return done(changed);
}

/** Undefined where the place is not there; only its last key may be new. */
function replaced(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    const rows: readonly unknown[] = node;
    const at = rows.findIndex((row) => idOf(row) === key);
    const row = at === -1 ? undefined : replaced(rows[at], rest, value);
    return row === undefined ? undefined : rows.with(at, row);
  }
  if (typeof node !== 'object' || node === null) return undefined;
  if (rest.length > 0 && !Object.hasOwn(node, key)) return undefined;
  const child: unknown = replaced(Reflect.get(node, key), rest, value);
  // A computed key makes a field of its own even where the file calls it `__proto__`.
  return child === undefined ? undefined : { ...node, [key]: child };
}

function idOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
}

function unknownPlace(place: string): Problem {
  return { code: 'scheme.reading-place-unknown', path: place.replaceAll('/', '.'), facts: { found: place } };
}
