import { type FilingBody, filingFile, type SignedFile } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Secrets } from '../secrets.ts';
import { fileSigner, readSignedFile, writeSignedFile } from '../signed-file.ts';

/** The file as it travels, signed with the key of this committee in this installation. */
export function writeFilingFile(secrets: Pick<Secrets, 'signer'>, committeeId: string, body: FilingBody): string {
  return writeSignedFile(fileSigner(secrets, committeeId), 'xianfeng-filing-1', body);
}

export function readFilingFile(text: string): Result<SignedFile<FilingBody>> {
  return readSignedFile(text, filingFile, 'filing');
}

/** What a kept file says; its bytes were read and checked when it was written or taken in. */
export function filingBodyOf({ content }: { readonly content: string }): FilingBody {
  const read = readFilingFile(content);
  if (!read.ok) throw new Error('A filing that is kept was whole when it came.');
  return read.value.body;
}
