import type { Suggestion } from '@xianfeng/contract';
import {
  awaitsReply,
  done,
  refused,
  type Result,
  type SuggestionAct,
  suggestionActs,
  type SuggestionState,
} from '@xianfeng/engine';
import type { SuggestionRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { isParty, isRaiser, type Looker, lookerOf, mayDo, mayRead } from './hold-suggestion.ts';
import { openPlaceViews } from './receipt.ts';

/** One as the caller may see it; one of others answers as if it were not there. */
export async function readSuggestion(
  services: Pick<Services, 'clock'>,
  tx: Transaction,
  { caller, id }: { readonly caller: Caller; readonly id: string },
): Promise<Result<Suggestion>> {
  const row = await tx.suggestions.find(id);
  if (row === undefined || !(await mayRead(await lookerOf(tx, caller), row))) return refused({ code: 'access.denied' });
  const [view] = await suggestionViews(services, tx, { caller, rows: [row] });
  return view === undefined ? refused({ code: 'access.denied' }) : done(view);
}

/** Of rows that the caller may read. */
export async function suggestionViews(
  { clock }: Pick<Services, 'clock'>,
  tx: Transaction,
  { caller, rows }: { readonly caller: Caller; readonly rows: readonly SuggestionRow[] },
): Promise<Suggestion[]> {
  const looker = await lookerOf(tx, caller);
  const people = rows.flatMap((row) => [
    ...[row.raised_by, row.recorded_by, row.replied_by, row.decided_by],
    ...row.handlers,
  ]);
  const names = await tx.people.namesOf([...new Set(people.flatMap((id) => id ?? []))]);
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  const placeOf = await openPlaceViews(tx);
  const views: Suggestion[] = [];
  for (const row of rows) {
    const may = await actsOf(looker, row);
    views.push({
      ...{ id: row.id, branchId: row.branch_id, ...placeOf(row), words: row.words, aboutName: row.about_name },
      raiser: row.raised_by === null ? row.raiser_name : nameOf(row.raised_by),
      recordedBy: row.recorded_by === null ? null : nameOf(row.recorded_by),
      ...{ isMine: isRaiser(looker, row), state: row.state, revision: row.revision },
      isLate: isLate(row, clock.today()),
      handlers: row.handlers.map((id) => ({ id, name: nameOf(id) })),
      assignedOn: row.assigned_on,
      ...answeredView(row, nameOf),
      may,
    });
  }
  return views;
}

function isLate({ state, due_on: dueOn, decision_due_on: decisionDueOn }: SuggestionRow, today: string): boolean {
  return awaitsReply(state) && today > (decisionDueOn ?? dueOn);
}

async function actsOf(looker: Looker, row: SuggestionRow): Promise<Suggestion['may']> {
  const allowed: SuggestionAct[] = [];
  for (const act of suggestionActs(row.state))
    if ((await mayDo(looker, row, act)) && !isParty(looker, row, act)) allowed.push(act);
  return wireActs(row.state).filter((act) => allowed.some((each) => wireAct(each) === act));
}

/** What a state allows as it is asked for over the wire: whether a reply is good enough is one question. */
export function wireActs(state: SuggestionState): Suggestion['may'] {
  return [...new Set(suggestionActs(state).map(wireAct))];
}

function wireAct(act: SuggestionAct): Suggestion['may'][number] {
  return act === 'accept' || act === 'refuse' ? 'judge' : act;
}

/** How it was replied to, how that was found, and how it went on. */
export function answeredView(row: SuggestionRow, nameOf: (id: string | null) => string) {
  const { reply, replied_on: repliedOn, verdict, judged_on: judgedOn, decision, decided_on: decidedOn } = row;
  return {
    reply: reply === null || repliedOn === null ? null : { words: reply, by: nameOf(row.replied_by), on: repliedOn },
    judged: verdict === null || judgedOn === null ? null : { verdict, words: row.verdict_words, on: judgedOn },
    passedUp:
      row.passed_up_on === null || row.decision_due_on === null
        ? null
        : { on: row.passed_up_on, dueOn: row.decision_due_on },
    decision:
      decision === null || decidedOn === null ? null : { words: decision, by: nameOf(row.decided_by), on: decidedOn },
    withdrawnOn: row.withdrawn_on,
  };
}
