import { openCycle } from '../../cycles/open.ts';
import type { TestCommittee, TestServer } from '../../testing/builders.ts';

/** A year of a branch, or of whoever rates branches, whose stars were confirmed and hung out; under the version of 2026. */
export async function awardedYear(
  { services }: TestServer,
  committee: TestCommittee,
  { branchId, year, stars }: { branchId: string; year: number; stars: Readonly<Record<string, number | null>> },
): Promise<void> {
  const { newId, clock, store } = services;
  await store.transaction(committee.id, async (tx) => {
    const present = await tx.cycles.find(branchId, 2026);
    if (present === undefined) throw new Error('2026 is open.');
    const opened = await openCycle(tx, { id: newId(), branchId, year, schemeVersionId: present.scheme_version_id });
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    await tx.ratings.insert(
      {
        ...{ id: newId(), cycle_id: opened.value.id, scheme_hash: 'f'.repeat(64), evidence_hash: 'f'.repeat(64) },
        ...{ confirmed_on: `${year}-12-28`, members_due: 5, members_present: 5 },
        ...{ confirmed_by: newId(), confirmed_at: clock.now() },
      },
      Object.entries(stars).map(([id, count]) => ({
        ...{ subject_id: id, total: null, stars: count, grade: null, explanation: null },
        result: JSON.stringify({ id, exempt: false, total: null, stars: count, grade: null, rank: null, sections: {} }),
      })),
    );
    await tx.notices.insert([
      {
        ...{ id: newId(), cycle_id: opened.value.id, kind: 'year', period: String(year), number: 1 },
        ...{ opened_on: `${year}-12-29`, closes_on: `${year + 1}-01-12`, body: '{}', body_hash: 'f'.repeat(64) },
        ...{ check_code: 'f', ledger_sequence: 0, ledger_hash: 'f'.repeat(64), published_by: newId() },
        published_at: clock.now(),
      },
    ]);
  });
}
