import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';

const server = await testServer();

test('the demo’s day moves ahead for everybody, outlives a restart, and never goes back', async () => {
  const committee = await server.committee();
  const branchId = await committee.branch('青石村党支部');
  const member = await committee.signedIn('member', branchId);

  const moved = await member.post('/demo/day', { day: '2026-12-24' });
  expect(moved.body).toEqual({ today: '2026-12-24' });
  expect((await member.get('/session')).body).toMatchObject({ today: '2026-12-24' });
  expect(await server.services.store.demoDay.read()).toBe('2026-12-24');

  const back = await member.post('/demo/day', { day: '2026-12-23' });
  expect([back.status, codesOf(back)]).toEqual([422, ['demo.day-back']]);
  const tooLate = await member.post('/demo/day', { day: '2029-01-01' });
  expect([tooLate.status, codesOf(tooLate)]).toEqual([422, ['demo.day-too-late']]);
  expect((await member.get('/session')).body).toMatchObject({ today: '2026-12-24' });
});

test('nobody moves the day without signing in', async () => {
  expect((await server.client().post('/demo/day', { day: '2026-12-25' })).status).toBe(401);
});
