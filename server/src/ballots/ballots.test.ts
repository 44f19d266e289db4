import { randomBytes, randomUUID } from 'node:crypto';
import { type Claim, isReceipt, prepareClaim, readBoardFile, type Receipt, verifyBallot } from '@xianfeng/ballot';
import type { Ballot, YearEnd } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import {
  bundle,
  claim,
  countOnDevice,
  must,
  type Paper,
  prepare,
  preparedBallot,
  ticket,
} from '../testing/anonymous-ballot.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
const ballot = await preparedBallot(server);
const { id, branch, voters } = ballot;
const papers: Paper[] = [];
const receipts: Receipt[] = [];
/** The last claim, sent under a key of its own so that it can be sent again. */
const [lastSeed, lastKey] = [randomBytes(32), randomUUID()];
let lastClaim: Claim;

async function rowsOf(table: string): Promise<unknown> {
  return (await server.owner.query(`select * from ${table} where ballot_id = $1`, [id])).rows;
}

async function entries(): Promise<number> {
  const { rows } = await server.owner.query('select count(*)::int as count from audit_entry');
  return rows[0].count;
}

test('what stands against fixing it is listed with its cure; then it is fixed once and for good', async () => {
  const seen = await ballot.read();
  expect(seen).toMatchObject({ state: 'preparing', next: 'freeze', obstacles: [], keys: { made: 26, needed: 26 } });
  const without = server.services.newId();
  // The same ballot is not prepared twice.
  expect(codesOf(await prepare(branch, without))).toEqual(['ballot.standing-meanwhile']);
  expect(codesOf(await voters[3]!.post(`/ballots/${id}/freeze`))).toEqual(['access.denied']);
  const before = await entries();
  const [first, second] = await Promise.all([ballot.act('freeze'), ballot.act('freeze')]);
  const frozen = must(first).body as Ballot;
  expect(must(second).body).toEqual(frozen);
  expect(await entries()).toBe(before + 1);
  expect(frozen).toMatchObject({ state: 'claiming', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(frozen.obstacles.map(({ code }) => code)).toEqual(['ballot.claims-few', 'ballot.tickets-unmade']);
  expect((must(await ballot.act('freeze')).body as Ballot).hash).toBe(frozen.hash);
  const key = { publicKey: 'ab'.repeat(32), seen: null };
  expect(codesOf(await branch.secretary.post(`/ballots/${id}/key`, key))).toEqual(['ballot.frozen-meanwhile']);
});

test('everybody on the roll claims once; the same again is answered the same, another claim is refused', async () => {
  const election = await ballot.election();
  const [first] = voters;
  const seed = randomBytes(32);
  const prepared = prepareClaim(election, seed, { group: 0, own: null });
  const ask = () => first!.post(`/ballots/${id}/claim`, { claim: prepared.claim });
  const answers = await Promise.all([ask(), ask(), ask()]);
  for (const answer of answers) expect(must(answer).body).toEqual(answers[0].body);
  const tokens = prepared.tokensOf(answers[0].body as never);
  papers.push({ seed, tokens: tokens.ok ? tokens.value : expect.fail() });
  const before = await rowsOf('ballot_claim');
  const other = prepareClaim(election, randomBytes(32), { group: 0, own: null });
  expect(codesOf(await first!.post(`/ballots/${id}/claim`, { claim: other.claim }))).toEqual([
    'ballot.claimed-already',
  ]);
  const elsewhere = prepareClaim(election, randomBytes(32), { group: 1, own: null });
  expect(codesOf(await voters[1]!.post(`/ballots/${id}/claim`, { claim: elsewhere.claim }))).toEqual([
    'ballot.claim-wrong',
  ]);
  const stranger = await branch.committee.signedIn('member');
  expect(codesOf(await stranger.post(`/ballots/${id}/claim`, { claim: other.claim }))).toEqual(['access.denied']);
  expect(await rowsOf('ballot_claim')).toEqual(before);
  for (const voter of voters.slice(1, 5)) papers.push(await claim(ballot, election, voter));
  const last = prepareClaim(election, lastSeed, { group: 0, own: null });
  lastClaim = last.claim;
  const given = last.tokensOf(
    must(await voters[5]!.post(`/ballots/${id}/claim`, { claim: lastClaim }, lastKey)).body as never,
  );
  papers.push({ seed: lastSeed, tokens: given.ok ? given.value : expect.fail() });
  for (let number = 1; number <= 10; number += 1) papers.push(await ticket(server, ballot, { election, number }));
  const twice = [1, 1].map(() => prepareClaim(election, randomBytes(32), { group: 1, own: null }).claim);
  const printed = await Promise.all(
    twice.map((each) => branch.secretary.post(`/ballots/${id}/tickets/10`, { claim: each })),
  );
  expect(printed.map(codesOf)).toEqual([['ballot.ticket-made-meanwhile'], ['ballot.ticket-made-meanwhile']]);
  const spare = prepareClaim(election, randomBytes(32), { group: 1, own: null });
  expect(codesOf(await branch.secretary.post(`/ballots/${id}/tickets/11`, { claim: spare.claim }))).toEqual([
    'ballot.ticket-number-unknown',
  ]);
  const early = await server.box.cast(id, bundle(election, papers[0]!, 3));
  expect(early).toEqual({ ok: false, problems: [{ code: 'ballot.casting-not-open' }] });
}, 60_000);

test('opening the box ends claiming for good: nothing is left to sign with', async () => {
  const election = await ballot.election();
  const before = await entries();
  const [first, second] = await Promise.all([ballot.act('open'), ballot.act('open')]);
  const opened = must(first).body as Ballot;
  expect(must(second).body).toEqual(opened);
  expect(await entries()).toBe(before + 1);
  expect(opened).toMatchObject({ state: 'casting', next: 'close', obstacles: [] });
  expect(opened.groups.map(({ roll, claimed, cast }) => [roll, claimed, cast])).toEqual([
    [6, 6, 0],
    [10, 10, 0],
  ]);
  expect(codesOf(await voters[5]!.post(`/ballots/${id}/claim`, { claim: lastClaim }, lastKey))).toEqual([
    'ballot.claiming-ended',
  ]);
  const { rows } = await server.owner.query('select count(secret_sealed)::int as secrets from ballot_key');
  expect(rows).toEqual([{ secrets: 0 }]);
  const late = prepareClaim(election, randomBytes(32), { group: 0, own: null });
  expect(codesOf(await voters[2]!.post(`/ballots/${id}/claim`, { claim: late.claim }))).toEqual([
    'ballot.claiming-ended',
  ]);
});

test('the box takes each paper once, the last version of it, and gives receipts that hold', async () => {
  const election = await ballot.election();
  // The last ticket is left blank.
  const casts = papers.map((paper, at) => server.box.cast(id, bundle(election, paper, at === 15 ? null : at % 10)));
  for (const cast of await Promise.all(casts)) {
    expect(cast.ok && (await isReceipt(election, cast.value))).toBe(true);
    if (cast.ok) receipts.push(cast.value);
  }
  const again = await server.box.cast(id, bundle(election, papers[0]!, 0));
  expect(again).toEqual({ ok: true, value: receipts[0] });
  const changed = await server.box.cast(id, bundle(election, papers[0]!, 9, 2));
  expect(changed).toMatchObject({ ok: true, value: { revision: 2 } });
  const old = await server.box.cast(id, bundle(election, papers[0]!, 1));
  expect(old).toMatchObject({ ok: false, problems: [{ code: 'ballot.revision-old' }] });
  expect((await ballot.read()).groups.map(({ cast }) => cast)).toEqual([6, 10]);
});

test('closing lists what is in it; nothing more is taken, and the list says no order of coming', async () => {
  const election = await ballot.election();
  const before = await entries();
  const [first, second] = await Promise.all([ballot.act('close'), ballot.act('close')]);
  expect(must(first).body).toMatchObject({ state: 'closed', next: 'count' });
  expect(must(second).body).toEqual(first.body);
  expect(await entries()).toBe(before + 1);
  const list = must(await voters[4]!.get(`/ballots/${id}/board`)).raw.toString('utf8');
  for (const { admission, bundle: hash, revision } of receipts.slice(1))
    expect(list).toContain(`${admission} ${revision} ${hash}\n`);
  const late = await server.box.cast(id, bundle(election, papers[1]!, 5, 2));
  expect(late).toEqual({ ok: false, problems: [{ code: 'ballot.closed' }] });
  expect((must(await ballot.act('close')).body as Ballot).state).toBe('closed');
  expect(must(await voters[4]!.get(`/ballots/${id}/board`)).raw.toString('utf8')).toBe(list);
});

test('what the scrutineers count is verified before it stands; then the box is gone and the sums are right', async () => {
  const election = await ballot.election();
  const nonsense = new File([Buffer.from('x')], 'board.gz');
  expect(codesOf(await branch.secretary.upload(`/ballots/${id}/count`, nonsense))).toEqual(['ballot.board-unreadable']);
  const before = await entries();
  const [first, second] = await Promise.all([countOnDevice(ballot, election), countOnDevice(ballot, election)]);
  const counted = must(first).body as Ballot;
  expect(must(second).body).toEqual(counted);
  expect(await entries()).toBe(before + 1);
  expect(counted).toMatchObject({ state: 'counted', next: 'publish', boardHash: expect.any(String) });
  const file = must(await voters[5]!.get(`/ballots/${id}/board`)).raw.toString('utf8');
  const { manifest } = election;
  const verified = await verifyBallot({ manifest, ...readBoardFile(file)! });
  expect(verified.ok && verified.value.tallies[0]).toEqual({
    group: 0,
    target: 0,
    item: 0,
    papers: 6,
    scored: 6,
    sum: 24,
  });
  // 9, 1, 2, 3, 4, 5 of the members; 6, 7, 8, 9, 0 … 4 and a blank of the ten tickets: of less than ten only the mean over
  // both items is told, to the hundredth.
  expect(counted.results?.filter(({ targetId }) => targetId === voters[0]!.person.id)).toEqual([
    { targetId: voters[0]!.person.id, group: 'members', item: null, mean: '4', scored: 6 },
    { targetId: voters[0]!.person.id, group: 'mass', item: null, mean: '4.44', scored: 9 },
  ]);
  const { rows } = await server.owner.query(
    `select table_name from information_schema.tables where table_schema = 'ballot_box' order by 1`,
  );
  expect(rows.map(({ table_name }) => table_name)).toEqual(['ballot', 'ticket_answer']);
  const { rows: boxes } = await server.owner.query('select state, secret from ballot_box.ballot');
  expect(boxes).toEqual([{ state: 'counted', secret: null }]);
});

/** What the year's end says of ballots: in the way, and in order. */
async function saidAtYearEnd(): Promise<readonly string[]> {
  const { obstacles, satisfied } = (await branch.secretary.get(`/branches/${branch.id}/year-end`)).body as YearEnd;
  return [...obstacles, ...satisfied].map(({ code }) => code).filter((code) => code.includes('ballot'));
}

test('once the meeting has heard it, it is evidence, and the year’s end asks for no papers', async () => {
  expect(await saidAtYearEnd()).toEqual(['ballot.unpublished']);
  const future = await branch.secretary.post(`/ballots/${id}/publish`, { heldOn: '2026-12-31' });
  expect(codesOf(future)).toEqual(['meeting.in-future']);
  const publish = (heldOn: string) => branch.secretary.post(`/ballots/${id}/publish`, { heldOn });
  const both = await Promise.all([publish('2026-12-19'), publish('2026-12-18')]);
  const winner = both[0].status === 200 ? 0 : 1;
  const day = winner === 0 ? '2026-12-19' : '2026-12-18';
  expect(both[winner]?.body).toMatchObject({ state: 'published', next: null, heldOn: day });
  expect([both[1 - winner]?.status, both.flatMap(codesOf)]).toEqual([409, ['ballot.published-meanwhile']]);
  expect(must(await publish(day)).body).toMatchObject({ heldOn: day });
  expect(await saidAtYearEnd()).toEqual(['rating.ballot-published']);
  const totals = await server.services.store.transaction(branch.committee.id, async (tx) => {
    const row = await tx.ballots.find(id);
    return tx.countedBallots.totalsOf(row!.cycle_id);
  });
  expect(totals).toHaveLength(2 * 6 * 2);
  expect(totals.find(({ voter_group }) => voter_group === 'mass')).toMatchObject({
    ...{ papers: 10, scored: 9, points_sum: 400_000 },
  });
  const cancelled = await branch.secretary.post(`/ballots/${id}/cancel`, { reason: '重来一次' });
  expect(codesOf(cancelled)).toEqual(['ballot.published-meanwhile']);
});

test('of two who prepare the same ballot, make its key or cancel it at once, one wins and the other is told', async () => {
  const other = await scoredBranch(server, { others: [] });
  setToday(server, '2026-12-20');
  const ids = [server.services.newId(), server.services.newId()] as const;
  const prepared = await Promise.all(ids.map((each) => prepare(other, each)));
  const winner = prepared[0]!.status === 200 ? 0 : 1;
  expect([prepared[1 - winner]!.status, codesOf(prepared[1 - winner]!)]).toEqual([409, ['ballot.standing-meanwhile']]);
  const path = `/ballots/${ids[winner]}`;
  const keys = ['ab', 'cd'].map((byte) => ({ publicKey: byte.repeat(32), seen: null }));
  const given = await Promise.all(keys.map((key) => other.secretary.post(`${path}/key`, key)));
  expect(new Set(given.map(({ status }) => status))).toEqual(new Set([200, 409]));
  const reasons = [{ reason: '人数不够' }, { reason: '改在下周' }];
  const cancelled = await Promise.all(reasons.map((each) => other.secretary.post(`${path}/cancel`, each)));
  expect(new Set(cancelled.map(({ status }) => status))).toEqual(new Set([200, 409]));
  const seen = must(await other.recorder.get(path)).body as Ballot;
  expect(reasons.map(({ reason }) => reason)).toContain(seen.cancellation?.reason);
  // Another one may be begun.
  expect((await prepare(other, server.services.newId())).status).toBe(200);
});
