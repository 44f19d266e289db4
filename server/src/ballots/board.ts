import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { readBallot } from './held-ballot.ts';

const unpacked = promisify(gunzip);

/** For everybody who may take part: the list of the box once it is closed, list and board once it is counted. */
export async function readBoard({ store }: Services, caller: Caller, id: string): Promise<Result<File>> {
  const texts = await store.transaction(caller.committeeId, async (tx) => {
    const held = await readBallot(tx, caller, { id, act: 'read-ballots' });
    return held.ok ? done(await tx.ballots.textsOf(id)) : held;
  });
  if (!texts.ok) return texts;
  const { board, box_list: list } = texts.value;
  const text = board === null ? list : await unpacked(board);
  return text === null
    ? refused({ code: 'ballot.not-closed' })
    : done(new File([Uint8Array.from(Buffer.from(text))], 'board.txt', { type: 'text/plain' }));
}
