import type { Problem } from '../problem.ts';
import type { Grain } from './grain.ts';
import { oncePerRow, type PartHead, sameShape, type Shape, type Source, wrongShape } from './kind.ts';

export function grainOf({ axis, period }: Shape): Grain {
  const per = oncePerRow(period);
  if (axis === null) return per ?? 'one';
  return per === null ? 'item' : `item-${per}`;
}

/** What is wrong where sources should be alike: the first of them and the first that differs, each with its grain. */
export function unlikeSources(
  part: PartHead,
  field: string,
  needs: 'same-grain' | 'same-periods',
  sources: readonly Source[],
): Problem | null {
  const [one] = sources;
  const other = sources.find(({ shape }) => one !== undefined && !areAlike(one.shape, shape, needs));
  if (one === undefined || other === undefined) return null;
  // A sum takes any items; that is not what stands apart.
  const told = ({ shape }: Source) => grainOf(needs === 'same-periods' ? { ...shape, axis: null } : shape);
  const facts = { one: one.id, oneGrain: told(one), other: other.id, otherGrain: told(other) };
  return wrongShape(part, field, needs, facts);
}

function areAlike(left: Shape, right: Shape, needs: 'same-grain' | 'same-periods'): boolean {
  return needs === 'same-grain' ? sameShape(left, right) : oncePerRow(left.period) === oncePerRow(right.period);
}
