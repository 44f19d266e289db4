import type { Holder, WaitingAppointment } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { holdsWords } from '../holds-words.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { compareAccounts } from './compare.ts';
import { readHolders, readWaiting } from './view.ts';

/** Everybody with what they hold, whose name, branch or place of work holds every word. */
export function listHolders(
  { store }: Services,
  { committeeId }: Caller,
  { words = '', ...paging }: Paging & { readonly words?: string | undefined },
): Promise<Result<PageOf<Holder>>> {
  return store.transaction(committeeId, async (tx) => {
    const places = Map.groupBy(words === '' ? [] : await tx.appointments.list(), (row) => row.person_id);
    const found = (await tx.accounts.list({})).filter(({ person_id: personId, name, branch }) =>
      holdsWords(words, [name, branch, ...(places.get(personId) ?? []).map(({ organization }) => organization)]),
    );
    return viewsOf(
      pageOf(found.toSorted(compareAccounts), paging, ({ person_id }) => person_id),
      (part) =>
        readHolders(
          tx,
          part.map(({ person_id }) => person_id),
        ),
    );
  });
}

/** What waits for a second person. */
export function listWaiting(
  { store }: Services,
  { committeeId, personId }: Caller,
): Promise<Result<WaitingAppointment[]>> {
  return store.transaction(committeeId, async (tx) => done(await readWaiting(tx, personId)));
}
