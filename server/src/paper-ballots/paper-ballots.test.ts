import type { PaperBallot, PaperTotal } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { itemIds, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
setToday(server, '2026-12-20');

async function ballotOf() {
  const branch = await scoredBranch(server);
  const path = `/branches/${branch.id}/paper-ballots/2026`;
  const totals = (mass = 10, sum = 9): PaperTotal[] =>
    branch.members.flatMap(({ id }) =>
      itemIds.flatMap((item) => [
        { group: 'members', memberId: id, item, papers: 3, scored: 3, sum: String(3 * sum) },
        { group: 'mass', memberId: id, item, papers: mass, scored: mass, sum: String(mass * sum) },
      ]),
    );
  const save = (client: Client, keyed: readonly PaperTotal[], heldOn = '2026-12-16') =>
    client.post(`${path}/totals`, { heldOn, totals: keyed });
  const finish = (client: Client) => client.post(`${path}/finish`);
  const read = async (client: Client) => (await client.get(path)).body as PaperBallot;
  const key = async (client: Client, keyed: readonly PaperTotal[]) => {
    await save(client, keyed);
    return (await finish(client)).body as PaperBallot;
  };
  return { branch, path, totals, save, finish, read, key };
}

test('two people key the same and the ballot counts; once more changes nothing', async () => {
  const { branch, totals, key, finish, read } = await ballotOf();
  expect((await key(branch.recorder, totals())).state).toBe('open');
  const counted = await key(branch.secretary, totals());
  expect(counted).toMatchObject({ state: 'counted', heldOn: '2026-12-16', differences: [] });
  const { rows: before } = await server.owner.query('select counted_at from paper_ballot where counted_at is not null');
  expect((await finish(branch.secretary)).body).toEqual(counted);
  const { rows: after } = await server.owner.query('select counted_at from paper_ballot where counted_at is not null');
  expect(after).toEqual(before);
  expect((await read(branch.recorder)).state).toBe('counted');
});

test('one’s own figures are the only ones seen until both are finished; then the differences are listed', async () => {
  const { branch, totals, save, key, read } = await ballotOf();
  await key(branch.recorder, totals());
  await save(branch.secretary, totals(10, 8).slice(0, 2));
  const half = await read(branch.secretary);
  expect(half.mine.toReversed()).toEqual(totals(10, 8).slice(0, 2));
  expect(half.differences).toEqual([]);
  expect(half.keyings.map(({ cells, isMine }) => [cells, isMine])).toEqual([
    [60, false],
    [2, true],
  ]);
  const other = totals().map((total, index) => (index === 7 ? { ...total, scored: 9, sum: '81' } : total));
  const differs = await key(branch.secretary, other);
  expect(differs.state).toBe('differs');
  expect(differs.differences).toEqual([
    { group: 'mass', memberId: branch.secretary.person.id, item: 'item-04', first: '10/10/90', second: '10/9/81' },
  ]);
});

test('who keyed wrongly opens his own keying again and mends it', async () => {
  const { branch, path, totals, key } = await ballotOf();
  await key(branch.recorder, totals(10, 8));
  expect((await key(branch.secretary, totals())).state).toBe('differs');
  await branch.recorder.post(`${path}/reopen`);
  await branch.recorder.post(`${path}/reopen`);
  expect((await key(branch.recorder, totals())).state).toBe('counted');
  expect(codesOf(await branch.recorder.post(`${path}/reopen`))).toEqual(['ballot.counted']);
});

test.each([
  [9, 'void'],
  [10, 'counted'],
])('with %i papers of the public the ballot is %s', async (mass, state) => {
  const { branch, totals, key } = await ballotOf();
  await key(branch.recorder, totals(mass));
  expect((await key(branch.secretary, totals(mass))).state).toBe(state);
  const { body } = await branch.secretary.get(`/branches/${branch.id}/year-end`);
  const codes = (body as { obstacles: { code: string }[] }).obstacles.map(({ code }) => code);
  expect(codes.includes('ballot-void')).toBe(state === 'void');
});

test('one person cannot key both, and a third finds no place', async () => {
  const { branch, totals, key, save } = await ballotOf();
  await key(branch.recorder, totals());
  expect(codesOf(await save(branch.recorder, totals()))).toEqual(['ballot.keying-finished']);
  await key(branch.secretary, totals(10, 8));
  const third = await branch.committee.signedIn('organization-officer', branch.id);
  expect(codesOf(await save(third, totals()))).toEqual(['ballot.keyed-by-two-others']);
});

test('a keying with a cell missing, or with papers that do not agree, is not finished', async () => {
  const { branch, totals, save, finish } = await ballotOf();
  expect(codesOf(await finish(branch.recorder))).toEqual(['ballot.nothing-keyed']);
  await save(branch.recorder, totals().slice(1));
  expect(codesOf(await finish(branch.recorder))).toEqual(['ballot.totals-missing']);
  await save(branch.recorder, [{ ...(totals()[0] as PaperTotal), papers: 4 }]);
  expect(codesOf(await finish(branch.recorder))).toEqual(['ballot.papers-uneven']);
});

test.each([
  ['a sum above what the papers can give', { sum: '30.0001' }, 'ballot.out-of-range'],
  ['more scored than handed in', { scored: 4 }, 'ballot.not-a-count'],
  ['a group the scheme does not know', { group: 'guests' }, 'ballot.unknown-group'],
  ['an item the scheme does not know', { item: 'item-11' }, 'ballot.unknown-item'],
  ['somebody unknown', { memberId: '00000000-0000-7000-8000-000000000000' }, 'member.unknown'],
])('%s is refused and nothing is saved', async (_what, change, code) => {
  const { branch, totals, save, read } = await ballotOf();
  const [first, ...more] = totals() as [PaperTotal, ...PaperTotal[]];
  expect(codesOf(await save(branch.recorder, [{ ...first, ...change }, ...more]))).toEqual([code]);
  expect(await read(branch.recorder)).toMatchObject({ mine: [], keyings: [] });
});

test('a ballot is held in its year, on a day that has been, and on one day for both', async () => {
  const { branch, totals, save, key } = await ballotOf();
  expect(codesOf(await save(branch.recorder, totals(), '2026-12-21'))).toEqual(['meeting.in-future']);
  expect(codesOf(await save(branch.recorder, totals(), '2025-12-16'))).toEqual(['ballot.outside-cycle']);
  await key(branch.recorder, totals());
  expect(codesOf(await save(branch.secretary, totals(), '2026-12-17'))).toEqual(['ballot.held-on-another-day']);
});

test('another branch’s ballot, and a ballot the scheme does not know, are refused', async () => {
  const { branch, path, totals, save } = await ballotOf();
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  expect((await elsewhere.recorder.get(path)).status).toBe(403);
  expect((await save(elsewhere.recorder, totals())).status).toBe(403);
  const unknown = await branch.recorder.get(`/branches/${branch.id}/paper-ballots/2026-H1`);
  expect([unknown.status, ...codesOf(unknown)]).toEqual([404, 'ballot.unknown']);
});
