import { operatorWords } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { type BranchYear, branchYearOf, officialDays, openCycle, type openServices } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { adoptBuiltIn, builtInPlan } from '../built-in-scheme.ts';
import { say } from '../say.ts';
import { unfinishedCommittee } from '../set-up.ts';
import { fillAccounts } from './accounts.ts';
import { placeBranchYears } from './branch-years.ts';
import { openChance } from './chance.ts';
import { checkPeriods } from './check-periods.ts';
import { county, type GeneralBranchPlan, planCounty } from './county.ts';
import { assumedDays, demoYear } from './days.ts';
import { fillBallots } from './fill-ballots.ts';
import { fillBulletins } from './fill-bulletins.ts';
import { fillDeclarations } from './fill-declarations.ts';
import { fillExperiences } from './fill-experiences.ts';
import { fillLastYear } from './fill-last-year.ts';
import { fillLedger } from './fill-ledger.ts';
import { fillMinutes } from './fill-minutes.ts';
import { fillNotices } from './fill-notices.ts';
import { fillObjections } from './fill-objections.ts';
import { fillBranchPledges, fillPledges } from './fill-pledges.ts';
import { fillPeople } from './fill-people.ts';
import { beginKeys, type DemoBox, fillOpenBallot } from './fill-open-ballot.ts';
import { fillRecusals } from './fill-recusals.ts';
import { fillSpotChecks } from './fill-spot-checks.ts';
import { fillSupervision } from './fill-supervision.ts';
import { fillUse } from './fill-use.ts';
import { branchPeriods, type ScoreMaking } from './fill-scores.ts';
import { planEvents } from './plan-events.ts';
import { type PlacedBranch, type PlacedCounty, placeCounty, type SchemePlans } from './placed.ts';
import { showProgress } from './progress.ts';

type Services = Awaited<ReturnType<typeof openServices>>;

/** The same for every demo, so that everybody sees the same people and scores. */
const seed = 20_261_120;

export interface DemoMaking {
  readonly memberCount: number;
  readonly box: DemoBox;
  /** Whether somebody has asked to stop: what has been made so far is given up then. */
  readonly isStopping: () => boolean;
}

/** Fills an empty installation with the made-up county, in one transaction: a demo cut off leaves nothing behind. */
export async function makeDemo(
  services: Services,
  { memberCount, box, isStopping }: DemoMaking,
): Promise<readonly Problem[]> {
  const { store, newId } = services;
  const start = performance.now();
  say(operatorWords.loadingDemo(seed));
  const chance = openChance(seed);
  const planned = planCounty(chance, memberCount);
  const plans = new Map(schemesOf(planned).map((id) => [id, builtInPlan(id)]));
  const placed = placeCounty({ chance, newId, plans }, planned);
  const keys = beginKeys(placed);
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
    const years = await fillYear({ services, tx, placed, plans, chance, calendar, goOn });
    goOn();
    await fillBranchYears(services, tx, placed, calendar);
    goOn();
    const yearOf = ({ id }: PlacedBranch) => years.find(({ branch }) => branch.id === id)?.year;
    await fillOpenBallot(tx, { services, placed, yearOf, keys, box });
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
async function fillYear(filling: YearFilling): Promise<readonly OpenYear[]> {
  const { services, tx, placed, plans, chance, calendar, goOn } = filling;
  const { newId } = services;
  const years = await openYears(services, tx, placed.branches);
  // Scoring and publishing take about the same time each.
  const steps = years.length * 2;
  for (const [index, { branch, year }] of years.entries()) {
    goOn();
    await fillPledges(tx, newId, { branch, year });
    await fillSheets(tx, { chance, newId, plan: year.plan, calendar }, { branch, year });
    showProgress(index + 1, steps);
  }
  await fillBallots(tx, { chance, newId }, years);
  await fillMinutes(tx, newId, years);
  // Drawn apart, so that people, scores and deeds stay what they are.
  const events = planEvents({ chance: openChance(seed + 1), newId, plans }, placed);
  await fillLedger(tx, { chance, newId, plans }, { ...placed, more: events.entries });
  await tx.bulk.insert('event_sheet', events.sheets);
  await tx.bulk.insert('event_line', events.lines);
  await fillDeclarations(tx, newId, placed);
  await fillSpotChecks(tx, newId, years);
  await fillExperiences(tx, newId, placed);
  for (const [index, { branch, year }] of years.entries()) {
    goOn();
    await fillNotices(services, tx, { year, branch, calendar });
    await fillBulletins(tx, newId, { year, branch });
    showProgress(years.length + index + 1, steps);
  }
  // Drawn apart as well.
  const apart = openChance(seed + 2);
  await fillLastYear(tx, { chance: apart, newId }, years);
  await fillObjections(tx, newId, placed.branches);
  await fillUse(tx, apart, placed.branches);
  await fillSupervision(tx, newId, placed);
  await fillRecusals(tx, newId, placed.branches);
  return years;
}

/** The years of organizations that rate branches, as far as they have gone. */
async function fillBranchYears(
  services: Services,
  tx: Transaction,
  placed: PlacedCounty,
  calendar: ReadonlyMap<string, boolean>,
): Promise<void> {
  const { newId } = services;
  const chance = openChance(seed + 1);
  const years = await openYears(services, tx, await placeBranchYears(tx, { chance, newId }, placed));
  for (const { branch, year } of years) {
    const rated = placed.branches.filter(({ parentId }) => parentId === branch.id);
    await fillBranchPledges(tx, newId, { year, rated });
    await fillSheets(tx, { chance, newId, plan: year.plan, calendar }, { branch, year });
  }
  await fillBallots(tx, { chance, newId }, years);
  await fillMinutes(tx, newId, years);
  for (const { branch, year } of years) await fillNotices(services, tx, { year, branch, calendar });
}

async function fillSheets(tx: Transaction, making: ScoreMaking, { branch, year }: OpenYear): Promise<void> {
  const periods = branchPeriods(making, branch);
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
}

interface OpenYear {
  readonly branch: PlacedBranch;
  readonly year: BranchYear;
}

/** Opens the year of each under its scheme. */
async function openYears(
  services: Services,
  tx: Transaction,
  branches: readonly PlacedBranch[],
): Promise<readonly OpenYear[]> {
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
  return years;
}
