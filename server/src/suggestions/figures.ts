import type { SuggestionFigures } from '@xianfeng/contract';
import { digestOf, done, type Result } from '@xianfeng/engine';
import type { SuggestionRow } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';

/** A branch's year in figures: of its own register, without names. */
export function figuresOfBranch(
  { store, clock }: Services,
  caller: Caller,
  { branchId, year }: { readonly branchId: string; readonly year: number },
): Promise<Result<SuggestionFigures>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const rows = await tx.suggestions.ofBranches([branchId], 'branch');
    return done(figuresOf(rows, { year, today: clock.today() }));
  });
}

/** The year by branch, in the order of the organizations; complaints about people only all together. */
export function figuresOfCommittee(
  { store, clock }: Services,
  caller: Caller,
  { reach, year }: { readonly reach: Reach; readonly year: number },
) {
  return store.transaction(caller.committeeId, async (tx) => {
    const organizations = await tx.organizations.list();
    const reached = reachedIds(organizations, reach);
    const rows = await tx.suggestions.ofBranches([...reached]);
    const asked = { year, today: clock.today() };
    const own = Map.groupBy(
      rows.filter(({ register, year: of }) => register === 'branch' && of === year),
      ({ branch_id: id }) => id,
    );
    return done({
      branches: organizations.flatMap(({ id, name }) => {
        const ofBranch = own.get(id);
        return ofBranch === undefined ? [] : [{ id, name, figures: figuresOf(ofBranch, asked) }];
      }),
      complaints: figuresOf(
        rows.filter(({ register }) => register === 'committee'),
        asked,
      ),
    });
  });
}

function figuresOf(
  rows: readonly SuggestionRow[],
  { year, today }: { readonly year: number; readonly today: string },
): SuggestionFigures {
  const { verdicts, ...figures } = digestOf(
    rows
      .filter((row) => row.year === year)
      .map((row) => ({
        ...{ state: row.state, receivedOn: row.received_on, dueOn: row.due_on, repliedOn: row.replied_on },
        verdict: row.verdict,
      })),
    today,
  );
  return { ...figures, verdicts: verdicts === null ? null : [...verdicts] };
}
