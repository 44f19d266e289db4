import { type Figure, figurePoints, POINT_SCALE } from '@xianfeng/engine';
import type { BranchYear } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import type { Chance } from './chance.ts';
import { county } from './county.ts';
import { demoYear, morningOf } from './days.ts';
import type { PlacedBranch } from './placed.ts';

interface LastYear {
  readonly chance: Chance;
  readonly newId: () => string;
}

/** Hundredths of a point. */
const hundredth = POINT_SCALE / 100;

/**
 * What the year before came to under the county's scheme, as its branches brought it along in one file when they began: so
 * that there is something to look at before the first meeting has confirmed a year here.
 */
export async function fillLastYear(
  tx: Transaction,
  { chance, newId }: LastYear,
  years: readonly { readonly branch: PlacedBranch; readonly year: BranchYear }[],
): Promise<void> {
  const brought = years.filter(({ branch }) => branch.plan.scheme === county.scheme && !branch.plan.isOwn);
  const [first] = brought;
  if (first === undefined) return;
  const [importId, on] = [newId(), `${demoYear}-01-05`];
  const rows = brought.flatMap(({ branch, year }) =>
    branch.stays
      .filter(({ person, from, to }) => to === null && person.exempt === null && from <= `${demoYear - 1}-06-30`)
      .filter(({ person }) => person.status === 'full')
      .map(({ personId, person }) => {
        const total = (person.ability + chance.around(-420, 300)) * hundredth;
        const { stars, grades } = year.plan.scheme.rating;
        return {
          ...{
            id: newId(),
            cycle_id: branch.cycleId,
            subject_id: personId,
            scheme: null,
            period: String(demoYear - 1),
          },
          ...{ total, stars: bandOf(stars, total)?.stars ?? null, grade: bandOf(grades, total)?.grade ?? null },
          ...{ import_id: importId, recorded_by: branch.secretaryId, recorded_at: morningOf(on) },
        };
      }),
  );
  await tx.imports.insert({
    ...{ id: importId, kind: 'evidence', branch_id: null, period: String(demoYear), row_count: rows.length },
    ...{ file_name: county.lastYearFile, file_hash: 'e'.repeat(64) },
    ...{ imported_by: first.branch.secretaryId, imported_at: morningOf(on) },
  });
  await tx.earlierResults.insert(rows);
}

/** The best first; the last has no lower edge. */
function bandOf<Band extends { readonly from: Figure | null }>(
  bands: readonly Band[],
  total: number,
): Band | undefined {
  return bands.find(({ from }) => from === null || total >= (figurePoints(from) ?? 0));
}
