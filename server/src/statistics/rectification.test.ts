// Issue 8: the index of branches over the quarters with what each had to put right of them.

import type { Cell, PaperBallot, PaperTotal, Sheet, Statistics } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, testServer } from '../testing/builders.ts';
import { learnCalendar, openYear, schemeText, setToday } from '../testing/scored-branch.ts';
import { adoptedPlan, must } from '../supervisions/testing/adopted-plan.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

/** With a notice of each quarter, without which no meeting decides on a measure. */
const withNotices = `${schemeText('stronghold-index').trimEnd()}
  - { id: quarter-notice, name: 公示, kind: notice, cadence: quarter, actor: committee-officer, due: { monthsAfter: 1, day: 12 }, after: [quarter-scoring], record: 公示, clause: general }
`;

/** Two branches of a general branch, whose first quarter is scored, counted, passed and hung out on 8 April. */
async function firstQuarter() {
  const place = await adoptedPlan(server);
  const { committee, generalId, officer, adopt } = place;
  must(await adopt());
  await openYear(server, committee, generalId, withNotices);
  const department = await committee.signedIn('department-officer');
  setToday(server, '2026-04-08');
  const at = `/branches/${generalId}`;
  const { members, items } = must(await officer.get(`${at}/sheets/2026-Q1`)).body as Sheet;
  const cells: Cell[] = members.flatMap(({ id }) =>
    items.map((item) => ({ memberId: id, item: item.id, points: '20', reason: null, revision: 0 })),
  );
  must(await officer.post(`${at}/sheets/2026-Q1/cells`, { origin: 'keyed', cells }));
  const ballot = `${at}/paper-ballots/2026-Q1`;
  const { groups } = must(await officer.get(ballot)).body as PaperBallot;
  const totals: PaperTotal[] = members.flatMap(({ id }, index) =>
    items.map((item) => ({
      ...{ group: groups[0]?.id ?? '', memberId: id, item: item.id },
      ...{ papers: 4, scored: 4, sum: String(4 * (25 - 5 * index)) },
    })),
  );
  for (const who of [officer, department]) {
    must(await who.post(`${ballot}/totals`, { heldOn: '2026-03-28', totals }));
    must(await who.post(`${ballot}/finish`));
  }
  must(
    await officer.post(`${at}/steps/hearing/2026-Q1`, {
      ...{ minutesId: newId(), on: '2026-03-25', due: null, present: null, ayes: null, document: null },
      words: '听取两个支部汇报，到点位看了',
    }),
  );
  must(await officer.post(`${at}/sheets/2026-Q1/pass`, { passedOn: '2026-04-08', membersDue: 7, membersPresent: 5 }));
  const notice = `${at}/notices/quarter/2026-Q1`;
  must(await officer.post(`${notice}/propose`, { revision: 0 }));
  must(await department.post(`${notice}/check`, { revision: 1 }));
  must(await officer.post(`${notice}/approve`, { revision: 2 }));
  must(await officer.post(notice));
  return { ...place, department, at };
}

test('each quarter of a branch has what was to be put right of it: settled, open and overdue; of a visit by its day', async () => {
  const { branch, otherId, generalId, officer, visitor, department, at, record, act } = await firstQuarter();
  setToday(server, '2026-04-22');
  const id = newId();
  const tasks = [
    { words: '补齐三会一课记录', dueOn: '2026-05-10' },
    { words: '公示栏挪到门口', dueOn: '2026-05-20' },
    { words: '换届材料归档', dueOn: '2026-12-20' },
  ];
  must(
    await officer.post(`${at}/measures/2026`, {
      ...{ act: 'decide', kind: 'rectification', period: '2026-Q1', reasons: '一季度考评发现', tasks },
      ...{ meeting: { on: '2026-04-21', due: 7, present: 5, ayes: 5 }, ownerId: department.person.id },
      ...{ dueOn: '2026-04-30', mentorId: null, method: null, months: 9 },
      subjects: [{ id, subjectId: branch.id }],
    }),
  );
  const given = { revision: 1, on: '2026-04-22', words: '已交支部', statement: null, document: null };
  must(await department.post(`/measures/${id}/carrying-out`, given));
  must(await department.post(`/measures/${id}/tasks/0`, { on: '2026-04-22' }));
  setToday(server, '2026-06-18');
  must(await record());
  setToday(server, '2026-07-15');

  const read = async (who: Client, path: string) => (must(await who.get(path)).body as Statistics).branchResults;
  const own = {
    ...{ id: branch.id, name: '第二党支部', points: ['86.00', null] },
    rectification: [
      { set: 3, settled: 1, overdue: 1 },
      { set: 1, settled: 0, overdue: 1 },
    ],
  };
  const none = { set: 0, settled: 0, overdue: 0 };
  const other = { id: otherId, name: '第三党支部', points: ['80.00', null], rectification: [none, none] };
  const told = { organization: '青溪党总支', scheme: '堡垒指数', periods: ['2026-Q1', '2026-Q2'] };
  expect(await read(officer, '/statistics?year=2026')).toEqual([{ ...told, branches: [own, other] }]);
  expect(await read(branch.secretary, `/branches/${branch.id}/statistics?year=2026`)).toEqual([
    { ...told, branches: [own] },
  ]);
  // Of a branch without any the second quarter is not there yet.
  expect(await read(visitor, `/branches/${otherId}/statistics?year=2026`)).toEqual([
    { ...told, periods: ['2026-Q1'], branches: [{ ...other, points: ['80.00'], rectification: [none] }] },
  ]);

  // Said to be put right, it waits for those who look again; taken back, the meeting's tasks are none.
  const menders = [{ position: 0, menderId: branch.secretary.person.id }];
  must(await act('answer', { revision: 2, words: '马上补上', menders }, branch.secretary));
  must(await act('mending', { revision: 3, position: 0, words: '补了三月的党课' }, branch.secretary));
  must(await officer.post(`/measures/${id}/revocation`, { revision: 2, words: '重新研究' }));
  const [again] = await read(officer, '/statistics?year=2026');
  expect(again?.branches[0]?.rectification).toEqual([none, { set: 1, settled: 0, overdue: 0 }]);
  expect((await branch.secretary.get(`/branches/${generalId}/statistics`)).status).toBe(403);
});
