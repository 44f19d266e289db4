import { done, refused, type Result, type SuggestionAct, type SuggestionVerdict } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Trail } from '../commit.ts';
import { dueDay } from './due-day.ts';
import type { HeldSuggestion } from './hold-suggestion.ts';

/** What whoever raised it does, by account or by the code on the receipt. */
export type RaiserAct =
  | { readonly is: 'judge'; readonly verdict: SuggestionVerdict; readonly words: string | null }
  | { readonly is: 'pass-up' }
  | { readonly is: 'withdraw' };

/** The same by the rules: to be content with a reply ends it, not to be does not. */
export function ruledAct(act: RaiserAct): SuggestionAct {
  if (act.is !== 'judge') return act.is;
  return act.verdict === 'unsatisfied' ? 'refuse' : 'accept';
}

interface Carrying {
  readonly tx: Transaction;
  readonly trail: Trail;
  readonly held: HeldSuggestion;
  readonly act: RaiserAct;
  readonly today: string;
}

/** Says how the reply is found, passes it up once, or takes back what was said; all of it stays on record. */
export async function carryOut({ tx, trail, held, act, today }: Carrying): Promise<Result<null>> {
  const { row, next } = held;
  if (act.is === 'judge' && act.verdict === 'unsatisfied' && act.words === null)
    return refused({ code: 'suggestion.words-missing' });
  const stand = { state: next, revision: row.revision + 1 };
  await tx.suggestions.update(row.id, {
    ...stand,
    ...(act.is === 'judge' ? { verdict: act.verdict, verdict_words: act.words, judged_on: today } : {}),
    ...(act.is === 'pass-up' ? { passed_up_on: today, decision_due_on: await dueDay(tx, today) } : {}),
    ...(act.is === 'withdraw' ? { withdrawn_on: today } : {}),
  });
  trail.add({
    ...{ organizationId: row.branch_id, before: { state: row.state } },
    after: { suggestionId: row.id, state: next },
  });
  return done(null);
}
