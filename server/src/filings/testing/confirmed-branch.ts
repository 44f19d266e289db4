import type { TestCommittee, TestServer } from '../../testing/builders.ts';
import { openYear } from '../../testing/scored-branch.ts';

interface Rated {
  readonly stars: number | null;
  readonly grade: string | null;
  readonly members: number;
  readonly isExempt?: boolean;
}

/** A branch whose meeting has confirmed such ratings of 2026; names and ids are those that must never leave. */
export async function confirmedBranch(
  server: TestServer,
  committee: TestCommittee,
  name: string,
  ratings: readonly Rated[],
): Promise<void> {
  const { newId, store, clock } = server.services;
  const branchId = await committee.branch(name);
  await openYear(server, committee, branchId);
  const cycle = await store.transaction(committee.id, (tx) => tx.cycles.find(branchId, 2026));
  const people = ratings.flatMap(({ members, ...rating }) => Array.from({ length: members }, () => rating));
  const lines = await Promise.all(
    people.map(async ({ stars, grade, isExempt = false }) => {
      const { id } = await committee.person('方静姝', { branchId });
      const result = JSON.stringify({ id, exempt: isExempt });
      return { subject_id: id, total: isExempt ? null : 900_000, stars, grade, result, explanation: null };
    }),
  );
  await store.transaction(committee.id, (tx) =>
    tx.ratings.insert(
      {
        ...{ id: newId(), cycle_id: cycle?.id ?? '', scheme_hash: 's', evidence_hash: 'e', confirmed_on: '2026-12-31' },
        ...{ members_due: 5, members_present: 5, confirmed_by: newId(), confirmed_at: clock.now() },
      },
      lines,
    ),
  );
}
