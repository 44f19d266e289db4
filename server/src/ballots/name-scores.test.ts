import { makeBundle } from '@xianfeng/ballot';
import type { Ballot, Card } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { claim, countOnDevice, must, type Paper, preparedBallot, ticket } from '../testing/anonymous-ballot.ts';
import { codesOf, testServer } from '../testing/builders.ts';

const server = await testServer();
const ballot = await preparedBallot(server);
const { id, branch, voters } = ballot;
const [about] = voters;
const place = { group: 'mass', targetId: about!.person.id, item: 'item-01' };
const meeting = { on: '2026-12-20', reason: '评的群众代表太少，支委会按平时表现评定' };
const name = (scores: readonly object[], others: object = {}) =>
  branch.secretary.post(`/ballots/${id}/named-scores`, { ...meeting, scores, ...others });

/** All members give eights; of the ten representatives six leave the first place blank. */
async function counted(): Promise<Ballot> {
  must(await ballot.act('freeze'));
  const election = await ballot.election();
  const papers: { paper: Paper; isBlank: boolean }[] = [];
  for (const voter of voters) papers.push({ paper: await claim(ballot, election, voter), isBlank: false });
  for (let number = 1; number <= 10; number += 1)
    papers.push({ paper: await ticket(server, ballot, { election, number }), isBlank: number <= 6 });
  must(await ballot.act('open'));
  const casts = papers.map(({ paper: { seed, tokens }, isBlank }) => {
    const scoreOf = (target: number, item: number) => (isBlank && target === 0 && item === 0 ? null : 8);
    return server.box.cast(id, makeBundle(election, tokens, { seed, revision: 1, scoreOf }));
  });
  expect((await Promise.all(casts)).every(({ ok }) => ok)).toBe(true);
  expect(codesOf(await name([{ ...place, points: '7', revision: 0 }]))).toEqual(['ballot.not-counted']);
  must(await ballot.act('close'));
  return must(await countOnDevice(ballot, election)).body as Ballot;
}

function publish() {
  return branch.secretary.post(`/ballots/${id}/publish`, { heldOn: '2026-12-20' });
}

function totals() {
  return server.services.store.transaction(branch.committee.id, async (tx) => {
    const row = await tx.ballots.find(id);
    return tx.countedBallots.totalsOf(row!.cycle_id);
  });
}

test('where too few scored, the meeting names a score before the result is published, and it stands for every paper', async () => {
  const seen = await counted();
  expect(seen.withheld).toEqual([place]);
  expect(seen.obstacles).toEqual([{ code: 'ballot.scores-unnamed', facts: { count: 1 } }]);
  expect(codesOf(await publish())).toEqual(['ballot.scores-unnamed']);
  const told = { ...place, item: 'item-02' };
  for (const [scores, code] of [
    [[{ ...told, points: '7', revision: 0 }], 'ballot.place-not-withheld'],
    [[{ ...place, points: '10.5', revision: 0 }], 'ballot.named-outside'],
    [[{ ...place, points: '-1', revision: 0 }], 'ballot.named-outside'],
    [[1, 2].map((points) => ({ ...place, points: String(points), revision: 0 })), 'ballot.place-not-withheld'],
  ] as const)
    expect(codesOf(await name(scores))).toEqual([code]);
  expect(codesOf(await name([{ ...place, points: '7', revision: 0 }], { on: '2027-01-05' }))).toEqual([
    'meeting.in-future',
  ]);
  const [one, other] = await Promise.all(['7.5', '6'].map((points) => name([{ ...place, points, revision: 0 }])));
  const [points, lost] = one!.status === 200 ? ['7.5', other] : ['6', one];
  expect([lost!.status, codesOf(lost!)]).toEqual([409, ['ballot.named-meanwhile']]);
  const named = must(await name([{ ...place, points: '7.5', revision: points === '7.5' ? 0 : 1 }])).body as Ballot;
  expect(named.obstacles).toEqual([]);
  expect(named.named).toMatchObject([{ ...place, points: '7.5', reason: meeting.reason, on: meeting.on }]);
  // What was named says nothing of what the four gave.
  expect(JSON.stringify(named.results)).not.toContain('7.5');
  must(await publish());
  expect((await totals()).filter(({ is_named: isNamed }) => isNamed)).toMatchObject([
    { voter_group: 'mass', subject_id: about!.person.id, item: 'item-01', papers: 10, scored: 10, points_sum: 750_000 },
  ]);
});

test('the card says of how many items the score was named, and where the board is checked', async () => {
  const { ballot: told } = must(await branch.secretary.get(`/members/${about!.person.id}/card`)).body as Card;
  expect(told?.groups).toMatchObject([
    { group: 'members', papers: 6, named: 0 },
    { group: 'mass', papers: 10, named: 1 },
  ]);
  expect(told?.anonymous).toEqual({ id, boardHash: (await ballot.read()).boardHash });
});

test('named otherwise later it stands anew, and what stood before stays readable', async () => {
  const before = await ballot.read();
  const revision = before.named[0]!.revision;
  must(await name([{ ...place, points: '8', revision }], { reason: '会上记错了，更正' }));
  expect((await ballot.read()).named).toMatchObject([{ points: '8', reason: '会上记错了，更正' }]);
  const { rows } = await server.owner.query('select points from ballot_named where ballot_id = $1 order by revision', [
    id,
  ]);
  expect(rows.map((row) => Number(row.points)).slice(-2)).toEqual([75_000, 80_000]);
  expect((await totals()).find(({ is_named: isNamed }) => isNamed)?.points_sum).toBe(800_000);
});
