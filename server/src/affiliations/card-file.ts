import { type CardFile, type CardFileBody, cardFile } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Secrets } from '../secrets.ts';
import { fileSigner, readSignedFile, writeSignedFile } from '../signed-file.ts';

/** The file as it travels, signed with the key of this committee in this installation. */
export function writeCardFile(secrets: Pick<Secrets, 'signer'>, committeeId: string, body: CardFileBody): string {
  return writeSignedFile(fileSigner(secrets, committeeId), 'xianfeng-card-1', body);
}

export function readCardFile(text: string): Result<CardFile> {
  return readSignedFile(text, cardFile, 'card-file');
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
