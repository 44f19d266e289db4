import { operatorWords } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { type BranchYear, branchYearOf, officialDays, openCycle, type openServices } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { adoptBuiltIn } from '../built-in-scheme.ts';
import { say } from '../say.ts';
import { unfinishedCommittee } from '../set-up.ts';
import { fillAccounts } from './accounts.ts';
import { openChance } from './chance.ts';
import { checkMonths } from './check-months.ts';
import { county, planCounty } from './county.ts';
import { assumedDays, demoYear } from './days.ts';
import { fillLedger } from './fill-ledger.ts';
import { fillMinutes } from './fill-minutes.ts';
import { fillNotices } from './fill-notices.ts';
import { fillPeople } from './fill-people.ts';
import { branchMonths } from './fill-scores.ts';
import { type PlacedBranch, type PlacedCounty, placeCounty } from './placed.ts';
import { showProgress } from './progress.ts';

type Services = Awaited<ReturnType<typeof openServices>>;

/** The same for every demo, so that everybody sees the same people and scores. */
const seed = 20_261_120;

export interface DemoMaking {
  readonly memberCount: number;
  /** Whether somebody has asked to stop: what has been made so far is given up then. */
  readonly isStopping: () => boolean;
}

/** Fills an empty installation with the made-up county, in one transaction: a demo cut off leaves nothing behind. */
export async function makeDemo(
  services: Services,
  { memberCount, isStopping }: DemoMaking,
): Promise<readonly Problem[]> {
  const { store, newId } = services;
  const start = performance.now();
  say(operatorWords.loadingDemo(seed));
  const chance = openChance(seed);
  const placed = placeCounty({ chance, newId }, planCounty(chance, memberCount));
  const committeeId = await unfinishedCommittee(services, county.committee);
  await store.transaction(committeeId, async (tx) => {
    const days = [...officialDays(), ...assumedDays()];
    await tx.calendar.learn(days);
    await fillPeople(tx, services, placed);
    await fillAccounts(services, tx, placed);
    const calendar = new Map(days.map((day) => [day.day, day.is_working]));
    const goOn = () => {
      if (isStopping()) throw new Error('Asked to stop while the demo was being made.');
    };
    await fillYear({ services, tx, placed, chance, calendar, goOn });
    goOn();
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
  /** Throws where it is to be given up. */
  readonly goOn: () => void;
}

/** The year under the county's scheme: scores of all branches, then the ledger, then what was published. */
async function fillYear({ services, tx, placed, chance, calendar, goOn }: YearFilling): Promise<void> {
  const { newId } = services;
  const years = await openYears(services, tx, placed.branches);
  const { plan } = years[0].year;
  const items = plan.scheme.items.map(({ id }) => id);
  // Scoring and publishing take about the same time each.
  const steps = years.length * 2;
  for (const [index, { branch, year }] of years.entries()) {
    goOn();
    const months = branchMonths({ chance, newId, items, calendar }, branch);
    checkMonths(year, branch, months);
    await tx.bulk.insert(
      'score_sheet',
      months.map(({ sheet }) => sheet),
    );
    await tx.bulk.insert(
      'score',
      months.flatMap(({ cells }) => cells),
    );
    showProgress(index + 1, steps);
  }
  await fillMinutes(tx, newId, years);
  await fillLedger(tx, { chance, newId, plan }, placed);
  for (const [index, { branch, year }] of years.entries()) {
    goOn();
    await fillNotices(services, tx, { year, branch, calendar });
    showProgress(years.length + index + 1, steps);
  }
}

interface OpenYear {
  readonly branch: PlacedBranch;
  readonly year: BranchYear;
}

/** Opens every branch's year under the county's scheme. */
async function openYears(
  services: Services,
  tx: Transaction,
  branches: readonly PlacedBranch[],
): Promise<readonly [OpenYear, ...OpenYear[]]> {
  const schemeVersionId = await adoptBuiltIn(services, tx, 'county-star');
  const years: OpenYear[] = [];
  for (const branch of branches) {
    const opened = await openCycle(tx, { id: branch.cycleId, branchId: branch.id, year: demoYear, schemeVersionId });
    const year = opened.ok ? await branchYearOf(tx, branch.id, demoYear) : opened;
    if (!year.ok) throw new Error(JSON.stringify(year.problems));
    years.push({ branch, year: year.value });
  }
  const [first, ...others] = years;
  if (first === undefined) throw new Error('A county has branches.');
  return [first, ...others];
}
