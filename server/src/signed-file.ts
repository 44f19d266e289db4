import type { SignedFile } from '@xianfeng/contract';
import { canonical, done, refused, type Result } from '@xianfeng/engine';
import { fingerprintOf, isSignedBy, type Secrets, type Signer } from './secrets.ts';

/** One key for all files of a committee in this installation: who knows its fingerprint knows all of them. */
export function fileSigner({ signer }: Pick<Secrets, 'signer'>, committeeId: string): Signer {
  return signer(`card-file ${committeeId}`);
}

/** The file as it travels. The format is signed together with the body, so that a signature made for something else never fits. */
export function writeSignedFile<Body>({ publicKey, sign }: Signer, format: string, body: Body): string {
  const signature = sign(`${format}${canonical(body)}`);
  const file: SignedFile<Body> = { format, body, publicKey, fingerprint: fingerprintOf(publicKey), signature };
  return canonical(file);
}

/**
 * Reads a file from another committee. Whatever byte was changed, be it only a space, it is refused: the text must be the
 * canonical one, the fingerprint that of its key, and the signature one over the body. `noun` begins the refusals' codes.
 */
export function readSignedFile<File extends SignedFile<unknown>>(
  text: string,
  shape: { parse(value: unknown): File },
  noun: 'card-file' | 'filing',
): Result<File> {
  const file = fileOf(text, shape);
  if (file === null) return refused({ code: `${noun}.not-readable` });
  const { format, body, publicKey, fingerprint, signature } = file;
  const isWhole =
    canonical(file) === text.trim() &&
    isExact(publicKey) &&
    isExact(signature) &&
    fingerprint === fingerprintOf(publicKey) &&
    isSignedBy(publicKey, `${format}${canonical(body)}`, signature);
  return isWhole ? done(file) : refused({ code: `${noun}.changed` });
}

/** A fingerprint is typed with spaces and without, in small letters and large. */
export function isSameFingerprint(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(fingerprint: string): string {
  return fingerprint.replaceAll(/[\s-]/g, '').toLowerCase();
}

/** Base64 leaves a few bits of its last digit without meaning; there is one text for each key and each signature. */
function isExact(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text;
}

function fileOf<File>(text: string, shape: { parse(value: unknown): File }): File | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
