import type { Statistics } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { branchResults } from './branch-results.ts';
import { dutyStatistics } from './duties.ts';
import { objectionStatistics } from './objections.ts';
import { type Places, placesIn } from './places.ts';
import { processStatistics } from './process.ts';
import { schemeStatistics } from './results.ts';
import { ballotStatistics, meetingStatistics } from './turnout.ts';

/** Nobody looks further back at once. */
const yearsMost = 10;

/** Figures of everything that the caller oversees, at one state of the database. */
export function readStatistics(
  { store, clock }: Services,
  caller: Caller,
  { reach, year }: { readonly reach: Reach; readonly year?: number | undefined },
): Promise<Result<Statistics>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const organizations = await tx.organizations.list();
    const reached = reachedIds(organizations, reach);
    const places = await placesIn(tx, { organizations, reached, today, year: year ?? Number(today.slice(0, 4)) });
    return done({ branch: null, ...(await statisticsOf(tx, places)) });
  });
}

/** The same of one branch. */
export function readBranchStatistics(
  { store, clock }: Services,
  caller: Caller,
  { branchId, year }: { readonly branchId: string; readonly year?: number | undefined },
): Promise<Result<Statistics>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const organizations = await tx.organizations.list();
    const asked = { organizations, reached: new Set([branchId]), today, year: year ?? Number(today.slice(0, 4)) };
    const places = await placesIn(tx, asked);
    const branch = { id: branchId, name: places.byId.get(branchId)?.name ?? '' };
    return done({ branch, ...(await statisticsOf(tx, places)) });
  });
}

async function statisticsOf(tx: Transaction, places: Places): Promise<Omit<Statistics, 'branch'>> {
  return {
    ...{ today: places.today, year: places.year, years: await yearsOf(tx, places) },
    schemes: await schemeStatistics(tx, places),
    duties: await dutyStatistics(tx, places),
    process: await processStatistics(tx, places),
    meetings: await meetingStatistics(tx, places),
    ballots: await ballotStatistics(tx, places),
    objections: await objectionStatistics(tx, places),
    branchResults: await branchResults(tx, places),
  };
}

async function yearsOf(tx: Transaction, { reached, today, year }: Places): Promise<number[]> {
  const rated = await tx.statistics.resultYears([...reached]);
  const years = new Set([...(await tx.cycles.years()), ...rated, Number(today.slice(0, 4)), year]);
  return [...years].toSorted((left, right) => right - left).slice(0, yearsMost);
}
