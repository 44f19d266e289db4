import type { Pledge, PledgeSetView } from '@xianfeng/contract';
import {
  awaitsDecision,
  done,
  type PledgeAct,
  type PledgeActing,
  pledgeProblems,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { PledgeRow, PledgeStepRow, ProxyEntryRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOfCycle } from '../cycles/branch-year.ts';
import { type AskedSet, askedSets } from './asked-sets.ts';
import { undoUntil } from '../proxy-entries/undo-until.ts';
import { standingState } from './standing.ts';

interface Viewing {
  readonly caller: Caller;
  readonly rows: readonly PledgeRow[];
}

/** Pledges with every step, and what the reader may do about them. */
export async function pledgeViews(
  tx: Transaction,
  { clock }: Pick<Services, 'clock'>,
  { caller, rows }: Viewing,
): Promise<Pledge[]> {
  const ids = rows.map(({ id }) => id);
  const places = await placesOf(tx, caller, rows);
  const steps = Map.groupBy(await tx.pledges.steps(ids), ({ pledge_id: id }) => id);
  const proxies = await tx.proxyEntries.ofMade(ids);
  const names = await tx.people.namesOf([
    ...new Set([
      ...rows.flatMap(({ person_id: id }) => id ?? []),
      ...[...steps.values()].flat().map(({ taken_by: id }) => id),
      ...[...proxies.values()].map(({ typed_by: id }) => id),
    ]),
  ]);
  const nameOf = (id: string) => names.get(id) ?? '';
  return rows.map((row) => {
    const place = places.get(row.cycle_id) as Place;
    const proxy = proxies.get(row.id);
    const own = steps.get(row.id) ?? [];
    const { branch } = place.year;
    const kind = kindOf(place.sets, row);
    return {
      ...{ branchId: branch.id, branch: branch.name, by: sideOf(row), memberId: row.person_id },
      who: row.person_id === null ? branch.name : nameOf(row.person_id),
      ...pledgeHead(row, { proxy, steps: own, kindName: kind.name, today: clock.today() }),
      cite: kind.cite,
      ...{ months: row.months, pledgedOn: row.pledged_on, signedOn: row.signed_on },
      proxy:
        proxy === undefined
          ? null
          : {
              ...{ typedBy: nameOf(proxy.typed_by), typedOn: proxy.typed_on },
              ...{ undoUntil: undoUntil(proxy.typed_on), undoneOn: proxy.undone_on },
            },
      steps: own.map(({ step, taken_on: on, taken_by: by, words }) => ({ step, on, by: nameOf(by), words })),
      may: mayDo(place, actingOf({ row, proxy, steps: own, caller, place, today: clock.today() }), row),
    };
  });
}

export async function readView(
  tx: Transaction,
  services: Pick<Services, 'clock'>,
  { caller, id }: { readonly caller: Caller; readonly id: string },
): Promise<Result<Pledge>> {
  const row = await tx.pledges.find(id);
  const [view] = row === undefined ? [] : await pledgeViews(tx, services, { caller, rows: [row] });
  return view === undefined ? refused({ code: 'access.denied' }) : done(view);
}

interface Heading {
  readonly proxy: ProxyEntryRow | undefined;
  readonly steps: readonly PledgeStepRow[];
  readonly kindName: string;
  readonly today: string;
}

/** What a pledge says, wherever it stands in a list of them. */
export function pledgeHead(row: PledgeRow, { proxy, steps, kindName, today }: Heading) {
  const state = standingState(row, proxy);
  return {
    ...{ id: row.id, kind: row.kind, kindName, words: row.words, dueOn: row.due_on },
    ...{ state, revision: row.revision, isOverdue: awaitsDecision({ state, dueOn: row.due_on }, today) },
    lastWords: steps.findLast(({ words }) => words !== null)?.words ?? null,
  };
}

/** A kind that the scheme does not know any more is called by its id. */
export function kindOf(
  sets: readonly AskedSet[],
  row: PledgeRow,
): { readonly name: string; readonly cite: string | null } {
  const asked = sets.find(({ set }) => set.by === sideOf(row) && set.kinds.some(({ id }) => id === row.kind));
  const kind = asked?.set.kinds.find(({ id }) => id === row.kind);
  return { name: kind?.name ?? row.kind, cite: asked === undefined ? null : clauseOf(asked).cite };
}

function clauseOf({ set, scheme }: AskedSet): { readonly cite: string | null; readonly text: string | null } {
  return scheme.clauses.find(({ id }) => id === set.clause) ?? { cite: null, text: null };
}

export function sideOf({ person_id: personId }: Pick<PledgeRow, 'person_id'>): Pledge['by'] {
  return personId === null ? 'branch' : 'member';
}

export function setView(asked: AskedSet): PledgeSetView {
  const { id, name, by, period, kinds, publicised } = asked.set;
  const { cite, text } = clauseOf(asked);
  return { id, name, by, period, publicised, kinds: [...kinds], cite, clause: text };
}

/** What a reader is in the branch of a pledge. */
export interface Place {
  readonly year: BranchYear;
  readonly sets: readonly AskedSet[];
  readonly roles: ReadonlySet<string>;
  /** Whether he acts for the committee above. */
  readonly isAbove: boolean;
  /** Members with whom he has said to be tied. */
  readonly tied: ReadonlySet<string>;
}

async function placesOf(tx: Transaction, caller: Caller, rows: readonly PledgeRow[]) {
  const places = new Map<string, Place>();
  for (const id of new Set(rows.map(({ cycle_id }) => cycle_id))) {
    const cycle = await tx.cycles.findById(id);
    if (cycle !== undefined) places.set(id, await placeIn(tx, caller, await branchYearOfCycle(tx, cycle)));
  }
  return places;
}

export async function placeIn(tx: Transaction, caller: Caller, year: BranchYear): Promise<Place> {
  const path = await tx.organizations.pathTo(year.branch.id);
  const recusals = await tx.declarations.recusalsOf(year.branch.id);
  const held = caller.appointments;
  return {
    year,
    sets: await askedSets(tx, year),
    roles: new Set(held.filter(({ organizationId }) => organizationId === year.branch.id).map(({ role }) => role)),
    isAbove: held.some(({ role, organizationId }) => role === 'committee-officer' && path.includes(organizationId)),
    tied: new Set(
      recusals.filter(({ verifier_id: id }) => id === caller.personId).map(({ member_id: member }) => member),
    ),
  };
}

interface ActingFacts {
  readonly row: PledgeRow;
  readonly proxy: ProxyEntryRow | undefined;
  readonly steps: readonly PledgeStepRow[];
  readonly caller: Caller;
  readonly place: Place;
  readonly today: string;
}

export function actingOf({ row, proxy, steps, caller, place, today }: ActingFacts): PledgeActing {
  const isWriter = steps.some(({ step, taken_by: by }) => step === 'pledge' && by === caller.personId);
  const isBranchs = place.roles.has('branch-secretary') || isWriter;
  return {
    ...{ state: standingState(row, proxy), dueOn: row.due_on, today },
    isOwn: row.person_id === null ? isBranchs : row.person_id === caller.personId,
    isTypedOneself: proxy?.typed_by === caller.personId,
    isTied: row.person_id !== null && place.tied.has(row.person_id),
    undoUntil: proxy === undefined ? null : undoUntil(proxy.typed_on),
  };
}

const acts: readonly PledgeAct[] = ['sign', 'note', 'keep', 'break', 'withdraw'];
const boards: Readonly<Record<PledgeAct, readonly string[]>> = {
  sign: ['branch-secretary', 'branch-committee'],
  note: ['recorder', 'branch-secretary'],
  keep: ['branch-secretary', 'branch-committee', 'review-panel'],
  break: ['branch-secretary', 'branch-committee', 'review-panel'],
  withdraw: ['branch-secretary'],
};

/** What the access list and the rules together let a reader do. */
function mayDo({ roles, isAbove }: Place, acting: PledgeActing, row: PledgeRow): PledgeAct[] {
  const isOfMember = row.person_id !== null;
  const holds = (act: PledgeAct) => {
    if (isOfMember) return boards[act].some((role) => roles.has(role)) || (acting.isOwn && !isOthers(act));
    if (act === 'note') return roles.has('branch-secretary');
    return isAbove || (act === 'withdraw' && roles.has('branch-secretary'));
  };
  return acts.filter((act) => holds(act) && pledgeProblems(act, acting).length === 0);
}

/** What only the other side does. */
function isOthers(act: PledgeAct): boolean {
  return act !== 'note' && act !== 'withdraw';
}
