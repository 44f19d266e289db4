import {
  constants,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { parentPort } from 'node:worker_threads';

/** What is to be signed: the blinded messages in order, and the secrets of their places, once for each group. */
export interface SigningAsked {
  readonly number: number;
  /** Names the keys; they are kept for the next claim. */
  readonly keyRing: string;
  /** PKCS #8, DER; null where the thread should have them. */
  readonly secrets: readonly Uint8Array[] | null;
  readonly blinded: readonly Uint8Array[];
}

/** Claiming has ended: what signed for the ballot is forgotten here too. */
export interface Forgetting {
  readonly forget: string;
}

export type SigningAnswered =
  | { readonly number: number; readonly signed: readonly Uint8Array[] }
  | { readonly number: number; readonly missing: true };

/** Groups of the last ballots whose keys a thread keeps. */
const ringsMost = 4;

interface Key {
  readonly secret: KeyObject;
  readonly open: KeyObject;
}

const rings = new Map<string, readonly Key[]>();

parentPort?.on('message', (asked: SigningAsked | Forgetting) => {
  if ('forget' in asked) {
    for (const name of [...rings.keys()].filter((each) => each.startsWith(asked.forget))) rings.delete(name);
    return;
  }
  const { number, keyRing, secrets, blinded } = asked;
  if (secrets !== null) keep(keyRing, secrets);
  const keys = rings.get(keyRing);
  const answer: SigningAnswered =
    keys === undefined
      ? { number, missing: true }
      : { number, signed: blinded.map((message, at) => sign(keys[at] as Key, message)) };
  parentPort?.postMessage(answer);
});

function keep(keyRing: string, secrets: readonly Uint8Array[]): void {
  const keys = secrets.map((der) => {
    const secret = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
    return { secret, open: createPublicKey(secret) };
  });
  rings.set(keyRing, keys);
  for (const oldest of [...rings.keys()].slice(0, -ringsMost)) rings.delete(oldest);
}

/** BlindSign of RFC 9474, 4.3: the plain operation of the runtime, which blinds it against clocks, and its check (step 3). */
function sign({ secret, open }: Key, message: Uint8Array): Uint8Array {
  const signature = privateDecrypt({ key: secret, padding: constants.RSA_NO_PADDING }, message);
  const back = publicEncrypt({ key: open, padding: constants.RSA_NO_PADDING }, signature);
  if (!back.equals(message)) throw new Error('A signature came out wrong; a wrong one would give its key away.');
  return Uint8Array.from(signature);
}
