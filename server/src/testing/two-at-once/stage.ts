import type { AddressInfo } from 'node:net';
import type { Role } from '@xianfeng/contract';
import { type Client, type TestCommittee, testPassword, type TestPerson, type TestServer } from '../builders.ts';
import { type ScoredBranch, scoredBranch } from '../scored-branch.ts';
import type { SocketAnswer } from './socket-client.ts';

export interface Edit {
  readonly by: Client;
  readonly path: string;
  readonly body: object;
}

/** Two who do something at once from the same state. */
export interface Pair {
  /** With different contents, or with none. */
  readonly edits: readonly [Edit, Edit];
  /** What the second is told; a pair without it is a repeat, and both are answered alike. */
  readonly code?: string;
  /** What the database holds of it. */
  readonly state: () => Promise<unknown>;
  /** What it holds after each of the two, where only that one was done; it may depend on what was answered. */
  readonly leaves: (winner: 0 | 1, answer: SocketAnswer) => unknown;
}

type SignedIn = Client & { readonly person: TestPerson };

/** Everybody the pairs need, signed in once, around one branch. */
export interface Stage {
  readonly server: TestServer;
  readonly port: number;
  readonly committee: TestCommittee;
  readonly branch: ScoredBranch;
  readonly secretaries: readonly [Client, Client];
  readonly officers: readonly [SignedIn, SignedIn];
  readonly departments: readonly [SignedIn, SignedIn];
  readonly systems: readonly [SignedIn, SignedIn];
  readonly securities: readonly [SignedIn, SignedIn];
  /** One column of one row. */
  one(sql: string, values: readonly unknown[]): Promise<unknown>;
  /** Somebody new of the branch. */
  someone(name?: string): Promise<TestPerson>;
  /** The same, signed in. */
  member(): Promise<SignedIn>;
  newId(): string;
}

export async function openStage(server: TestServer): Promise<Stage> {
  const branch = await scoredBranch(server, { others: ['方静姝', '丁守田'] });
  const { committee } = branch;
  const two = async (role: Role) => [await committee.signedIn(role), await committee.signedIn(role)] as const;
  // In office at the branch and no member of it, so that the branch's sheets stay as they are.
  const outside = await committee.person('甄世安');
  await committee.appoint(outside.id, 'branch-secretary', { organizationId: branch.id });
  const second = server.client();
  await second.signIn(await committee.account(outside.id), testPassword);
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { newId } = server.services;
  return {
    server,
    port: (server.app.server.address() as AddressInfo).port,
    committee,
    branch,
    secretaries: [branch.secretary, second],
    officers: await two('committee-officer'),
    departments: await two('department-officer'),
    systems: await two('system-administrator'),
    securities: await two('security-administrator'),
    async one(sql, values) {
      const { rows } = await server.owner.query(sql, [...values]);
      return Object.values((rows[0] ?? {}) as Record<string, unknown>)[0] ?? null;
    },
    someone: (name = '邵平') => committee.person(name, { branchId: branch.id }),
    async member() {
      const person = await committee.person('邵平', { branchId: branch.id });
      const client = server.client();
      await client.signIn(await committee.account(person.id), testPassword);
      return Object.assign(client, { person });
    },
    newId,
  };
}

/** Does what a pair begins with; a refusal is a fault of the test. */
export async function must(answer: ReturnType<Client['post']>): Promise<unknown> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
