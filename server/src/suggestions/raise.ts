import type { SuggestionReceipt } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { type Said, takeIn } from './take-in.ts';

/** A member says something by account, under his own name. */
export function raiseSuggestion(context: Context, caller: Caller, said: Said): Promise<Result<SuggestionReceipt>> {
  const raiser = { raisedBy: caller.personId, raiserName: null, recordedBy: null };
  return commit(context, caller, (tx, trail) => takeIn(context, { tx, trail, said, raiser }));
}
