import { sha256 } from '@noble/hashes/sha2.js';
import { isHex, joined, toHex, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Claim, type ClaimPlace, placesOf } from './claim.ts';
import type { Election } from './manifest.ts';
import { done, type Result, refused } from './problem.ts';

/** What a claim is remembered by: SHA-256 over a prefix and its canonical JSON. The same seed makes the same. */
export function claimHash(claim: Claim): string {
  return toHex(sha256(joined(utf8('xianfeng-claim-1\n'), utf8(canonicalJson(claim)))));
}

/**
 * Whether whoever signs may sign it: a token for each place of the paper once, in the order of the manifest, and nothing that
 * signs itself (0, 1 and n − 1 do, whatever the key). Problem `ballot.claim-wrong` with the fact `what`.
 */
export function checkClaim(election: Election, claim: Claim, place: ClaimPlace): Result<null> {
  const wrong = (what: string) => refused({ code: 'ballot.claim-wrong', facts: { what } });
  if (claim.group !== place.group) return wrong('group');
  const places = placesOf(election, place.group, place.own);
  const isOrdered =
    claim.scores.length === places.length &&
    places.every(({ target, item }, at) => claim.scores[at]?.target === target && claim.scores[at]?.item === item);
  if (!isOrdered) return wrong('places');
  const isFit = (text: string, { modulus, length }: ReturnType<Election['admissionKeyOf']>) => {
    const number = isHex(text, length) ? BigInt(`0x${text}`) : 0n;
    return number > 1n && number < modulus - 1n;
  };
  if (!isFit(claim.admission, election.admissionKeyOf(place.group))) return wrong('admission');
  const isSignable = places.every((each, at) => isFit(claim.scores[at]?.blinded ?? '', election.scoreKeyOf(each)));
  return isSignable ? done(null) : wrong('blinded');
}
