import type { StepView, YearStep } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

/** A branch under the scheme with eleven steps; the recorder holds the post from the first day on. */
async function steppedBranch() {
  setToday(server, '2026-02-06');
  const branch = await scoredBranch(server, { scheme: schemeText('fengxian') });
  const officer = await branch.committee.signedIn('committee-officer');
  const at = (step: string, period: string) => `/branches/${branch.id}/steps/${step}/${period}`;
  const read = async (step: string, period: string) => (await branch.secretary.get(at(step, period))).body as StepView;
  const given = (change: object = {}) => ({
    ...{ minutesId: server.services.newId(), on: '2026-02-02', due: null, present: null, ayes: null },
    ...{ document: null, words: '逐人讨论，没有不同意见。', ...change },
  });
  const meeting = { due: 3, present: 3, ayes: 2 };
  return { branch, officer, at, read, given, meeting };
}

test('no step of the eleven can be passed over: each says what has to be done first', async () => {
  const { branch, officer, at, read, given, meeting } = await steppedBranch();
  const post = (step: string, period: string, change: object = {}) =>
    branch.secretary.post(at(step, period), given(change));
  // Before there are rules, nothing that leaves words can be written down.
  for (const [step, period] of [
    ['declaration', '2026-01'],
    ['registration', '2026-01'],
    ['members-meeting', '2026-01'],
    ['filing', '2026-Q1'],
    ['year-end-appraisal', '2026'],
  ] as const)
    expect(codesOf(await post(step, period, meeting))).toContain('step.waits-for');
  expect((await post('rules', '2026', { ...meeting, on: '2026-01-10' })).status).toBe(200);
  expect(await read('recorder', '2026')).toMatchObject({ state: 'done', asks: null, waitsFor: [] });
  expect((await post('declaration', '2026-01')).status).toBe(200);

  // The sheet cannot be passed while the month's register is missing, nor published before the members' meeting.
  await branch.scoreMonth('2026-01', '5');
  const pass = { passedOn: '2026-02-04', membersDue: 3, membersPresent: 3 };
  const passing = () => branch.secretary.post(`/branches/${branch.id}/sheets/2026-01/pass`, pass);
  expect(codesOf(await passing())).toEqual(['step.waits-for']);
  expect((await branch.recorder.post(at('registration', '2026-01'), given())).status).toBe(200);
  expect(codesOf(await post('members-meeting', '2026-01', meeting))).toEqual(['step.waits-for']);
  expect((await passing()).status).toBe(200);
  expect(codesOf(await branch.publish('month', '2026-01'))).toEqual(['step.waits-for']);
  expect((await post('members-meeting', '2026-01', { ...meeting, on: '2026-02-05' })).status).toBe(200);
  expect((await branch.publish('month', '2026-01')).status).toBe(200);
  expect((await read('filing', '2026-Q1')).waitsFor.map(({ period }) => period)).toEqual(['2026-02', '2026-03']);
  expect(codesOf(await officer.post(at('points-check', '2026'), given()))).toEqual(['step.waits-for']);
});

test('a meeting of which a sheet stands brings its day, numbers and words, and a sheet that is not settled does not', async () => {
  const { branch, read } = await steppedBranch();
  expect(await read('members-meeting', '2026-01')).toMatchObject({
    ...{ eventKind: { kind: 'members-meeting', name: '党员大会' }, sheet: null },
  });
  expect(await read('filing', '2026-Q1')).toMatchObject({ eventKind: null, sheet: null });
  const keep = async (verb: string, on: string, title: string) => {
    const lines = branch.members.map(({ id: memberId }, at) => ({
      ...{ memberId, state: at === 0 ? 'leave' : 'came', madeUpOn: null },
    }));
    const sheet = { revision: 0, kind: 'members-meeting', on, title, place: null, words: '通过初评结果。', lines };
    const id = server.services.newId();
    expect((await branch.recorder.post(`/branches/${branch.id}/events/${id}${verb}`, sheet)).status).toBe(200);
    return id;
  };
  await keep('', '2026-02-03', '一月党员大会');
  expect((await read('members-meeting', '2026-01')).sheet).toBeNull();
  const id = await keep('/settle', '2026-02-04', '一月党员大会');
  expect((await read('members-meeting', '2026-01')).sheet).toEqual({
    ...{ id, title: '一月党员大会', on: '2026-02-04', due: 3, present: 2, words: '通过初评结果。' },
  });
  // February's meeting may be that of 4 February as well, but not one of January.
  await keep('/settle', '2026-01-31', '一月最后一天');
  expect((await read('members-meeting', '2026-01')).sheet).toMatchObject({ on: '2026-02-04' });
});

test('a members’ meeting needs more than half of those due to have come, and to be for it', async () => {
  const { branch, at, given } = await steppedBranch();
  const codes = async (change: object) =>
    codesOf(await branch.secretary.post(at('rules', '2026'), given({ on: '2026-01-10', ...change })));
  expect(await codes({ due: 4, present: 2, ayes: 2 })).toEqual(['meeting.no-quorum', 'minutes.not-carried']);
  expect(await codes({ due: 4, present: 4, ayes: 2 })).toEqual(['minutes.not-carried']);
  expect(await codes({})).toEqual(['minutes.attendance-missing']);
  expect(await codes({ due: 4, present: 3 })).toEqual(['minutes.ayes-missing']);
  expect(await codes({ due: 4, present: 3, ayes: 3, on: '2026-02-07' })).toEqual(['meeting.in-future']);
  expect(await codes({ due: 4, present: 3, ayes: 3, on: '2025-12-20' })).toEqual([]);
});

test('twice is once; other words need the first to be withdrawn, which a later step forbids', async () => {
  const { branch, at, read, given, meeting } = await steppedBranch();
  const rules = given({ ...meeting, on: '2026-01-10' });
  const answers = await Promise.all([1, 2, 3].map(() => branch.secretary.post(at('rules', '2026'), rules)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(codesOf(await branch.secretary.post(at('rules', '2026'), { ...rules, words: '别的' }))).toEqual([
    'minutes.id-taken',
  ]);
  expect(codesOf(await branch.secretary.post(at('rules', '2026'), given({ ...meeting, on: '2026-01-10' })))).toEqual([
    'minutes.standing',
  ]);
  const withdraw = (minutesId: string, reason = '人数写错') =>
    branch.secretary.post(`${at('rules', '2026')}/withdraw`, { minutesId, reason });
  await branch.secretary.post(at('declaration', '2026-01'), given());
  expect(codesOf(await withdraw(rules.minutesId))).toEqual(['minutes.built-upon']);
  const declared = (await read('declaration', '2026-01')).minutes;
  const back = `${at('declaration', '2026-01')}/withdraw`;
  const undo = { minutesId: declared?.id, reason: '还缺一份' };
  expect((await branch.secretary.post(back, undo)).status).toBe(200);
  expect((await branch.secretary.post(back, undo)).status).toBe(200);
  expect((await withdraw(rules.minutesId)).body).toMatchObject({
    minutes: null,
    withdrawn: [{ withdrawal: { reason: '人数写错' } }],
  });
  expect((await branch.secretary.post(at('rules', '2026'), given({ ...meeting, on: '2026-01-12' }))).status).toBe(200);
});

test('each step is written down by its own: members’ by recorder or secretary, the committee’s by its officer', async () => {
  const { branch, officer, at, given, meeting } = await steppedBranch();
  const rules = given({ ...meeting, on: '2026-01-10' });
  expect(codesOf(await branch.recorder.post(at('rules', '2026'), rules))).toEqual(['step.other-actor']);
  expect(codesOf(await officer.post(at('rules', '2026'), rules))).toEqual(['step.other-actor']);
  expect((await branch.secretary.post(at('rules', '2026'), rules)).status).toBe(200);
  expect((await branch.recorder.post(at('declaration', '2026-01'), given())).status).toBe(200);
  expect(codesOf(await branch.secretary.post(at('points-check', '2026'), given()))).toEqual(['step.other-actor']);
  expect(codesOf(await branch.secretary.post(at('monthly-review', '2026-01'), given()))).toEqual(['step.other-record']);
  expect(codesOf(await branch.secretary.post(at('nothing', '2026-01'), given()))).toEqual(['step.unknown']);
  expect(codesOf(await branch.secretary.post(at('rules', '2026-01'), rules))).toEqual(['step.unknown']);
});

test('the year shows every step with its day, done or not', async () => {
  const { branch, at, given, meeting } = await steppedBranch();
  await branch.secretary.post(at('rules', '2026'), given({ ...meeting, on: '2026-01-10' }));
  const { body } = await branch.secretary.get(`/branches/${branch.id}/steps`);
  const { steps } = body as { steps: YearStep[] };
  expect(steps).toHaveLength(5 + 4 + 5 * 12);
  expect(steps[0]).toMatchObject({ step: 'rules', dueOn: '2026-01-20', state: 'done', doneOn: '2026-01-10' });
  expect(steps.map(({ dueOn }) => dueOn)).toEqual(steps.map(({ dueOn }) => dueOn).toSorted());
});

test('a branch that begins in July owes nothing for the months before, and waits for none of their steps', async () => {
  const { branch, at, read, given, meeting } = await steppedBranch();
  await server.owner.query(`update membership set from_on = '2026-07-01' where branch_id = $1`, [branch.id]);
  setToday(server, '2026-10-12');
  await branch.secretary.post(at('rules', '2026'), given({ ...meeting, on: '2026-07-02' }));
  expect((await read('filing', '2026-Q3')).waitsFor.map(({ period }) => period)).toEqual([
    '2026-07',
    '2026-08',
    '2026-09',
  ]);
  expect((await read('year-end-appraisal', '2026')).waitsFor.map(({ period }) => period)).toEqual([
    '2026-Q3',
    '2026-Q4',
  ]);
  expect(codesOf(await branch.secretary.post(at('declaration', '2026-06'), given({ on: '2026-06-10' })))).toEqual([
    'step.not-owed',
  ]);
  const { steps } = (await branch.secretary.get(`/branches/${branch.id}/steps`)).body as { steps: YearStep[] };
  expect(steps).toHaveLength(5 + 2 + 5 * 6);
});

test('a branch without members owes no step', async () => {
  const { branch, at, given, meeting } = await steppedBranch();
  await server.owner.query(`delete from membership where branch_id = $1`, [branch.id]);
  const { steps } = (await branch.secretary.get(`/branches/${branch.id}/steps`)).body as { steps: YearStep[] };
  expect(steps).toEqual([]);
  expect(codesOf(await branch.secretary.post(at('rules', '2026'), given(meeting)))).toEqual(['step.not-owed']);
});
