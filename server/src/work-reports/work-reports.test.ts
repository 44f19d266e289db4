import type { WorkReportView } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { adoptedPlan, must } from '../supervisions/testing/adopted-plan.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId, store } = server.services;

const counts = { good: 12, 'rather-good': 3, fair: 1, poor: 0 };
const parts = { done: '全年开了十二次主题党日', problems: '公示晚了两次', next: '每月三日前公示' };

async function reportingBranch() {
  const place = await adoptedPlan(server);
  const { branch, officer } = place;
  const at = `/branches/${branch.id}/work-reports/2026`;
  const id = newId();
  const write = (change: object = {}, by = branch.secretary) =>
    by.post(at, { id, revision: 0, ...parts, answers: [], ...change });
  const act = (name: string, body: object, by = officer) => by.post(`/work-reports/${id}/${name}`, body);
  const view = async (by = officer) => must(await by.get(at)).body as WorkReportView;
  return { ...place, at, id, write, act, view };
}

test('a secretary writes, hands in, is heard with a meeting’s figures and the check on the spot, and the committee comments', async () => {
  const { branch, officer, adopt, record, findings, visitId, write, act, view } = await reportingBranch();
  must(await adopt());
  setToday(server, '2026-12-20');
  must(
    await record({
      on: '2026-12-18',
      findings: findings.map((each) => ({ ...each, dueOn: each.dueOn && '2027-01-10' })),
    }),
  );
  expect((await view(branch.secretary)).mayBegin).toBe(true);
  must(await write({ next: '' }));
  expect(codesOf(await write())).toEqual(['work-report.changed-meanwhile']);
  // A draft is its author's alone.
  expect((await view()).reports).toEqual([]);
  expect(codesOf(await act('handing-in', { revision: 1 }, branch.secretary))).toEqual(['work-report.part-empty']);
  must(await write({ revision: 1 }));
  expect(codesOf(await act('handing-in', { revision: 2 }, officer))).toEqual(['access.denied']);
  const handIn = () => act('handing-in', { revision: 2 }, branch.secretary);
  const both = await Promise.all([handIn(), handIn()]);
  expect(both.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 409]);
  expect(codesOf(await write({ revision: 3 }))).toEqual(['work-report.changed-meanwhile']);
  must(await act('return', { revision: 3, words: '问题写得太少' }));
  must(await write({ revision: 4, problems: '公示晚了两次；党课少了一次' }));
  must(await act('handing-in', { revision: 5 }, branch.secretary));

  const hearing = { revision: 6, on: '2026-12-20', due: 20, present: 17, counts, opinion: '总体较好', visitId };
  expect(codesOf(await act('hearing', hearing, branch.secretary))).toEqual(['access.denied']);
  expect(codesOf(await act('hearing', { ...hearing, present: 15 }))).toEqual([
    'work-report.more-opinions-than-present',
  ]);
  expect(codesOf(await act('hearing', { ...hearing, present: 21 }))).toEqual(['work-report.more-present-than-due']);
  expect(codesOf(await act('hearing', { ...hearing, visitId: newId() }))).toEqual(['supervision.visit-unfit']);
  const heard = await Promise.all([act('hearing', hearing), act('hearing', { ...hearing, opinion: '另一份' })]);
  expect(heard.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 409]);
  must(await act('comment', { revision: 7, words: '公示要按时，其余照做' }));
  const [report] = (await view(branch.secretary)).reports;
  expect(report).toMatchObject({
    ...{ state: 'commented', visit: { id: visitId, on: '2026-12-18' }, comment: { words: '公示要按时，其余照做' } },
    ...{ hearing: { due: 20, present: 17, counts }, may: [], returnedWords: '问题写得太少' },
  });
  const list = must(await officer.get('/work-reports/2026')).body as { rows: { id: string; reports: object[] }[] };
  expect(list.rows).toMatchObject([{ id: branch.id, reports: [{ state: 'commented' }] }, { reports: [] }]);
  expect(JSON.stringify(list)).not.toContain('good');
});

test('what follows for the branch from its members’ points is listed, and is spoken to before the report is handed in', async () => {
  setToday(server, '2026-12-31');
  const branch = await scoredBranch(server, { scheme: schemeText('sichuan-monthly') });
  await store.transaction(branch.committee.id, async (tx) => {
    const cycle = await tx.cycles.find(branch.id, 2026);
    if (cycle === undefined) throw new Error('The year is open.');
    const own = { outcomes: ['secretary-explains', 'not-five-good'], grade: null, factors: {}, total: null };
    await tx.ratings.insert(
      {
        ...{ id: newId(), cycle_id: cycle.id, scheme_hash: 'a', evidence_hash: 'b', confirmed_on: '2026-12-31' },
        ...{ members_due: 3, members_present: 3, confirmed_by: branch.secretary.person.id, confirmed_at: new Date() },
        branch_result: JSON.stringify(own),
      },
      [],
    );
  });
  const at = `/branches/${branch.id}/work-reports/2026`;
  const { asked, isConfirmed } = must(await branch.secretary.get(at)).body as WorkReportView;
  expect([isConfirmed, asked.map(({ id }) => id).toSorted()]).toEqual([true, ['not-five-good', 'secretary-explains']]);
  const id = newId();
  const answers = [{ outcome: 'secretary-explains', words: '有一名党员受到组织处理，支部谈话不及时' }];
  must(await branch.secretary.post(at, { id, revision: 0, ...parts, answers }));
  const handIn = (revision: number) => branch.secretary.post(`/work-reports/${id}/handing-in`, { revision });
  expect(codesOf(await handIn(1))).toEqual(['work-report.unexplained']);
  answers.push({ outcome: 'not-five-good', words: '三分之一党员不及格，明年逐人帮' });
  must(await branch.secretary.post(at, { id, revision: 1, ...parts, answers }));
  expect((must(await handIn(2)).body as WorkReportView).reports[0]?.state).toBe('handed-in');
});

test('another branch neither reads nor writes it', async () => {
  const { at, write, otherId, committee } = await reportingBranch();
  must(await write());
  const stranger = await committee.signedIn('branch-secretary', otherId);
  expect(codesOf(await stranger.get(at))).toEqual(['access.denied']);
  expect(codesOf(await write({ revision: 1 }, stranger))).toEqual(['access.denied']);
});
