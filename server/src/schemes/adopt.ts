import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { compileScheme } from './plan-of.ts';

/**
 * A committee adopts a scheme file (`schemes/<id>/scheme.yaml`, given as text), byte for byte.
 * The same file again is the version that stands; another text under a version that stands is refused.
 */
export async function adoptScheme(
  { newId, hash, clock }: Pick<Services, 'newId' | 'hash' | 'clock'>,
  tx: Transaction,
  body: string,
): Promise<Result<{ readonly id: string }>> {
  const compiled = compileScheme(body);
  if (!compiled.ok) return compiled;
  const { scheme } = compiled.value;
  const id = newId();
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
  });
  if (isNew) return done({ id });
  const standing = await tx.schemes.findVersion(scheme.id, scheme.version);
  if (standing?.body_hash === bodyHash) return done({ id: standing.id });
  return refused({ code: 'scheme.version-taken', facts: { scheme: scheme.name, version: scheme.version } });
}
