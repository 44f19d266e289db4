import type { Measure, MeasureBoard } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, type TestPerson, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { learnCalendar, type ScoredBranch, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

const boardOf = async (branch: ScoredBranch, who = branch.secretary) =>
  must(await who.get(`/branches/${branch.id}/measures/2026`)).body as MeasureBoard;
const eligibleOf = async (branch: ScoredBranch) =>
  Object.fromEntries(
    (await boardOf(branch)).kinds.map(({ id, eligible }) => [
      id,
      eligible.map(({ concerns, period }) => `${concerns.name} ${period}`),
    ]),
  );

interface Decision {
  readonly kind: string;
  readonly subjectIds: readonly string[];
  readonly period?: string;
  readonly ids?: readonly string[];
  readonly [field: string]: unknown;
}

const meeting = { on: '2027-01-20', due: 5, present: 4, ayes: 3 };

/** What a meeting decided, written down by the secretary. */
function decide(branch: ScoredBranch, { kind, subjectIds, ids = subjectIds.map(newId), ...rest }: Decision) {
  return branch.secretary.post(`/branches/${branch.id}/measures/2026`, {
    ...{ act: 'decide', kind, period: '2026', reasons: '按办法第三条', meeting, tasks: [] },
    ...{ ownerId: branch.recorder.person.id, dueOn: '2027-02-05', mentorId: null, method: null, months: null },
    subjects: subjectIds.map((subjectId, at) => ({ id: ids[at], subjectId })),
    ...rest,
  });
}

/** Without the declarations that come before the scores; their own tests have them. */
const monthly = schemeText('sichuan-monthly').replace(', after: [registration]', '');

/** A year of system 12: month points by item for each member, hung out month by month. */
async function monthlyBranch(months: Readonly<Record<string, string>>) {
  const branch = await scoredBranch(server, { scheme: monthly, others: ['方静姝'] });
  const low = await branch.committee.signedIn('member', branch.id);
  (branch.members as TestPerson[]).push(low.person);
  for (const [month, points] of Object.entries(months)) await branch.finishMonth(month, points);
  return { branch, low };
}

test('a month below the line, the second and the third: talk, interview and disposition, each of its own month and after its notice', async () => {
  const { branch } = await monthlyBranch({ '2026-01': '2', '2026-02': '2', '2026-03': '2' });
  const names = branch.members.map(({ name }) => name);
  // The third hangs out since the last day of March, over Qingming.
  setToday(server, '2026-04-01');
  const eligible = await eligibleOf(branch);
  expect(eligible['secretary-talk']?.toSorted()).toEqual(names.map((name) => `${name} 2026-01`).toSorted());
  expect(eligible['committee-interview']?.toSorted()).toEqual(names.map((name) => `${name} 2026-02`).toSorted());
  expect(eligible['disposition']?.toSorted()).toEqual(names.map((name) => `${name} 2026-03`).toSorted());
  const [, , one] = branch.members;
  if (one === undefined) throw new Error('There is a third member.');
  const on = '2026-04-01';
  const asked = { subjectIds: [one.id], dueOn: '2026-04-20', meeting: { ...meeting, on } };
  const early = await decide(branch, { ...asked, kind: 'disposition', act: 'propose', period: '2026-03' });
  expect(codesOf(early)).toContain('measure.notice-open');
  // The secretary's talk of January: its notice has long been closed.
  const id = newId();
  must(await decide(branch, { ...asked, kind: 'secretary-talk', period: '2026-01', ids: [id] }));
  expect(codesOf(await decide(branch, { ...asked, kind: 'committee-interview', period: '2026-02' }))).toEqual([
    'measure.decided-elsewhere',
  ]);
  const interview = newId();
  must(
    await decide(branch, {
      ...asked,
      kind: 'committee-interview',
      act: 'propose',
      period: '2026-02',
      ids: [interview],
    }),
  );
  // The owner holds the talk, and what was said is kept.
  const talk = must(
    await branch.recorder.post(`/measures/${id}/carrying-out`, {
      ...{ revision: 1, on, words: '谈了一月份的学习，约定每周交一次笔记。', statement: '我会补上。', document: null },
    }),
  ).body as Measure;
  expect(talk).toMatchObject({ state: 'done', carriedOutOn: on, termEndsOn: null, may: [] });
  expect(talk.steps.map(({ act, statement }) => [act, statement])).toEqual([
    ['decide', null],
    ['carry-out', '我会补上。'],
  ]);
  const officer = await branch.committee.signedIn('committee-officer');
  const approve = (who: typeof officer, revision = 1) =>
    who.post(`/measures/${interview}/decision`, {
      ...{ revision, act: 'decide', on, words: '同意约谈', document: '青党发〔2026〕7号' },
    });
  expect(codesOf(await approve(branch.secretary))).toEqual(['access.denied']);
  expect(must(await approve(officer)).body).toMatchObject({ state: 'decided' });
  expect(codesOf(await approve(officer))).toEqual(['measure.changed-meanwhile']);
});

test('nothing is decided for whom it does not follow, about oneself, without a quorum or without more than half of those due for it', async () => {
  const { branch, low } = await monthlyBranch({ '2026-01': '2' });
  setToday(server, '2026-03-20');
  const asked = { kind: 'secretary-talk', period: '2026-01', dueOn: '2026-04-20' };
  const on = '2026-03-20';
  const of = async (change: Partial<Decision>) =>
    codesOf(await decide(branch, { ...asked, subjectIds: [low.person.id], meeting: { ...meeting, on }, ...change }));
  expect(await of({ subjectIds: [branch.secretary.person.id] })).toEqual(['measure.own']);
  expect(await of({ period: '2026-02' })).toEqual(['measure.notice-missing', 'measure.not-eligible']);
  expect(await of({ kind: 'excellent' })).toEqual(['measure.not-eligible']);
  expect(await of({ meeting: { on, due: 5, present: 2, ayes: 2 } })).toEqual([
    'meeting.no-quorum',
    'minutes.not-carried',
  ]);
  expect(await of({ meeting: { on, due: 5, present: 5, ayes: 2 } })).toEqual(['minutes.not-carried']);
  expect(await of({ ownerId: null, dueOn: null })).toEqual(['measure.owner-missing', 'measure.due-missing']);
  expect(await of({ ownerId: low.person.id })).toEqual(['measure.owner-self']);
  expect(await of({ months: 3 })).toEqual(['measure.term-unfit']);
  expect(await of({ ownerId: newId() })).toEqual(['measure.person-unknown']);
  expect((await boardOf(branch)).kinds.flatMap(({ measures }) => measures)).toEqual([]);
  // The same sent twice is one; another decision on the same is refused.
  const ids = [newId()];
  must(await decide(branch, { ...asked, subjectIds: [low.person.id], meeting: { ...meeting, on }, ids }));
  must(await decide(branch, { ...asked, subjectIds: [low.person.id], meeting: { ...meeting, on }, ids }));
  expect(await of({})).toEqual(['measure.decided-meanwhile']);
  // Whom it is about reads it and cannot act in it; members of the branch do not see it.
  const id = ids[0] ?? '';
  expect(must(await low.get(`/measures/${id}`)).body).toMatchObject({ isMine: true, may: [] });
  expect(codesOf(await low.post(`/measures/${id}/revocation`, { revision: 1, words: '不同意' }))).toEqual([
    'measure.own',
  ]);
  const other = await branch.committee.signedIn('member', branch.id);
  expect(codesOf(await other.get(`/measures/${id}`))).toEqual(['access.denied']);
  // Taken back, it can be decided anew.
  must(await branch.secretary.post(`/measures/${id}/revocation`, { revision: 1, words: '弄错了人' }));
  expect(await of({})).toEqual([]);
});

test('while an objection to the notice waits, nothing is decided or carried out; taking back waits for nothing', async () => {
  const { branch, low } = await monthlyBranch({ '2026-01': '2' });
  const notice = ((await low.get(`/branches/${branch.id}/notices`)).body as { id: string }[])[0]?.id;
  setToday(server, '2026-02-03');
  must(
    await low.post(`/notices/${notice}/objections/${newId()}`, {
      ...{ subjectId: low.person.id, about: 'total', item: null, words: '一月的值班没有算进去', objector: null },
    }),
  );
  setToday(server, '2026-03-02');
  const on = '2026-03-02';
  const answer = await decide(branch, {
    ...{ kind: 'secretary-talk', period: '2026-01', subjectIds: [low.person.id], dueOn: '2026-03-20' },
    meeting: { ...meeting, on },
  });
  expect(codesOf(answer)).toEqual(['measure.objection-open']);
  const { kinds } = await boardOf(branch);
  const waiting = kinds.find(({ id }) => id === 'secretary-talk')?.eligible ?? [];
  expect(waiting.map(({ obstacles }) => obstacles.map(({ code }) => code))).toEqual(
    waiting.map(() => ['measure.objection-open']),
  );
});

/** A year under the star rating scheme that a meeting has confirmed and whose notice hung until 12 January; every number is given. */
async function confirmedYear(results: Readonly<Record<string, { grade: string; outcomes: readonly string[] }>>) {
  setToday(server, '2026-12-31');
  const branch = await scoredBranch(server, { others: ['方静姝', '丁守田', '周岚'] });
  const low = await branch.committee.signedIn('member', branch.id);
  (branch.members as TestPerson[]).push(low.person);
  const people = new Map(branch.members.map(({ id, name }) => [name, id]));
  await server.services.store.transaction(branch.committee.id, async (tx) => {
    const cycle = await tx.cycles.find(branch.id, 2026);
    if (cycle === undefined) throw new Error('The year is open.');
    const [runId, at] = [newId(), new Date('2026-12-31T10:00:00Z')];
    await tx.ratings.insert(
      {
        ...{ id: runId, cycle_id: cycle.id, scheme_hash: 'a', evidence_hash: 'b', confirmed_on: '2026-12-31' },
        ...{ members_due: 6, members_present: 6, confirmed_by: branch.secretary.person.id, confirmed_at: at },
      },
      Object.entries(results).map(([name, { grade, outcomes }]) => {
        const id = people.get(name) ?? low.person.id;
        const rest = { sections: {}, stars: 5, rank: 1, honors: [], tied: [], factors: {}, exempt: false };
        const result = { id, total: '65.00', grade, outcomes, ...rest };
        return {
          ...{ subject_id: id, total: 650_000, stars: 5, grade, result: JSON.stringify(result), explanation: null },
        };
      }),
    );
    await tx.notices.insert([
      {
        ...{ id: newId(), cycle_id: cycle.id, kind: 'year', period: '2026', number: 1, opened_on: '2026-12-31' },
        ...{ closes_on: '2027-01-12', body: '{}', body_hash: 'c', check_code: 'd', ledger_sequence: 0 },
        ...{ ledger_hash: 'e', published_by: branch.secretary.person.id, published_at: at },
      },
    ]);
  });
  return { branch, low };
}

test('a letter with half a year to mend: handed over with the member’s words, noted on the way, reviewed at the end; a helper for a year', async () => {
  const { branch, low } = await confirmedYear({
    方静姝: { grade: 'basically-qualified', outcomes: ['admonition-letter'] },
    丁守田: { grade: 'excellent', outcomes: ['commended'] },
    低: { grade: 'unqualified', outcomes: ['rectification-order'] },
  });
  setToday(server, '2027-01-20');
  const fang = branch.members.find(({ name }) => name === '方静姝')?.id ?? '';
  const letter = newId();
  const terms = { months: 6, ids: [letter] };
  expect(codesOf(await decide(branch, { kind: 'admonition', subjectIds: [fang], months: 7 }))).toEqual([
    'measure.term-too-long',
  ]);
  must(await decide(branch, { kind: 'admonition', subjectIds: [fang], ...terms }));
  const step = (act: string, body: object, who = branch.secretary) => who.post(`/measures/${letter}/${act}`, body);
  const words = { words: '交本人，逐条说明了问题和期限', statement: '接受，半年内改', document: '第1号' };
  expect(codesOf(await step('carrying-out', { revision: 1, on: '2027-01-19', ...words }))).toEqual([
    'measure.day-before',
  ]);
  const handed = must(await step('carrying-out', { revision: 1, on: '2027-01-20', ...words })).body as Measure;
  expect(handed).toMatchObject({ state: 'in-force', termEndsOn: '2027-07-20', may: ['note', 'review', 'revoke'] });
  setToday(server, '2027-04-20');
  must(await step('notes', { revision: 2, on: '2027-04-20', words: '三个月：党课都到了' }, branch.recorder));
  setToday(server, '2027-07-21');
  const review = { revision: 3, on: '2027-07-21', outcome: 'mended', words: '支部大会评议：已改正', statement: null };
  const ended = must(await step('review', review)).body as Measure;
  expect(ended).toMatchObject({ state: 'ended', outcome: 'mended', endedOn: '2027-07-21', may: [] });
  expect(ended.steps.map(({ act }) => act)).toEqual(['decide', 'carry-out', 'note', 'review']);
  expect(codesOf(await step('review', review))).toEqual(['measure.changed-meanwhile']);

  setToday(server, '2027-01-20');
  const order = { kind: 'rectification', subjectIds: [low.person.id], months: 12 };
  expect(codesOf(await decide(branch, order))).toEqual(['measure.mentor-missing']);
  expect(codesOf(await decide(branch, { ...order, mentorId: low.person.id }))).toEqual(['measure.mentor-self']);
  const id = newId();
  const tasks = [
    { words: '补齐欠下的学习笔记', dueOn: '2027-03-01' },
    { words: '每季度到帮扶户两次', dueOn: '2027-12-31' },
  ];
  must(await decide(branch, { ...order, ids: [id], mentorId: branch.recorder.person.id, tasks }));
  const given = { revision: 1, on: '2027-01-20', words: '已交本人', statement: null, document: null };
  must(await branch.secretary.post(`/measures/${id}/carrying-out`, given));
  setToday(server, '2027-03-01');
  const done = () => branch.recorder.post(`/measures/${id}/tasks/0`, { on: '2027-03-01' });
  must(await done());
  const again = must(await done()).body as Measure;
  expect(codesOf(await branch.recorder.post(`/measures/${id}/tasks/7`, { on: '2027-03-01' }))).toEqual([
    'measure.task-unknown',
  ]);
  expect(again.tasks.map(({ doneOn }) => doneOn)).toEqual(['2027-03-01', null]);
  // The member and the mentor find it among their own; what is decided for others is not there.
  const own = async (who: typeof low | typeof branch.recorder = low) =>
    (must(await who.get('/me/measures')).body as { measures: Measure[] }).measures;
  expect((await own()).map((measure) => [measure.id, measure.isMine])).toEqual([[id, true]]);
  expect((await own(branch.recorder)).map((measure) => measure.id).toSorted()).toEqual([id, letter].toSorted());
});

test('two decide at once: one of them stands; what was decided against can be decided anew once it is taken back', async () => {
  const { branch } = await confirmedYear({ 丁守田: { grade: 'excellent', outcomes: ['commended'] } });
  setToday(server, '2027-01-20');
  const subjectIds = [branch.members.find(({ name }) => name === '丁守田')?.id ?? ''];
  const both = await Promise.all([
    decide(branch, { kind: 'commendation', subjectIds }),
    decide(branch, { kind: 'commendation', subjectIds, act: 'waive', reasons: '今年先不表彰' }),
  ]);
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect(both.flatMap(codesOf)).toEqual(['measure.decided-meanwhile']);
  const [measure] = (await boardOf(branch)).kinds.flatMap(({ measures }) => measures);
  const back = { revision: 1, words: '重新讨论' };
  must(await branch.secretary.post(`/measures/${measure?.id}/revocation`, back));
  must(await decide(branch, { kind: 'commendation', subjectIds, act: 'waive', reasons: '经讨论不再表彰' }));
  const [latest] = (await boardOf(branch)).kinds.flatMap(({ measures }) => measures);
  expect(latest).toMatchObject({ state: 'waived', owner: null, reasons: '经讨论不再表彰' });
});

test('whom it is about objects to it: it is not carried out before two have looked into it and answered', async () => {
  const { branch, low } = await monthlyBranch({ '2026-01': '2' });
  setToday(server, '2026-03-20');
  const id = newId();
  const given = { kind: 'secretary-talk', period: '2026-01', subjectIds: [low.person.id], dueOn: '2026-04-20' };
  must(await decide(branch, { ...given, meeting: { ...meeting, on: '2026-03-20' }, ids: [id] }));
  const objectionId = newId();
  const raise = (words: string, who = low, objection = objectionId) =>
    who.post(`/measures/${id}/objections/${objection}`, { words, objector: null });
  const other = await branch.committee.signedIn('member', branch.id);
  expect(codesOf(await raise('不公', other))).toEqual(['access.denied']);
  const objection = must(await raise('一月在外培训，有通知')).body as { about: string; measure: { name: string } };
  expect(objection).toMatchObject({ about: 'measure', measure: { id, name: '书记谈话' }, item: null });
  must(await raise('一月在外培训，有通知'));
  expect(codesOf(await raise('别的话'))).toEqual(['objection.id-taken']);
  const carried = { revision: 1, on: '2026-03-20', words: '谈了一次', statement: null, document: null };
  const carry = () => branch.recorder.post(`/measures/${id}/carrying-out`, carried);
  expect(codesOf(await carry())).toEqual(['measure.disputed']);
  // The notice is closed and stays so: it is not the notice that is disputed.
  const notices = must(await branch.secretary.get(`/branches/${branch.id}/notices`)).body as { state: string }[];
  expect(notices.map(({ state }) => state)).toEqual(['closed']);
  const looking = [branch.members[2]?.id, other.person.id];
  must(
    await branch.secretary.post(`/objections/${objectionId}/investigators`, { revision: 1, investigatorIds: looking }),
  );
  must(
    await branch.secretary.post(`/objections/${objectionId}/answer`, {
      ...{ revision: 2, outcome: 'rejected', findings: '培训只有三天', reply: '谈话照常', metOn: null },
    }),
  );
  expect(must(await carry()).body).toMatchObject({ state: 'done', objections: [{ isOpen: false }] });
});
