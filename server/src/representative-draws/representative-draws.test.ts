import { createHash } from 'node:crypto';
import { type Ballot, type GroupDraws, type HeldBallot, type RepresentativeDraw, statusOf } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { prepare } from '../testing/anonymous-ballot.ts';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { openYear, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
setToday(server, '2026-12-01');
const { newId } = server.services;

const place = { ballot: 'year-end', period: '2026', group: 'mass' };
const people = ['甘露', '莫愁（东区）', '莫愁（西区）', '柏青', '𬭚生', '欧阳 兰'];
const numbers = [
  { name: '贺明', number: '482913' },
  { name: '陶然', number: '0077' },
];

async function drawingBranch() {
  // Each of whom has an account, so that the ballot can be prepared.
  const branch = await scoredBranch(server, { others: [] });
  const { secretary, committee } = branch;
  const freeze = (id: string, change: object = {}, by: Client = secretary) =>
    by.post(`/branches/${branch.id}/representative-draws/${id}`, {
      ...{ ...place, names: people.join('\n'), draws: 2, ...change },
    });
  const draw = (id: string, given: readonly object[] = numbers, by: Client = secretary) =>
    by.post(`/representative-draws/${id}/draw`, { numbers: given });
  const withdraw = (id: string, reason: string, by: Client = secretary) =>
    by.post(`/representative-draws/${id}/withdraw`, { reason });
  const read = async (id: string, by: Client = secretary) =>
    (await by.get(`/representative-draws/${id}`)).body as RepresentativeDraw;
  const group = async (by: Client = secretary) =>
    (await by.get(`/branches/${branch.id}/representative-draws/year-end/2026/mass`)).body as GroupDraws;
  const kept = async () => {
    const draws = await server.owner.query('select * from representative_draw where committee_id = $1 order by id', [
      committee.id,
    ]);
    const trail = await server.owner.query('select count(*) from audit_entry where committee_id = $1', [committee.id]);
    return [draws.rows, trail.rows];
  };
  return { branch, secretary, freeze, draw, withdraw, read, group, kept };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The whole order as docs/security.md says it, written apart from what is tested. */
function orderOf(list: string, given: readonly { readonly number: string }[]) {
  const seed = sha256([sha256(list), ...given.map(({ number }) => number), ''].join('\n'));
  const hashed = list.split('\n').filter((line) => line !== '');
  const sorted = hashed.map((line) => `${sha256(`${seed} ${line}\n`)} ${line}`).sort();
  return { seed, order: sorted.map((line) => line.slice(65)) };
}

test('a list of names is frozen, those present make the seed, and a stranger comes to the same order', async () => {
  const { branch, secretary, freeze, draw, read, group } = await drawingBranch();
  expect(await group()).toMatchObject({ groupName: '群众代表', draws: [], mayLead: true });
  const id = newId();
  const frozen = (await freeze(id, { names: `\uFEFF${people.join('\r\n')}\r\n\r\n` })).body as RepresentativeDraw;
  expect(frozen).toMatchObject({
    state: 'frozen',
    lines: 6,
    draws: 2,
    seed: null,
    order: [],
    may: ['draw', 'withdraw'],
  });
  const member = await branch.committee.signedIn('member', branch.id);
  const { list, hash } = (await member.get(`/representative-draws/${id}/list`)).body as { list: string; hash: string };
  expect([hash, frozen.listHash]).toEqual([sha256(list), sha256(list)]);
  expect(new Set(list.split('\n'))).toEqual(new Set([...people, '']));
  expect((await draw(id)).status).toBe(200);
  const { seed, order } = orderOf(list, numbers);
  expect(await read(id)).toMatchObject({
    state: 'drawn',
    seed,
    order,
    numbers,
    drawnOn: '2026-12-01',
    may: ['withdraw'],
  });
  expect(await read(id, member)).toMatchObject({ order, may: [] });
  const { ballots } = (await secretary.get(`/branches/${branch.id}/ballots/2026`)).body as { ballots: HeldBallot[] };
  expect(ballots[0]?.groups.map((each) => [each.id, each.drawn])).toEqual([
    ['members', null],
    ['mass', 2],
  ]);
  const { groups } = (await prepare(branch, newId())).body as Ballot;
  expect(groups.map((each) => each.drawn)).toEqual([null, 2]);
});

// Worked with sha256sum: printf '李四\n王五\n赵六（东区）\n' | sha256sum; printf '%s\n' LIST 4711 0815 | sha256sum; echo "SEED 李四" | sha256sum …
test('list, seed and order are those that sha256sum gives', async () => {
  const { freeze, draw, read } = await drawingBranch();
  const id = newId();
  await freeze(id, { names: '赵六（东区）\n王五\n李四', draws: 1 });
  const given = ['4711', '0815'].map((number, at) => ({ name: numbers[at]!.name, number }));
  expect((await draw(id, given)).status).toBe(200);
  expect(await read(id)).toMatchObject({
    listHash: '9410fa6589e3df24e37fd6ad182e96203bd04908744d10f92b4185c77df002b3',
    seed: 'f64c2c90be7f389a78fbbe646ae4046823be3428d800849a5dc233e0d4217e9c',
    order: ['王五', '赵六（东区）', '李四'],
  });
});

test('the same again changes nothing; another list, other numbers or another reason is told of what stands', async () => {
  const { freeze, draw, withdraw, kept } = await drawingBranch();
  const id = newId();
  const again = async (act: () => ReturnType<typeof freeze>) => {
    const first = await act();
    const before = await kept();
    const second = await act();
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
    expect(await kept()).toEqual(before);
  };
  const refusedAs = async (act: () => ReturnType<typeof freeze>, code: string) => {
    const before = await kept();
    const answer = await act();
    expect([codesOf(answer), answer.status]).toEqual([[code], statusOf(code)]);
    expect(await kept()).toEqual(before);
  };
  await again(() => freeze(id));
  await refusedAs(() => freeze(id, { draws: 3 }), 'representative-draw.id-taken');
  await refusedAs(() => freeze(newId()), 'representative-draw.standing-meanwhile');
  await again(() => draw(id));
  await refusedAs(() => draw(id, [...numbers].reverse()), 'representative-draw.drawn-meanwhile');
  await again(() => withdraw(id, '名单漏了一户'));
  await refusedAs(() => withdraw(id, '别的原因'), 'representative-draw.withdrawn-meanwhile');
  await refusedAs(() => draw(id), 'representative-draw.withdrawn-meanwhile');
});

test('a draw that is taken back stays to be read with its order, and another can begin', async () => {
  const { branch, secretary, freeze, draw, withdraw, read, group } = await drawingBranch();
  const [first, second] = [newId(), newId()];
  await freeze(first);
  await draw(first);
  const { order } = await read(first);
  await withdraw(first, '名单漏了一户');
  const { ballots } = (await secretary.get(`/branches/${branch.id}/ballots/2026`)).body as { ballots: HeldBallot[] };
  expect(ballots[0]?.groups[1]?.drawn).toBeNull();
  expect((await freeze(second, { names: [...people, '补上的人'].join('\n') })).status).toBe(200);
  expect(await read(first)).toMatchObject({
    state: 'withdrawn',
    order,
    withdrawal: { reason: '名单漏了一户' },
    may: [],
  });
  expect((await group()).draws.map(({ id, state }) => [id, state])).toEqual(
    expect.arrayContaining([
      [second, 'frozen'],
      [first, 'withdrawn'],
    ]),
  );
});

test.each([
  ['nobody', { names: ' \n' }, 'representative-draw.names-few'],
  ['one alone', { names: '甘露' }, 'representative-draw.names-few'],
  [
    'too many',
    { names: Array.from({ length: 2001 }, (_, at) => `第${at}人`).join('\n') },
    'representative-draw.names-many',
  ],
  ['somebody twice', { names: '甘露（东区）\n柏青\n甘露(东区)' }, 'representative-draw.name-twice'],
  ['half a name', { names: '甘露\n柏' }, 'representative-draw.name-short'],
  ['a whole table in a line', { names: `甘露\n${'柏'.repeat(61)}` }, 'representative-draw.name-long'],
  ['more than there are', { draws: 7 }, 'representative-draw.draws-wrong'],
  ['the branch’s own members', { group: 'members' }, 'representative-draw.own-members'],
  ['a group that the scheme has not', { group: 'choir' }, 'ballot.groups-wrong'],
  ['a ballot that the scheme has not', { period: '2026-06' }, 'ballot.unknown'],
])('of %s nobody is drawn, and nothing is kept', async (_, change, code) => {
  const { freeze, kept } = await drawingBranch();
  const before = await kept();
  expect(codesOf(await freeze(newId(), change))).toEqual([code]);
  expect(await kept()).toEqual(before);
});

test('two or more who are present give a number, and whoever draws gives none', async () => {
  const { secretary, freeze, draw, kept } = await drawingBranch();
  const id = newId();
  await freeze(id);
  const before = await kept();
  const own = { name: secretary.person.name, number: '1234' };
  expect(codesOf(await draw(id, numbers.slice(0, 1)))).toEqual(['spot-check.too-few-present']);
  expect(codesOf(await draw(id, [...numbers, ...numbers]))).toEqual(['spot-check.name-twice']);
  expect(codesOf(await draw(id, [...numbers, own]))).toEqual(['spot-check.own-number']);
  expect(await kept()).toEqual(before);
});

test('only who leads the branch’s ballots draws; another branch neither draws nor reads', async () => {
  const { branch, freeze, draw, withdraw, kept } = await drawingBranch();
  const { committee, recorder } = branch;
  const officer = await committee.signedIn('organization-officer', branch.id);
  const id = newId();
  expect((await freeze(id, {}, officer)).status).toBe(200);
  const other = await scoredBranch(server, { committee, name: '第三党支部' });
  const [before] = await kept();
  for (const by of [recorder, other.secretary]) {
    expect(codesOf(await freeze(newId(), {}, by))).toEqual(['access.denied']);
    expect(codesOf(await draw(id, numbers, by))).toEqual(['access.denied']);
    expect(codesOf(await withdraw(id, '与我无关', by))).toEqual(['access.denied']);
  }
  expect((await recorder.get(`/representative-draws/${id}`)).status).toBe(200);
  for (const path of ['', '/list'])
    expect((await other.secretary.get(`/representative-draws/${id}${path}`)).status).toBe(403);
  expect(
    codesOf(
      await other.secretary.post(`/branches/${other.id}/representative-draws/${id}`, {
        ...place,
        names: '甲乙\n丙丁',
        draws: 1,
      }),
    ),
  ).toEqual(['access.denied']);
  // What is denied stands in the trail.
  expect((await kept())[0]).toEqual(before);
});

test('of a ballot about branches, whoever stands above them draws, and the branches do not', async () => {
  const committee = await server.committee();
  const general = await committee.branch('青溪党总支', { kind: 'general-branch' });
  const { secretary } = await scoredBranch(server, { committee, parentId: general, others: [] });
  await openYear(server, committee, general, schemeText('stronghold-index'));
  const id = newId();
  const at = `/branches/${general}/representative-draws/${id}`;
  const given = { ballot: 'quarter', period: '2026-Q4', group: 'masses', names: people.join('\n'), draws: 5 };
  expect(codesOf(await secretary.post(at, given))).toEqual(['access.denied']);
  for (const role of ['committee-officer', 'department-officer'] as const) {
    const officer = await committee.signedIn(role);
    expect((await officer.post(at, given)).body).toMatchObject({
      state: 'frozen',
      draws: 5,
      may: ['draw', 'withdraw'],
    });
  }
  expect(codesOf(await secretary.get(`/representative-draws/${id}`))).toEqual(['access.denied']);
});

test('a year that a meeting has confirmed takes no draw', async () => {
  const { branch, freeze, draw, withdraw } = await drawingBranch();
  const id = newId();
  await freeze(id);
  const { rows } = await server.owner.query('select id from cycle where branch_id = $1', [branch.id]);
  await server.owner.query(
    `insert into rating_run (committee_id, id, cycle_id, scheme_hash, evidence_hash, confirmed_on, members_due,
       members_present, confirmed_by, confirmed_at)
     values ($1, $2, $3, repeat('a', 64), repeat('b', 64), '2026-12-01', 3, 3, $4, now())`,
    [branch.committee.id, newId(), rows[0].id, branch.secretary.person.id],
  );
  for (const answer of [await freeze(newId()), await draw(id), await withdraw(id, '名单漏了一户')])
    expect(codesOf(answer)).toEqual(['cycle.confirmed']);
});

test('the service cannot change a frozen list', async () => {
  const { branch, freeze } = await drawingBranch();
  const id = newId();
  await freeze(id);
  await expect(
    server.services.store.transaction(branch.committee.id, (tx) =>
      tx.representativeDraws.change(id, { lines: 1 } as never),
    ),
  ).rejects.toThrow('permission denied');
});
