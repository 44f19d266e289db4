import type { X509Certificate } from 'node:crypto';

/** As devices show them: pairs of hexadecimal digits with colons between. */
export interface Fingerprints {
  readonly sha256: string;
  /** What the certificate window of Windows calls the thumbprint; it serves comparison by eye only. */
  readonly sha1: string;
}

export function fingerprintsOf({ fingerprint256, fingerprint }: X509Certificate): Fingerprints {
  return { sha256: fingerprint256, sha1: fingerprint };
}
