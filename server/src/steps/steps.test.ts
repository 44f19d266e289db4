// Steps of other schemes than the one with eleven (server/src/minutes, e2e/scenarios/25-eleven-steps.spec.ts): whoever
// passes one over is refused by the next.

import type { SpotCheck } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, type ScoredBranch, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
const { newId } = server.services;
await learnCalendar(server);

/** The branch's own acts under a scheme of the library, on the last day of 2026. */
async function branchUnder(scheme: string) {
  setToday(server, '2026-12-31');
  const branch = await scoredBranch(server, { scheme: schemeText(scheme) });
  const officer = await branch.committee.signedIn('committee-officer');
  const write = (step: string, period: string, on = '2026-12-31') =>
    branch.secretary.post(`/branches/${branch.id}/steps/${step}/${period}`, {
      ...{ minutesId: newId(), on, due: 3, present: 3, ayes: 3 },
      ...{ document: null, words: '逐人讨论，没有不同意见。' },
    });
  const pass = (period: string) =>
    branch.secretary.post(`/branches/${branch.id}/sheets/${period}/pass`, {
      ...{ passedOn: '2026-12-31', membersDue: 3, membersPresent: 3 },
    });
  const confirm = () =>
    branch.secretary.post(`/branches/${branch.id}/year-end/confirm`, {
      ...{ confirmedOn: '2026-12-31', membersDue: 3, membersPresent: 3, ayes: 3, manner: 'hands' },
    });
  return { branch, officer, write, pass, confirm };
}

const months = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `2026-${String(from + at).padStart(2, '0')}`);

async function finish(branch: ScoredBranch, periods: readonly string[], points: string): Promise<void> {
  for (const period of periods) await branch.finishMonth(period, points);
}

test('system 3: no notice without scores, no quarter without its months, no appraisal, rating or year’s notice before what they rest on', async () => {
  const { branch, write, pass, confirm } = await branchUnder('county-star');
  expect(codesOf(await branch.publish('month', '2026-01'))).toEqual(['notice.sheet-not-passed']);
  expect(new Set(codesOf(await pass('2026-01')))).toEqual(new Set(['sheet.cells-missing']));
  expect(codesOf(await write('half-year-appraisal', '2026-H1'))).toEqual(months(1, 6).map(() => 'step.waits-for'));
  await finish(branch, months(1, 2), '9');
  setToday(server, '2026-12-31');
  expect(codesOf(await branch.publish('quarter', '2026-Q1'))).toEqual(['notice.month-before-open']);
  await finish(branch, months(3, 6), '9');
  setToday(server, '2026-12-31');
  expect((await branch.publish('quarter', '2026-Q1')).status).toBe(200);
  expect((await write('half-year-appraisal', '2026-H1')).status).toBe(200);
  // A month is not hung up over the one before it.
  await branch.scoreMonth('2026-07', '9');
  await branch.passMonth('2026-07', '2026-12-31');
  await branch.scoreMonth('2026-08', '9');
  await branch.passMonth('2026-08', '2026-12-31');
  expect(codesOf(await branch.publish('month', '2026-08'))).toEqual(['notice.month-before-open']);
  expect(new Set(codesOf(await confirm()))).toEqual(
    new Set(['missing-score', 'rating.period-unpublished', 'ballot.not-keyed-twice']),
  );
  expect(codesOf(await branch.publish('year', '2026'))).toEqual(['notice.rating-not-confirmed']);
});

test('system 12: no review without the members’ forms, no notice without the review, no check or rating without the notices', async () => {
  const { branch, officer, write, pass, confirm } = await branchUnder('sichuan-monthly');
  const freeze = (id: string, period: string) =>
    officer.post(`/spot-checks/${id}`, { by: 'committee', step: 'spot-check', period, branchIds: [branch.id] });
  await branch.scoreMonth('2026-01', '1');
  expect(codesOf(await pass('2026-01'))).toEqual(['step.waits-for']);
  expect((await write('registration', '2026-01')).status).toBe(200);
  expect(codesOf(await branch.publish('month', '2026-01'))).toEqual(['notice.sheet-not-passed']);
  expect((await pass('2026-01')).status).toBe(200);
  // A quarter is looked into when it is over, and not before all its months hang out.
  setToday(server, '2027-01-04');
  const waiting = (count: number) => Array.from({ length: count }, () => 'spot-check.branch-waits');
  expect(codesOf(await freeze(newId(), '2026-Q1'))).toEqual(waiting(3));
  expect(codesOf(await branch.publish('month', '2026-01'))).toEqual(['notice.lines-unconfirmed']);
  await branch.confirmLines('month', '2026-01');
  expect((await branch.publish('month', '2026-01')).status).toBe(200);
  expect(codesOf(await freeze(newId(), '2026-Q1'))).toEqual(waiting(2));
  expect(new Set(codesOf(await confirm()))).toEqual(new Set(['missing-score', 'rating.period-unpublished']));
  for (const period of months(2, 12)) {
    await branch.scoreMonth(period, '1');
    expect((await write('registration', period)).status).toBe(200);
    expect((await pass(period)).status).toBe(200);
    await branch.confirmLines('month', period);
    expect((await branch.publish('month', period)).status).toBe(200);
  }
  expect((await confirm()).status).toBe(200);

  // What the committee has not checked it does not file.
  const department = await branch.committee.signedIn('department-officer');
  const preview = async () =>
    (await department.get('/filings/years/2026')).body as { seen: string; checksLeft: readonly { period: string }[] };
  const file = async () => department.post('/filings', { id: newId(), year: 2026, seen: (await preview()).seen });
  const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
  expect((await preview()).checksLeft.map(({ period }) => period)).toEqual(quarters);
  expect(codesOf(await file())).toEqual(quarters.map(() => 'filing.check-left'));
  for (const quarter of quarters) {
    const id = newId();
    expect((await freeze(id, quarter)).status).toBe(200);
    const numbers = [
      { name: '贺明', number: '482913' },
      { name: '陶然', number: '0077' },
    ];
    const { items } = (await officer.post(`/spot-checks/${id}/draw`, { numbers })).body as SpotCheck;
    for (const { id: itemId, revision } of items) {
      const found = { finding: 'right', shouldStand: null, reason: '与会议记录一致', remedy: null };
      await officer.post(`/spot-checks/${id}/findings`, { itemId, revision, ...found });
    }
    expect((await officer.post(`/spot-checks/${id}/finish`)).status).toBe(200);
  }
  expect((await preview()).checksLeft).toEqual([]);
  expect((await file()).status).toBe(200);
});

test('system 13: the panel waits for the members’ own assessment, the notice for the panel, the year for both ballots', async () => {
  const { branch, write, pass, confirm } = await branchUnder('habagexi-color');
  await branch.scoreMonth('2026-Q1', '10');
  expect(codesOf(await pass('2026-Q1'))).toContain('step.waits-for');
  expect((await write('self-assessment', '2026-Q1')).status).toBe(200);
  expect(codesOf(await pass('2026-Q1'))).not.toContain('step.waits-for');
  expect(codesOf(await branch.publish('quarter', '2026-Q1'))).toContain('notice.sheet-not-passed');
  expect(codesOf(await confirm()).filter((code) => code === 'ballot.not-keyed-twice')).toHaveLength(2);
});

test('a recorder’s post counts as a step once the rules before it are adopted, and no longer when they are taken back', async () => {
  const { branch, write } = await branchUnder('fengxian');
  const at = `/branches/${branch.id}/steps`;
  const recorder = async () => (await branch.secretary.get(`${at}/recorder/2026`)).body;
  expect(await recorder()).toMatchObject({ state: 'overdue', doneOn: null, waitsFor: [{ step: 'rules' }] });
  const { body } = await write('rules', '2026', '2026-01-10');
  expect(await recorder()).toMatchObject({ state: 'done', doneOn: '2026-01-10', waitsFor: [] });
  const { minutes } = body as { minutes: { id: string } };
  await branch.secretary.post(`${at}/rules/2026/withdraw`, { minutesId: minutes.id, reason: '人数写错' });
  expect(await recorder()).toMatchObject({ doneOn: null });
});
