import { done, refused, type Result } from '@xianfeng/engine';
import type { SchemeVersionRow, Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { compileScheme } from './plan-of.ts';

/** The meeting that decided on it, and when members were told. */
export type Adoption = Pick<
  SchemeVersionRow,
  'meeting_on' | 'members_due' | 'members_present' | 'ayes' | 'document' | 'told_on' | 'adopted_by'
>;

/**
 * A committee adopts a scheme file (`schemes/<id>/scheme.yaml`, given as text), byte for byte.
 * The same file again is the version that stands; another text under a version that stands is refused.
 */
export async function adoptScheme(
  { newId, hash, clock }: Pick<Services, 'newId' | 'hash' | 'clock'>,
  tx: Transaction,
  body: string,
  { id = newId(), adoption }: { readonly id?: string; readonly adoption?: Adoption } = {},
): Promise<Result<{ readonly id: string }>> {
  const compiled = compileScheme(body);
  if (!compiled.ok) return compiled;
  const { scheme } = compiled.value;
  const bodyHash = hash(body);
  const isNew = await tx.schemes.insert({
    id,
    scheme_id: scheme.id,
    version: scheme.version,
    name: scheme.name,
    body,
    body_hash: bodyHash,
    in_force_on: scheme.inForceOn,
    adopted_at: clock.now(),
    ...adoption,
  });
  if (isNew) return done({ id });
  const standing = await tx.schemes.findVersion(scheme.id, scheme.version);
  if (standing?.body_hash === bodyHash) return done({ id: standing.id });
  return refused({ code: 'scheme.version-taken', facts: { scheme: scheme.name, version: scheme.version } });
}
