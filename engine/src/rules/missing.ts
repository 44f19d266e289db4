import { ABSENT, type Column, MISSING } from '../column.ts';
import { POINT_SCALE } from '../exact.ts';
import type { MissingPolicy } from '../missing-policy.ts';

/** What should be known and is not: refused, passed over or 0, as the scheme says. */
export function setMissing(out: Column, cell: number, policy: MissingPolicy): void {
  if (policy === 'zero') out.set(cell, 0, POINT_SCALE);
  else out.set(cell, 0, policy === 'refuse' ? MISSING : ABSENT);
}
