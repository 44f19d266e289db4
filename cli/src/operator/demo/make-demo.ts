import { operatorWords } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { branchYearOf, officialDays, openCycle, type openServices } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { adoptBuiltIn } from '../built-in-scheme.ts';
import { say } from '../say.ts';
import { unfinishedCommittee } from '../set-up.ts';
import { fillAccounts } from './accounts.ts';
import { openChance } from './chance.ts';
import { county, planCounty } from './county.ts';
import { assumedDays, demoYear } from './days.ts';
import { fillLedger } from './fill-ledger.ts';
import { fillNotices } from './fill-notices.ts';
import { fillPeople } from './fill-people.ts';
import { branchMonths } from './fill-scores.ts';
import { type PlacedCounty, placeCounty } from './placed.ts';
import { showProgress } from './progress.ts';

type Services = Awaited<ReturnType<typeof openServices>>;

export const membersOfDemo = 1_200;
/** The same for every demo, so that everybody sees the same people and scores. */
const seed = 20_261_120;

/** Fills an empty installation with the made-up county, in one transaction: a demo cut off leaves nothing behind. */
export async function makeDemo(services: Services, memberCount: number): Promise<readonly Problem[]> {
  const { store, newId } = services;
  const start = performance.now();
  say(operatorWords.loadingDemo(seed));
  const chance = openChance(seed);
  const placed = placeCounty({ chance, newId }, planCounty(chance, memberCount));
  const committeeId = await unfinishedCommittee(services, county.committee);
  await store.transaction(committeeId, async (tx) => {
    const days = [...officialDays(), ...assumedDays()];
    await tx.calendar.learn(days);
    await fillPeople(tx, newId, placed);
    await fillAccounts(services, tx, placed);
    await fillYear({ services, tx, placed, chance, calendar: new Map(days.map((day) => [day.day, day.is_working])) });
  });
  say(operatorWords.loadedDemo(((performance.now() - start) / 1000).toFixed(1)));
  return [];
}

interface YearFilling {
  readonly services: Services;
  readonly tx: Transaction;
  readonly placed: PlacedCounty;
  readonly chance: ReturnType<typeof openChance>;
  readonly calendar: ReadonlyMap<string, boolean>;
}

/** The year under the county's scheme: scores of all branches, then the ledger, then what was published. */
async function fillYear({ services, tx, placed, chance, calendar }: YearFilling): Promise<void> {
  const { newId } = services;
  const { branches } = placed;
  const schemeVersionId = await adoptBuiltIn(services, tx, 'county-star');
  for (const { id, cycleId } of branches) {
    const opened = await openCycle(tx, { id: cycleId, branchId: id, year: demoYear, schemeVersionId });
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  }
  const year = await branchYearOf(tx, branches[0]?.id ?? '', demoYear);
  if (!year.ok) throw new Error(JSON.stringify(year.problems));
  const { plan } = year.value;
  const items = plan.scheme.items.map(({ id }) => id);
  // Scoring and publishing take about the same time each.
  const steps = branches.length * 2;
  const months = branches.map((branch) => branchMonths({ chance, newId, items, calendar }, branch));
  for (const [index, own] of months.entries()) {
    await tx.bulk.insert(
      'score_sheet',
      own.map(({ sheet }) => sheet),
    );
    await tx.bulk.insert(
      'score',
      own.flatMap(({ cells }) => cells),
    );
    showProgress(index + 1, steps);
  }
  await fillLedger(tx, { chance, newId, plan }, placed);
  for (const [index, branch] of branches.entries()) {
    await fillNotices(services, tx, { branch, months: months[index] ?? [], calendar });
    showProgress(branches.length + index + 1, steps);
  }
}
