import type { Due, Role } from '@xianfeng/contract';
import type { Transaction, Way } from '@xianfeng/store';
import type { Caller, Context } from './context.ts';
import { refusal } from './respond.ts';

/**
 * How far a role reaches.
 * `self`: one's own person. `own-branch`: exactly the organization one is appointed to (for `member`: belongs to).
 * `branches-below`: that organization and everything under it. `above-branches`: of these what is no branch, for what whoever
 * stands above branches does itself. `committee`: everything of the committee.
 * What is closed is covered where an organization it goes on in is: its past is read there, and it takes nothing new.
 */
export type Scope = 'self' | 'own-branch' | 'branches-below' | 'above-branches' | 'committee';

export interface Rule<Act extends string = string> {
  readonly act: Act;
  readonly role: Role;
  readonly scope: Scope;
}

/** What an act is aimed at. All that is named must lie within the scope. */
export interface Target {
  readonly branchId?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly personId?: string | undefined;
}

/** The organizations in which a caller may do an act without naming one, for lists. */
export interface Reach {
  readonly isWholeCommittee: boolean;
  readonly exactly: readonly string[];
  readonly below: readonly string[];
}

/** One line of an access list; whatever no line allows is denied. */
export function allow<const Act extends string>(act: Act, role: Role, scope: Scope): Rule<Act> {
  return { act, role, scope };
}

/** Asks whether the caller may do the act to the target; throws otherwise. Without a target, use `reachOf` to narrow. */
export async function permit<Act extends string>(
  context: Context,
  list: readonly Rule<Act>[],
  { act, ...target }: Target & { readonly act: Act },
): Promise<Caller> {
  const caller = requireCaller(context);
  const grants = grantsOf(caller, list, act);
  if (grants.length === 0) throw denied();
  const aims = Object.values(target).filter((id) => id !== undefined);
  if (aims.length === 0) return caller;
  if (aims.length === 1 && grants.some((grant) => coversPlainly(grant, target, caller))) return caller;
  const isPermitted = await context.store.transaction(caller.committeeId, (tx) => isCovered(tx, grants, target));
  if (!isPermitted) throw denied();
  return caller;
}

/** Whether the caller may do the act at the place, for use cases that learn the place from what they read. */
export function mayAt<Act extends string>(
  tx: Transaction,
  caller: Caller,
  asked: { readonly list: readonly Rule<Act>[]; readonly act: Act; readonly branchId: string },
): Promise<boolean> {
  const { list, act, branchId } = asked;
  return isCovered(tx, grantsOf(caller, list, act), { branchId });
}

async function isCovered(tx: Transaction, grants: readonly Grant[], target: Target): Promise<boolean> {
  const places = await placesOf(tx, target);
  return places !== null && grants.some((grant) => covers(grant, places));
}

/** Whoever has a session, even a half-open one; throws otherwise. */
export function requireSession({ caller }: Context): Caller {
  if (caller === null) throw refusal([{ code: 'session.none' }]);
  return caller;
}

/** The signed-in caller, who has done all that signing in asks, except what `doing` is about; throws otherwise. */
export function requireCaller(context: Context, ...doing: readonly Due[]): Caller {
  const caller = requireSession(context);
  if (caller.due !== null && !doing.includes(caller.due)) throw refusal([{ code: `session.${caller.due}-due` }]);
  return caller;
}

export function reachOf<Act extends string>(caller: Caller, list: readonly Rule<Act>[], act: Act): Reach {
  const grants = grantsOf(caller, list, act);
  const at = (scope: Scope) =>
    grants.filter((grant) => grant.scope === scope).map(({ organizationId }) => organizationId);
  return {
    isWholeCommittee: at('committee').length > 0,
    exactly: at('own-branch'),
    below: at('branches-below'),
  };
}

interface Grant {
  readonly scope: Scope;
  readonly organizationId: string;
}

function grantsOf(caller: Caller, list: readonly Rule[], act: string): readonly Grant[] {
  const own = caller.branchId === null ? [] : [{ role: 'member' as const, organizationId: caller.branchId }];
  return [...caller.appointments, ...own].flatMap(({ role, organizationId }) =>
    list.filter((rule) => rule.act === act && rule.role === role).map(({ scope }) => ({ scope, organizationId })),
  );
}

/** A place's own way, and where it is closed those of the organizations it goes on in. */
type Ways = readonly Way[];

function covers({ scope, organizationId }: Grant, places: readonly Ways[]): boolean {
  if (scope === 'committee') return true;
  if (scope === 'self') return false;
  const isOn = ({ path, kind }: Way) => {
    if (scope === 'own-branch') return path[0] === organizationId;
    return path.includes(organizationId) && !(scope === 'above-branches' && kind === 'branch');
  };
  return places.every((ways) => ways.some(isOn));
}

/**
 * Whether one aim is covered by what is known of the caller: himself, or the very organization of the appointment, which
 * is there and is where its own way begins.
 */
function coversPlainly({ scope, organizationId }: Grant, target: Target, { personId }: Caller): boolean {
  if (scope === 'self') return target.personId === personId;
  const isPlace = scope === 'own-branch' || scope === 'branches-below';
  return isPlace && (target.branchId ?? target.organizationId) === organizationId;
}

/** Each place named; null when one is unknown here, be it made up or another committee's. */
async function placesOf(tx: Transaction, target: Target): Promise<readonly Ways[] | null> {
  const places: Ways[] = [];
  for (const id of [target.branchId, target.organizationId]) {
    if (id === undefined) continue;
    const ways = await tx.organizations.waysFrom(id);
    if (ways.length === 0) return null;
    places.push(ways);
  }
  if (target.personId !== undefined) {
    if ((await tx.people.find(target.personId)) === undefined) return null;
    const branchId = await tx.people.branchOf(target.personId);
    // Who never belonged to a branch is at no place at all: only a scope of the whole committee covers that.
    places.push(branchId === null ? [] : await tx.organizations.waysFrom(branchId));
  }
  return places;
}

/** Unknown and foreign ids answer alike, so that nobody can probe which exist. */
function denied(): Error {
  return refusal([{ code: 'access.denied' }]);
}
