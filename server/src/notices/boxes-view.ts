import type { NoticeBoxes } from '@xianfeng/contract';
import { type BoxAct, boxProblems } from '@xianfeng/engine';
import type { NoticeFileRow, Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller } from '../context.ts';
import { access } from './access.ts';
import type { NoticeOnTheWay } from './hold-boxes.ts';

/** Which right each act takes. */
const rights = {
  ...{ propose: 'propose-notice', check: 'check-notice', approve: 'publish-notice' },
  ...{ return: 'check-notice', publish: 'publish-notice' },
} as const satisfies Readonly<Record<BoxAct, string>>;

/** What of the boxes is open to the caller, whatever else stands against it. */
export async function openActs(
  tx: Transaction,
  caller: Caller,
  {
    branchId,
    ...at
  }: { readonly branchId: string; readonly state: NoticeOnTheWay['state']; readonly proposedBy: string | null },
): Promise<BoxAct[]> {
  const may: BoxAct[] = [];
  for (const [act, right] of Object.entries(rights) as [BoxAct, (typeof rights)[BoxAct]][])
    if (
      boxProblems(act, { ...at, by: caller.personId }).length === 0 &&
      (await mayAt(tx, caller, { list: access, act: right, branchId }))
    )
      may.push(act);
  return may;
}

/** The boxes as people see them: those that were filled for other figures are open again. */
export async function boxesView(
  tx: Transaction,
  caller: Caller,
  { year, file, state, hasChanged }: Pick<NoticeOnTheWay, 'year' | 'file' | 'state' | 'hasChanged'>,
): Promise<NoticeBoxes> {
  const proposedBy = file?.proposed_by ?? null;
  const may = await openActs(tx, caller, { branchId: year.branch.id, state, proposedBy });
  const empty = { proposed: null, checked: null, approved: null, returned: null };
  const head = { state, revision: file?.revision ?? 0, hasChanged, may };
  if (file === undefined || hasChanged) return { ...head, ...empty };
  const names = await namesOn(tx, file);
  const step = (by: string | null, on: string | null) => (by === null || on === null ? null : { by: names(by), on });
  const returned = step(file.returned_by, file.returned_on);
  return {
    ...head,
    proposed: step(file.proposed_by, file.proposed_on),
    checked: step(file.checked_by, file.checked_on),
    approved: step(file.approved_by, file.approved_on),
    returned:
      returned === null || file.return_words === null
        ? null
        : { ...returned, concern: file.concern, words: file.return_words },
  };
}

/** By whom and when each box of a published notice was filled. */
export async function filledBoxes(
  tx: Transaction,
  file: NoticeFileRow,
  published: { readonly by: string; readonly on: string },
) {
  const names = await namesOn(tx, file, published.by);
  const step = (by: string | null, on: string | null) => ({ by: by === null ? '' : names(by), on: on ?? published.on });
  return {
    proposed: step(file.proposed_by, file.proposed_on),
    checked: step(file.checked_by, file.checked_on),
    approved: step(file.approved_by, file.approved_on),
    published: step(published.by, published.on),
  };
}

async function namesOn(tx: Transaction, file: NoticeFileRow, ...more: readonly string[]) {
  const ids = [file.proposed_by, file.checked_by, file.approved_by, file.returned_by].flatMap((id) => id ?? []);
  const names = await tx.people.namesOf([...new Set([...ids, ...more])]);
  return (id: string) => names.get(id) ?? '';
}
