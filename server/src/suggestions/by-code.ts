import type { SuggestionByCode } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { SuggestionRow, Transaction } from '@xianfeng/store';
import { commitUnsigned } from '../commit-unsigned.ts';
import type { Context } from '../context.ts';
import { nextOf } from './hold-suggestion.ts';
import { limitAddress } from './limit-address.ts';
import { carryOut, type RaiserAct, ruledAct } from './raiser-act.ts';
import { codeDigest, openPlaceViews } from './receipt.ts';
import { answeredView, wireActs } from './view.ts';

/** A code has 31^10 values: who guesses a hundred an hour finds none. */
const codesMost = 30;

/** How it stands, for whoever holds the receipt. */
export async function readByCode(context: Context, code: string): Promise<Result<SuggestionByCode>> {
  const found = await findByCode(context, code);
  if (!found.ok) return found;
  const { committeeId, digest } = found.value;
  return context.store.transaction(committeeId, async (tx) => codeView(tx, await tx.suggestions.findByCode(digest)));
}

/** What the holder of the receipt does with it; nobody is signed in for that. */
export async function actByCode(
  context: Context,
  { code, revision, act }: { readonly code: string; readonly revision: number; readonly act: RaiserAct },
): Promise<Result<SuggestionByCode>> {
  const found = await findByCode(context, code);
  if (!found.ok) return found;
  const { committeeId, id } = found.value;
  const today = context.clock.today();
  return commitUnsigned(context, committeeId, async (tx, trail) => {
    const row = await tx.suggestions.lock(id);
    if (row === undefined) return refused({ code: 'suggestion.code-unknown' });
    const held = nextOf(row, { revision, act: ruledAct(act) });
    if (!held.ok) return held;
    const carried = await carryOut({ tx, trail, held: held.value, act, today });
    return carried.ok ? codeView(tx, await tx.suggestions.find(id)) : carried;
  });
}

interface Found {
  readonly committeeId: string;
  readonly id: string;
  readonly digest: Uint8Array;
}

async function findByCode(context: Context, code: string): Promise<Result<Found>> {
  const limited = await limitAddress(context, { what: 'code', most: codesMost });
  if (!limited.ok) return limited;
  const digest = codeDigest(context, code);
  for (const { id: committeeId } of await context.store.committees.list()) {
    const row = await context.store.transaction(committeeId, (tx) => tx.suggestions.findByCode(digest));
    if (row !== undefined) return done({ committeeId, id: row.id, digest });
  }
  return refused({ code: 'suggestion.code-unknown' });
}

async function codeView(tx: Transaction, row: SuggestionRow | undefined): Promise<Result<SuggestionByCode>> {
  if (row === undefined) return refused({ code: 'suggestion.code-unknown' });
  const { reply, decision, ...rest } = answeredView(row, () => '');
  return done({
    ...(await openPlaceViews(tx))(row),
    ...{ state: row.state, revision: row.revision, ...rest },
    reply: reply === null ? null : { words: reply.words, on: reply.on },
    decision: decision === null ? null : { words: decision.words, on: decision.on },
    may: wireActs(row.state).filter((act) => act === 'judge' || act === 'pass-up' || act === 'withdraw'),
  });
}
