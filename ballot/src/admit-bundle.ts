import { isSigned } from './blind-signature.ts';
import { type Bundle, bundleMessage, readBundle } from './bundle.ts';
import { isSignedBy } from './check-signatures.ts';
import type { Election } from './manifest.ts';
import { done, refused, type Result } from './problem.ts';
import { admissionMessage } from './token.ts';

/** Reads a bundle as the box does before it keeps it: it must come from somebody admitted, and be whole. */
export async function admitBundle(election: Election, bytes: Uint8Array): Promise<Result<Bundle>> {
  const bundle = readBundle(election, bytes);
  if (!bundle.ok) return bundle;
  const { group, randomizer, admissionKey, admission, signed, signature } = bundle.value;
  const message = admissionMessage(election, group, { randomizer, publicKey: admissionKey });
  if (!isSigned(election.admissionKeyOf(group), { message, signature: admission }))
    return refused({ code: 'ballot.not-admitted' });
  const isWhole = await isSignedBy({ publicKey: admissionKey, message: bundleMessage(signed), signature });
  return isWhole ? done(bundle.value) : refused({ code: 'ballot.bundle-wrong', facts: { what: 'signature' } });
}
