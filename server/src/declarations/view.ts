import type { Declaration } from '@xianfeng/contract';
import {
  decimalFromPoints,
  decisionProblems,
  type Deciding,
  type DeedWorth,
  deedWorth,
  done,
  needsSecond,
  type Problem,
  refused,
  type Result,
  unusualSigns,
  worthText,
} from '@xianfeng/engine';
import type { DeclarationRow, DeclarationStepRow, ProxyEntryRow, Transaction } from '@xianfeng/store';
import { attachmentViews } from '../attachments/view.ts';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOfCycle } from '../cycles/branch-year.ts';
import { undoUntil } from '../proxy-entries/undo-until.ts';
import { signOf } from './kinds.ts';
import { othersOf, twinsIn } from './twins.ts';

interface Viewing {
  readonly caller: Caller;
  readonly rows: readonly DeclarationRow[];
}

/** Declarations with every step, what proves them, what is like them, and what the reader may do about them. */
export async function declarationViews(
  tx: Transaction,
  { clock }: Services,
  { caller, rows }: Viewing,
): Promise<Declaration[]> {
  const ids = rows.map(({ id }) => id);
  const years = await yearsOf(tx, rows);
  const gathered = {
    steps: Map.groupBy(await tx.declarations.steps(ids), ({ declaration_id: id }) => id),
    proxies: await tx.proxyEntries.ofMade(ids),
    photos: await photosOf(tx, ids),
    others: await othersOf(tx, rows),
    recusals: (await Promise.all([...branchIdsOf(years)].map((id) => tx.declarations.recusalsOf(id)))).flat(),
  };
  const names = await namesOf(tx, rows, gathered);
  const nameOf = (id: string) => names.get(id) ?? '';
  const made = await madeEntries(tx, rows);
  return rows.map((row) => {
    const year = years.get(row.cycle_id) as BranchYear;
    const steps = gathered.steps.get(row.id) ?? [];
    const proxy = gathered.proxies.get(row.id);
    const photos = gathered.photos.get(row.id) ?? [];
    const tied = gathered.recusals.filter(
      ({ branch_id: branch, member_id: member }) => branch === year.branch.id && member === row.person_id,
    );
    const recused = [...new Set(tied.map(({ verifier_id: id }) => id))];
    const state = standingState(row, proxy);
    const twins = twinsIn(gathered.others, row, (item) => inputOf(year, item)?.name ?? item);
    const deed = deedView(year, row, steps);
    const deciding = decidingOf({ row, state, proxy, steps, caller, recused });
    const queued = { twins: twins.length, isLarge: deed.needsSecond, declaredOn: row.declared_on };
    const turn = turnOf(state);
    const isDecider = mayDecide(caller, year.branch.id);
    return {
      ...{ id: row.id, branchId: year.branch.id, branch: year.branch.name, memberId: row.person_id },
      member: nameOf(row.person_id),
      ...deed,
      ...{ occurredOn: row.occurred_on, declaredOn: row.declared_on, words: row.words, document: row.document },
      ...{ state, revision: row.revision },
      proxy: proxy === undefined ? null : proxyView(proxy, nameOf(proxy.typed_by)),
      steps: steps.map((step) => ({
        ...{ step: step.step, on: step.taken_on, at: step.taken_at.toISOString(), by: nameOf(step.taken_by) },
        ...{ points: step.points === null ? null : decimalFromPoints(step.points), reason: step.reason },
      })),
      ...{ photos, twins, turn, unusual: turn === null ? [] : [...unusualSigns(queued, clock.today())] },
      recused: recused.map((verifierId) => ({ verifierId, name: nameOf(verifierId) })),
      obstacle: turn === null || !isDecider ? null : (obstacles(turn, deciding, proxy, clock.today())[0] ?? null),
      entryId: made.get(row.id) ?? null,
    };
  });
}

/** What proves each declaration. */
async function photosOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Declaration['photos']>> {
  const rows = await tx.attachments.ofDeclarations(ids);
  const views = new Map((await attachmentViews(tx, rows)).map((view) => [view.id, view]));
  return new Map(
    [...Map.groupBy(rows, ({ declaration_id: id }) => id ?? '')].map(([id, own]) => [
      id,
      own.flatMap((row) => views.get(row.id) ?? []),
    ]),
  );
}

export async function readView(
  tx: Transaction,
  services: Services,
  { caller, row }: { readonly caller: Caller; readonly row: Pick<DeclarationRow, 'id'> },
): Promise<Result<Declaration>> {
  const found = await tx.declarations.find(row.id);
  const [view] = found === undefined ? [] : await declarationViews(tx, services, { caller, rows: [found] });
  return view === undefined ? refused({ code: 'access.denied' }) : done(view);
}

/** The state as it stands: undoing what was typed by another withdraws it. */
export function standingState({ state }: DeclarationRow, proxy: ProxyEntryRow | undefined): DeclarationRow['state'] {
  return proxy?.undone_on == null ? state : 'withdrawn';
}

/** What stands against a decision; what the member can still undo is not verified meanwhile. */
export function obstacles(
  decision: 'verify' | 'agree' | 'reject',
  deciding: Deciding,
  proxy: ProxyEntryRow | undefined,
  today: string,
): readonly Problem[] {
  const problems = decisionProblems(decision, deciding);
  if (problems.length > 0 || decision === 'reject' || proxy === undefined) return problems;
  const until = undoUntil(proxy.typed_on);
  return today <= until ? [{ code: 'declaration.undo-open', facts: { until } }] : [];
}

interface DecidingFacts {
  readonly row: DeclarationRow;
  readonly state: DeclarationRow['state'];
  readonly proxy: ProxyEntryRow | undefined;
  readonly steps: readonly DeclarationStepRow[];
  readonly caller: Caller;
  /** Everybody who is tied with the member. */
  readonly recused: readonly string[];
}

export function decidingOf({ row, state, proxy, steps, caller, recused }: DecidingFacts): Deciding {
  return {
    ...{ state, memberId: row.person_id, deciderId: caller.personId, typedById: proxy?.typed_by ?? null },
    firstId: steps.find(({ step }) => step === 'verify')?.taken_by ?? null,
    isTied: recused.includes(caller.personId),
  };
}

function turnOf(state: DeclarationRow['state']): Declaration['turn'] {
  return state === 'submitted' ? 'verify' : state === 'verified-once' ? 'agree' : null;
}

function mayDecide({ appointments }: Caller, branchId: string): boolean {
  return appointments.some(
    ({ role, organizationId }) =>
      organizationId === branchId && (role === 'review-panel' || role === 'branch-secretary'),
  );
}

/** What people found, else what the scheme says; null before anybody has verified it. */
function foundPoints(worth: DeedWorth | null, steps: readonly DeclarationStepRow[]) {
  const verified = steps.find(({ step }) => step === 'verify');
  if (verified === undefined) return { points: null, found: null };
  const { points: found } = verified;
  if (found !== null) return { points: decimalFromPoints(Math.abs(found)), found };
  return { points: worth === null ? null : worthText(worth.most), found: null };
}

function deedView(year: BranchYear, row: DeclarationRow, steps: readonly DeclarationStepRow[]) {
  const input = inputOf(year, row.item);
  const worth = deedWorth(year.plan, row);
  const { points, found } = foundPoints(worth, steps);
  const sign = input === undefined ? ('plus' as const) : signOf(input);
  return {
    ...{ item: row.item, itemName: input?.name ?? row.item },
    levelName: input?.levels.find(({ id }) => id === row.level)?.name ?? null,
    quantity: row.quantity === null ? null : decimalFromPoints(row.quantity),
    cite: year.plan.scheme.clauses.find(({ id }) => id === input?.clause)?.cite ?? null,
    ...{ least: worth === null ? '0' : worthText(worth.least), most: worth === null ? '0' : worthText(worth.most) },
    ...{ asksPoints: worth?.isFound === true, points, sign },
    isMinus: sign === 'minus' || (found ?? 0) < 0,
    needsSecond: worth !== null && needsSecond(worth, found),
  };
}

function inputOf({ plan }: BranchYear, item: string) {
  return plan.scheme.inputs.entries.find(({ id }) => id === item);
}

async function yearsOf(tx: Transaction, rows: readonly DeclarationRow[]): Promise<ReadonlyMap<string, BranchYear>> {
  const years = new Map<string, BranchYear>();
  for (const id of new Set(rows.map(({ cycle_id }) => cycle_id))) {
    const cycle = await tx.cycles.findById(id);
    if (cycle !== undefined) years.set(id, await branchYearOfCycle(tx, cycle));
  }
  return years;
}

function branchIdsOf(years: ReadonlyMap<string, BranchYear>): ReadonlySet<string> {
  return new Set([...years.values()].map(({ branch }) => branch.id));
}

interface Gathered {
  readonly steps: ReadonlyMap<string, readonly DeclarationStepRow[]>;
  readonly proxies: ReadonlyMap<string, ProxyEntryRow>;
  readonly recusals: readonly { readonly verifier_id: string }[];
}

function namesOf(tx: Transaction, rows: readonly DeclarationRow[], { steps, proxies, recusals }: Gathered) {
  return tx.people.namesOf([
    ...new Set([
      ...rows.map(({ person_id }) => person_id),
      ...[...steps.values()].flat().map(({ taken_by }) => taken_by),
      ...[...proxies.values()].map(({ typed_by }) => typed_by),
      ...recusals.map(({ verifier_id }) => verifier_id),
    ]),
  ]);
}

/** The entry of the ledger by the declaration it was made of. */
async function madeEntries(tx: Transaction, rows: readonly DeclarationRow[]): Promise<ReadonlyMap<string, string>> {
  const verified = rows.filter(({ state }) => state === 'verified');
  const cycleIds = [...new Set(verified.map(({ cycle_id }) => cycle_id))];
  const entries = await tx.ledger.ofSubjects(cycleIds, [...new Set(verified.map(({ person_id }) => person_id))]);
  const byCause = new Map(entries.map(({ cause, id }) => [cause, id]));
  return new Map(
    verified.flatMap(({ id }) => {
      const entryId = byCause.get(`declaration:${id}`);
      return entryId === undefined ? [] : [[id, entryId] as const];
    }),
  );
}

function proxyView(row: ProxyEntryRow, typedBy: string): NonNullable<Declaration['proxy']> {
  return { typedBy, typedOn: row.typed_on, undoUntil: undoUntil(row.typed_on), undoneOn: row.undone_on };
}
