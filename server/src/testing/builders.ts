import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@xianfeng/contract';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { givenAtConsole, openBallotBoxStore } from '@xianfeng/store';
import { testStore, type TestStore } from '@xianfeng/store/testing';
import { type Box, openBox } from '../ballot-box/box.ts';
import { hashPassword } from '../accounts/password.ts';
import { type AppOptions, buildApp } from '../app.ts';
import type { Services } from '../context.ts';
import { openServices } from '../main.ts';
import { openHosts } from '../own-hosts.ts';
import { type Founding, foundMany } from '../organization-tree/found-many.ts';
import { type Client, openClient } from './client.ts';

export { type Client, codesOf, ownOrigin } from './client.ts';

/** Every account of the builders has it. */
export const testPassword = 'Right-Horse-7';
const testToday = '2026-11-20';

export interface TestServer extends TestStore {
  readonly app: FastifyInstance;
  /** What the app was built from, for building another one beside it. */
  readonly appOptions: AppOptions;
  readonly services: Services;
  /** The ballot box, as anybody reaches it. */
  readonly box: Box;
  /** Where its pages lie. */
  readonly webFolder: string;
  /** A committee of its own, with a root organization and nothing else. */
  committee(name?: string): Promise<TestCommittee>;
  /** A browser nobody has signed in on. */
  client(): Client;
}

export interface TestPerson {
  readonly id: string;
  readonly name: string;
}

export interface TestCommittee {
  readonly id: string;
  /** The committee's own organization, the root of its tree. */
  readonly rootId: string;
  branch(name: string, place?: { parentId?: string; kind?: 'branch' | 'general-branch' }): Promise<string>;
  /** Somebody with a membership of a branch, or with none. */
  person(name: string, belongs?: { branchId?: string; fromOn?: string; bornOn?: string }): Promise<TestPerson>;
  appoint(
    personId: string,
    role: Role,
    at: { organizationId: string; fromOn?: string; toOn?: string },
  ): Promise<string>;
  /** Opens an account with `testPassword` and returns its name. */
  account(personId: string): Promise<string>;
  /** Somebody new with a role at a place, signed in. A role at a branch makes a member of it. */
  signedIn(role: Role, organizationId?: string): Promise<Client & { readonly person: TestPerson }>;
}

export interface TestServerOptions {
  /** A real installation on the calendar's day, in place of the demo of one fixed day. */
  readonly isReal?: boolean;
  /** What `sign-in.json` says. */
  readonly signIn?: object;
  /** What `reminders.json` says. */
  readonly reminders?: object;
}

/** A server on a fresh database, as the demo of one fixed day. Call it once at the top of a test file. */
export async function testServer({ isReal = false, signIn, reminders }: TestServerOptions = {}): Promise<TestServer> {
  const test = await testStore();
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-server-'));
  const [dataFolder, webFolder] = [join(folder, 'data'), join(folder, 'web')];
  mkdirSync(dataFolder);
  mkdirSync(webFolder);
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>page</title>');
  if (signIn !== undefined) writeFileSync(join(dataFolder, 'sign-in.json'), JSON.stringify(signIn));
  if (reminders !== undefined) writeFileSync(join(dataFolder, 'reminders.json'), JSON.stringify(reminders));
  const boxStore = openBallotBoxStore(test.asBallotBox);
  // In the same process, so that a test sees what it does; what two processes add is tried in `line.test.ts`.
  const box = openBox({ store: boxStore, batchMilliseconds: 20 });
  const services = await openServices({
    store: test.store,
    isDemo: !isReal,
    ...(isReal ? {} : { today: testToday }),
    dataFolder,
    box: { ...box, port: () => 0 },
  });
  const hosts = openHosts({ namesBefore: [], onNetwork: () => [] });
  const appOptions = { services, webFolder, isRequestLogged: false, hosts };
  const app = await buildApp(appOptions);
  afterAll(async () => {
    await app.close();
    await services.signing.end();
    await services.press.end();
    await boxStore.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const client = () => openClient(app);
  return {
    ...test,
    app,
    appOptions,
    services,
    box,
    webFolder,
    client,
    committee: (name) => buildCommittee(services, client, name),
  };
}

async function buildCommittee(services: Services, client: () => Client, name = '云溪县委'): Promise<TestCommittee> {
  const { store, newId, clock } = services;
  const id = newId();
  const rootId = newId();
  const within = store.transaction.bind(store, id) as <Value>(
    act: Parameters<typeof store.transaction<Value>>[1],
  ) => Promise<Value>;
  const begun = '2000-01-01';
  await store.committees.insert({ id, name, created_at: clock.now() });
  const found = async (founding: Omit<Founding, 'on' | 'branchKind'>) => {
    const foundings = [{ ...founding, branchKind: null, on: begun }];
    const founded = await within((tx) => foundMany(tx, services, { by: null, foundings }));
    if (!founded.ok) throw new Error(JSON.stringify(founded.problems));
  };
  await found({ id: rootId, parentId: null, kind: 'party-committee', name });

  const names = new Set<string>();
  const committee: TestCommittee = {
    id,
    rootId,
    async branch(branchName, { parentId = rootId, kind = 'branch' } = {}) {
      const branchId = newId();
      // Two branches of a committee never share a name; a test that does not care gets a number behind it.
      const same = [...names].filter((each) => each.startsWith(branchName)).length;
      const free = same === 0 ? branchName : `${branchName}${same + 1}`;
      names.add(free);
      await found({ id: branchId, parentId, kind, name: free });
      return branchId;
    },
    async person(personName, { branchId, fromOn = '2026-01-01', bornOn = '1980-05-01' } = {}) {
      const person = { id: newId(), name: personName };
      await within(async (tx) => {
        await tx.people.insert([{ ...blankPerson, ...person, born_on: bornOn }]);
        if (branchId === undefined) return;
        await tx.memberships.insert([
          { ...blankMembership, id: newId(), person_id: person.id, branch_id: branchId, from_on: fromOn },
        ]);
      });
      return person;
    },
    async appoint(personId, role, { organizationId, fromOn = begun, toOn }) {
      const appointmentId = newId();
      await within((tx) =>
        tx.appointments.insert({
          id: appointmentId,
          person_id: personId,
          organization_id: organizationId,
          role,
          from_on: fromOn,
          to_on: toOn ?? null,
          ...givenAtConsole(clock.now()),
        }),
      );
      return appointmentId;
    },
    async account(personId) {
      const accountId = newId();
      const username = `u${accountId.slice(-12)}`;
      const proof = await testProof;
      const opened = { id: accountId, personId, username, proof, codeExpiresAt: null };
      await within((tx) => tx.accounts.open([opened], clock.now()));
      return username;
    },
    async signedIn(role, organizationId = rootId) {
      const isBranch = organizationId !== rootId;
      const person = await committee.person('甄世安', isBranch ? { branchId: organizationId } : {});
      if (role !== 'member') await committee.appoint(person.id, role, { organizationId });
      const browser = client();
      const { status } = await browser.signIn(await committee.account(person.id), testPassword);
      if (status !== 200) throw new Error(`Signing in answered ${status}.`);
      return Object.assign(browser, { person });
    },
  };
  return committee;
}

/** Hashed once: argon2id is slow on purpose. */
const testProof = hashPassword(testPassword);

const blankPerson = {
  sex: null,
  ethnicity: null,
  joined_on: null,
  full_member_on: null,
  party_post: null,
  phone_sealed: null,
  phone_digest: null,
  import_id: null,
};

const blankMembership = { category: null, status: 'full', to_on: null, import_id: null } as const;
