import type { PledgePlan, Sheet, StepView } from '@xianfeng/contract';
import { beforeEach, expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import {
  exempt,
  learnCalendar,
  openYear,
  type ScoredBranch,
  schemeText,
  scoredBranch,
  setToday,
} from '../testing/scored-branch.ts';
import { bodyOf, pledgingBranch } from './testing/pledging-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

interface Boards {
  readonly boards: readonly {
    readonly branches: readonly {
      readonly id: string;
      readonly cells: readonly { readonly step: string; readonly doneOn: string | null }[];
    }[];
  }[];
}

beforeEach(() => setToday(server, '2026-03-02'));

test('a month’s plan names the kinds that somebody lacks; only pledges that both have signed fill it', async () => {
  const { member, made, signed, plan, own } = await pledgingBranch(server);
  const lacks = async (period?: string) =>
    (await plan(period)).rows.find(({ memberId }) => memberId === member.person.id)?.lacks.map(({ id }) => id);
  expect(await lacks()).toEqual(['common', 'post', 'practical', 'self-discipline']);
  await signed();
  await signed({ kind: 'post' });
  await made({ kind: 'practical' });
  expect(await lacks()).toEqual(['practical', 'self-discipline']);
  expect(await lacks('2026-05')).toEqual(['common', 'post', 'practical', 'self-discipline']);
  expect((await own()).lacks).toEqual(['实事承诺', '自律承诺']);
  const { rows, sets } = await plan();
  expect(rows).toHaveLength(4);
  expect(rows.filter((row) => row.lacks.length > 0).map(({ memberId }) => memberId)).toEqual([member.person.id]);
  expect(sets.map(({ id }) => id)).toEqual(['in-service', 'without-post']);
});

test('nothing is lacking for whom nothing is due', async () => {
  const { branch, member, plan } = await pledgingBranch(server);
  await exempt(server, branch.committee, member.person.id);
  const row = (await plan()).rows.find(({ memberId }) => memberId === member.person.id);
  expect([row?.isDue, row?.lacks]).toEqual([false, []]);
});

test('pledges are taken into a later month only if no kind is lacking then, and all of them or none', async () => {
  const { branch, member, all, planAt, plan } = await pledgingBranch(server);
  const pledges = await all({ dueOn: '2026-12-31', months: ['2026-03'] });
  const changes = pledges.map(({ id, revision }) => ({ id, revision, isPlanned: true }));
  const planned = (period: string, some: readonly object[]) => branch.recorder.post(planAt(period), { changes: some });
  const refused = await planned('2026-04', changes.slice(0, 3));
  expect(codesOf(refused)).toEqual(['pledge.plan-lacks']);
  expect((refused.body as { problems: readonly unknown[] }).problems).toMatchObject([
    { facts: { member: member.person.name, kinds: ['自律承诺'], period: '2026-04' } },
  ]);
  expect((await plan('2026-04')).rows.flatMap((row) => row.pledges.filter(({ isPlanned }) => isPlanned))).toEqual([]);
  const answer = bodyOf<PledgePlan>(await planned('2026-04', changes));
  const row = answer.rows.find(({ memberId }) => memberId === member.person.id);
  expect([row?.lacks, row?.pledges.map(({ isPlanned, revision }) => [isPlanned, revision])]).toEqual([
    [],
    [0, 1, 2, 3].map(() => [true, 3]),
  ]);
  const [first] = row?.pledges ?? [];
  const out = [{ id: first?.id, revision: 3, isPlanned: false }];
  expect(codesOf(await planned('2026-04', out))).toEqual(['pledge.plan-lacks']);
  expect(codesOf(await planned('2026-04', changes.slice(0, 1)))).toEqual(['pledge.changed-meanwhile']);
});

test('a month after it is due, a plan of the year, and a pledge of another branch are refused', async () => {
  const { branch, signed, planAt } = await pledgingBranch(server);
  const { id, revision } = await signed();
  const change = { changes: [{ id, revision, isPlanned: true }] };
  expect(codesOf(await branch.secretary.post(planAt('2026-05'), change))).toEqual(['pledge.month-after-due']);
  expect(codesOf(await branch.secretary.post(planAt('2026'), change))).toEqual(['pledge.plan-by-year']);
  const other = await pledgingBranch(server);
  expect(codesOf(await other.branch.secretary.post(other.planAt('2026-04'), change))).toEqual(['access.denied']);
});

/** A month that is scored, with every kind promised: it can be passed, and one of its pledges taken back. */
async function scoredMonth() {
  const pledging = await pledgingBranch(server);
  const { branch, member, panel, all } = pledging;
  const pledges = await all({ months: ['2026-03'] });
  setToday(server, '2026-03-31');
  const at = `/branches/${branch.id}/sheets/2026-03`;
  const cell = { item: 'tasks', points: '5', reason: null, revision: 0 };
  const save = (by: typeof branch.secretary, ids: readonly string[]) =>
    by.post(`${at}/cells`, { origin: 'keyed', cells: ids.map((memberId) => ({ ...cell, memberId })) });
  bodyOf(await save(branch.recorder, [branch.secretary.person.id, member.person.id, panel.person.id]));
  bodyOf(await save(branch.secretary, [branch.recorder.person.id]));
  const pass = () => branch.secretary.post(`${at}/pass`, { passedOn: '2026-03-31', membersDue: 4, membersPresent: 4 });
  const reason = { revision: pledges[0]?.revision, reason: '另有安排' };
  const withdraw = () => branch.secretary.post(`/pledges/${pledges[0]?.id}/withdraw`, reason);
  return { ...pledging, pass, withdraw };
}

test('a pledge by which a month was scored is not withdrawn', async () => {
  const { pass, withdraw } = await scoredMonth();
  expect((await pass()).status).toBe(200);
  const refused = await withdraw();
  expect([refused.status, codesOf(refused)]).toEqual([409, ['pledge.month-passed-meanwhile']]);
});

test('of two at once, one who passes a month and one who takes its pledge back, one loses and is told why', async () => {
  for (let round = 0; round < 4; round += 1) {
    setToday(server, '2026-03-02');
    const { pass, withdraw, plan } = await scoredMonth();
    const [first, second] = round % 2 === 0 ? [pass, withdraw] : [withdraw, pass];
    const answers = await Promise.all([first(), second()]);
    const [passed, withdrawn] = round % 2 === 0 ? answers : answers.toReversed();
    const [isPassed, isWithdrawn] = [passed?.status === 200, withdrawn?.status === 200];
    expect([isPassed, isWithdrawn]).toEqual(isPassed ? [true, false] : [false, true]);
    const lost = isPassed ? withdrawn : passed;
    expect(lost === undefined ? [] : codesOf(lost)).toEqual([
      isPassed ? 'pledge.month-passed-meanwhile' : 'sheet.pledges-lacking',
    ]);
    expect((await plan()).isClosed).toBe(isPassed);
  }
});

test('a month’s scores stand beside what was promised, and are not passed while a plan lacks a kind', async () => {
  const { branch, member, panel, all, signed, planAt, plan } = await pledgingBranch(server);
  setToday(server, '2026-03-31');
  const at = `/branches/${branch.id}/sheets/2026-03`;
  const cell = { item: 'tasks', points: '5', reason: null, revision: 0 };
  const save = (by: typeof branch.secretary, ids: readonly string[]) =>
    by.post(`${at}/cells`, { origin: 'keyed', cells: ids.map((memberId) => ({ ...cell, memberId })) });
  const [secretary, recorder] = [branch.secretary.person.id, branch.recorder.person.id];
  bodyOf(await save(branch.recorder, [secretary, member.person.id, panel.person.id]));
  bodyOf(await save(branch.secretary, [recorder]));
  const sheet = bodyOf<Sheet>(await branch.secretary.get(at));
  expect(sheet.pledges.find(({ memberId }) => memberId === member.person.id)).toMatchObject({
    ...{ pledges: [], lacks: ['共性承诺', '岗位承诺', '实事承诺', '自律承诺'] },
  });
  expect(sheet.obstacles).toMatchObject([
    { code: 'sheet.pledges-lacking', facts: { memberId: member.person.id, period: '2026-03' } },
  ]);
  const pass = () => branch.secretary.post(`${at}/pass`, { passedOn: '2026-03-31', membersDue: 4, membersPresent: 4 });
  expect(codesOf(await pass())).toEqual(['sheet.pledges-lacking']);
  const pledges = await all();
  const mended = bodyOf<Sheet>(await branch.secretary.get(at));
  expect(mended.obstacles).toEqual([]);
  expect(
    mended.pledges.find(({ memberId }) => memberId === member.person.id)?.pledges.map(({ kindName }) => kindName),
  ).toEqual(['共性承诺', '岗位承诺', '实事承诺', '自律承诺']);
  expect((await pass()).status).toBe(200);
  expect((await plan()).isClosed).toBe(true);
  const [first] = pledges;
  const change = { changes: [{ id: first?.id, revision: 2, isPlanned: false }] };
  expect(codesOf(await branch.secretary.post(planAt('2026-03'), change))).toEqual(['pledge.plan-closed']);
  expect((await signed({ kind: 'common' })).state).toBe('signed');
});

test('the step of signing pledges is done when everybody has, and takes no minutes', async () => {
  const branch = await scoredBranch(server, { scheme: schemeText('detox-star-member') });
  const board = await branch.committee.signedIn('branch-committee', branch.id);
  const step = async () => bodyOf<StepView>(await branch.secretary.get(`/branches/${branch.id}/steps/commitment/2026`));
  const pledge = { kind: 'target', words: '全年不迟到', dueOn: '2026-12-31', months: [], pledgedOn: '2026-03-02' };
  expect(await step()).toMatchObject({ kind: 'pledge', asks: null, doneOn: null });
  for (const { id: personId } of [...branch.members, board.person]) {
    const id = newId();
    bodyOf(await branch.recorder.post(`/branches/${branch.id}/members/${personId}/pledges`, { id, ...pledge }));
    expect((await step()).doneOn).toBeNull();
    const signs = personId === board.person.id ? branch.secretary : board;
    const sign = { by: 'member', signedOn: '2026-03-02', pledges: [{ id, revision: 1 }] };
    bodyOf(await signs.post(`/branches/${branch.id}/pledges/sign`, sign));
  }
  expect(await step()).toMatchObject({ state: 'done', doneOn: '2026-03-02' });
});

test('where branches are rated, each pledges in its own year, and the step above is done when all have', async () => {
  const committee = await server.committee();
  const general = await committee.branch('青溪党总支', { kind: 'general-branch' });
  const branches: ScoredBranch[] = [];
  for (const name of ['第一党支部', '第二党支部'])
    branches.push(await scoredBranch(server, { committee, name, parentId: general, others: [] }));
  await openYear(server, committee, general, schemeText('detox-star-branch'));
  const officer = await committee.signedIn('committee-officer');
  const step = async () => bodyOf<StepView>(await officer.get(`/branches/${general}/steps/commitment/2026`));
  const duty = async () => {
    const { boards } = bodyOf<Boards>(await officer.get('/duties'));
    const cells = boards.flatMap((board) =>
      board.branches.flatMap(({ id, cells: own }) => (id === general ? own : [])),
    );
    return cells.find((cell) => cell.step === 'commitment')?.doneOn;
  };
  const pledge = {
    kind: 'target',
    words: '全年没有安全事故',
    dueOn: '2026-12-31',
    months: [],
    pledgedOn: '2026-03-02',
  };
  for (const { id: branchId, secretary } of branches) {
    const plan = bodyOf<PledgePlan>(await secretary.get(`/branches/${branchId}/pledge-plans/2026`));
    expect(plan.rows.map(({ memberId, lacks }) => [memberId, lacks.map(({ name }) => name)])).toEqual([
      [null, ['目标承诺']],
    ]);
    const id = newId();
    bodyOf(await secretary.post(`/branches/${branchId}/pledges`, { id, ...pledge }));
    expect([(await step()).doneOn, await duty()]).toEqual([null, null]);
    const sign = { by: 'branch', signedOn: '2026-03-02', pledges: [{ id, revision: 1 }] };
    bodyOf(await officer.post(`/branches/${branchId}/pledges/sign`, sign));
  }
  // What is done and was due in another month is on no board any more.
  expect([(await step()).doneOn, await duty()]).toEqual(['2026-03-02', undefined]);
});
