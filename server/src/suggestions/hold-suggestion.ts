import {
  done,
  refused,
  type Result,
  suggestionAfter,
  type SuggestionAct,
  type SuggestionRegister,
  type SuggestionState,
} from '@xianfeng/engine';
import type { SuggestionRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { type Reader, readerOf } from '../reader.ts';
import { access, type SuggestionRight } from './access.ts';

/** Somebody, what he may do where, and the records that turned out to be of himself. */
export interface Looker extends Reader<SuggestionRight> {
  readonly own: readonly string[];
}

export async function lookerOf(tx: Transaction, caller: Caller): Promise<Looker> {
  return { ...readerOf(tx, caller, access), own: await tx.people.recordsOf(caller.personId) };
}

/** What is to be held to read, handle and decide what stands in each register. */
export const rights: Readonly<
  Record<SuggestionRegister, Readonly<Record<'read' | 'handle' | 'decide', SuggestionRight>>>
> = {
  branch: { read: 'read-suggestions', handle: 'handle-suggestions', decide: 'decide-suggestions' },
  committee: { read: 'read-complaints', handle: 'handle-complaints', decide: 'decide-complaints' },
};

export function isRaiser({ own }: Looker, { raised_by: raiser }: SuggestionRow): boolean {
  return raiser !== null && own.includes(raiser);
}

/** Whom it can be about: whatever his office, he does not learn of it here. */
export function isAbout({ own }: Looker, { about_ids: about }: SuggestionRow): boolean {
  return about.some((id) => own.includes(id));
}

/** Whoever may not see one is answered as if there were none. */
export async function mayRead(looker: Looker, row: SuggestionRow): Promise<boolean> {
  if (isRaiser(looker, row)) return true;
  if (isAbout(looker, row)) return false;
  return isHandler(looker, row) || looker.has(rights[row.register].read, row.branch_id);
}

/** Whether the act is the caller's, whatever state it is in. */
export async function mayDo(looker: Looker, row: SuggestionRow, act: SuggestionAct): Promise<boolean> {
  if (!isOffice(act)) return isRaiser(looker, row);
  if (isAbout(looker, row)) return false;
  const { handle, decide } = rights[row.register];
  if (act === 'decide') return looker.has(decide, row.branch_id);
  return (act === 'reply' && isHandler(looker, row)) || looker.has(handle, row.branch_id);
}

/** Nobody deals with what he raised himself, nor replies finally where he was to reply before. */
export function isParty(looker: Looker, row: SuggestionRow, act: SuggestionAct): boolean {
  if (!isOffice(act)) return false;
  const hasReplied = row.replied_by !== null && looker.own.includes(row.replied_by);
  return isRaiser(looker, row) || (act === 'decide' && (hasReplied || isHandler(looker, row)));
}

function isOffice(act: SuggestionAct): boolean {
  return act === 'assign' || act === 'reply' || act === 'decide';
}

function isHandler({ own }: Looker, { handlers }: SuggestionRow): boolean {
  return handlers.some((id) => own.includes(id));
}

export interface Acting {
  readonly id: string;
  readonly revision: number;
  readonly act: SuggestionAct;
}

export interface HeldSuggestion {
  readonly row: SuggestionRow;
  readonly next: SuggestionState;
}

/** Holds it for the rest of the transaction, for an act that its state, its revision and the caller's part in it allow. */
export async function holdSuggestion(
  tx: Transaction,
  caller: Caller,
  { id, revision, act }: Acting,
): Promise<Result<HeldSuggestion>> {
  const row = await tx.suggestions.lock(id);
  const looker = await lookerOf(tx, caller);
  if (row === undefined || !(await mayDo(looker, row, act))) return refused({ code: 'access.denied' });
  if (isParty(looker, row, act)) return refused({ code: 'suggestion.own' });
  return nextOf(row, { revision, act });
}

/** Where the act leads; refused where somebody was first. */
export function nextOf(row: SuggestionRow, { revision, act }: Omit<Acting, 'id'>): Result<HeldSuggestion> {
  const next = suggestionAfter(row.state, act);
  if (next === null || row.revision !== revision) return refused({ code: 'suggestion.changed-meanwhile' });
  return done({ row, next });
}
