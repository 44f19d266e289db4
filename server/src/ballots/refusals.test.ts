import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Claim, claimHash, type Election, makeBundle, prepareClaim, readManifest } from '@xianfeng/ballot';
import { makeElection } from '@xianfeng/ballot/testing';
import { sentence } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { buildBallotBox } from '../ballot-box/ballot-box.ts';
import { openHosts } from '../own-hosts.ts';
import { bundle, claim, must, type Paper, preparedBallot, ticket } from '../testing/anonymous-ballot.ts';
import { testServer } from '../testing/builders.ts';

const server = await testServer();
const ballot = await preparedBallot(server);
const { id, branch, voters } = ballot;
const box = buildBallotBox({ box: server.box, hosts: openHosts({ namesBefore: [], onNetwork: () => [] }) });
const papers: Paper[] = [];
let election: Election;

/** Everything that a refusal must not change: the tables of the ballot and of its box, the trail, what has been cast. */
async function everything(): Promise<unknown> {
  const own = ['ballot_claim', 'ballot_roll', 'ballot_key', 'ballot_box.ticket_answer'];
  const tables = [];
  for (const table of own)
    tables.push(await server.owner.query(`select * from ${table} where ballot_id = $1 order by 2, 3`, [id]));
  tables.push(await server.owner.query('select * from ballot where id = $1', [id]));
  tables.push(await server.owner.query('select count(*) from audit_entry'));
  return { tables: tables.map(({ rows }) => rows), cast: await server.box.counts(id), list: await server.box.list(id) };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** How an act was refused: with which code, whether a sentence says so in each language, and what it changed. */
async function refusalOf(ask: () => Promise<Answer>) {
  const before = await everything();
  const { status, body } = await ask();
  const { detail, problems } = body as { readonly detail: string; readonly problems: readonly Problem[] };
  const english = problems.map((problem) => sentence(problem, 'en')).join(' ');
  return {
    code: problems[0]?.code,
    isRefused: status >= 400 && status < 500,
    hasChinese: /\p{Script=Han}.*。$/u.test(detail),
    hasEnglish: /[a-z]{3,} /.test(english) && !/\p{Script=Han}/u.test(english),
    changed: isDeepStrictEqual(await everything(), before) ? [] : [before, await everything()],
  };
}

const refused = (code: string) => ({ code, isRefused: true, hasChinese: true, hasEnglish: true, changed: [] });

async function atBox(method: 'GET' | 'POST', url: string, payload?: Uint8Array): Promise<Answer> {
  const headers = payload === undefined ? {} : { 'content-type': 'application/octet-stream' };
  const sent = payload === undefined ? {} : { payload: Buffer.from(payload) };
  const answer = await box.inject({ method, url, headers, ...sent });
  return { status: answer.statusCode, body: answer.json() };
}

const cast = (bytes: Uint8Array) => () => atBox('POST', `/ballots/${id}`, bytes);

const good = 'ab'.repeat(32);
const malformed: readonly [string, unknown][] = [
  ['nothing', ''],
  ['no text', 7],
  ['none', undefined],
  ['a list', [good]],
  ['an object', { key: good }],
  ['true', true],
  ['a digit short', good.slice(1)],
  ['a digit more', `${good}a`],
  ['a byte short', good.slice(2)],
  ['a byte more', `${good}ab`],
  ['twice itself', good + good],
  ['in great letters', good.toUpperCase()],
  ['with 0x before', `0x${good.slice(2)}`],
  ['with a blank before', ` ${good.slice(1)}`],
  ['with a line behind', `${good}\n`],
  ['with a zero byte', `${good.slice(2)}\0\0`],
  ['no digits', 'zz'.repeat(32)],
  ['Chinese digits', '一'.repeat(64)],
  ['base64', Buffer.from(good, 'hex').toString('base64')],
  ['a modulus of RSA', 'c'.repeat(768)],
];

test.each(malformed)(
  'scrutineers’ key that is %s is not taken, and the one before stands',
  async (_what, publicKey) => {
    const { scrutineers } = await ballot.read();
    expect(
      await refusalOf(() => branch.secretary.post(`/ballots/${id}/key`, { publicKey, seen: scrutineers.publicKey })),
    ).toEqual(refused('request.invalid'));
  },
);

test('a second claim is refused, be it of a member or of a ticket, and so is a ticket of another ballot', async () => {
  must(await ballot.act('freeze'));
  election = await ballot.election();
  const [voter] = voters;
  papers.push(await claim(ballot, election, voter!));
  const other = (group: number): Claim => prepareClaim(election, randomBytes(32), { group, own: null }).claim;
  expect(await refusalOf(() => voter!.post(`/ballots/${id}/claim`, { claim: other(0) }))).toEqual(
    refused('ballot.claimed-already'),
  );
  papers.push(await ticket(server, ballot, { election, number: 1 }));
  expect(await refusalOf(() => branch.secretary.post(`/ballots/${id}/tickets/1`, { claim: other(1) }))).toEqual(
    refused('ballot.ticket-made-meanwhile'),
  );
  // A ticket of another ballot asks with the claim that its secret makes here, and finds nothing; nor does it by its own.
  for (const made of [other(1), prepareClaim(foreignElection(), randomBytes(32), { group: 1, own: null }).claim])
    expect(await refusalOf(() => atBox('GET', `/ballots/${id}/tickets/${claimHash(made)}`))).toEqual(
      refused('ballot.ticket-unknown'),
    );
  for (const each of voters.slice(1)) papers.push(await claim(ballot, election, each));
  for (let number = 2; number <= 10; number += 1) papers.push(await ticket(server, ballot, { election, number }));
}, 60_000);

/** Another ballot about as many people and items, with keys of its own. */
function foreignElection(): Election {
  const { manifest } = election;
  const made = makeElection({
    ...{
      targets: manifest.targets.length,
      items: manifest.items.map(({ most }) => most),
      keyLength: manifest.keyLength,
    },
    groups: manifest.groups.map(({ roll, least }) => ({ roll, least })),
  });
  return made.election;
}

test('a paper of another ballot is refused, and one that is changed, before its time or after the box is closed', async () => {
  const [paper, late] = [bundle(election, papers[0]!, 5), bundle(election, papers[1]!, 5)];
  expect(await refusalOf(cast(paper))).toEqual(refused('ballot.casting-not-open'));
  must(await ballot.act('open'));
  // The same people, keys and items, but another ballot: whatever was signed there does not count here.
  const twin = readManifest({ ...election.manifest, id: 'another' });
  if (!twin.ok) throw new Error(JSON.stringify(twin.problems));
  expect(
    await refusalOf(
      cast(makeBundle(twin.value, papers[0]!.tokens, { seed: papers[0]!.seed, revision: 1, scoreOf: () => 5 })),
    ),
  ).toEqual(refused('ballot.other-election'));
  expect(await refusalOf(cast(paper.with(-1, (paper.at(-1) ?? 0) ^ 1)))).toEqual(refused('ballot.bundle-wrong'));
  expect(await refusalOf(cast(paper.subarray(1)))).toEqual(refused('ballot.bundle-wrong'));
  expect((await cast(paper)()).status).toBe(200);
  must(await ballot.act('close'));
  expect(await refusalOf(cast(late))).toEqual(refused('ballot.closed'));
  expect(await refusalOf(cast(bundle(election, papers[0]!, 6, 2)))).toEqual(refused('ballot.closed'));
});
