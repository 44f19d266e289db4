import type { Experience } from '@xianfeng/contract';
import { beforeEach, expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
const { newId } = server.services;
beforeEach(() => setToday(server, '2026-11-20'));

const study = {
  ...{ course: 'study', title: '县委党校轮训', fromOn: '2019-05-06', toOn: '2019-05-10', hours: '36' },
  ...{ level: null, document: '结业证书2019第081号' },
};
const talk = {
  ...{ course: 'talk', title: '外派谈话', fromOn: '2020-02-20', toOn: null, hours: null, level: null },
  document: '谈话记录2020第3号',
};

async function branchOfMembers() {
  const branch = await scoredBranch(server);
  const { committee } = branch;
  const member = await committee.signedIn('member', branch.id);
  const stranger = await committee.signedIn('member', branch.id);
  const organizer = await committee.signedIn('organization-officer', branch.id);
  const officer = await committee.signedIn('committee-officer');
  const record = (by: Client, change: object = {}, id = newId()) =>
    by.post(`/people/${member.person.id}/experiences`, { id, ...study, ...change });
  const confirm = (by: Client, ...experienceIds: string[]) =>
    by.post(`/branches/${branch.id}/experience-confirmations`, { experienceIds });
  const ofBranch = async (by: Client) => rowsOf(await by.get(`/branches/${branch.id}/experiences`));
  const mine = async (by: Client) => rowsOf(await by.get('/me/experiences'));
  return { branch, committee, member, stranger, organizer, officer, record, confirm, ofBranch, mine };
}

function rowsOf(answer: Answer): Experience[] {
  return (must(answer).body as { rows: Experience[] }).rows;
}

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

test('what a member proposes is confirmed by somebody else, and only then stands in his way through the years', async () => {
  const { branch, committee, member, organizer, record, confirm, ofBranch, mine } = await branchOfMembers();
  const proposed = must(await record(member)).body as Experience;
  expect(proposed).toMatchObject({ ...study, isOwn: true, state: 'waiting', may: ['withdraw'], decided: null });
  const standing = () =>
    server.services.store.transaction(committee.id, (tx) => tx.experiences.ofPerson(member.person.id));
  expect(await standing()).toEqual([]);
  // Whoever keeps the file may not confirm; nor may the person, whatever his office.
  expect(codesOf(await confirm(member, proposed.id))).toEqual(['access.denied']);
  expect(codesOf(await confirm(branch.recorder, proposed.id))).toEqual(['access.denied']);
  expect((await ofBranch(organizer))[0]).toMatchObject({ id: proposed.id, may: ['confirm', 'refuse'] });
  expect(must(await confirm(organizer, proposed.id)).body).toEqual({ confirmed: 1 });
  expect((await mine(member))[0]).toMatchObject({
    ...{ state: 'confirmed', decided: { by: organizer.person.name, on: '2026-11-20' }, may: [] },
  });
  const earlier = must(await record(member, { title: '预备党员培训', fromOn: '2017-06-12', toOn: null, hours: '24' }));
  must(await confirm(organizer, (earlier.body as Experience).id));
  expect((await standing()).map(({ title, hours }) => [title, hours])).toEqual([
    ['预备党员培训', 240_000],
    ['县委党校轮训', 360_000],
  ]);
});

test('who wrote it down from the file does not confirm it, and nobody confirms what is about himself', async () => {
  const { branch, organizer, record, confirm } = await branchOfMembers();
  const { id } = must(await record(branch.secretary)).body as Experience;
  expect(codesOf(await confirm(branch.secretary, id))).toEqual(['experience.written-oneself']);
  expect(codesOf(await branch.secretary.post(`/experiences/${id}/refusal`, { reason: '写错了' }))).toEqual([
    'experience.written-oneself',
  ]);
  must(await confirm(organizer, id));
  const own = await branch.secretary.post(`/people/${branch.secretary.person.id}/experiences`, {
    id: newId(),
    ...study,
  });
  const ownId = (must(own).body as Experience).id;
  expect(codesOf(await confirm(branch.secretary, ownId))).toEqual(['experience.own']);
  // Of several at once none is confirmed where one may not be.
  const other = must(await record(branch.recorder, { title: '党章研读小组' })).body as Experience;
  expect(codesOf(await confirm(branch.secretary, other.id, ownId))).toEqual(['experience.own']);
  expect(must(await confirm(organizer, other.id, ownId)).body).toEqual({ confirmed: 2 });
});

test('what is refused is read with its reason by whom it is about, and can be told anew', async () => {
  const { branch, member, record, confirm, mine } = await branchOfMembers();
  const { id } = must(await record(member)).body as Experience;
  expect(codesOf(await record(member))).toEqual(['experience.standing']);
  must(await branch.secretary.post(`/experiences/${id}/refusal`, { reason: '证书上是 24 学时' }));
  expect((await mine(member))[0]).toMatchObject({ state: 'refused', reason: '证书上是 24 学时', may: [] });
  expect(codesOf(await confirm(branch.secretary, id))).toEqual(['experience.changed-meanwhile']);
  const again = must(await record(member, { hours: '24' })).body as Experience;
  must(await confirm(branch.secretary, again.id));
  expect((await mine(member)).map(({ state }) => state).toSorted()).toEqual(['confirmed', 'refused']);
});

test('what waits is taken back by who wrote it; what stands is withdrawn by who keeps it, and stays on record', async () => {
  const { branch, committee, member, organizer, record, confirm, mine } = await branchOfMembers();
  const withdraw = (by: Client, id: string) => by.post(`/experiences/${id}/withdrawal`, { reason: '登记错了' });
  const first = must(await record(member)).body as Experience;
  expect(codesOf(await withdraw(branch.secretary, first.id))).toEqual(['access.denied']);
  expect(must(await withdraw(member, first.id)).body).toMatchObject({ state: 'withdrawn', reason: '登记错了' });
  const second = must(await record(member)).body as Experience;
  must(await confirm(organizer, second.id));
  expect(codesOf(await withdraw(member, second.id))).toEqual(['access.denied']);
  expect(codesOf(await withdraw(branch.recorder, second.id))).toEqual(['access.denied']);
  must(await withdraw(branch.secretary, second.id));
  expect((await mine(member)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  const standing = await server.services.store.transaction(committee.id, (tx) =>
    tx.experiences.ofPerson(member.person.id),
  );
  expect(standing).toEqual([]);
});

test('a talk is written and read by the secretary and the committee, read by the person, and by nobody else', async () => {
  const { branch, member, organizer, officer, record, confirm, ofBranch, mine } = await branchOfMembers();
  expect(codesOf(await record(branch.recorder, talk))).toEqual(['access.denied']);
  expect(codesOf(await record(organizer, talk))).toEqual(['access.denied']);
  expect(codesOf(await record(member, talk))).toEqual(['experience.own-talk']);
  const { id } = must(await record(branch.secretary, talk)).body as Experience;
  expect(await ofBranch(branch.recorder)).toEqual([]);
  expect(await ofBranch(organizer)).toEqual([]);
  expect((await ofBranch(officer)).map((row) => row.id)).toEqual([id]);
  expect((await mine(member)).map((row) => row.id)).toEqual([id]);
  expect(codesOf(await confirm(organizer, id))).toEqual(['access.denied']);
  must(await confirm(officer, id));
});

test('it may lie before the branch used the system, and neither in the future nor before a birth that is known', async () => {
  const { member, record } = await branchOfMembers();
  await server.owner.query("update person set born_on = '1988-05-04' where id = $1", [member.person.id]);
  expect(codesOf(await record(member, { fromOn: '2026-11-21', toOn: null }))).toEqual(['experience.in-future']);
  expect(codesOf(await record(member, { fromOn: '1988-05-03', toOn: null }))).toEqual(['experience.before-birth']);
  must(await record(member, { fromOn: '2006-07-01', toOn: null }));
});

test('the same again under one id is the same; under it something else is refused', async () => {
  const { member, record, mine } = await branchOfMembers();
  const id = newId();
  must(await record(member, {}, id));
  must(await record(member, {}, id));
  expect(await mine(member)).toHaveLength(1);
  expect(codesOf(await record(member, { hours: '35' }, id))).toEqual(['experience.id-taken']);
});

test('it follows the member to another branch, whose officers keep it from then on', async () => {
  const { branch, committee, member, record, confirm } = await branchOfMembers();
  const { id } = must(await record(member)).body as Experience;
  const elsewhere = await scoredBranch(server, { committee, name: '第三党支部' });
  await server.owner.query("update membership set to_on = '2026-11-01' where person_id = $1", [member.person.id]);
  await server.owner.query(
    `insert into membership (committee_id, id, person_id, branch_id, status, from_on)
     values ($1, $2, $3, $4, 'full', '2026-11-02')`,
    [committee.id, newId(), member.person.id, elsewhere.id],
  );
  expect(codesOf(await confirm(branch.secretary, id))).toEqual(['access.denied']);
  must(await elsewhere.secretary.post(`/branches/${elsewhere.id}/experience-confirmations`, { experienceIds: [id] }));
});
