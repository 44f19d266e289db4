import type { Assessment, Duty, Sheet, SupervisionDraw, Visit, VisitHead } from '@xianfeng/contract';
import { drawLines, seedOf } from '@xianfeng/engine';
import { sha256 } from '@xianfeng/store';
import { expect, test } from 'vitest';
import { jpeg } from '../attachments/testing/pictures.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, openYear, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';
import { adoptedPlan, meetingOf, must } from './testing/adopted-plan.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

test('a plan is a draft that nobody below sees until a meeting has adopted it; then it stays as it is', async () => {
  const { branch, officer, visitor, planId, write, adopt, board, visitId, at } = await adoptedPlan(server);
  const county = await branch.committee.signedIn('committee-officer');
  const department = await branch.committee.signedIn('department-officer');
  expect((await board(department)).plan).toBe(null);
  const own = `/branches/${branch.id}/supervision/2026`;
  expect((must(await branch.secretary.get(own)).body as { visits: VisitHead[] }).visits).toEqual([]);
  expect(codesOf(await branch.secretary.get(`/supervision-visits/${visitId}`))).toEqual(['access.denied']);
  expect(codesOf(await branch.secretary.get(at))).toEqual(['access.denied']);
  expect(codesOf(await visitor.get(at))).toEqual(['access.denied']);

  expect(codesOf(await write())).toEqual(['supervision.changed-meanwhile']);
  must(await write({ revision: 1 }));
  const one = [{ id: newId(), branchId: branch.id, kind: 'mid-year', dueOn: '2026-06-30' }];
  const codes = async (change: object) => codesOf(await write({ revision: 2, ...change }));
  expect(await codes({ visits: [{ ...one[0], branchId: newId() }] })).toEqual(['supervision.branch-unknown']);
  expect(await codes({ visits: [...one, { ...one[0], id: newId() }] })).toEqual(['supervision.visit-twice']);
  expect(await codes({ visits: [{ ...one[0], dueOn: '2027-04-01' }] })).toEqual(['supervision.due-outside']);
  expect(await codes({ visitorIds: [branch.members[2]?.id] })).toEqual(['supervision.visitor-unknown']);

  expect(codesOf(await adopt(1))).toEqual(['supervision.changed-meanwhile']);
  const tooFew = { revision: 2, meeting: { on: '2026-01-20', due: 5, present: 2, ayes: 2 } };
  expect(codesOf(await officer.post(`/supervision-plans/${planId}/adoption`, tooFew))).toContain('meeting.no-quorum');
  must(await adopt(2));
  expect(codesOf(await adopt(3))).toEqual(['supervision.adopted-meanwhile']);
  expect(codesOf(await write({ revision: 3 }))).toEqual(['supervision.adopted-meanwhile']);
  expect((await board(department)).plan).toMatchObject({ state: 'adopted', meeting: { on: '2026-01-20' } });
  expect((await board(county)).mayLead).toBe(true);
  const { visits } = must(await branch.secretary.get(own)).body as { visits: VisitHead[] };
  expect(visits).toMatchObject([{ id: visitId, kind: 'mid-year', state: 'planned', dueOn: '2026-06-30' }]);
});

test('a visit is made by those named and by nobody of the branch; what lacks is put right by somebody of it and settled by who looks again', async () => {
  const { branch, officer, visitor, visitId, adopt, act, record, visit, findings, otherId } = await adoptedPlan(server);
  must(await adopt());
  setToday(server, '2026-06-18');
  const { secretary } = branch;
  expect((await visit(visitor)).may).toEqual(['record']);
  expect((await visit(secretary)).may).toEqual([]);
  expect(codesOf(await record({}, secretary))).toEqual(['supervision.own-branch']);
  expect(codesOf(await record({ visitorIds: [secretary.person.id] }))).toEqual(['supervision.visitor-of-branch']);
  expect(codesOf(await record({ visitorIds: [officer.person.id] }))).toEqual(['supervision.visitor-not-named']);
  expect(codesOf(await record({ on: '2026-06-19' }))).toEqual(['meeting.in-future']);
  expect(codesOf(await record({ findings: findings.slice(0, 1) }))).toEqual(['supervision.findings-missing']);
  must(await record());
  expect(codesOf(await record())).toEqual(['supervision.changed-meanwhile']);
  const desk = async () =>
    (must(await secretary.get(`/branches/${branch.id}/duties`)).body as { checks: { code: string }[] }).checks
      .map(({ code }) => code)
      .filter((code) => code.startsWith('supervision'));
  expect(await desk()).toEqual(['supervision.answer-waits']);

  const fileId = newId();
  const photo = new File([new Uint8Array(jpeg)], '记录本.jpg');
  const upload = () => visitor.upload(`/supervision-visits/${visitId}/files`, photo, { fileId });
  must(await upload());
  must(await upload());
  expect((await visit(secretary)).files).toHaveLength(1);
  expect((await secretary.get(`/supervision-visits/${visitId}/files/${fileId}`)).status).toBe(200);

  const answer = (menders: object[], by = secretary) =>
    act('answer', { revision: 2, words: '马上补上，以后专人记', menders }, by);
  const mender = await branch.committee.signedIn('member', branch.id);
  expect(codesOf(await answer([], visitor))).toEqual(['access.denied']);
  expect(codesOf(await answer([]))).toEqual(['supervision.mender-missing']);
  expect(codesOf(await answer([{ position: 0, menderId: visitor.person.id }]))).toEqual(['supervision.mender-unknown']);
  must(await answer([{ position: 0, menderId: mender.person.id }]));
  expect((await visit(mender)).mayMend).toEqual([0]);
  expect(must(await mender.get('/me/supervision')).body).toMatchObject({ toMend: [{ id: visitId }] });
  expect(await desk()).toEqual([]);
  setToday(server, '2026-07-11');
  expect(await desk()).toEqual(['supervision.findings-overdue']);

  const recheck = (change: object, by = visitor) =>
    act('recheck', { position: 0, act: 'settle', on: '2026-07-11', words: '看过了', dueOn: null, ...change }, by);
  must(await act('mending', { revision: 3, position: 0, words: '补了三月的党课' }, mender));
  expect(await desk()).toEqual([]);
  expect(codesOf(await recheck({ revision: 4 }, secretary))).toEqual(['supervision.own-branch']);
  expect(codesOf(await recheck({ revision: 4, act: 'again' }))).toEqual(['supervision.due-missing']);
  must(await recheck({ revision: 4, act: 'again', dueOn: '2026-08-01', words: '只补了一半' }));
  must(await act('mending', { revision: 5, position: 0, words: '都补了' }, mender));
  const closed = must(await recheck({ revision: 6 })).body as Visit;
  expect(closed).toMatchObject({ state: 'closed', open: 0, lacking: 1, may: [] });
  expect(closed.steps.map((step) => step.act)).toEqual(['record', 'answer', 'mend', 'again', 'mend', 'settle']);

  // A branch sees its own only.
  const stranger = await branch.committee.signedIn('organization-officer', otherId);
  expect(codesOf(await stranger.get(`/supervision-visits/${visitId}`))).toEqual(['access.denied']);
  expect(codesOf(await stranger.get(`/branches/${branch.id}/supervision/2026`))).toEqual(['access.denied']);
});

test('of two who take the same step at once one is told that somebody was before, from the plan to the decision', async () => {
  const place = await adoptedPlan(server);
  const { officer, branch, visitor, planId, write, adopt, record, act, visitId } = place;
  const { secretary } = branch;
  const once = async (...tried: readonly Promise<{ status: number }>[]) =>
    expect((await Promise.all(tried)).map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([
      200, 409,
    ]);
  const other = await branch.committee.signedIn('committee-officer');
  await once(write({ revision: 1 }), write({ revision: 1 }, other));
  await once(adopt(2), adopt(2));
  const group = { revision: 3, visitorIds: [visitor.person.id], reason: '换人' };
  const regroup = (by: typeof officer) => by.post(`/supervision-plans/${planId}/visitors`, group);
  await once(regroup(officer), regroup(other));
  const drawIds = [newId(), newId()];
  const freeze = (id: string) =>
    officer.post(`/supervision-plans/${planId}/draws/${id}`, { draws: 1, dueOn: '2026-09-30' });
  await once(...drawIds.map(freeze));
  const [drawId = ''] = ((await place.board()).plan?.draws ?? []).map(({ id }) => id);
  const draw = (number: string) =>
    officer.post(`/supervision-draws/${drawId}/draw`, {
      numbers: [
        { name: '王一', number },
        { name: '李二', number: '9036' },
      ],
    });
  await once(draw('2741'), draw('2742'));
  setToday(server, '2026-06-18');
  await once(record(), record({ summary: '另一个人写的' }));
  const answer = (words: string) =>
    act('answer', { revision: 2, words, menders: [{ position: 0, menderId: secretary.person.id }] }, secretary);
  await once(answer('马上改'), answer('今天就改'));
  const mend = (words: string) => act('mending', { revision: 3, position: 0, words }, secretary);
  await once(mend('补了'), mend('补好了'));
  const recheck = (by: typeof officer) =>
    act('recheck', { revision: 4, position: 0, act: 'settle', on: '2026-06-18', words: '看过', dueOn: null }, by);
  await once(recheck(visitor), recheck(officer));
  const assess = (id: string) =>
    officer.post(`/supervision-plans/${planId}/assessments/${id}`, {
      ...{ branchId: branch.id, judgement: 'criticised', words: '没有公示', visitId, figure: null },
      meeting: meetingOf('2026-06-18'),
    });
  const ids = [newId(), newId()];
  await once(...ids.map(assess));
  const [told = ''] = ((await place.board()).plan?.assessments ?? []).map(({ id }) => id);
  const reply = (words: string) =>
    secretary.post(`/supervision-assessments/${told}/reply`, { revision: 1, act: 'object', words });
  await once(reply('不同意'), reply('已公示'));
  const decide = (by: typeof officer) =>
    by.post(`/supervision-assessments/${told}/decision`, { revision: 2, judgement: 'in-order', words: '属实' });
  await once(decide(officer), decide(other));
});

test('a visit that nobody has made is cancelled with the reason, once', async () => {
  const { adopt, act, officer, visitor, visit } = await adoptedPlan(server);
  must(await adopt());
  const cancel = (words: string, by = officer) => act('cancellation', { revision: 1, words }, by);
  expect(codesOf(await cancel('防汛', visitor))).toEqual(['access.denied']);
  const answers = await Promise.all([cancel('防汛，改到年终'), cancel('不去了')]);
  expect(answers.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 409]);
  expect(await visit()).toMatchObject({ state: 'cancelled', may: [] });
});

test('who is visited without notice is drawn from the frozen list, and anybody can draw the same again', async () => {
  const { officer, planId, adopt, board, branch, otherId } = await adoptedPlan(server);
  const id = newId();
  const freeze = (change: object = {}) =>
    officer.post(`/supervision-plans/${planId}/draws/${id}`, { draws: 1, dueOn: '2026-09-30', ...change });
  expect(codesOf(await freeze())).toEqual(['supervision.not-adopted']);
  must(await adopt());
  expect(codesOf(await freeze({ draws: 3 }))).toEqual(['supervision.draws-wrong']);
  must(await freeze());
  must(await freeze());
  expect(
    codesOf(await officer.post(`/supervision-plans/${planId}/draws/${newId()}`, { draws: 1, dueOn: '2026-09-30' })),
  ).toEqual(['supervision.draw-standing-meanwhile']);
  const { list } = must(await officer.get(`/supervision-draws/${id}/list`)).body as { list: string };
  expect(list.split('\n').filter((line) => line !== '')).toHaveLength(2);
  const numbers = [
    { name: '王一', number: '2741' },
    { name: '李二', number: '9036' },
  ];
  const drawn = must(await officer.post(`/supervision-draws/${id}/draw`, { numbers })).body as SupervisionDraw;
  must(await officer.post(`/supervision-draws/${id}/draw`, { numbers }));
  const seed = seedOf(sha256, drawn.listHash, ['2741', '9036']);
  const [line = ''] = drawLines(sha256, { seed, list, draws: 1 });
  expect(drawn.drawn.map(({ id: branchId, name }) => `${branchId} ${name}`)).toEqual([line]);
  expect([branch.id, otherId]).toContain(drawn.drawn[0]?.id);
  const { visits = [] } = (await board()).plan ?? {};
  expect(visits.filter(({ kind }) => kind === 'by-lot')).toMatchObject([{ branch: drawn.drawn[0], state: 'planned' }]);
  expect(codesOf(await officer.post(`/supervision-draws/${id}/withdraw`, { reason: '抽得不合适' }))).toEqual([
    'supervision.drawn-meanwhile',
  ]);
});

test('a meeting’s criticism is told, objected to and decided again; while it stands, whoever honors the branch’s secretary says why', async () => {
  const { officer, planId, adopt, record, branch, visitId } = await adoptedPlan(server);
  must(await adopt());
  setToday(server, '2026-12-20');
  must(
    await record({
      on: '2026-12-18',
      findings: [
        { finding: 'lacking', words: '没有公示', dueOn: '2026-12-31' },
        { finding: 'in-order', words: null, dueOn: null },
      ],
    }),
  );
  const id = newId();
  const given = {
    ...{ branchId: branch.id, judgement: 'criticised', words: '两次检查都没有按月公示', visitId, figure: '12.5' },
    meeting: meetingOf('2026-12-20'),
  };
  const assess = (change: object = {}, by = officer, as = id) =>
    by.post(`/supervision-plans/${planId}/assessments/${as}`, { ...given, ...change });
  expect(codesOf(await assess({}, branch.secretary))).toEqual(['access.denied']);
  expect(codesOf(await assess({ visitId: null }))).toEqual(['supervision.figure-without-visit']);
  must(await assess());
  must(await assess());
  expect(codesOf(await assess({}, officer, newId()))).toEqual(['supervision.assessed-meanwhile']);
  const own = async () =>
    (must(await branch.secretary.get(`/branches/${branch.id}/supervision/2026`)).body as { assessments: Assessment[] })
      .assessments;
  expect(await own()).toMatchObject([{ judgement: 'criticised', figure: '12.5', may: ['answer', 'object'] }]);
  const { checks } = must(await branch.secretary.get(`/branches/${branch.id}/duties`)).body as { checks: Duty[] };
  expect(JSON.stringify(checks)).toContain('supervision.assessment-told');

  const at = `/supervision-assessments/${id}`;
  must(await branch.secretary.post(`${at}/reply`, { revision: 1, act: 'object', words: '十一月起已按月公示' }));
  expect(
    codesOf(await branch.secretary.post(`${at}/decision`, { revision: 2, judgement: 'in-order', words: '有照片' })),
  ).toEqual(['access.denied']);
  const decided = await officer.post(`${at}/decision`, {
    revision: 2,
    judgement: 'in-order',
    words: '照片属实，改为正常',
  });
  expect(must(decided).body).toMatchObject({ state: 'decided', stands: 'in-order', judgement: 'criticised' });
});

test('the points that a meeting proposes stand beside the sheet on which the branch is rated, with the visit, and score nothing', async () => {
  const { committee, generalId, officer, planId, adopt, record, findings, branch, visitId } = await adoptedPlan(
    server,
    schemeText('hospital-two-level'),
  );
  await openYear(server, committee, generalId, schemeText('hospital-two-level'));
  must(await adopt());
  setToday(server, '2026-12-20');
  must(
    await record({
      on: '2026-12-18',
      findings: findings.map(() => ({ finding: 'in-order', words: null, dueOn: null })),
    }),
  );
  const assessed = await officer.post(`/supervision-plans/${planId}/assessments/${newId()}`, {
    ...{ branchId: branch.id, judgement: 'commended', words: '两项都到位', visitId, figure: '23.5' },
    meeting: meetingOf('2026-12-20'),
  });
  must(assessed);
  const sheet = must(await officer.get(`/branches/${generalId}/sheets/2026`)).body as Sheet;
  expect([sheet.rater, sheet.members.map(({ id }) => id)]).toEqual(['committee', expect.arrayContaining([branch.id])]);
  expect(sheet.items.map(({ id }) => id)).toContain('supervision');
  expect(sheet.proposed).toEqual([
    { memberId: branch.id, figure: '23.5', visit: { id: visitId, kind: 'mid-year', on: '2026-12-18' } },
  ]);
  expect(sheet.cells.filter(({ points }) => points !== null)).toEqual([]);
});

test('branches under different schemes stand in different lists, and none is sorted by points or grades', async () => {
  const { committee, generalId, branch, board } = await adoptedPlan(server);
  const other = await scoredBranch(server, {
    ...{ committee, parentId: generalId, name: '第四党支部' },
    scheme: schemeText('itemised-rules'),
  });
  const { schemes } = await board();
  const lists = schemes.map((list) => list.branches.map(({ id }) => id));
  expect(lists.find((ids) => ids.includes(branch.id))).not.toContain(other.id);
  expect(lists.flat()).toHaveLength(3);
});
