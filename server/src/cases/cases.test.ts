import type { MemberCase, OwnRecord } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, type TestPerson, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
const { newId } = server.services;
type SignedIn = Client & { readonly person: TestPerson };

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

const blank = {
  ...{ on: '2026-03-02', words: '按要求办了', document: null, talkers: null, meetingOn: null, toldOn: null },
  ...{ hearing: null, count: null, decision: null },
};
const talk = { talkers: ['周书记', '李委员'] };
const count = {
  ...{ notDue: [], agreement: null, present: 16, manner: 'secret', ayes: 9, noes: 5, abstained: 2 },
  ...{ writtenAyes: 0, writtenNoes: 0 },
};

/** A branch of sixteen full members, a member of it who can sign in, and everybody a case takes. */
async function village({ size = 16 }: { readonly size?: number } = {}) {
  setToday(server, '2026-03-02');
  const branch = await scoredBranch(server, { others: Array.from({ length: size - 6 }, (_, at) => `党员${at}`) });
  const { committee } = branch;
  const person = await committee.signedIn('member', branch.id);
  const inquirers = [
    await committee.signedIn('member', branch.id),
    await committee.signedIn('branch-committee', branch.id),
  ] as const;
  const companion = await committee.signedIn('member', branch.id);
  const officer = await committee.signedIn('committee-officer');
  const department = await committee.signedIn('department-officer');
  const given = {
    ...{ personId: person.person.id, kind: 'removal', procedure: 'regulations', words: '长期不参加组织生活' },
    ...{ isPunished: false, deciderIds: [officer.person.id], reviewerIds: [department.person.id] },
  };
  const open = (change: object = {}, id = newId(), who: Client = branch.secretary) =>
    who.post(`/branches/${branch.id}/cases/${id}`, { ...given, ...change });
  return { branch, committee, person, inquirers, companion, officer, department, open };
}

type Village = Awaited<ReturnType<typeof village>>;

/** Takes steps by whoever each is for; the revision is always the present one. */
function walker({ branch }: Pick<Village, 'branch'>, id: string) {
  const seen = async (who: Client = branch.secretary) => must(await who.get(`/cases/${id}`)).body as MemberCase;
  const take = async (who: Client, step: string, record: object = {}) =>
    who.post(`/cases/${id}/steps`, {
      ...{ revision: (await seen()).revision, step, record: { ...blank, ...record } },
    });
  const name = (part: string, { person }: SignedIn, who: Client = branch.secretary, partId = newId()) =>
    who.post(`/cases/${id}/parts/${partId}`, { part, personId: person.id });
  const say = (who: Client, what: string, words: string, partId: string | null = null, paperId = newId()) =>
    who.post(`/cases/${id}/sayings/${paperId}`, { what, words, partId });
  return { seen, take, name, say };
}

/** As far as the meeting of a removal under the later regulations. */
async function beforeMeeting(all: Village) {
  const { branch, inquirers, officer, open } = all;
  const { id } = must(await open()).body as MemberCase;
  const way = walker(all, id);
  must(await way.take(branch.secretary, 'proposal'));
  must(await way.take(officer, 'advance-filing', { document: '乡组备1号' }));
  for (const inquirer of inquirers) must(await way.name('inquirer', inquirer));
  must(await way.take(branch.secretary, 'inquiry-group'));
  must(await way.take(inquirers[0], 'findings'));
  must(await way.take(branch.secretary, 'talk', talk));
  must(await way.take(branch.secretary, 'summons', { meetingOn: '2026-03-09' }));
  setToday(server, '2026-03-09');
  must(await way.take(branch.secretary, 'hearing', { on: '2026-03-09', hearing: 'heard' }));
  return { id, ...way };
}

test('a removal goes step by step to the announcement; the person reads all of it once he is told; nothing ends his membership but a person', async () => {
  const all = await village();
  const { branch, committee, person, inquirers, companion, officer, department, open } = all;
  const stranger = await committee.signedIn('organization-officer', branch.id);
  const colleague = await committee.signedIn('committee-officer');
  const opened = must(await open()).body as MemberCase;
  expect(opened).toMatchObject({ state: 'open', next: 'proposal', number: 1, own: ['handler'], isTold: false });
  const { id } = opened;
  const { seen, take, name, say } = walker(all, id);
  const readersNow = async () => {
    const people = { person, companion, officer, department, stranger, colleague, inquirer: inquirers[0] };
    const reads: string[] = [];
    for (const [who, client] of Object.entries(people)) {
      const answer = await client.get(`/cases/${id}`);
      if (answer.status === 200) reads.push(`${who} ${(answer.body as MemberCase).reads}`);
      else expect(codesOf(answer)).toEqual(['access.denied']);
    }
    return reads;
  };
  expect(await readersNow()).toEqual(['officer file', 'department file']);
  expect(codesOf(await officer.get(`/cases/${newId()}`))).toEqual(['access.denied']);

  // Nothing out of its turn, by nobody else, and with no field it does not ask for.
  expect(codesOf(await take(branch.secretary, 'meeting', { count }))).toEqual(['case.changed-meanwhile']);
  expect(codesOf(await take(officer, 'proposal'))).toEqual(['access.denied']);
  expect(codesOf(await take(branch.secretary, 'proposal', { document: '1号' }))).toEqual(['case.record-lacks']);
  expect(codesOf(await take(branch.secretary, 'proposal', { on: '2026-03-03' }))).toEqual(['case.in-future']);
  must(await take(branch.secretary, 'proposal'));
  must(await take(officer, 'advance-filing', { document: '乡组备1号' }));
  expect(codesOf(await take(branch.secretary, 'inquiry-group'))).toEqual(['case.inquirers-few']);
  expect(codesOf(await name('inquirer', person))).toEqual(['case.part-own']);
  expect(codesOf(await name('decider', inquirers[0]))).toEqual(['case.candidate-unknown']);
  for (const inquirer of inquirers) must(await name('inquirer', inquirer));
  expect(codesOf(await name('inquirer', inquirers[0]))).toEqual(['case.part-taken']);
  must(await take(branch.secretary, 'inquiry-group'));
  expect(codesOf(await take(branch.secretary, 'findings'))).toEqual(['access.denied']);
  must(await take(inquirers[0], 'findings'));
  expect(codesOf(await take(branch.secretary, 'talk', { talkers: ['周书记'] }))).toEqual(['case.talkers-few']);
  expect(codesOf(await say(person, 'answer', '我有话说'))).toEqual(['access.denied']);
  expect(must(await person.get('/me/cases')).body).toEqual({ cases: [] });
  const ownPapers = async () => (must(await person.get('/me/record')).body as OwnRecord).cases;
  expect(await ownPapers()).toEqual([]);

  must(await take(branch.secretary, 'talk', talk));
  expect(await readersNow()).toEqual(['person file', 'officer file', 'department file', 'inquirer file']);
  expect((await seen(person)).papers.map(({ what }) => what)).toEqual([
    'opening',
    'proposal',
    'advance-filing',
    'inquiry-group',
    'findings',
    'talk',
  ]);
  expect((await seen(person)).sayings).toEqual(['answer', 'reservation', 'testimony']);
  expect((await ownPapers()).map(({ kind, step }) => `${kind} ${step}`)).toContain('case-removal case-findings');
  must(await say(person, 'answer', '去年在外地照顾病人，请假条在老支书那里'));
  const brought = { comesTo: 'testify', personId: companion.person.id, name: null };
  must(await person.post(`/cases/${id}/companions/${newId()}`, brought));
  must(await person.post(`/cases/${id}/companions/${newId()}`, { ...brought, personId: null, name: '邻村老孙' }));
  must(await say(companion, 'testimony', '请假条我见过'));
  // Whoever testifies reads what it is about and his own words, and none of the file.
  const asCompanion = await seen(companion);
  expect(asCompanion).toMatchObject({ reads: 'head', may: [], sayings: ['testimony'] });
  expect(asCompanion.papers.map(({ words }) => words)).toEqual(['请假条我见过']);
  expect(codesOf(await say(companion, 'answer', '替他说'))).toEqual(['access.denied']);
  expect(codesOf(await take(branch.secretary, 'summons', { meetingOn: '2026-03-02' }))).toEqual(['case.summons-late']);
  must(await take(branch.secretary, 'summons', { meetingOn: '2026-03-09' }));
  expect(codesOf(await take(branch.secretary, 'hearing', { hearing: 'heard' }))).toEqual(['case.before-summoned']);
  setToday(server, '2026-03-09');
  must(await take(branch.secretary, 'hearing', { on: '2026-03-09', hearing: 'heard' }));
  must(await say(person, 'reservation', '我保留意见'));
  expect((await seen()).fullMembers).toBe(17);
  // The organization officer was entered as a member as well: one of them is ill in bed, so sixteen are due.
  const meeting = { ...count, notDue: [{ reason: 'bedridden', people: 1 }], agreement: '乡组2号' };
  const meet = (change: object) =>
    take(branch.secretary, 'meeting', { on: '2026-03-09', count: { ...meeting, ...change } });
  expect(codesOf(await meet({ present: 8, ayes: 8, noes: 0, abstained: 0 }))).toEqual(['case.not-quorate']);
  expect(codesOf(await meet({ agreement: null }))).toEqual(['case.count-agreement']);
  expect(codesOf(await meet({ ayes: 10 }))).toEqual(['case.count-not-present']);
  const met = must(await meet({})).body as MemberCase;
  expect(met.papers.at(-1)).toMatchObject({ what: 'meeting', verdict: 'carried', count: { members: 17, due: 16 } });
  must(await take(officer, 'pre-review', { on: '2026-03-09' }));
  expect(codesOf(await take(officer, 'department-review', { on: '2026-03-09', document: '组1号' }))).toEqual([
    'access.denied',
  ]);
  must(await take(department, 'department-review', { on: '2026-03-09', document: '组1号' }));
  const decision = { isApproved: true, untilOn: null, mentorId: null };
  must(await take(officer, 'decision', { on: '2026-03-09', document: '乡委3号', decision }));
  must(await take(branch.secretary, 'telling', { on: '2026-03-09', ...talk }));
  const closed = must(await take(branch.secretary, 'announcement', { on: '2026-03-09' })).body as MemberCase;
  expect(closed).toMatchObject({
    state: 'closed',
    ending: 'in-force',
    next: null,
    leaving: 'removed',
    sayings: ['reservation', 'appeal'],
  });
  // Decided as it is, he is a member until somebody ends the membership with the document.
  const leave = { id: newId(), leaving: 'removed', onDay: '2026-03-09', document: '乡委3号' };
  must(await officer.post(`/branches/${branch.id}/members/${person.person.id}/leave`, leave));
  setToday(server, '2026-03-10');
  expect((await seen(officer)).leaving).toBe(null);

  // Years later he appeals; whoever decided does not decide again.
  setToday(server, '2029-05-04');
  must(await say(person, 'appeal', '请假条找到了'));
  expect(codesOf(await say(person, 'appeal', '再来一份'))).toEqual(['case.changed-meanwhile']);
  const { revision } = await seen(person);
  const answer = (who: Client, words: string) =>
    who.post(`/cases/${id}/appeal-decision`, { revision, decision: 'changed', words });
  expect(codesOf(await answer(officer, '维持'))).toEqual(['case.own-decision']);
  const answers = await Promise.all(['请假属实', '撤销决定'].map((words) => answer(department, words)));
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect(answers.flatMap(codesOf)).toEqual(['case.changed-meanwhile']);
  expect(await seen(person)).toMatchObject({ isAppealed: false, ending: 'in-force', leaving: null });
  expect((await seen(person)).papers.at(-1)).toMatchObject({ what: 'appeal-decision', verdict: 'changed' });
});

test('nine of sixteen carry it and eight do not: then it is over, and nobody above decides', async () => {
  const all = await village();
  const { id, take, seen } = await beforeMeeting(all);
  expect((await seen()).fullMembers).toBe(16);
  const eight = { ...count, ayes: 8, noes: 8, abstained: 0 };
  const met = must(await take(all.branch.secretary, 'meeting', { on: '2026-03-09', count: eight })).body;
  expect(met).toMatchObject({ state: 'closed', ending: 'not-carried', next: null });
  expect(codesOf(await take(all.officer, 'pre-review', { on: '2026-03-09' }))).toEqual(['case.changed-meanwhile']);
  // Closed, another may be opened; while one goes on it may not.
  expect(codesOf(await all.open({ isPunished: true }))).toEqual(['case.punished']);
  must(await all.open());
  expect(codesOf(await all.open())).toEqual(['case.open-already']);
  expect(id).toHaveLength(36);
});

test('the seven steps: an absent member was told first; time to mend has its last day, somebody to help and a meeting at its end', async () => {
  const all = await village();
  const { branch, person, officer, companion, open } = all;
  const { id } = must(await open({ kind: 'restriction', procedure: 'seven-steps', reviewerIds: [] }))
    .body as MemberCase;
  const { take, seen, say } = walker(all, id);
  must(await take(branch.secretary, 'compiled-file'));
  const absent = { on: '2026-03-02', hearing: 'absent' };
  expect(codesOf(await take(branch.secretary, 'hearing', absent))).toEqual(['case.record-lacks']);
  expect(codesOf(await take(branch.secretary, 'hearing', { ...absent, toldOn: '2026-03-02' }))).toEqual([
    'case.summons-late',
  ]);
  must(await take(branch.secretary, 'hearing', { ...absent, toldOn: '2026-02-20' }));
  // Without an account he answers on paper, and the secretary lays it into the file.
  const own = (await seen()).parts.find(({ part }) => part === 'person');
  must(await say(branch.secretary, 'answer', '托人带来的书面意见', own?.id));
  expect((await seen(person)).papers.at(-1)).toMatchObject({ what: 'answer', speaker: person.person.name });
  must(await take(branch.secretary, 'meeting', { count }));
  must(await take(branch.secretary, 'submission', { document: '支2号' }));
  const decide = (decision: object) => take(officer, 'decision', { document: '乡委4号', decision });
  const mending = { isApproved: true, untilOn: '2026-09-02', mentorId: companion.person.id };
  expect(codesOf(await decide({ ...mending, untilOn: null }))).toEqual(['case.mending-unset']);
  expect(codesOf(await decide({ ...mending, untilOn: '2027-03-03' }))).toEqual(['case.mending-long']);
  expect(codesOf(await decide({ ...mending, mentorId: person.person.id }))).toEqual(['case.mentor-unknown']);
  must(await decide(mending));
  must(await take(branch.secretary, 'telling', talk));
  expect(must(await take(branch.secretary, 'announcement')).body).toMatchObject({
    ...{ state: 'mending', next: 'mending-review', untilOn: '2026-09-02', leaving: null },
  });
  expect(await seen(companion)).toMatchObject({ reads: 'head', sayings: [], untilOn: '2026-09-02', papers: [] });
  setToday(server, '2026-09-03');
  expect(codesOf(await take(branch.secretary, 'mending-review', { on: '2026-09-01', count }))).toEqual([
    'case.mending-runs',
  ]);
  const end = must(await take(branch.secretary, 'mending-review', { on: '2026-09-03', count })).body;
  expect(end).toMatchObject({ state: 'closed', ending: 'mended' });
});

test('a case is stopped at any step with a reason, and nothing goes on by itself', async () => {
  const all = await village();
  const { branch, officer, person, open } = all;
  const { id } = must(await open()).body as MemberCase;
  const { take, seen } = walker(all, id);
  must(await take(branch.secretary, 'proposal'));
  setToday(server, '2030-01-01');
  expect(await seen()).toMatchObject({ state: 'open', next: 'advance-filing', revision: 3 });
  expect(codesOf(await person.post(`/cases/${id}/stop`, { revision: 3, reason: '不办了' }))).toEqual(['access.denied']);
  const stopped = must(await officer.post(`/cases/${id}/stop`, { revision: 3, reason: '情况已经查清' })).body;
  expect(stopped).toMatchObject({ state: 'closed', ending: 'stopped', may: ['name'] });
  expect(codesOf(await take(officer, 'advance-filing', { document: '1号' }))).toEqual(['case.changed-meanwhile']);
});

test('who opens it: the branch, never about oneself, never tied; parts end with the office, and no case is left without a handler', async () => {
  const all = await village();
  const { branch, committee, officer, person, open, companion } = all;
  expect(codesOf(await open({}, newId(), officer))).toEqual(['access.denied']);
  expect(codesOf(await open({ personId: branch.secretary.person.id }))).toEqual(['case.part-own']);
  expect(codesOf(await open({ personId: newId() }))).toEqual(['access.denied']);
  expect(codesOf(await open({ reviewerIds: [] }))).toEqual(['case.reviewer-unset']);
  expect(codesOf(await open({ deciderIds: [companion.person.id] }))).toEqual(['case.candidate-unknown']);
  const tied = await committee.signedIn('organization-officer', branch.id);
  await server.store.transaction(committee.id, (tx) =>
    tx.declarations.recuse({
      ...{ id: newId(), verifier_id: tied.person.id, member_id: person.person.id, branch_id: branch.id },
      ...{ declared_on: '2026-03-01', declared_at: new Date(), lifted_on: null },
    }),
  );
  expect(codesOf(await open({}, newId(), tied))).toEqual(['case.part-tied']);
  const { id } = must(await open()).body as MemberCase;
  const { seen, name } = walker(all, id);
  const release = async (partId: string, revision: number, who: Client = branch.secretary) =>
    who.post(`/cases/${id}/parts/${partId}/end`, { revision, partId, reason: '工作调动' });
  const handler = (await seen()).parts.find(({ part }) => part === 'handler');
  expect(codesOf(await release(handler?.id ?? '', 2))).toEqual(['case.part-last']);
  expect(codesOf(await name('handler', tied))).toEqual(['case.part-tied']);
  const second = await committee.signedIn('organization-officer', branch.id);
  must(await name('handler', second, officer));
  must(await release(handler?.id ?? '', 3));
  expect(codesOf(await branch.secretary.get(`/cases/${id}`))).toEqual(['access.denied']);
  expect((await seen(second)).own).toEqual(['handler']);
  await server.owner.query('update appointment set to_on = $1 where person_id = $2', ['2026-03-01', second.person.id]);
  expect(codesOf(await second.get(`/cases/${id}`))).toEqual(['access.denied']);
  // The trail tells that something was done in a case, and not about whom.
  const { rows } = await server.owner.query(
    `select e.subject_id, d.detail from audit_entry e join audit_detail d using (committee_id, sequence)
     where e.committee_id = $1 and e.act like 'cases.%'`,
    [committee.id],
  );
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) {
    expect(row.subject_id).toBe(id);
    expect(JSON.stringify(row.detail)).not.toMatch(new RegExp(`${person.person.id}|长期不参加|工作调动`));
  }
});

test('of two who act at once one wins and the other is told; the same sent twice is once', async () => {
  const all = await village();
  const { branch, person, officer, inquirers, open } = all;
  const id = newId();
  const [one, two] = await Promise.all([open({}, id), open({}, id)]);
  expect((must(one).body as MemberCase).number).toBe((must(two).body as MemberCase).number);
  expect(codesOf(await open({ kind: 'urged-withdrawal' }, id))).toEqual(['case.id-taken']);
  const { take, name, say } = walker(all, id);
  const lost = async (answers: readonly Promise<Answer>[]) => {
    const both = await Promise.all(answers);
    return [both.map(({ status }) => status).toSorted((first, other) => first - other), both.flatMap(codesOf)];
  };
  const told = [[200, 409], ['case.changed-meanwhile']];
  const step = (words: string) =>
    branch.secretary.post(`/cases/${id}/steps`, { revision: 2, step: 'proposal', record: { ...blank, words } });
  expect(await lost([step('一'.repeat(2)), step('二'.repeat(2))])).toEqual(told);
  const partId = newId();
  const same = await Promise.all([1, 2].map(() => name('inquirer', inquirers[0], branch.secretary, partId)));
  expect(same.map(({ status }) => status)).toEqual([200, 200]);
  must(await name('inquirer', inquirers[1]));
  const end = (reason: string) => officer.post(`/cases/${id}/parts/${partId}/end`, { revision: 5, partId, reason });
  expect(await lost([end('另有任务'), end('身体不好')])).toEqual(told);
  must(await name('inquirer', inquirers[0]));
  must(await take(officer, 'advance-filing', { document: '1号' }));
  must(await take(branch.secretary, 'inquiry-group'));
  must(await take(inquirers[0], 'findings'));
  must(await take(branch.secretary, 'talk', talk));
  const paperId = newId();
  const answers = await Promise.all([1, 2].map(() => say(person, 'answer', '同一份答复', null, paperId)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(codesOf(await say(person, 'answer', '改了内容', null, paperId))).toEqual(['case.id-taken']);
  const bring = () =>
    person.post(`/cases/${id}/companions/${paperId}`, { comesTo: 'defend', personId: null, name: '老孙' });
  expect((await Promise.all([bring(), bring()])).map(({ status }) => status)).toEqual([200, 200]);
  const { revision, papers } = must(await person.get(`/cases/${id}`)).body as MemberCase;
  expect(papers.filter(({ what }) => what === 'answer')).toHaveLength(1);
  const stop = (reason: string) => officer.post(`/cases/${id}/stop`, { revision, reason });
  expect(await lost([stop('查清了'), stop('不成立')])).toEqual(told);
});

test('a case follows the person whose two records are joined, and goes back with the record', async () => {
  const all = await village();
  const { branch, committee, department, officer, open } = all;
  const { id } = must(await open({ personId: branch.members[2]?.id })).body as MemberCase;
  const newer = await committee.person(branch.members[2]?.name ?? '', { branchId: branch.id });
  const other = await committee.signedIn('department-officer');
  const join = { id: newId(), fromId: branch.members[2]?.id, intoId: newer.id };
  const about = async () => (must(await officer.get(`/cases/${id}`)).body as MemberCase).person.id;
  must(await other.post('/person-joins', join));
  expect(await about()).toBe(newer.id);
  must(await other.post(`/person-joins/${join.id}/undo`));
  expect(await about()).toBe(join.fromId);
  expect(must(await department.get('/me/cases')).body).toMatchObject({ cases: [{ id }] });
});
