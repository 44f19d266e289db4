import { ORPCError } from '@orpc/client';
import { useState } from 'react';
import { newId } from '../ui/new-id.ts';
import { useAttach } from './queries.ts';

/** How far a chosen file has come. */
export interface Sending {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'done' | 'refused';
  readonly error: unknown;
}

const bytesMost = 10 * 1024 * 1024;

/** Sends files one after the other, so that a slow line finishes the first before it begins the second. */
export function useSending(branchId: string, entryId: string) {
  const attach = useAttach(branchId);
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const change = (id: string, to: Partial<Sending>): void =>
    setSendings((now) => now.map((sending) => (sending.id === id ? { ...sending, ...to } : sending)));
  const send = async (files: readonly File[]): Promise<void> => {
    const begun = files.map((file) => ({ file, id: newId(), name: file.name, state: 'waiting', error: null }) as const);
    setSendings((now) => [...now, ...begun.map(({ file: _, ...sending }) => sending)]);
    for (const { id, file } of begun) {
      change(id, { state: 'sending' });
      try {
        if (file.size > bytesMost) throw tooLarge();
        await attach.mutateAsync({ id, entryId, file });
        change(id, { state: 'done' });
      } catch (error) {
        change(id, { state: 'refused', error });
      }
    }
  };
  return { sendings, send };
}

/** Said here already, before ten megabytes have crossed a slow line in vain. */
function tooLarge(): Error {
  const problems = [{ code: 'attachment.too-large', facts: { megabytesMost: bytesMost / 1024 / 1024 } }];
  return new ORPCError('attachment.too-large', { status: 422, data: { problems } });
}
