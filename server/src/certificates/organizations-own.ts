import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { done, refused, type Result } from '@xianfeng/engine';
import { isPair } from './keep-pair.ts';
import type { Pair } from './make-certificate.ts';

/** Files of a certificate with its chain and of its key, PEM. */
export interface GivenFiles {
  readonly certificate: string;
  readonly key: string;
}

/**
 * The certificate that the organization got from an authority of its own: the files named at the start, else
 * `organization.crt` and `organization.key` in the folder; null where there are none. Refused: `certificate.missing`
 * (fact `file`), `certificate.broken`, `certificate.ended` (facts `file`, `on`).
 */
export function readOrganizations(
  folder: string,
  { given, now }: { readonly given?: GivenFiles; readonly now: () => Date },
): Result<Pair | null> {
  const kept = { certificate: join(folder, 'organization.crt'), key: join(folder, 'organization.key') };
  const files = given ?? (existsSync(kept.certificate) || existsSync(kept.key) ? kept : null);
  if (files === null) return done(null);
  for (const file of [files.certificate, files.key]) {
    if (!existsSync(file)) return refused({ code: 'certificate.missing', facts: { file } });
  }
  const pair = { certificate: readFileSync(files.certificate, 'utf8'), key: readFileSync(files.key, 'utf8') };
  if (!isPair(pair)) return refused({ code: 'certificate.broken', facts: { file: files.certificate } });
  const { validToDate } = new X509Certificate(pair.certificate);
  if (validToDate > now()) return done(pair);
  return refused({
    code: 'certificate.ended',
    facts: { file: files.certificate, on: validToDate.toISOString().slice(0, 10) },
  });
}
