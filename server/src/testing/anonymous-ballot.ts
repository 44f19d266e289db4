import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  boardText,
  bundleLength,
  type ClaimAnswer,
  claimHash,
  countBox,
  type Election,
  makeBundle,
  prepareClaim,
  publicKeyOf,
  readManifest,
  type Result as BallotResult,
  type Tokens,
} from '@xianfeng/ballot';
import type { Ballot } from '@xianfeng/contract';
import { makeKeys } from '../ballots/make-keys.ts';
import type { Answer, Client } from './client.ts';
import type { TestPerson, TestServer } from './builders.ts';
import { countyStar, scoredBranch, type ScoredBranch, setToday } from './scored-branch.ts';

/** Two items in place of ten: a tenth of the keys. */
export const shortBallotScheme = countyStar.replace(/^ {2}- \{ id: item-(0[3-9]|10), .*\n/gm, '');

export type Voter = Client & { readonly person: TestPerson };

export interface AnonymousBallot {
  readonly id: string;
  readonly branch: ScoredBranch;
  /** Everybody of the branch, signed in: secretary and recorder first. */
  readonly voters: readonly Voter[];
  readonly tallySecret: Uint8Array;
  read(): Promise<Ballot>;
  /** The leader's act. */
  act(name: 'freeze' | 'open' | 'close'): Promise<Answer>;
  election(): Promise<Election>;
}

export interface Paper {
  readonly seed: Uint8Array;
  readonly tokens: Tokens;
}

const tickets = 10;

/** A ballot of six members and ten representatives of the public, prepared and with all its keys. */
export async function preparedBallot(server: TestServer): Promise<AnonymousBallot> {
  setToday(server, '2026-12-20');
  const branch = await scoredBranch(server, { others: [], scheme: shortBallotScheme });
  const voters: Voter[] = [branch.secretary, branch.recorder];
  while (voters.length < 6) voters.push(await branch.committee.signedIn('member', branch.id));
  const id = server.services.newId();
  const tallySecret = randomBytes(32);
  must(await prepare(branch, id));
  must(await branch.secretary.post(`/ballots/${id}/key`, { publicKey: hex(publicKeyOf(tallySecret)), seen: null }));
  await makeKeys(server.services, { committeeId: branch.committee.id, ballotId: id });
  return {
    ...{ id, branch, voters, tallySecret },
    read: async () => (await branch.secretary.get(`/ballots/${id}`)).body as Ballot,
    act: (name) => branch.secretary.post(`/ballots/${id}/${name}`),
    async election() {
      const { manifest } = (await branch.secretary.get(`/ballots/${id}/manifest`)).body as { manifest: string };
      return whole(readManifest(JSON.parse(manifest)));
    },
  };
}

export function prepare(
  branch: Pick<ScoredBranch, 'id' | 'secretary'>,
  id: string,
  others: object = {},
): Promise<Answer> {
  return branch.secretary.post(`/branches/${branch.id}/ballots/${id}`, {
    ...{ ballot: 'year-end', period: '2026' },
    groups: [
      { id: 'members', tickets: 0, ticketMemberIds: [], pooledInto: null },
      { id: 'mass', tickets, ticketMemberIds: [], pooledInto: null },
    ],
    scrutineers: { names: ['监票甲'], needed: 1 },
    ...others,
  });
}

/** Claims at the main service, as a member's device does. */
export async function claim({ id }: { readonly id: string }, election: Election, voter: Client): Promise<Paper> {
  const seed = randomBytes(32);
  const prepared = prepareClaim(election, seed, { group: 0, own: null });
  const answer = must(await voter.post(`/ballots/${id}/claim`, { claim: prepared.claim })).body as ClaimAnswer;
  return { seed, tokens: whole(prepared.tokensOf(answer)) };
}

/** Makes a ticket as the printing page does, and fetches its answer from the box as the ticket's holder does. */
export async function ticket(
  { box }: TestServer,
  { id, branch }: AnonymousBallot,
  { election, number }: { readonly election: Election; readonly number: number },
): Promise<Paper> {
  const seed = randomBytes(32);
  const prepared = prepareClaim(election, seed, { group: 1, own: null });
  must(await branch.secretary.post(`/ballots/${id}/tickets/${number}`, { claim: prepared.claim }));
  const answer = await box.ticketAnswer(id, claimHash(prepared.claim));
  return { seed, tokens: whole(prepared.tokensOf(JSON.parse(answer ?? '{}') as ClaimAnswer)) };
}

export function bundle(election: Election, { seed, tokens }: Paper, value: number | null, revision = 1): Uint8Array {
  return makeBundle(election, tokens, { seed, revision, scoreOf: () => value });
}

/** What the scrutineers' device does between taking the bundles and handing in the board. */
export async function countOnDevice(
  {
    id,
    branch,
    tallySecret,
  }: Pick<AnonymousBallot, 'id' | 'tallySecret'> & {
    readonly branch: Pick<ScoredBranch, 'secretary'>;
  },
  election: Election,
): Promise<Answer> {
  const bundles = must(await branch.secretary.get(`/ballots/${id}/bundles`)).raw;
  const list = must(await branch.secretary.get(`/ballots/${id}/board`)).raw.toString('utf8');
  const length = bundleLength(election);
  const each = Array.from({ length: bundles.length / length }, (_, at) =>
    Uint8Array.from(bundles.subarray(at * length, (at + 1) * length)),
  );
  const counted = whole(
    await countBox(election, { boxList: list, bundles: each, secret: tallySecret, random: randomBytes }),
  );
  const file = new File([gzipSync(boardText(election, counted))], 'board.gz', { type: 'application/gzip' });
  return branch.secretary.upload(`/ballots/${id}/count`, file);
}

export function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

function whole<Value>(result: BallotResult<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
