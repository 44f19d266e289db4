import { operatorWords } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { type BranchYear, branchYearOf, officialDays, openCycle, type openServices } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { adoptBuiltIn, builtInPlan } from '../built-in-scheme.ts';
import { say } from '../say.ts';
import { unfinishedCommittee } from '../set-up.ts';
import { fillAccounts } from './accounts.ts';
import { openChance } from './chance.ts';
import { checkPeriods } from './check-periods.ts';
import { county, type GeneralBranchPlan, planCounty } from './county.ts';
import { assumedDays, demoYear } from './days.ts';
import { fillBallots } from './fill-ballots.ts';
import { fillDeclarations } from './fill-declarations.ts';
import { fillLedger } from './fill-ledger.ts';
import { fillMinutes } from './fill-minutes.ts';
import { fillNotices } from './fill-notices.ts';
import { fillPledges } from './fill-pledges.ts';
import { fillPeople } from './fill-people.ts';
import { branchPeriods } from './fill-scores.ts';
import { type PlacedBranch, type PlacedCounty, placeCounty, type SchemePlans } from './placed.ts';
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
  const planned = planCounty(chance, memberCount);
  const plans = new Map(schemesOf(planned).map((id) => [id, builtInPlan(id)]));
  const placed = placeCounty({ chance, newId, plans }, planned);
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
    await fillYear({ services, tx, placed, plans, chance, calendar, goOn });
    goOn();
  });
  say(operatorWords.loadedDemo(((performance.now() - start) / 1000).toFixed(1)));
  return [];
}

function schemesOf(county: readonly GeneralBranchPlan[]): readonly string[] {
  return [...new Set(county.flatMap(({ branches }) => branches.map(({ scheme }) => scheme)))];
}

interface YearFilling {
  readonly services: Services;
  readonly tx: Transaction;
  readonly placed: PlacedCounty;
  readonly plans: SchemePlans;
  readonly chance: ReturnType<typeof openChance>;
  readonly calendar: ReadonlyMap<string, boolean>;
  /** Throws where it is to be given up. */
  readonly goOn: () => void;
}

/** The year of every branch under its scheme: scores of all branches, then the ledger, then what was published. */
async function fillYear({ services, tx, placed, plans, chance, calendar, goOn }: YearFilling): Promise<void> {
  const { newId } = services;
  const years = await openYears(services, tx, placed.branches);
  // Scoring and publishing take about the same time each.
  const steps = years.length * 2;
  for (const [index, { branch, year }] of years.entries()) {
    goOn();
    const periods = branchPeriods({ chance, newId, plan: year.plan, calendar }, branch);
    await fillPledges(tx, newId, { branch, year });
    await checkPeriods(tx, { year, branch, periods });
    const sheets = periods.flatMap((period) => period.sheets);
    await tx.bulk.insert(
      'score_sheet',
      sheets.map(({ sheet }) => sheet),
    );
    await tx.bulk.insert(
      'score',
      sheets.flatMap(({ cells }) => cells),
    );
    showProgress(index + 1, steps);
  }
  await fillBallots(tx, { chance, newId }, years);
  await fillMinutes(tx, newId, years);
  await fillLedger(tx, { chance, newId, plans }, placed);
  await fillDeclarations(tx, newId, placed);
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

/** Opens every branch's year under its scheme. */
async function openYears(
  services: Services,
  tx: Transaction,
  branches: readonly PlacedBranch[],
): Promise<readonly [OpenYear, ...OpenYear[]]> {
  const versions = new Map<string, string>();
  const years: OpenYear[] = [];
  for (const branch of branches) {
    const { scheme } = branch.plan;
    const schemeVersionId = versions.get(scheme) ?? (await adoptBuiltIn(services, tx, scheme));
    versions.set(scheme, schemeVersionId);
    const opened = await openCycle(tx, { id: branch.cycleId, branchId: branch.id, year: demoYear, schemeVersionId });
    const year = opened.ok ? await branchYearOf(tx, branch.id, demoYear) : opened;
    if (!year.ok) throw new Error(JSON.stringify(year.problems));
    years.push({ branch, year: year.value });
  }
  const [first, ...others] = years;
  if (first === undefined) throw new Error('A county has branches.');
  return [first, ...others];
}
