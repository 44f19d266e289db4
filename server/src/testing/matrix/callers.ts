import type { Role } from '@xianfeng/contract';
import { givenAtConsole } from '@xianfeng/store';
import { type Client, testPassword, type TestServer } from '../builders.ts';
import type { Place } from './places.ts';

export interface TriedCaller {
  readonly client: Client;
  /** The caller's own person, where it belongs to the place that is tried. */
  readonly personId: string | null;
  /** Whether there is a live session. */
  readonly isSignedIn: boolean;
}

const branchRoles = {
  member: 'member',
  recorder: 'recorder',
  secretary: 'branch-secretary',
  organization: 'organization-officer',
  board: 'branch-committee',
  panel: 'review-panel',
} as const satisfies Readonly<Record<string, Role>>;

const committeeRoles = {
  committee: 'committee-officer',
  department: 'department-officer',
  system: 'system-administrator',
  security: 'security-administrator',
  auditor: 'audit-administrator',
} as const satisfies Readonly<Record<string, Role>>;

/** Everybody who is tried: each role at one place, and those whose role or account does not count. */
export async function makeCallers(
  server: TestServer,
  home: Place,
  foreign: Place,
): Promise<Readonly<Record<string, TriedCaller>>> {
  const { committee, branchId, generalId } = home;
  const callers: Record<string, TriedCaller> = {
    none: { client: server.client(), personId: null, isSignedIn: false },
  };
  const add = (name: string, client: Client, personId: string | null = null) => {
    callers[name] = { client, personId, isSignedIn: true };
  };
  for (const [name, role] of Object.entries(branchRoles)) {
    const client = await committee.signedIn(role, branchId);
    add(name, client, client.person.id);
  }
  for (const [name, role] of Object.entries(committeeRoles)) add(name, await committee.signedIn(role));
  // These belong to no branch, so that nothing but the role in question could open a door.
  add('township', await appointed(server, home, { role: 'committee-officer', organizationId: generalId }));
  const secretary = { role: 'branch-secretary', organizationId: branchId } as const;
  add('ended', await appointed(server, home, { ...secretary, toOn: '2026-11-19' }));
  add('early', await appointed(server, home, { ...secretary, fromOn: '2026-11-21' }));
  const waiting = await appointed(server, home, secretary);
  await server.owner.query('update appointment set confirmed_at = null where person_id = $1', [waiting.person.id]);
  add('waiting', waiting);
  const closed = await appointed(server, home, secretary);
  await server.services.store.transaction(committee.id, (tx) =>
    tx.accounts.close(closed.person.id, server.services.clock.now()),
  );
  callers['closed'] = { client: closed, personId: null, isSignedIn: false };
  const suspended = await appointed(server, home, secretary);
  await server.services.store.transaction(committee.id, async (tx) => {
    const account = await tx.accounts.ofPerson(suspended.person.id);
    await tx.accounts.suspend([account?.id ?? ''], server.services.clock.now());
  });
  callers['suspended'] = { client: suspended, personId: null, isSignedIn: false };
  add('foreign', await foreign.committee.signedIn('committee-officer'));
  return callers;
}

async function appointed(
  { services, client }: TestServer,
  { committee }: Place,
  {
    role,
    organizationId,
    fromOn = '2000-01-01',
    toOn,
  }: {
    readonly role: Role;
    readonly organizationId: string;
    readonly fromOn?: string;
    readonly toOn?: string;
  },
) {
  const person = await committee.person('甄世安');
  await services.store.transaction(committee.id, (tx) =>
    tx.appointments.insert({
      ...{ id: services.newId(), person_id: person.id, organization_id: organizationId, role },
      ...{ from_on: fromOn, to_on: toOn ?? null, ...givenAtConsole(services.clock.now()) },
    }),
  );
  const browser = client();
  const { status } = await browser.signIn(await committee.account(person.id), testPassword);
  if (status !== 200) throw new Error(`Signing in answered ${status}.`);
  return Object.assign(browser, { person });
}
