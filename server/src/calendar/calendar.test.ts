import type { CalendarYear } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();

const notice = (change: object = {}) => ({
  ...{ year: 2027, holidays: [{ from: '2027-01-01', to: '2027-01-03' }], workdays: ['2027-02-14'] },
  ...{ document: '国办发明电〔2026〕7号', seen: null, ...change },
});

test('from November on a year nobody has entered is told to the branches, until somebody enters it', async () => {
  const branch = await scoredBranch(server);
  const department = await branch.committee.signedIn('department-officer');
  const checks = async () => {
    const { body } = await branch.secretary.get(`/branches/${branch.id}/duties`);
    return (body as { checks: { code: string }[] }).checks.map(({ code }) => code);
  };
  const read = async () => (await department.get('/calendar?year=2027')).body as CalendarYear;
  setToday(server, '2026-10-31');
  expect(await checks()).toEqual([]);
  setToday(server, '2026-11-01');
  expect(await checks()).toEqual(['check.calendar-missing']);
  expect(await read()).toEqual({ year: 2027, source: null, holidays: [], workdays: [], missing: 2027 });

  expect(codesOf(await department.post('/calendar', notice({ workdays: ['2027-02-15'] })))).toEqual([
    'calendar.no-weekend',
  ]);
  expect((await branch.secretary.post('/calendar', notice())).status).toBe(403);
  expect((await department.post('/calendar', notice())).status).toBe(200);
  expect((await department.post('/calendar', notice())).status).toBe(200);
  expect(await read()).toMatchObject({ source: 'entered', workdays: ['2027-02-14'], missing: null });
  expect(await checks()).toEqual([]);

  const mended = notice({ workdays: [], seen: 'entered' });
  const behind = await department.post('/calendar', notice({ workdays: [] }));
  expect([behind.status, codesOf(behind)]).toEqual([409, ['calendar.changed-meanwhile']]);
  expect((await department.post('/calendar', mended)).status).toBe(200);
  expect((await read()).workdays).toEqual([]);
});

test('what came with the program is not typed over', async () => {
  const committee = await server.committee();
  const system = await committee.signedIn('system-administrator');
  await server.owner.query(
    `insert into calendar_day select day::date, true, 'official'
      from generate_series('2025-01-01'::date, '2025-12-31'::date, '1 day') as day on conflict do nothing`,
  );
  expect(codesOf(await system.post('/calendar', notice({ year: 2025, holidays: [], workdays: [] })))).toEqual([
    'calendar.official',
  ]);
});
