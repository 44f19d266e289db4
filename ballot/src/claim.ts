import { blind, type Blinded, uncover } from './blind-signature.ts';
import { fromHex, toHex } from './bytes.ts';
import type { Election, Place } from './manifest.ts';
import { done, refused, type Result } from './problem.ts';
import { secretsOf, type TokenSecrets } from './seed.ts';
import { admissionMessage, scoreTokenMessage, signingKeyOf } from './token.ts';

/** What is asked to be signed without being seen: one admission and one token for each place. */
export interface Claim {
  readonly group: number;
  readonly admission: string;
  readonly scores: readonly { readonly target: number; readonly item: number; readonly blinded: string }[];
}

/** Signatures as they come back, in the order they were asked for. */
export interface ClaimAnswer {
  readonly admission: string;
  readonly scores: readonly string[];
}

/** Tokens that a voter holds, of which nobody can say whom they were given to. */
export interface Tokens {
  readonly group: number;
  readonly admission: Token;
  readonly scores: readonly (Token & { readonly target: number; readonly item: number })[];
}

export interface Token {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly randomizer: Uint8Array;
  readonly signature: Uint8Array;
}

/** The places of a paper of a group; `own` is the target that the voter is, who may not score themselves everywhere. */
export function placesOf({ manifest }: Election, group: number, own: number | null): readonly Place[] {
  return manifest.targets.flatMap((_, target) =>
    target === own && !manifest.scoresOneself ? [] : manifest.items.map((__, item) => ({ group, target, item })),
  );
}

export interface ClaimPlace {
  readonly group: number;
  readonly own: number | null;
}

/** A claim, and what makes tokens of its answer: every signature is uncovered and checked. */
export interface PreparedClaim {
  readonly claim: Claim;
  tokensOf(answer: ClaimAnswer): Result<Tokens>;
}

/** Prepares the claim of a voter; the same seed prepares the same claim, so that one may ask again after a failure. */
export function prepareClaim(election: Election, seed: Uint8Array, place: ClaimPlace): PreparedClaim {
  const { group } = place;
  const { admission, scores } = unsigned(election, seed, place);
  const claim = {
    ...{ group, admission: toHex(admission.blinded) },
    scores: scores.map(({ target, item, blinded }) => ({ target, item, blinded: toHex(blinded) })),
  };
  return {
    claim,
    tokensOf(answer) {
      if (answer.scores.length !== scores.length) return refused({ code: 'ballot.answer-incomplete' });
      const admitted = signed(admission, answer.admission);
      const held: Tokens['scores'][number][] = [];
      for (const [at, { target, item, ...each }] of scores.entries()) {
        const token = signed(each, answer.scores[at]);
        if (token !== null) held.push({ target, item, ...token });
      }
      const isWhole = admitted !== null && held.length === scores.length;
      return isWhole ? done({ group, admission: admitted, scores: held }) : refused({ code: 'ballot.signature-wrong' });
    },
  };
}

interface Unsigned extends Blinded, Pick<TokenSecrets, 'secretKey' | 'randomizer'> {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly key: ReturnType<Election['admissionKeyOf']>;
}

function unsigned(election: Election, seed: Uint8Array, { group, own }: ClaimPlace) {
  const secrets = secretsOf(seed, election);
  const prepare = (
    { secretKey, randomizer, salt, blinding }: TokenSecrets,
    key: Unsigned['key'],
    messageOf: (token: { randomizer: Uint8Array; publicKey: Uint8Array }) => Uint8Array,
  ): Unsigned => {
    const publicKey = signingKeyOf(secretKey);
    const message = messageOf({ randomizer, publicKey });
    return { secretKey, publicKey, randomizer, key, message, ...blind(key, { message, salt, random: blinding }) };
  };
  return {
    admission: prepare(secrets.admission(group), election.admissionKeyOf(group), (token) =>
      admissionMessage(election, group, token),
    ),
    scores: placesOf(election, group, own).map((place) => ({
      target: place.target,
      item: place.item,
      ...prepare(secrets.score(place), election.scoreKeyOf(place), (token) =>
        scoreTokenMessage(election, place, token),
      ),
    })),
  };
}

function signed({ key, message, inverse, secretKey, publicKey, randomizer }: Unsigned, answer: unknown): Token | null {
  const bytes = fromHex(answer, key.length);
  const signature = bytes === null ? null : uncover(key, { message, answer: bytes, inverse });
  return signature === null ? null : { secretKey, publicKey, randomizer, signature };
}
