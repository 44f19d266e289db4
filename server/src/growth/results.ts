import { type GrowthResult, type MemberResult, ratingScaleOf } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { decimalPoints } from '../evidence-files/decimal-points.ts';
import { planFor } from '../schemes/plan-of.ts';
import { namedSections } from '../schemes/named-sections.ts';

/** What meetings confirmed of somebody year by year, and what was brought of years before; where both, the meeting's. */
export async function resultsOf(tx: Transaction, personId: string, today: string): Promise<readonly GrowthResult[]> {
  const byYear = new Map<number, GrowthResult>();
  const before = Number(today.slice(0, 4)) + 1;
  for (const rating of await tx.ratings.earlierOf([personId], { from: 0, before })) {
    const version = await tx.schemes.find(rating.scheme_version_id);
    if (version === undefined || byYear.has(rating.year)) continue;
    const plan = planFor(version, 'member');
    // Snapshots are stored as the engine gave them.
    const sections = namedSections(plan, rating.result as MemberResult);
    byYear.set(rating.year, {
      ...{ year: rating.year, scheme: version.id, total: rating.total, stars: rating.stars },
      grade: ratingScaleOf(plan).grades.find(({ id }) => id === rating.grade)?.name ?? rating.grade,
      sections: sections.map(({ id, name, points }) => ({ id, name, points: decimalPoints(points) })),
    });
  }
  const names = await gradeNames(tx, personId);
  for (const row of await tx.earlierResults.ofPerson(personId)) {
    const year = Number(row.period);
    if (!/^\d{4}$/.test(row.period) || byYear.has(year)) continue;
    const grade = row.grade === null ? null : (names.get(row.grade) ?? row.grade);
    byYear.set(year, { ...{ year, scheme: row.scheme, total: row.total, stars: row.stars, grade }, sections: [] });
  }
  return [...byYear.values()];
}

/** What was brought names grades as the scheme does into whose year it was brought. */
async function gradeNames(tx: Transaction, personId: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const cycleId of new Set((await tx.earlierResults.ofPerson(personId)).map(({ cycle_id }) => cycle_id))) {
    const cycle = await tx.cycles.findById(cycleId);
    const version = cycle === undefined ? undefined : await tx.schemes.find(cycle.scheme_version_id);
    if (version === undefined) continue;
    for (const { id, name } of ratingScaleOf(planFor(version, 'member')).grades) names.set(id, name);
  }
  return names;
}
