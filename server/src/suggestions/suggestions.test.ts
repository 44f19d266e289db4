import type { Suggestion, SuggestionByCode, SuggestionFigures, SuggestionReceipt } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { learnCalendar, setToday } from '../testing/scored-branch.ts';
import { limitAddress } from './limit-address.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

/** A branch under the committee with a secretary, a recorder and members; an officer and a department above. */
async function open() {
  setToday(server, '2026-03-02');
  const committee = await server.committee();
  const branchId = await committee.branch('第二党支部');
  type Role = Parameters<typeof committee.signedIn>[0];
  const signedIn = async (role: Role, at: string | undefined, name: string) => {
    const signed = await committee.signedIn(role, at);
    await server.owner.query('update person set name = $1 where id = $2', [name, signed.person.id]);
    return Object.assign(signed, { person: { ...signed.person, name } });
  };
  const secretary = await signedIn('branch-secretary', branchId, '程远志');
  const recorder = await signedIn('recorder', branchId, '莫小禾');
  const board = await signedIn('branch-committee', branchId, '季春生');
  const member = await signedIn('member', branchId, '阮清和');
  const other = await signedIn('member', branchId, '邹小满');
  const officer = await signedIn('committee-officer', undefined, '魏长林');
  const department = await signedIn('department-officer', undefined, '尚书亭');
  const given = { kind: 'rules', words: '每月评分前请先把事实贴出来', aboutName: null };
  const raise = (change: object = {}, who: Client = member, id = newId()) =>
    who.post(`/branches/${branchId}/suggestions/${id}`, { ...given, ...change });
  const leave = (change: object = {}, id = newId()) =>
    server.client().post(`/letter-boxes/${branchId}/${id}`, { ...given, ...change });
  const taken = async (answer: Promise<Answer>) => must(await answer).body as SuggestionReceipt;
  const seen = async (id: string, who: Client = secretary) =>
    must(await who.get(`/suggestions/${id}`)).body as Suggestion;
  const assign = (id: string, handlerIds: readonly string[], { who = secretary, revision = 1 } = {}) =>
    who.post(`/suggestions/${id}/handlers`, { revision, handlerIds });
  const reply = (id: string, { who = secretary, revision = 2, words = '从四月起照办' } = {}) =>
    who.post(`/suggestions/${id}/reply`, { revision, words });
  const people = { secretary, recorder, board, member, other, officer, department };
  return { committee, branchId, ...people, raise, leave, taken, seen, assign, reply };
}

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

test('what a member says gets a number and a day, is looked into, replied to, found wanting, passed up once and replied to finally', async () => {
  const { secretary, board, member, other, officer, raise, taken, seen, assign, reply } = await open();
  const receipt = await taken(raise());
  expect(receipt).toMatchObject({
    ...{ branch: '第二党支部', register: 'branch', year: 2026, number: 1, receivedOn: '2026-03-02' },
    ...{ dueOn: '2026-03-23', code: null },
  });
  const at = `/suggestions/${receipt.id}`;
  expect(await seen(receipt.id)).toMatchObject({ raiser: member.person.name, isMine: false, may: ['assign'] });
  expect(codesOf(await other.get(at))).toEqual(['access.denied']);
  expect(codesOf(await board.get(at))).toEqual(['access.denied']);
  expect(codesOf(await reply(receipt.id, { revision: 1 }))).toEqual(['suggestion.changed-meanwhile']);
  must(await assign(receipt.id, [board.person.id]));
  // Whoever is named reads it and may reply.
  expect((await seen(receipt.id, board)).may).toEqual(['reply']);
  must(await reply(receipt.id, { who: board }));
  const replied = await seen(receipt.id, member);
  expect(replied).toMatchObject({
    ...{ state: 'replied', words: '每月评分前请先把事实贴出来', may: ['judge'] },
    reply: { words: '从四月起照办', by: board.person.name, on: '2026-03-02' },
  });
  const judge = (verdict: string, words: string | null) =>
    member.post(`${at}/verdict`, { revision: 3, verdict, words });
  expect(codesOf(await judge('unsatisfied', null))).toEqual(['suggestion.words-missing']);
  expect(codesOf(await secretary.post(`${at}/verdict`, { revision: 3, verdict: 'satisfied', words: null }))).toEqual([
    'access.denied',
  ]);
  must(await judge('unsatisfied', '没有说贴在哪里'));
  expect(codesOf(await officer.post(`${at}/decision`, { revision: 4, words: '贴在公开栏' }))).toEqual([
    'suggestion.changed-meanwhile',
  ]);
  expect((await seen(receipt.id, member)).may).toEqual(['pass-up']);
  setToday(server, '2026-03-10');
  must(await member.post(`${at}/pass-up`, { revision: 4 }));
  expect(await seen(receipt.id, officer)).toMatchObject({
    ...{ may: ['decide'], passedUp: { on: '2026-03-10', dueOn: '2026-03-31' } },
  });
  expect(codesOf(await secretary.post(`${at}/decision`, { revision: 5, words: '贴在公开栏' }))).toEqual([
    'access.denied',
  ]);
  const decided = must(await officer.post(`${at}/decision`, { revision: 5, words: '贴在公开栏' })).body;
  expect(decided).toMatchObject({ state: 'decided', may: [], decision: { words: '贴在公开栏' } });
  expect(codesOf(await member.post(`${at}/pass-up`, { revision: 6 }))).toEqual(['suggestion.changed-meanwhile']);
  expect(must(await member.get('/me/suggestions')).body).toMatchObject({ suggestions: [{ id: receipt.id }] });
  expect(must(await board.get('/me/suggestions')).body).toMatchObject({ suggestions: [{ id: receipt.id }] });
  expect(must(await other.get('/me/suggestions')).body).toEqual({ suggestions: [] });
});

test('a complaint about somebody never comes to the branch: neither list nor number tells of it, and he never sees it, whatever his office', async () => {
  const {
    committee,
    branchId,
    secretary,
    board,
    member,
    other,
    officer,
    department,
    raise,
    taken,
    seen,
    assign,
    reply,
  } = await open();
  const complaint = await taken(raise({ kind: 'person', words: '评议时当众嘲笑人', aboutName: other.person.name }));
  expect(complaint).toMatchObject({ register: 'committee', number: 1 });
  expect((await taken(raise())).number).toBe(1);
  const at = `/suggestions/${complaint.id}`;
  for (const who of [secretary, other, board]) expect(codesOf(await who.get(at))).toEqual(['access.denied']);
  const list = async (path: string, who: Client) =>
    (must(await who.get(path)).body as { rows: Suggestion[]; count: number }).rows.map(({ kind }) => kind);
  expect(await list(`/branches/${branchId}/suggestions`, secretary)).toEqual(['rules']);
  expect((await list('/suggestions', officer)).toSorted()).toEqual(['person', 'rules']);
  expect(codesOf(await secretary.get('/suggestions'))).toEqual(['access.denied']);

  const candidates = async (id: string) =>
    (must(await officer.get(`/suggestions/${id}/candidates`)).body as { people: { id: string }[] }).people.map(
      ({ id: person }) => person,
    );
  const fit = await candidates(complaint.id);
  expect(fit).toEqual(expect.arrayContaining([board.person.id, officer.person.id, department.person.id]));
  for (const { person } of [member, other]) expect(fit).not.toContain(person.id);
  expect(codesOf(await assign(complaint.id, [other.person.id], { who: officer }))).toEqual([
    'suggestion.handler-unfit',
  ]);
  must(await assign(complaint.id, [board.person.id], { who: officer }));
  expect(await seen(complaint.id, board)).toMatchObject({ aboutName: other.person.name, may: ['reply'] });
  expect(codesOf(await secretary.get(at))).toEqual(['access.denied']);
  must(await reply(complaint.id, { who: officer }));
  must(await member.post(`${at}/verdict`, { revision: 3, verdict: 'unsatisfied', words: '没有找我核实' }));
  must(await member.post(`${at}/pass-up`, { revision: 4 }));
  // What the committee's officer replied to is replied to finally by the department.
  expect(codesOf(await officer.post(`${at}/decision`, { revision: 5, words: '再查' }))).toEqual(['access.denied']);
  must(await department.post(`${at}/decision`, { revision: 5, words: '已经谈话提醒' }));

  // An officer of that name is kept from it as well: whom it means is not for him to say.
  const byName = await taken(raise({ kind: 'person', words: '来检查时训人', aboutName: officer.person.name }));
  expect(codesOf(await officer.get(`/suggestions/${byName.id}`))).toEqual(['access.denied']);
  expect((await seen(byName.id, department)).may).toEqual(['assign']);
  expect(await list('/suggestions', officer)).toHaveLength(2);

  const aboutSecretary = await taken(raise({ kind: 'secretary', words: '凭印象打分' }));
  expect(codesOf(await secretary.get(`/suggestions/${aboutSecretary.id}`))).toEqual(['access.denied']);
  const above = await candidates(aboutSecretary.id);
  expect(above.toSorted()).toEqual([officer.person.id, department.person.id].toSorted());
  expect(codesOf(await raise({ kind: 'secretary', aboutName: '某某' }))).toEqual(['suggestion.name-unfit']);

  // Found out to be two records of one person: what is about the one is about the other.
  const older = await committee.person('况远山', { branchId });
  const twice = await taken(raise({ kind: 'person', words: '说话难听', aboutName: '况远山' }));
  const newer = await committee.signedIn('department-officer');
  await server.owner.query('update person set name = $1, joined_into = $2 where id = $3', [
    ...['况远山', newer.person.id, older.id],
  ]);
  expect(codesOf(await newer.get(`/suggestions/${twice.id}`))).toEqual(['access.denied']);
});

test('without a name nothing is kept of who it was; whoever holds the receipt reads on, finds the reply good or not, and passes it up', async () => {
  const { branchId, secretary, officer, leave, taken, seen, assign, reply } = await open();
  expect(must(await server.client().get(`/letter-boxes/${branchId}`)).body).toMatchObject({ branch: '第二党支部' });
  const id = newId();
  const receipt = await taken(leave({ kind: 'points', words: '志愿服务的分记漏了' }, id));
  expect(receipt.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
  expect(await taken(leave({ kind: 'points', words: '志愿服务的分记漏了' }, id))).toEqual(receipt);
  expect(codesOf(await leave({ words: '别的话' }, id))).toEqual(['suggestion.id-taken']);
  const { rows } = await server.owner.query(
    `select row_to_json(s)::text as row from suggestion s where id = $1
     union all select row_to_json(e)::text || row_to_json(d)::text from audit_entry e join audit_detail d
       on d.committee_id = e.committee_id and d.sequence = e.sequence where d.detail like '%' || $1::text || '%'`,
    [id],
  );
  const [kept, trail] = (rows as { row: string }[]).map(({ row }) => row);
  expect(JSON.parse(kept ?? '')).toMatchObject({ raised_by: null, raiser_name: null, recorded_by: null });
  expect(kept).not.toContain(receipt.code);
  expect(trail).toContain('"account_id":null,"person_id":null');
  expect(trail).not.toContain('127.0.0.1');
  const { rows: keys } = await server.owner.query(`select 1 from request_key where act like 'suggestions.leave'`);
  expect(keys).toEqual([]);

  const read = async () =>
    must(await server.client().post('/suggestion-receipts', { code: receipt.code })).body as SuggestionByCode;
  expect(await read()).toMatchObject({ number: 1, state: 'received', reply: null, may: ['withdraw'] });
  expect(await seen(id)).toMatchObject({ raiser: null, recordedBy: null });
  must(await assign(id, [secretary.person.id]));
  must(await reply(id));
  const told = await read();
  expect(told).toMatchObject({ state: 'replied', reply: { words: '从四月起照办' }, may: ['judge'] });
  expect(JSON.stringify(told)).not.toContain(secretary.person.name);
  const act = (what: string, more: object) =>
    server.client().post(`/suggestion-receipts/${what}`, { code: receipt.code, ...more });
  must(await act('verdict', { revision: 3, verdict: 'unsatisfied', words: '还是没补' }));
  must(await act('pass-up', { revision: 4 }));
  must(await officer.post(`/suggestions/${id}/decision`, { revision: 5, words: '已经补上' }));
  expect(await read()).toMatchObject({ state: 'decided', decision: { words: '已经补上' }, may: [] });
  expect(codesOf(await act('withdraw', { revision: 6 }))).toEqual(['suggestion.changed-meanwhile']);
  const unknown = { code: '2222-2222-22' };
  expect(codesOf(await server.client().post('/suggestion-receipts', unknown))).toEqual(['suggestion.code-unknown']);
  expect(codesOf(await server.client().get(`/letter-boxes/${newId()}`))).toEqual(['suggestion.place-unknown']);
});

test('from one address so much is taken in a quarter of an hour, from this machine more, for a web server before us speaks for everybody', async () => {
  const from = (address: string) => ({
    ...server.services,
    request: { from: address, headers: {}, queried: [], setCookie: () => {}, reached: () => {} },
  });
  const problems = async (address: string, what: 'leave' | 'code') => {
    const limited = await limitAddress(from(address), { what, most: 3 });
    return limited.ok ? [] : limited.problems;
  };
  for (let index = 0; index < 3; index += 1) expect(await problems('10.9.8.7', 'leave')).toEqual([]);
  expect(await problems('10.9.8.7', 'leave')).toEqual([{ code: 'suggestion.too-often', facts: { minutes: 15 } }]);
  expect(await problems('10.9.8.7', 'code')).toEqual([]);
  expect(await problems('10.9.8.8', 'leave')).toEqual([]);
  for (let index = 0; index < 4; index += 1) expect(await problems('127.0.0.1', 'leave')).toEqual([]);
});

test('where whoever could take in a complaint is whom it is about, it is refused and says where to go', async () => {
  const { officer, department, raise } = await open();
  const about = { kind: 'person', words: '来检查时训人', aboutName: officer.person.name };
  must(await raise(about));
  await server.owner.query(`update appointment set to_on = '2026-03-01' where person_id = $1`, [department.person.id]);
  expect(codesOf(await raise(about))).toEqual(['suggestion.reader-missing']);
  must(await raise({ ...about, aboutName: '别的人' }));
});

test('what is said or handed in is written down, with the name or without, and whoever said it gets a slip with a code', async () => {
  const { branchId, recorder, member, other, officer, taken, seen } = await open();
  const given = { kind: 'work', words: '主题党日改到周末', aboutName: null, raiserName: '群众 老韩' };
  const record = (change: object = {}, who: Client = recorder, id = newId()) =>
    who.post(`/branches/${branchId}/suggestions-on-paper/${id}`, { ...given, ...change });
  expect(codesOf(await record({}, member))).toEqual(['access.denied']);
  const withName = await taken(record());
  expect(withName.code).not.toBeNull();
  expect(await seen(withName.id)).toMatchObject({
    ...{ raiser: '群众 老韩', recordedBy: recorder.person.name, isMine: false },
  });
  const without = await taken(record({ raiserName: null }));
  expect(await seen(without.id)).toMatchObject({ number: 2, raiser: null });
  // Who wrote a complaint down has given the slip and reads it no more.
  const about = await taken(record({ kind: 'person', aboutName: other.person.name }));
  expect(codesOf(await recorder.get(`/suggestions/${about.id}`))).toEqual(['access.denied']);
  expect(await seen(about.id, officer)).toMatchObject({ raiser: '群众 老韩' });
});

test('nobody deals with his own; what is taken back is over and stays on record', async () => {
  const { secretary, member, raise, taken, seen, assign } = await open();
  const own = await taken(raise({}, secretary));
  expect((await seen(own.id)).may).toEqual(['withdraw']);
  expect(codesOf(await assign(own.id, [member.person.id]))).toEqual(['suggestion.own']);
  must(await secretary.post(`/suggestions/${own.id}/withdraw`, { revision: 1 }));
  expect(await seen(own.id)).toMatchObject({ state: 'withdrawn', words: '每月评分前请先把事实贴出来', may: [] });
});

test('a reply that is owed is late the day after its day; the year is told in figures and without names', async () => {
  const { branchId, secretary, officer, member, raise, taken, seen, assign, reply } = await open();
  const first = await taken(raise());
  const second = await taken(raise({ words: '把积分卡也贴出来' }));
  await taken(raise({ kind: 'secretary', words: '凭印象打分' }));
  must(await assign(first.id, [secretary.person.id]));
  setToday(server, '2026-03-06');
  must(await reply(first.id));
  setToday(server, '2026-03-23');
  expect((await seen(second.id)).isLate).toBe(false);
  setToday(server, '2026-03-24');
  expect((await seen(second.id)).isLate).toBe(true);
  expect((await seen(first.id)).isLate).toBe(false);
  const figures = must(await secretary.get(`/branches/${branchId}/suggestion-figures/2026`)).body as SuggestionFigures;
  expect(figures).toEqual({
    ...{ received: 2, withdrawn: 0, replied: 1, late: 1, daysMedian: 4, judged: 0, verdicts: null },
  });
  const above = must(await officer.get('/suggestion-figures/2026')).body;
  expect(above).toMatchObject({ branches: [{ id: branchId, figures }], complaints: { received: 1, late: 1 } });
  expect(JSON.stringify(above)).not.toContain(member.person.name);
  expect(must(await officer.get('/suggestion-figures/2025')).body).toMatchObject({ branches: [] });
});

test('of two who act at once one wins and the other is told; the same sent twice is one', async () => {
  const { secretary, board, member, officer, raise, leave, taken, seen, assign, reply } = await open();
  const id = newId();
  const [first, again] = await Promise.all([raise({}, member, id), raise({}, member, id)]);
  expect(must(first).body).toEqual(must(again).body);
  const left = newId();
  const both = await Promise.all([taken(leave({}, left)), taken(leave({}, left)), taken(leave()), taken(leave())]);
  expect(both.map(({ number }) => number).toSorted((one, other) => one - other)).toEqual([2, 2, 3, 4]);
  const lost = async (answers: readonly [Promise<Answer>, Promise<Answer>]) => {
    const got = await Promise.all(answers);
    expect(got.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect(got.flatMap(codesOf)).toEqual(['suggestion.changed-meanwhile']);
  };
  await lost([assign(id, [board.person.id]), assign(id, [secretary.person.id])]);
  await lost([reply(id), reply(id, { words: '不照办' })]);
  const judge = (verdict: string) =>
    member.post(`/suggestions/${id}/verdict`, { revision: 3, verdict, words: '还不行' });
  await lost([judge('unsatisfied'), judge('satisfied')]);
  if ((await seen(id)).state === 'accepted') return;
  const passUp = () => member.post(`/suggestions/${id}/pass-up`, { revision: 4 });
  await lost([passUp(), passUp()]);
  const decide = (words: string) => officer.post(`/suggestions/${id}/decision`, { revision: 5, words });
  await lost([decide('照办'), decide('不办')]);
});
