import type { Notice, NoticeBoxes } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, type TestPerson, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

/** A branch whose October a meeting has passed, with an organization officer and a member who sign in. */
async function passed(more = 0) {
  setToday(server, '2026-11-03');
  const others = Array.from({ length: 1 + more }, (_, at) => `叶知${String.fromCodePoint(0x4e00 + at)}`);
  const branch = await scoredBranch(server, { others });
  const officer = await branch.committee.signedIn('organization-officer', branch.id);
  const member = await branch.committee.signedIn('member', branch.id);
  (branch.members as TestPerson[]).push(officer.person, member.person);
  await branch.scoreMonth('2026-10', '9');
  await branch.passMonth('2026-10', '2026-11-03');
  const at = `/branches/${branch.id}/notices/month/2026-10`;
  const boxes = async (who = branch.secretary) => ((await who.get(`${at}/draft`)).body as { boxes: NoticeBoxes }).boxes;
  const act = (who: typeof officer, name: string, revision: number, more: object = {}) =>
    who.post(`${at}/${name}`, { revision, ...more });
  const onTheWay = async (who: typeof officer) => must(await who.get(`/branches/${branch.id}/notices-on-the-way`)).body;
  return { branch, officer, member, at, boxes, act, onTheWay };
}

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

test('one proposes, another checks, the secretary approves and hangs it out; each box says who and when', async () => {
  const { branch, officer, at, boxes, act, onTheWay } = await passed();
  const { recorder, secretary } = branch;
  expect(await boxes()).toMatchObject({ state: 'draft', revision: 0, proposed: null, may: ['propose'] });
  expect(codesOf(await secretary.post(at))).toEqual(['notice.not-approved']);
  const proposed = must(await act(recorder, 'propose', 0)).body;
  expect(proposed).toMatchObject({
    ...{ state: 'proposed', revision: 1, may: ['return'] },
    proposed: { by: recorder.person.name, on: '2026-11-03' },
  });
  expect(await onTheWay(officer)).toEqual([
    { kind: 'month', period: '2026-10', subject: 'member', state: 'proposed', may: ['check', 'return'] },
  ]);
  expect(codesOf(await act(recorder, 'check', 1))).toEqual(['notice.own-proposal']);
  expect(codesOf(await act(secretary, 'approve', 1))).toEqual(['notice.changed-meanwhile']);
  must(await act(officer, 'check', 1));
  expect((await act(officer, 'approve', 2)).status).toBe(403);
  expect(await boxes()).toMatchObject({ checked: { by: officer.person.name }, may: ['approve', 'return'] });
  must(await act(secretary, 'approve', 2));
  const hung = must(await secretary.post(at)).body as Notice;
  expect(await onTheWay(secretary)).toEqual([]);
  const kept = must(await secretary.get(`/notices/${hung.id}`)).body as Notice;
  expect(kept.boxes).toEqual({
    proposed: { by: recorder.person.name, on: '2026-11-03' },
    checked: { by: officer.person.name, on: '2026-11-03' },
    approved: { by: secretary.person.name, on: '2026-11-03' },
    published: { by: secretary.person.name, on: '2026-11-03' },
  });
  expect((await boxes()).may).toEqual([]);
  expect(codesOf(await act(recorder, 'propose', 0))).toEqual(['notice.already-published']);
});

test('the secretary may hold every box but that of the second person', async () => {
  const { branch, officer, at, act } = await passed();
  const { secretary } = branch;
  must(await act(secretary, 'propose', 0));
  expect(codesOf(await act(secretary, 'check', 1))).toEqual(['notice.own-proposal']);
  must(await act(officer, 'check', 1));
  must(await act(secretary, 'approve', 2));
  expect((await secretary.post(at)).status).toBe(200);
});

test('whoever checks gives it back with what is wrong with it, and it is proposed anew', async () => {
  const { branch, officer, member, boxes, act } = await passed();
  must(await act(branch.recorder, 'propose', 0));
  const back = { concern: 'accuracy', words: '方静姝第三项与会议记录不符' };
  expect((await act(member, 'give-back', 1, back)).status).toBe(403);
  must(await act(officer, 'give-back', 1, back));
  expect(await boxes(branch.recorder)).toMatchObject({
    ...{ state: 'returned', revision: 2, checked: null, may: ['propose'] },
    returned: { by: officer.person.name, on: '2026-11-03', ...back },
  });
  expect(codesOf(await act(officer, 'check', 2))).toEqual(['notice.changed-meanwhile']);
  expect(must(await act(branch.recorder, 'propose', 2)).body).toMatchObject({ state: 'proposed', returned: null });
});

test('figures that change meanwhile open the boxes again, whatever was filled, and nothing else is hung out', async () => {
  const { branch, at, boxes, act } = await passed();
  expect(await branch.fillBoxes('month', '2026-10')).toBeNull();
  await server.owner.query(
    `update score set points = 70000 where committee_id = $1 and item = 'item-03' and subject_id = $2`,
    [branch.committee.id, branch.members[2]?.id],
  );
  expect(codesOf(await branch.secretary.post(at))).toEqual(['notice.figures-changed']);
  expect(await boxes()).toMatchObject({ state: 'draft', hasChanged: true, proposed: null, approved: null });
  expect(codesOf(await act(branch.secretary, 'check', 3))).toEqual(['notice.figures-changed']);
  expect((await branch.publish('month', '2026-10')).status).toBe(200);
});

test('two who take a step at once: one takes it, the other is told', async () => {
  const { branch, officer, act } = await passed();
  const other = await branch.committee.signedIn('branch-committee', branch.id);
  const tellings = async (answers: readonly Promise<Answer>[]) =>
    (await Promise.all(answers)).map((answer) => codesOf(answer)[0] ?? 'done').toSorted();
  const once = ['done', 'notice.changed-meanwhile'];
  expect(await tellings([act(branch.recorder, 'propose', 0), act(branch.secretary, 'propose', 0)])).toEqual(once);
  expect(await tellings([act(officer, 'check', 1), act(other, 'check', 1)])).toEqual(once);
  const back = { concern: null, words: '再核一遍' };
  expect(await tellings([act(branch.secretary, 'approve', 2), act(other, 'give-back', 2, back)])).toEqual(once);
});

test('members see a notice while it hangs, in their own line and in bands; it is taken down when its time is over', async () => {
  const { branch, member, officer } = await passed(12);
  const { id } = must(await branch.publish('month', '2026-10')).body as Notice;
  const seen = must(await member.get(`/notices/${id}`)).body as Notice;
  expect(seen.body.lines.map(({ memberId }) => memberId)).toEqual([member.person.id]);
  expect([seen.others, seen.boxes, seen.mayTakeDown]).toEqual(['bands', null, false]);
  expect(seen.bands).toEqual({ by: 'points', groups: [{ best: '90', least: '90', count: 17 }] });
  expect(seen.people).toHaveLength(17);
  expect((must(await officer.get(`/notices/${id}`)).body as Notice).body.lines.length).toBeGreaterThan(3);

  setToday(server, '2026-11-13');
  expect(must(await member.get(`/branches/${branch.id}/notices`)).body).toEqual([]);
  expect(codesOf(await member.get(`/notices/${id}`))).toEqual(['notice.taken-down']);
  expect(must(await officer.get(`/notices/${id}`)).body).toMatchObject({ state: 'closed', mayTakeDown: false });
  expect((await officer.post(`/notices/${id}/take-down`)).status).toBe(403);
  expect(must(await branch.secretary.get(`/branches/${branch.id}/notices`)).body).toMatchObject([
    { mayTakeDown: true },
  ]);
  const down = await Promise.all([1, 2].map(() => branch.secretary.post(`/notices/${id}/take-down`)));
  expect(down.map(({ status }) => status)).toEqual([200, 200]);
  expect(must(await branch.secretary.post(`/notices/${id}/take-down`)).body).toMatchObject({
    ...{ state: 'taken-down', removedOn: '2026-11-13' },
  });
  expect(must(await officer.get(`/notices/${id}`)).body).toMatchObject({ state: 'taken-down', mayTakeDown: false });
});
