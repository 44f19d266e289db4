import { type CardFile, type CardFileBody, cardFile } from '@xianfeng/contract';
import { canonical, done, refused, type Result } from '@xianfeng/engine';
import { fingerprintOf, isSignedBy, type Secrets } from '../secrets.ts';

/** Signed together with the body, so that a signature made for something else never fits. */
const prefix = 'xianfeng-card-1';

/** The file as it travels, signed with the key of this committee in this installation. */
export function writeCardFile({ signer }: Pick<Secrets, 'signer'>, committeeId: string, body: CardFileBody): string {
  const { publicKey, sign } = signer(`card-file ${committeeId}`);
  const file: CardFile = {
    format: prefix,
    body,
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    signature: sign(`${prefix}${canonical(body)}`),
  };
  return canonical(file);
}

/**
 * Reads a file from another committee. Whatever byte was changed, be it only a space, it is refused: the text must be the
 * canonical one, the fingerprint that of its key, and the signature one over the body.
 */
export function readCardFile(text: string): Result<CardFile> {
  const parsed = cardFile.safeParse(jsonOf(text.trim()));
  if (!parsed.success) return refused({ code: 'card-file.not-readable' });
  const { body, publicKey, fingerprint, signature } = parsed.data;
  const isWhole =
    canonical(parsed.data) === text.trim() &&
    isExact(publicKey) &&
    isExact(signature) &&
    fingerprint === fingerprintOf(publicKey) &&
    isSignedBy(publicKey, `${prefix}${canonical(body)}`, signature);
  return isWhole ? done(parsed.data) : refused({ code: 'card-file.changed' });
}

/** Base64 leaves a few bits of its last digit without meaning; there is one text for each key and each signature. */
function isExact(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text;
}

/** What is kept beside the bytes, to find the card by person and year. */
export function cardColumns({ card }: CardFileBody) {
  return {
    year: card?.year ?? null,
    from_on: card?.from ?? null,
    to_on: card?.to ?? null,
    scheme_hash: card?.scheme.hash ?? null,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
