import type { EndingTerm, HandOver } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
const { newId } = server.services;
await learnCalendar(server);

/** A branch with October scored but not passed, whose secretary's term ends with the year. */
async function endingTerm() {
  const branch = await scoredBranch(server, { others: ['方静姝'] });
  setToday(server, '2026-11-20');
  const { rows } = await server.owner.query<{ id: string }>(
    `update appointment set to_on = '2026-12-31' where person_id = $1 returning id`,
    [branch.secretary.person.id],
  );
  const officer = await branch.committee.signedIn('committee-officer');
  return { branch, officer, appointmentId: rows[0]?.id ?? '' };
}

async function takeOver(branch: Awaited<ReturnType<typeof scoredBranch>>) {
  const person = await branch.committee.person('接任人', { branchId: branch.id });
  await branch.committee.appoint(person.id, 'branch-secretary', { organizationId: branch.id, fromOn: '2026-11-20' });
  const client = server.client();
  await client.signIn(await branch.committee.account(person.id), 'Right-Horse-7');
  return client;
}

test('a term that ends within sixty days stands among what is due, for who holds it and for who stands above', async () => {
  const { branch, officer, appointmentId } = await endingTerm();
  const due = async (client: Client) =>
    ((await client.get('/ending-terms')).body as { rows: EndingTerm[] }).rows.map((term) => term.appointmentId);
  for (const client of [branch.secretary, branch.recorder, officer]) expect(await due(client)).toEqual([appointmentId]);
  await server.owner.query(`update appointment set to_on = '2027-01-19' where id = $1`, [appointmentId]);
  expect(await due(officer)).toEqual([appointmentId]);
  await server.owner.query(`update appointment set to_on = '2027-01-20' where id = $1`, [appointmentId]);
  expect(await due(officer)).toEqual([]);
  const stranger = await branch.committee.signedIn('branch-secretary', await branch.committee.branch('别的党支部'));
  await server.owner.query(`update appointment set to_on = '2026-12-31' where id = $1`, [appointmentId]);
  expect(await due(stranger)).toEqual([]);
});

test('the list names what is open in the role at the place, and what the one who leaves holds elsewhere', async () => {
  const { branch, officer, appointmentId } = await endingTerm();
  await branch.committee.appoint(branch.secretary.person.id, 'review-panel', { organizationId: branch.id });
  await branch.scoreMonth('2026-11', '9');
  const { open, coming, made } = (await officer.get(`/appointments/${appointmentId}/hand-over`)).body as HandOver;
  expect([coming, made]).toEqual([null, null]);
  const periods = (kind: string) => open.filter((item) => item.kind === kind).map(({ facts }) => facts['period']);
  expect(periods('sheet-to-pass')).toContain('2026-10');
  expect(periods('sheet-begun')).toEqual(['2026-11']);
  expect(open.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['account-in-use', 'other-role']));
  await server.owner.query(
    `with ballot as (
       insert into paper_ballot (committee_id, id, cycle_id, ballot, period)
       select committee_id, gen_random_uuid(), id, 'year-end', '2026' from cycle where branch_id = $1 returning committee_id, id
     )
     insert into paper_keying (committee_id, ballot_id, keying, keyed_by) select committee_id, id, 1, $2 from ballot`,
    [branch.id, branch.recorder.person.id],
  );
  const half = (await officer.get(`/appointments/${appointmentId}/hand-over`)).body as HandOver;
  expect(half.open.find(({ kind }) => kind === 'ballot-half-keyed')?.facts).toMatchObject({ period: '2026' });
  await server.owner.query(
    `insert into exemption_request (committee_id, id, person_id, branch_id, reason, from_on, state, revision)
     values ($1, $2, $3, $4, 'age', '2026-12-01', 'wished', 1)`,
    [branch.committee.id, newId(), branch.members[2]?.id, branch.id],
  );
  const memberId = branch.members[2]?.id;
  const deed = { id: newId(), item: 'awards', level: 'county', occurredOn: '2026-03-01', words: '年度表彰' };
  await branch.recorder.post(`/branches/${branch.id}/members/${memberId}/declarations`, deed);
  const waiting = (await officer.get(`/appointments/${appointmentId}/hand-over`)).body as HandOver;
  expect(waiting.open.find(({ kind }) => kind === 'exemptions-waiting')?.facts).toEqual({ count: 1 });
  expect(waiting.open.find(({ kind }) => kind === 'declarations-waiting')?.facts).toMatchObject({ count: 1 });
  const member = await branch.committee.signedIn('member', branch.id);
  const said = { kind: 'work', words: '学习时间改到晚上', aboutName: null };
  await member.post(`/branches/${branch.id}/suggestions/${newId()}`, said);
  // What is said about a person stands in no list.
  await member.post(`/branches/${branch.id}/suggestions/${newId()}`, { ...said, kind: 'person', aboutName: '方静姝' });
  const owed = (await officer.get(`/appointments/${appointmentId}/hand-over`)).body as HandOver;
  expect(owed.open.filter(({ kind }) => kind === 'suggestions-waiting')).toEqual([
    { kind: 'suggestions-waiting', facts: { branchId: branch.id, year: '2026', count: 1 } },
  ]);
  // A recorder publishes nothing and so hands no notice over.
  const { rows } = await server.owner.query<{ id: string }>(
    `update appointment set to_on = '2026-12-31' where person_id = $1 returning id`,
    [branch.recorder.person.id],
  );
  const other = (await branch.recorder.get(`/appointments/${rows[0]?.id}/hand-over`)).body as HandOver;
  expect(other.open.some(({ kind }) => kind === 'sheet-to-pass')).toBe(true);
  expect(other.open.some(({ kind }) => kind === 'notice-to-publish')).toBe(false);
});

test('the list is kept as it was printed, and each of the two records the own signature only', async () => {
  const { branch, officer, appointmentId } = await endingTerm();
  const address = `/appointments/${appointmentId}/hand-over`;
  const id = newId();
  const early = await officer.post(`${address}/signatures`, {
    handOverId: id,
    side: 'leaving',
    signedOn: '2026-11-20',
  });
  expect(codesOf(early)).toEqual(['hand-over.not-made']);
  const first = (await branch.secretary.post(address, { handOverId: id, seenId: null })).body as HandOver;
  expect((await branch.secretary.post(address, { handOverId: id, seenId: null })).body).toEqual(first);
  const before = first.made?.items.length ?? 0;
  await branch.scoreMonth('2026-01', '9');
  await branch.passMonth('2026-01', '2026-11-20');
  const later = (await officer.get(address)).body as HandOver;
  // Passing a month takes a line from what is open, and adds that its notice is due; the printed list stays.
  expect(later.made?.items).toHaveLength(before);
  expect(later.open.map(({ facts }) => facts)).not.toEqual(later.made?.items.map(({ facts }) => facts));

  const sign = (client: Client, side: string, changes: object = {}) =>
    client.post(`${address}/signatures`, { handOverId: id, side, signedOn: '2026-11-20', ...changes });
  expect(codesOf(await sign(branch.secretary, 'coming'))).toEqual(['hand-over.other-side']);
  expect(codesOf(await sign(officer, 'coming'))).toEqual(['hand-over.nobody-coming']);
  const successor = await takeOver(branch);
  expect(codesOf(await sign(successor, 'leaving'))).toEqual(['hand-over.other-side']);
  expect(codesOf(await sign(officer, 'leaving', { signedOn: '2026-11-19' }))).toEqual(['hand-over.day-outside']);
  expect((await sign(branch.secretary, 'leaving')).status).toBe(200);
  const done = (await sign(successor, 'coming')).body as HandOver;
  expect(done.made).toMatchObject({ leaving: { signedOn: '2026-11-20' }, coming: { name: '接任人' } });
  expect((await sign(successor, 'coming')).body).toEqual(done);
});

test('nothing depends on the account of the one who leaves: closed, ended or gone, an officer above enters both sides', async () => {
  const { branch, officer, appointmentId } = await endingTerm();
  await takeOver(branch);
  await server.owner.query(`update appointment set to_on = '2026-11-19' where id = $1`, [appointmentId]);
  await server.owner.query('update account set closed_at = now() where person_id = $1', [branch.secretary.person.id]);
  const address = `/appointments/${appointmentId}/hand-over`;
  const id = newId();
  expect((await officer.post(address, { handOverId: id, seenId: null })).status).toBe(200);
  const due = async () =>
    ((await officer.get('/ending-terms')).body as { rows: EndingTerm[] }).rows.filter(
      (term) => term.appointmentId === appointmentId,
    );
  expect(await due()).toMatchObject([{ madeOn: '2026-11-20', signedByLeaving: false }]);
  for (const side of ['leaving', 'coming']) {
    await officer.post(`${address}/signatures`, { handOverId: id, side, signedOn: '2026-11-20' });
  }
  expect(await due()).toEqual([]);
});

test('a list made anew replaces the one before, whose signature does not count for it', async () => {
  const { branch, officer, appointmentId } = await endingTerm();
  const address = `/appointments/${appointmentId}/hand-over`;
  const [first, second] = [newId(), newId()];
  await officer.post(address, { handOverId: first, seenId: null });
  const signing = { handOverId: first, side: 'leaving', signedOn: '2026-11-20' };
  await branch.secretary.post(`${address}/signatures`, signing);
  await officer.post(address, { handOverId: second, seenId: first });
  const { made } = (await officer.get(address)).body as HandOver;
  expect([made?.id, made?.leaving]).toEqual([second, null]);
  const late = await branch.secretary.post(`${address}/signatures`, signing);
  expect([late.status, codesOf(late)]).toEqual([409, ['hand-over.changed-meanwhile']]);
});

test('a term without an end has no list yet, and a foreign or made-up term is denied', async () => {
  const { branch, officer } = await endingTerm();
  const open = await branch.committee.appoint(branch.recorder.person.id, 'review-panel', { organizationId: branch.id });
  expect(codesOf(await officer.post(`/appointments/${open}/hand-over`, { handOverId: newId(), seenId: null }))).toEqual(
    ['hand-over.term-open'],
  );
  const foreign = await endingTerm();
  for (const id of [foreign.appointmentId, newId()]) {
    const answer = await officer.get(`/appointments/${id}/hand-over`);
    expect([answer.status, codesOf(answer)]).toEqual([403, ['access.denied']]);
  }
});
