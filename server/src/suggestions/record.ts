import type { SuggestionReceipt } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { type Said, takeIn } from './take-in.ts';

/** Writes down what somebody said or handed in, with his name or without. */
export function recordSuggestion(
  context: Context,
  caller: Caller,
  { raiserName, ...said }: Said & { readonly raiserName: string | null },
): Promise<Result<SuggestionReceipt>> {
  const raiser = { raisedBy: null, raiserName, recordedBy: caller.personId };
  return commit(context, caller, (tx, trail) => takeIn(context, { tx, trail, said, raiser }));
}
