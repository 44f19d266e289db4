// Product H1–H7, I4, I5, I7: figures for those who lead, of which none is anybody's.

import type { Notice, Statistics } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type TestCommittee, testServer } from '../testing/builders.ts';
import { learnCalendar, type ScoredBranch, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId, store, clock } = server.services;

interface Rated {
  readonly total: number | null;
  readonly stars: number | null;
  readonly sex?: 'male' | 'female';
  readonly isExempt?: boolean;
}

/** So many people of a branch with a result of a year; a meeting confirmed it, or a file brought it. */
async function rate(
  { committee, branch }: { readonly committee: TestCommittee; readonly branch: ScoredBranch },
  results: readonly Rated[],
  { brought }: { readonly brought?: string } = {},
) {
  const people: string[] = [];
  for (const { sex = 'male' } of results) {
    const { id } = await committee.person('云舟子', { branchId: branch.id });
    await server.owner.query('update person set sex = $2 where id = $1', [id, sex]);
    people.push(id);
  }
  const points = (total: number | null) => (total === null ? null : Math.round(total * 10_000));
  await store.transaction(committee.id, async (tx) => {
    const cycle = (await tx.cycles.find(branch.id, 2026))?.id ?? '';
    const by = branch.secretary.person.id;
    if (brought !== undefined) {
      const importId = newId();
      await tx.imports.insert({
        ...{ id: importId, kind: 'evidence', branch_id: branch.id, period: '2026', row_count: results.length },
        ...{ file_name: '往年.json', file_hash: 'f'.repeat(64), imported_by: by, imported_at: clock.now() },
      });
      await tx.earlierResults.insert(
        results.map(({ total, stars }, at) => ({
          ...{ id: newId(), cycle_id: cycle, subject_id: people[at] ?? '', scheme: null, period: brought },
          ...{ total: points(total), stars, grade: 'qualified', import_id: importId },
          ...{ recorded_by: by, recorded_at: clock.now() },
        })),
      );
      return;
    }
    await tx.ratings.insert(
      {
        ...{ id: newId(), cycle_id: cycle, scheme_hash: 'a', evidence_hash: 'b', confirmed_on: '2027-01-10' },
        ...{ members_due: 3, members_present: 3, confirmed_by: by, confirmed_at: clock.now() },
      },
      results.map(({ total, stars, isExempt = false }, at) => ({
        ...{
          subject_id: people[at] ?? '',
          total: points(total),
          stars,
          grade: 'qualified',
          explanation: null,
          picked: [],
        },
        result: JSON.stringify({ exempt: isExempt }),
      })),
    );
  });
}

const many = (count: number, rated: Rated): readonly Rated[] => Array.from({ length: count }, () => rated);

async function county() {
  setToday(server, '2027-01-20');
  const committee = await server.committee();
  const branches: ScoredBranch[] = [];
  for (const name of ['东一党支部', '东二党支部']) branches.push(await scoredBranch(server, { committee, name }));
  const [first, second] = branches as [ScoredBranch, ScoredBranch];
  const officer = await committee.signedIn('committee-officer');
  const read = async (year = 2026) => (await officer.get(`/statistics?year=${year}`)).body as Statistics;
  return { committee, first, second, officer, read };
}

test('bands of a year stand beside those of the year before; a small one is hidden, and never alone', async () => {
  const { committee, first, second, read } = await county();
  await rate({ committee, branch: first }, [...many(7, { total: 96, stars: 10 }), ...many(5, { total: 91, stars: 9 })]);
  await rate({ committee, branch: second }, [
    ...many(6, { total: 92, stars: 9 }),
    ...many(3, { total: 64, stars: 6 }),
    ...many(2, { total: null, stars: 8, isExempt: true }),
  ]);
  await rate({ committee, branch: first }, many(8, { total: 93, stars: 9 }), { brought: '2025' });
  const [scheme] = (await read()).schemes;
  expect(scheme).toMatchObject({
    ...{ by: 'stars', branches: { due: 2, confirmed: 2 } },
    now: { rated: 21, hasBrought: false },
    before: { rated: 8, hasBrought: true },
    bands: [
      { place: '10', now: 7, before: 0 },
      { place: '9', now: null, before: 8 },
      { place: '8', now: null, before: 0 },
      { place: '7', now: null, before: 0 },
      { place: '6', now: null, before: 0 },
    ],
  });
  expect((await read(2025)).schemes[0]).toMatchObject({ now: { rated: 8 }, before: null });
});

test('of four people rated nothing is told, not even how many they are', async () => {
  const { committee, first, read } = await county();
  await rate({ committee, branch: first }, many(4, { total: 96, stars: 10 }));
  const [scheme] = (await read()).schemes;
  expect(scheme).toMatchObject({ now: { rated: null }, spreads: [] });
  expect(scheme?.bands.every(({ now }) => now === null)).toBe(true);
});

test('points are compared by kind of member where five or more are of a kind, and nobody is named', async () => {
  const { committee, first, officer, read } = await county();
  await rate({ committee, branch: first }, [
    ...many(5, { total: 96.37, stars: 10, sex: 'male' }),
    ...many(5, { total: 84.2, stars: 8, sex: 'female' }),
  ]);
  const { spreads } = (await read()).schemes[0] ?? { spreads: [] };
  const of = (by: string) => spreads.find((each) => each.by === by)?.groups;
  expect(of('sex')).toEqual([
    {
      ...{ group: 'male', name: null, people: 5 },
      spread: { least: '90', lower: '96', middle: '96', upper: '96', most: '100', mean: '96.4' },
    },
    {
      ...{ group: 'female', name: null, people: 5 },
      spread: { least: '80', lower: '84', middle: '84', upper: '84', most: '90', mean: '84.2' },
    },
  ]);
  const text = JSON.stringify((await officer.get('/statistics?year=2026')).body);
  expect(['云舟子', '甄世安', '96.37'].filter((each) => text.includes(each))).toEqual([]);
});

test('two women among ten are told neither by themselves nor by what is left of the men', async () => {
  const { committee, first, read } = await county();
  await rate({ committee, branch: first }, [
    ...many(8, { total: 96, stars: 10, sex: 'male' }),
    ...many(2, { total: 71, stars: 7, sex: 'female' }),
  ]);
  const sexes = (await read()).schemes[0]?.spreads.find(({ by }) => by === 'sex')?.groups;
  expect(sexes?.map(({ group, people, spread }) => [group, people, spread])).toEqual([
    ['male', null, null],
    ['female', null, null],
  ]);
});

test('duties are counted by branch: in time, late, overdue; and the same of one branch for its secretary alone', async () => {
  setToday(server, '2026-02-03');
  const branch = await scoredBranch(server);
  const { committee, secretary } = branch;
  await branch.scoreMonth('2026-01', '9');
  await branch.passMonth('2026-01', '2026-02-03');
  await branch.confirmLines('month', '2026-01');
  setToday(server, '2026-02-09');
  await branch.publish('month', '2026-01');
  setToday(server, '2026-03-10');
  const officer = await committee.signedIn('committee-officer');
  const [board] = ((await officer.get('/statistics')).body as Statistics).duties;
  expect(board?.branches).toMatchObject([{ name: '第二党支部', parent: '云溪县委', late: 1 }]);
  const { inTime = 0, overdue = 0, open = 0 } = board?.branches[0] ?? {};
  expect([inTime >= 1, overdue >= 2, open > 10]).toEqual([true, true, true]);
  const own = (await secretary.get(`/branches/${branch.id}/statistics`)).body as Statistics;
  expect([own.branch, own.duties]).toEqual([{ id: branch.id, name: '第二党支部' }, [board]]);
  expect((await officer.get(`/branches/${branch.id}/statistics`)).status).toBe(403);
});

test('of objections it is told what became of them once there are five, and whether answers came by their day', async () => {
  setToday(server, '2026-02-03');
  const branch = await scoredBranch(server, { others: ['方静姝', '丁守田', '宋清和', '罗望山', '田素芝'] });
  const objector = await branch.committee.signedIn('member', branch.id);
  (branch.members as { id: string; name: string }[]).push(objector.person);
  await branch.scoreMonth('2026-01', '9');
  await branch.passMonth('2026-01', '2026-02-02');
  await branch.confirmLines('month', '2026-01');
  const notice = (await branch.publish('month', '2026-01')).body as Notice;
  const officer = await branch.committee.signedIn('committee-officer');
  const read = async () => ((await officer.get('/statistics')).body as Statistics).objections;
  const raise = (at: number) =>
    objector.post(`/notices/${notice.id}/objections/${newId()}`, {
      ...{ subjectId: branch.members[at]?.id, about: 'score', item: 'item-02', words: '缺席两次', objector: null },
    });
  for (const at of [2, 3, 4, 5]) expect((await raise(at)).status).toBe(200);
  expect(await read()).toEqual({ raised: 4, outcomes: null, answered: null });
  expect((await raise(6)).status).toBe(200);
  await server.owner.query(
    `update objection set state = 'answered', outcome = 'upheld', findings = 'f', reply = 'r', answered_on = raised_on + 20,
       investigators = array[raised_by, subject_id] where committee_id = $1`,
    [branch.committee.id],
  );
  expect(await read()).toEqual({
    ...{ raised: 5, outcomes: { open: 0, upheld: 5, partly: 0, rejected: 0, withdrawn: 0 } },
    answered: { inTime: 0, late: 5, days: '20.0' },
  });
});

test('of meetings it is told how many were due and present, where five or more were due', async () => {
  const { committee, first, second, read } = await county();
  await rate({ committee, branch: first }, many(5, { total: 90, stars: 9 }));
  await store.transaction(committee.id, async (tx) => {
    for (const [branch, month, states] of [
      [first, '03', ['came', 'came', 'made-up', 'leave', 'absent', 'came']],
      [second, '04', ['came', 'absent']],
    ] as const) {
      const cycle = (await tx.cycles.find(branch.id, 2026))?.id ?? '';
      const id = newId();
      const on = `2026-${month}-10`;
      await tx.events.write({
        ...{ committee_id: committee.id, id, cycle_id: cycle, kind: 'meeting', held_on: on, title: '党员大会' },
        ...{ place: null, words: null, state: 'settled', revision: 1, recorded_by: branch.secretary.person.id },
        ...{ recorded_at: clock.now(), settled_by: branch.secretary.person.id, settled_on: on },
        ...{ withdrawn_on: null, withdrawn_by: null, withdrawn_reason: null, import_id: null },
      });
      const { rows } = await server.owner.query<{ person_id: string }>(
        'select person_id from membership where branch_id = $1 order by person_id',
        [branch.id],
      );
      await tx.events.writeLines(
        id,
        states.map((state, at) => ({
          id: newId(),
          person_id: rows[at]?.person_id ?? '',
          state,
          made_up_on: state === 'made-up' ? on : null,
        })),
      );
    }
  });
  expect((await read()).meetings).toEqual([
    { month: '2026-03', meetings: 1, due: 6, present: 4 },
    { month: '2026-04', meetings: 1, due: null, present: null },
  ]);
});

test('the screen in the hall counts the month’s duties and the year’s good deeds by what they were, and names nobody', async () => {
  setToday(server, '2026-02-03');
  const branch = await scoredBranch(server);
  await branch.scoreMonth('2026-01', '9');
  await branch.passMonth('2026-01', '2026-02-03');
  for (const [day, document] of [
    ['2026-01-20', '青字3号'],
    ['2026-02-02', '青字8号'],
  ]) {
    const entry = { id: newId(), subjectId: branch.members[2]?.id, item: 'awards', level: 'county', document };
    const { status } = await branch.recorder.post(`/branches/${branch.id}/entries`, { ...entry, occurredOn: day });
    expect(status).toBe(200);
  }
  const { body } = await branch.recorder.get(`/branches/${branch.id}/hall-work`);
  expect(body).toMatchObject({
    work: { month: '2026-02', deeds: { month: 1, year: 2, kinds: [{ name: '表彰奖励', count: 2 }] } },
  });
  const { duties } = (body as { work: { duties: { due: number; done: number } } }).work;
  expect([duties.done, duties.due > duties.done]).toEqual([1, true]);
  expect(JSON.stringify(body)).not.toContain('方静姝');
});
