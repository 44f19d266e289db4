import type { Suggestion } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { SuggestionRow, Transaction } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { isAbout, isRaiser, lookerOf } from './hold-suggestion.ts';
import { suggestionViews } from './view.ts';

/** Those in a branch's own register, the latest first. */
export function listSuggestions(
  services: Services,
  caller: Caller,
  { branchId, ...paging }: Paging & { readonly branchId: string },
): Promise<Result<PageOf<Suggestion>>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const rows = await tx.suggestions.ofBranches([branchId], 'branch');
    return pageViews(services, tx, { caller, rows, paging });
  });
}

/** Those of every branch in reach, in both registers, the latest first; none that is about the caller. */
export function listOfCommittee(
  services: Services,
  caller: Caller,
  { reach, ...paging }: Paging & { readonly reach: Reach },
): Promise<Result<PageOf<Suggestion>>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const branchIds = [...reachedIds(await tx.organizations.list(), reach)];
    const looker = await lookerOf(tx, caller);
    const rows = (await tx.suggestions.ofBranches(branchIds)).filter(
      (row) => isRaiser(looker, row) || !isAbout(looker, row),
    );
    return pageViews(services, tx, { caller, rows, paging });
  });
}

/** Raised by the caller by account, or for the caller to reply to; the latest first. */
export function ownSuggestions(
  services: Services,
  caller: Caller,
): Promise<Result<{ readonly suggestions: Suggestion[] }>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const rows = await tx.suggestions.ofPerson(caller.personId);
    return done({ suggestions: await suggestionViews(services, tx, { caller, rows }) });
  });
}

interface Paged {
  readonly caller: Caller;
  readonly rows: readonly SuggestionRow[];
  readonly paging: Paging;
}

function pageViews(services: Services, tx: Transaction, { caller, rows, paging }: Paged) {
  const page = pageOf(rows, paging, ({ id }) => id);
  return viewsOf(page, (shown) => suggestionViews(services, tx, { caller, rows: shown }));
}
