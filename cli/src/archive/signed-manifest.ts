import { createHash, createPublicKey, verify } from 'node:crypto';
import { type ArchiveManifest, archiveManifestFile } from '@xianfeng/contract';
import { canonical, done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { PackedFile } from './container.ts';

/** What a package says of itself, and who has signed that. */
export interface SignedManifest {
  readonly manifest: ArchiveManifest;
  readonly fingerprint: string;
}

/** Reads the manifest and checks its signature; where a key or its fingerprint is given, it must be that one. */
export function readManifest(files: readonly PackedFile[], key: string | null): Result<SignedManifest> {
  const text = files[0]?.name === 'manifest.json' ? files[0].bytes.toString('utf8') : '';
  const shaped = archiveManifestFile.safeParse(parsed(text));
  // There is one text for what it says, for the key and for the signature.
  if (!shaped.success || canonical(shaped.data) !== text) return refused({ code: 'archive.manifest-unreadable' });
  const { format, body, publicKey, fingerprint, signature } = shaped.data;
  if (!isExact(publicKey) || !isExact(signature) || fingerprint !== fingerprintOf(publicKey))
    return refused({ code: 'archive.manifest-unreadable' });
  if (!isSignedBy(publicKey, `${format}${canonical(body)}`, signature))
    return refused({ code: 'archive.signature-wrong', facts: { fingerprint } });
  if (key !== null && key !== publicKey && plain(key) !== plain(fingerprint))
    return refused({ code: 'archive.other-key', facts: { fingerprint } });
  return done({ manifest: body, fingerprint });
}

/** Whether the files are those of the manifest: the same in the same order, each with its size and SHA-256. */
export function fileProblems({ files: listed }: ArchiveManifest, files: readonly PackedFile[]): readonly Problem[] {
  const own = files.slice(1);
  const at = Array.from({ length: Math.max(listed.length, own.length) }, (_, index) => index).find(
    (index) => listed[index]?.name !== own[index]?.name,
  );
  if (at !== undefined)
    return [{ code: 'archive.files-differ', facts: { file: own[at]?.name ?? listed[at]?.name ?? '' } }];
  return listed.flatMap(({ name, size, hash }, index): Problem[] => {
    const bytes = own[index]?.bytes ?? Buffer.alloc(0);
    const isSame = bytes.length === size && sha256(bytes) === hash;
    return isSame ? [] : [{ code: 'archive.file-changed', facts: { file: name } }];
  });
}

export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Ed25519 over the text in UTF-8; key and signature are base64url. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
}

/** The first 16 digits of the key's SHA-256, in fours. */
export function fingerprintOf(publicKey: string): string {
  const digits = sha256(Buffer.from(publicKey, 'base64url')).slice(0, 16);
  return digits.replaceAll(/(.{4})(?!$)/g, '$1 ');
}

/** Base64 leaves a few bits of its last digit without meaning. */
function isExact(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text;
}

/** A fingerprint is typed with spaces and without, in small letters and large. */
function plain(fingerprint: string): string {
  return fingerprint.replaceAll(/[\s-]/g, '').toLowerCase();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
