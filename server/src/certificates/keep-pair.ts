import { X509Certificate, createPrivateKey } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pair } from './make-certificate.ts';

/** What was kept under a name; null where nothing is, or where key and certificate do not belong together. */
export function readPair(folder: string, name: string): Pair | null {
  const [certificateFile, keyFile] = filesOf(folder, name);
  if (!existsSync(certificateFile) || !existsSync(keyFile)) return null;
  const pair = { certificate: readFileSync(certificateFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
  // A power cut between the two files leaves a key and the certificate of another: both are made anew.
  return isPair(pair) ? pair : null;
}

/** Keeps both, the key readable by its owner alone. */
export function keepPair(folder: string, name: string, { certificate, key }: Pair): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [certificateFile, keyFile] = filesOf(folder, name);
  for (const [file, text] of [
    [keyFile, key],
    [certificateFile, certificate],
  ] as const) {
    writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
  }
}

export function isPair({ certificate, key }: Pair): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

function filesOf(folder: string, name: string): [certificate: string, key: string] {
  return [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
}
