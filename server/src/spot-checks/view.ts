import type { SpotCheck, SpotCheckHead, SpotCheckItem } from '@xianfeng/contract';
import { checkerProblems, done, finishProblems, refused, type Result } from '@xianfeng/engine';
import type { SpotCheckItemRow, SpotCheckRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearsOf } from '../cycles/branch-year.ts';
import { readNumbers } from '../lots/read-numbers.ts';
import { noteViews } from '../view-records/note.ts';
import { checkingAct, reachesOf } from './reach.ts';
import { isCorrected, recordersOf, standsOf } from './stands.ts';

/** Checks as a register lists them, in the order they came. */
export async function headsOf(tx: Transaction, rows: readonly SpotCheckRow[]): Promise<readonly SpotCheckHead[]> {
  const ids = rows.map(({ id }) => id);
  const years = await yearsOf(tx, ids);
  const items = Map.groupBy(await tx.spotChecks.itemsOf(ids), ({ check_id: id }) => id);
  return rows.map((row) => headOf(row, years.get(row.id) ?? [], items.get(row.id) ?? []));
}

function headOf(row: SpotCheckRow, years: readonly BranchYear[], items: readonly SpotCheckItemRow[]): SpotCheckHead {
  return {
    ...{ id: row.id, by: row.by, step: row.step, period: row.period, kind: row.kind, state: row.state },
    name: stepIn(years, row)?.name ?? row.step,
    branches: years.map(({ branch: { id, name } }) => ({ id, name })),
    ...{ frozenOn: row.frozen_on, lines: row.lines, draws: row.draws },
    found: items.filter(({ finding }) => finding !== null).length,
    wrong: items.filter(({ finding }) => finding === 'wrong').length,
  };
}

function stepIn(years: readonly BranchYear[], { step }: SpotCheckRow) {
  return years[0]?.plan.scheme.procedure.find(({ id }) => id === step);
}

/** The years of each check, in the order of the tree. */
async function yearsOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, readonly BranchYear[]>> {
  const byCheck = await tx.spotChecks.cyclesOf(ids);
  const organizations = await tx.organizations.list();
  const place = new Map(organizations.map(({ id }, index) => [id, index]));
  const byId = new Map(organizations.map((row) => [row.id, row]));
  const cycles = new Map<string, Awaited<ReturnType<typeof tx.cycles.findById>>>();
  for (const id of new Set([...byCheck.values()].flat())) cycles.set(id, await tx.cycles.findById(id));
  const found = [...cycles.values()].filter((cycle) => cycle !== undefined);
  const years = new Map((await branchYearsOf(tx, found, byId)).map((year) => [year.cycleId, year]));
  const placeOf = ({ branch }: BranchYear) => place.get(branch.id) ?? 0;
  return new Map(
    [...byCheck].map(([id, cycleIds]) => {
      const own = cycleIds.flatMap((cycleId) => years.get(cycleId) ?? []);
      return [id, own.toSorted((left, right) => placeOf(left) - placeOf(right))];
    }),
  );
}

interface Reading {
  readonly caller: Caller;
  readonly id: string;
}

/** One check, as far as the reader may see it; a foreign one answers as if it were not there. */
export async function readView(
  tx: Transaction,
  services: Services,
  { caller, id }: Reading,
): Promise<Result<SpotCheck>> {
  const row = await tx.spotChecks.find(id);
  const years = (await yearsOf(tx, [id])).get(id) ?? [];
  const reachOf = await reachesOf(tx, caller);
  const isIn = (act: Parameters<typeof reachOf>[0]) => years.some(({ branch }) => reachOf(act).has(branch.id));
  if (row === undefined || !isIn('read-spot-checks')) return refused({ code: 'access.denied' });
  const rows = await tx.spotChecks.itemsOf([id]);
  const acting = reachOf(checkingAct(row.by));
  const mayAct = years.every(({ branch }) => acting.has(branch.id));
  const names = await namesOf(tx, row, rows);
  const findings = reachOf('read-findings');
  const items: SpotCheckItem[] = [];
  const standings: Parameters<typeof finishProblems>[0][number][] = [];
  for (const item of rows) {
    const year = years.find(({ cycleId }) => cycleId === item.cycle_id);
    const isSeen = year !== undefined && (findings.has(year.branch.id) || item.person_id === caller.personId);
    const standing = { ...item, isCorrected: await isCorrected(tx, row, item) };
    standings.push(standing);
    items.push(await itemView(tx, { item: standing, year: isSeen ? year : undefined, names, caller, mayAct }));
  }
  await noteViews(tx, services, caller, [...new Set(items.flatMap(({ what }) => what?.memberId ?? []))]);
  return done({
    ...headOf(row, years, rows),
    ...headWords(row, years),
    ...actsOf(row, names),
    items,
    may: mayAct ? mayDo(row) : [],
    obstacles: row.state === 'drawn' ? [...finishProblems(standings)] : [],
  });
}

function headWords(row: SpotCheckRow, years: readonly BranchYear[]) {
  const step = stepIn(years, row);
  const clause = years[0]?.plan.scheme.clauses.find(({ id }) => id === step?.lot?.clause);
  return { record: step?.record ?? '', clause: { cite: clause?.cite ?? '', text: clause?.text ?? '' } };
}

function actsOf(row: SpotCheckRow, names: ReadonlyMap<string, string>) {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  return {
    ...{ listHash: row.list_hash, frozenBy: nameOf(row.frozen_by) ?? '', frozenAt: row.frozen_at.toISOString() },
    numbers: [...readNumbers(row)],
    ...{ seed: row.seed, drawnBy: nameOf(row.drawn_by), drawnOn: row.drawn_on },
    ...{ finishedBy: nameOf(row.finished_by), finishedOn: row.finished_on },
    withdrawal:
      row.withdrawn_on === null
        ? null
        : { on: row.withdrawn_on, by: nameOf(row.withdrawn_by) ?? '', reason: row.withdrawn_reason ?? '' },
  };
}

const ways: Readonly<Record<SpotCheckRow['state'], SpotCheck['may']>> = {
  frozen: ['draw', 'withdraw'],
  drawn: ['find', 'finish', 'withdraw'],
  finished: [],
  withdrawn: [],
};

function mayDo({ state }: SpotCheckRow): SpotCheck['may'] {
  return [...ways[state]];
}

async function namesOf(tx: Transaction, row: SpotCheckRow, items: readonly SpotCheckItemRow[]) {
  const ids = [row.frozen_by, row.drawn_by, row.finished_by, row.withdrawn_by];
  const people = items.flatMap(({ person_id: personId, found_by: foundBy }) => [personId, foundBy]);
  return tx.people.namesOf([...new Set([...ids, ...people].flatMap((id) => id ?? []))]);
}

interface Viewing {
  readonly item: SpotCheckItemRow & { readonly isCorrected: boolean };
  /** Undefined for readers who see neither whom it is about nor what was found. */
  readonly year: BranchYear | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly caller: Caller;
  readonly mayAct: boolean;
}

async function itemView(tx: Transaction, { item, year, names, caller, mayAct }: Viewing): Promise<SpotCheckItem> {
  const { id, place, line, revision } = item;
  const head = { id, place, line, revision };
  if (year === undefined) return { ...head, finding: null, what: null, obstacle: null };
  const [obstacle = null] = mayAct
    ? checkerProblems({
        ...{ checkerId: caller.personId, memberId: item.person_id },
        recorderIds: await recordersOf(tx, item),
      })
    : [];
  return {
    ...{ ...head, obstacle, finding: item.finding },
    what: {
      ...{ memberId: item.person_id, name: names.get(item.person_id) ?? '' },
      branch: { id: year.branch.id, name: year.branch.name },
      ...(await standsOf(tx, year.plan, item)),
      ...{ shouldStand: item.should_stand, reason: item.reason, remedy: item.remedy },
      foundBy: item.found_by === null ? null : (names.get(item.found_by) ?? ''),
      ...{ foundOn: item.found_on, isCorrected: item.isCorrected },
    },
  };
}
