import type { Card, Notice, Objection } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, type TestPerson, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

/** A branch whose January hangs out, with members who can sign in. */
async function published() {
  setToday(server, '2026-02-03');
  const branch = await scoredBranch(server);
  const { committee } = branch;
  const objector = await committee.signedIn('member', branch.id);
  const other = await committee.signedIn('member', branch.id);
  const looking = [
    await committee.signedIn('branch-committee', branch.id),
    await committee.signedIn('member', branch.id),
  ];
  (branch.members as TestPerson[]).push(objector.person, other.person, ...looking.map(({ person }) => person));
  await branch.scoreMonth('2026-01', '9');
  await branch.passMonth('2026-01', '2026-02-02');
  const notice = must(await branch.publish('month', '2026-01')).body as Notice;
  const given = {
    subjectId: other.person.id,
    about: 'score',
    item: 'item-02',
    words: '一月的党课他缺席了两次',
    objector: null,
  };
  const raise = (change: object = {}, who = objector, id = newId()) =>
    who.post(`/notices/${notice.id}/objections/${id}`, { ...given, ...change });
  const officer = await committee.signedIn('committee-officer');
  return { branch, committee, objector, other, looking, notice, raise, officer };
}

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

test('an objection gets its number and a day; named people look into it; it is answered with reasons, appealed and decided', async () => {
  const { branch, objector, other, looking, notice, raise, officer } = await published();
  const raised = must(await raise()).body as Objection;
  expect(raised).toMatchObject({
    ...{ number: 1, state: 'raised', raisedOn: '2026-02-03', dueOn: '2026-02-17', isMine: true, may: ['withdraw'] },
    ...{ concerns: { name: other.person.name }, item: { id: 'item-02' }, objector: objector.person.name },
  });
  const at = `/objections/${raised.id}`;
  const seen = async (who = branch.secretary) => must(await who.get(at)).body as Objection;
  expect((await seen()).may).toEqual(['assign']);
  // Whom it is about reads it, and not who raised it.
  expect(await seen(other)).toMatchObject({ objector: null, recordedBy: null, may: [] });
  expect(codesOf(await looking[0]!.get(at))).toEqual(['access.denied']);

  const { people } = must(await branch.secretary.get(`${at}/candidates`)).body as {
    people: { id: string; isBarred: boolean }[];
  };
  expect(
    people
      .filter(({ isBarred }) => isBarred)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([objector.person.id, other.person.id].toSorted());
  const assign = (ids: readonly string[], revision: number, who = branch.secretary) =>
    who.post(`${at}/investigators`, { revision, investigatorIds: ids });
  const both = looking.map(({ person }) => person.id);
  expect(codesOf(await assign([both[0]!], 1))).toEqual(['objection.investigators-few']);
  expect(codesOf(await assign([both[0]!, objector.person.id], 1))).toEqual(['objection.investigator-party']);
  expect(codesOf(await assign([both[0]!, newId()], 1))).toEqual(['objection.investigator-unknown']);
  expect(
    codesOf(
      await branch.secretary.post(`${at}/answer`, {
        revision: 1,
        outcome: 'upheld',
        findings: '属实',
        reply: '改正',
        metOn: null,
      }),
    ),
  ).toEqual(['objection.changed-meanwhile']);
  must(await assign(both, 1));
  expect((await seen(looking[1])).investigators.map(({ id }) => id)).toEqual(both);

  const answer = {
    revision: 2,
    outcome: 'rejected',
    findings: '签到表上两次都在',
    reply: '分数不变',
    metOn: '2026-02-03',
  };
  expect(codesOf(await branch.secretary.post(`${at}/answer`, { ...answer, metOn: '2026-02-02' }))).toEqual([
    'objection.met-before',
  ]);
  const answers = await Promise.all(
    ['rejected', 'upheld'].map((outcome) => branch.secretary.post(`${at}/answer`, { ...answer, outcome })),
  );
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect(answers.flatMap(codesOf)).toEqual(['objection.changed-meanwhile']);
  expect((await seen(objector)).may).toEqual(['appeal']);

  setToday(server, '2026-06-01');
  must(await objector.post(`${at}/appeal`, { revision: 3, words: '签到表是补签的' }));
  expect(
    codesOf(await branch.secretary.post(`${at}/decision`, { revision: 4, decision: 'confirmed', words: '维持' })),
  ).toEqual(['access.denied']);
  const decided = must(
    await officer.post(`${at}/decision`, { revision: 4, decision: 'changed', words: '补签无效，请支部改正' }),
  ).body as Objection;
  expect(decided).toMatchObject({
    state: 'decided',
    may: [],
    decision: { decision: 'changed', by: officer.person.name },
  });
  // Whoever reads the register of the branch finds it there; a member does not.
  expect(must(await branch.secretary.get(`/branches/${branch.id}/objections`)).body).toMatchObject({ count: 1 });
  expect(codesOf(await other.get(`/branches/${branch.id}/objections`))).toEqual(['access.denied']);
  expect(must(await other.get('/me/objections')).body).toMatchObject({
    objections: [{ id: raised.id, objector: null }],
  });
  expect(must(await looking[0]!.get('/me/objections')).body).toMatchObject({ objections: [{ id: raised.id }] });
  expect(notice.state).toBe('open');
});

test('the notice does not close while an objection is open, and takes others as long as it hangs', async () => {
  const { branch, other, looking, notice, raise } = await published();
  const raised = must(await raise()).body as Objection;
  const state = async () => (must(await branch.secretary.get(`/notices/${notice.id}`)).body as Notice).state;
  setToday(server, notice.closesOn);
  expect(await state()).toBe('open');
  setToday(server, '2026-04-01');
  expect(await state()).toBe('held');
  const second = must(await raise({ about: 'other', item: null, words: '总分加错了' }, other)).body as Objection;
  const ids = looking.map(({ person }) => person.id);
  must(await branch.secretary.post(`/objections/${raised.id}/investigators`, { revision: 1, investigatorIds: ids }));
  const words = { findings: '查过了', reply: '不变', metOn: null };
  must(await branch.secretary.post(`/objections/${raised.id}/answer`, { revision: 2, outcome: 'rejected', ...words }));
  expect(await state()).toBe('held');
  must(await other.post(`/objections/${second.id}/withdraw`, { revision: 1 }));
  expect(await state()).toBe('closed');
  expect(codesOf(await raise())).toEqual(['objection.notice-closed']);
});

test('what is said or handed in is written down for whoever said it; that name is read by those who deal with it alone', async () => {
  const { branch, objector, other, notice, raise } = await published();
  expect(codesOf(await raise({ objector: '群众 老韩' }))).toEqual(['access.denied']);
  const id = newId();
  const recorded = must(await raise({ objector: '群众 老韩' }, branch.recorder, id)).body as Objection;
  expect(recorded).toMatchObject({ objector: '群众 老韩', recordedBy: branch.recorder.person.name, isMine: false });
  must(await raise({ objector: '群众 老韩' }, branch.recorder, id));
  expect(codesOf(await raise({ objector: '群众 老李' }, branch.recorder, id))).toEqual(['objection.id-taken']);
  expect(must(await other.get(`/objections/${id}`)).body).toMatchObject({ objector: null, recordedBy: null });
  expect(JSON.stringify(must(await objector.get(`/notices/${notice.id}`)).body)).not.toContain('老韩');
  const wrong = [
    [{ subjectId: newId() }, 'objection.line-unknown'],
    [{ item: 'item-99' }, 'objection.item-unknown'],
    [{ about: 'total' }, 'objection.item-unknown'],
    [{ about: 'score', item: null }, 'objection.item-unknown'],
  ] as const;
  for (const [change, code] of wrong) expect(codesOf(await raise(change))).toEqual([code]);
  const elsewhere = await branch.committee.signedIn('member', await branch.committee.branch('别的支部'));
  expect(codesOf(await raise({}, elsewhere))).toEqual(['access.denied']);
});

test('nobody deals with what is about himself, and a year is final only once everything is answered', async () => {
  const { branch, raise, officer, looking } = await published();
  const about = { subjectId: branch.secretary.person.id, about: 'other', item: null };
  const { id } = must(await raise(about)).body as Objection;
  const investigatorIds = looking.map(({ person }) => person.id);
  expect(
    codesOf(await branch.secretary.post(`/objections/${id}/investigators`, { revision: 1, investigatorIds })),
  ).toEqual(['objection.own']);
  expect((must(await officer.get(`/objections/${id}`)).body as Objection).may).toEqual([]);
  const card = must(await branch.secretary.get(`/members/${branch.secretary.person.id}/card`)).body as Card;
  expect(card.state).toBe('running');
});

test('an objection follows whom it is about when two records of one person are joined', async () => {
  const { branch, committee, raise } = await published();
  const older = branch.members[2]!;
  const { id } = must(await raise({ subjectId: older.id })).body as Objection;
  const newer = await committee.person(older.name, { branchId: branch.id, fromOn: '2026-02-15' });
  const department = await committee.signedIn('department-officer');
  const join = { id: newId(), fromId: older.id, intoId: newer.id };
  must(await department.post('/person-joins', join));
  const concerns = async () => (must(await branch.secretary.get(`/objections/${id}`)).body as Objection).concerns;
  expect(await concerns()).toEqual({ id: newer.id, name: older.name });
  must(await department.post(`/person-joins/${join.id}/undo`));
  expect(await concerns()).toEqual({ id: older.id, name: older.name });
});

test('of two who act at once one wins and the other is told; the same objection sent twice is one', async () => {
  const { branch, objector, looking, raise, officer } = await published();
  const id = newId();
  const [first, second] = await Promise.all([raise({}, objector, id), raise({}, objector, id)]);
  expect(must(first).body).toEqual(must(second).body);
  const at = `/objections/${id}`;
  const lost = async (answers: readonly [Promise<Answer>, Promise<Answer>]) => {
    const both = await Promise.all(answers);
    return [both.map(({ status }) => status).toSorted((one, other) => one - other), both.flatMap(codesOf)];
  };
  const told = [[200, 409], ['objection.changed-meanwhile']];
  const ids = [...looking.map(({ person }) => person.id)];
  const assign = (investigatorIds: readonly string[]) =>
    branch.secretary.post(`${at}/investigators`, { revision: 1, investigatorIds });
  expect(await lost([assign(ids), assign([...ids, branch.recorder.person.id])])).toEqual(told);
  const reply = { revision: 2, findings: '查过', reply: '不变', metOn: null };
  const answer = (outcome: string) => branch.secretary.post(`${at}/answer`, { ...reply, outcome });
  expect(await lost([answer('upheld'), answer('rejected')])).toEqual(told);
  const appeal = (words: string) => objector.post(`${at}/appeal`, { revision: 3, words });
  expect(await lost([appeal('不服'), appeal('再查')])).toEqual(told);
  const decide = (decision: string) => officer.post(`${at}/decision`, { revision: 4, decision, words: '维持' });
  expect(await lost([decide('confirmed'), decide('changed')])).toEqual(told);
  const other = must(await raise()).body as Objection;
  const withdraw = () => objector.post(`/objections/${other.id}/withdraw`, { revision: 1 });
  expect(await lost([withdraw(), withdraw()])).toEqual(told);
});
