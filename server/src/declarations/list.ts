import type { Declaration } from '@xianfeng/contract';
import { compareQueued, type Result } from '@xianfeng/engine';
import type { DeclarationRow } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { noteViews } from '../view-records/note.ts';
import { standingRows } from './standing-rows.ts';
import { declarationViews, readView } from './view.ts';

export interface BranchAsked extends Paging {
  readonly branchId: string;
  readonly waiting: 'yes' | 'no';
}

/** A branch's declarations: what waits, unusual ones first; or what is decided, the latest first. */
export function listDeclarations(
  services: Services,
  caller: Caller,
  { branchId, waiting, ...paging }: BranchAsked,
): Promise<Result<PageOf<Declaration>>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const rows = await standingRows(tx, branchId, waiting === 'yes');
    const view = (part: readonly DeclarationRow[]) => declarationViews(tx, services, { caller, rows: part });
    if (waiting === 'no')
      return viewsOf(
        pageOf(rows, paging, ({ id }) => id),
        view,
      );
    // What waits is put in order by what is like it, so that all of it is looked at.
    const views = await view(rows);
    const inOrder = views.toSorted((one, other) =>
      compareQueued([one.unusual, one.declaredOn], [other.unusual, other.declaredOn]),
    );
    return pageOf(inOrder, paging, ({ id }) => id);
  });
}

export function listOwnDeclarations(
  services: Services,
  caller: Caller,
  paging: Paging,
): Promise<Result<PageOf<Declaration>>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const rows = await tx.declarations.ofPeople([caller.personId]);
    return viewsOf(
      pageOf(rows, paging, ({ id }) => id),
      (part) => declarationViews(tx, services, { caller, rows: part }),
    );
  });
}

/** One declaration, as the member and the branch see it; who looks at another's is noted. */
export function readDeclaration(services: Services, caller: Caller, id: string): Promise<Result<Declaration>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const view = await readView(tx, services, { caller, row: { id } });
    if (view.ok) await noteViews(tx, services, caller, [view.value.memberId]);
    return view;
  });
}
