import type { SuggestionReceipt } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commitUnsigned } from '../commit-unsigned.ts';
import type { Context } from '../context.ts';
import { letterBoxOf } from './letter-box.ts';
import { limitAddress } from './limit-address.ts';
import { type Said, takeIn } from './take-in.ts';

const leftMost = 10;

/** Anybody says something without a name. Who is signed in is not looked at, and nothing of the request is kept. */
export async function leaveSuggestion(context: Context, said: Said): Promise<Result<SuggestionReceipt>> {
  const limited = await limitAddress(context, { what: 'leave', most: leftMost });
  if (!limited.ok) return limited;
  const box = await letterBoxOf(context, said.branchId);
  if (!box.ok) return box;
  const raiser = { raisedBy: null, raiserName: null, recordedBy: null };
  return commitUnsigned(context, box.value.committeeId, (tx, trail) => takeIn(context, { tx, trail, said, raiser }));
}
