import type { OwnReminders } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';
import { remindEachMorning } from './each-morning.ts';
import { remind } from './remind.ts';
import { mailServer } from './testing/mail-server.ts';
import { receiver } from './testing/receiver.ts';

const [mails, hook] = [await mailServer(), await receiver()];
const server = await testServer({
  reminders: {
    ownAddress: 'https://points.example',
    mail: { host: '127.0.0.1', port: mails.port, security: 'none', from: 'xianfeng@points.example' },
    webhook: {
      ...{ address: `http://127.0.0.1:${hook.port}/hook`, secret: 'a secret that both sides know, long' },
      allowed: ['127.0.0.1'],
    },
  },
});
await learnCalendar(server);
const { services } = server;

/** At an instant; the days of the office are reckoned by `setToday`, and sessions by the real clock. */
function at(instant: string) {
  return {
    ...services,
    clock: { ...services.clock, today: () => services.clock.today(), now: () => new Date(instant) },
  };
}

/** A branch whose months up to October are done, and its November is due in a day. */
async function branch() {
  const found = await scoredBranch(server);
  const { committee, secretary } = found;
  for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']) {
    await found.finishMonth(`2026-${month}`, '9');
  }
  setToday(server, '2026-12-02');
  const here = { id: committee.id, name: '云溪县委' };
  const want = (address: string | null) => secretary.post('/me/reminders', { address });
  const go = (instant = '2026-12-02T01:00:00Z') => remind(at(instant), here);
  return { ...found, want, remind: go, here };
}

const toSecretary = (to: string) => mails.letters.filter((letter) => letter.to === to);

test('whoever has something due is told once when it is near and once when it is late, and of nobody else', async () => {
  const { want, remind: go, members, secretary, id } = await branch();
  expect((await want('one@points.example')).body).toEqual({ isMailOn: true, address: 'one@points.example' });
  expect(await go()).toBeNull();
  const [letter, ...others] = toSecretary('one@points.example');
  expect(others).toEqual([]);
  expect(letter?.subject).toMatch(/^先锋提醒：逾期 \d+ 件，快到期 1 件$/);
  expect(letter?.text).toContain(`${secretary.person.name}同志：`);
  expect(letter?.text).toContain('· 第二党支部：每月评分（2026年11月），2026年12月3日到期\n');
  expect(letter?.text).toContain(`https://points.example/branches/${id}/desk\n`);
  // What waits for another step is told of by that one.
  expect(letter?.text).not.toContain('月度公示（2026年11月）');
  // Secretary and recorder of a test are namesakes.
  const strangers = members.filter(({ name }) => name !== secretary.person.name);
  expect(strangers).not.toEqual([]);
  for (const { name } of strangers) expect(letter?.text).not.toContain(name);
  // The same morning again, and a day on which nothing new is due.
  expect(await go()).toBeNull();
  setToday(server, '2026-12-03');
  await go();
  expect(toSecretary('one@points.example')).toHaveLength(1);
  setToday(server, '2026-12-04');
  await go();
  const [, second] = toSecretary('one@points.example');
  expect(second?.text).toContain('每月评分（2026年11月），2026年12月3日到期，已逾期');
  await go();
  expect(toSecretary('one@points.example')).toHaveLength(2);
});

test('an address that is taken out gets nothing, nor one whose account is closed; what is kept cannot be read', async () => {
  const { want, remind: go, committee, secretary } = await branch();
  await want('two@points.example');
  const kept = await server.owner.query('select address_sealed from reminder_address where person_id = $1', [
    secretary.person.id,
  ]);
  expect(String(kept.rows[0]?.address_sealed)).not.toContain('two@');
  expect(((await secretary.get('/me/reminders')).body as OwnReminders).address).toBe('two@points.example');
  expect((await secretary.get('/me/record')).body).toMatchObject({ person: { reminderAddress: 'two@points.example' } });
  expect((await want('nobody')).status).toBe(400);
  expect((await want(null)).body).toEqual({ isMailOn: true, address: null });
  await go();
  await want('two@points.example');
  const system = await committee.signedIn('system-administrator');
  const { body } = await system.post('/accounts/search', { words: secretary.person.name });
  const account = (body as { rows: { personId: string; revision: number }[] }).rows.find(
    ({ personId }) => personId === secretary.person.id,
  );
  const closed = await system.post(`/accounts/${account?.personId}/close`, { revision: account?.revision });
  expect(closed.status).toBe(200);
  setToday(server, '2026-12-04');
  await go();
  expect(toSecretary('two@points.example')).toEqual([]);
});

test('what does not go out is told to the system administrator, blocks nothing, and is tried again after five minutes', async () => {
  const { want, remind: go, committee, secretary, id } = await branch();
  await want('three@points.example');
  mails.refusesWith = '550 no such box';
  expect(await go()).toEqual(new Date('2026-12-02T01:05:00Z'));
  const system = await committee.signedIn('system-administrator');
  const state = async () => (await system.get('/reminders')).body as { failed: unknown };
  const failed = [{ channel: 'mail', count: 1, problem: { code: 'reminder.mail-address-refused' } }];
  expect(await state()).toMatchObject({ isMailOn: true, isWebhookOn: true, failed });
  expect(codesOf(await secretary.get('/reminders'))).toEqual(['access.denied']);
  expect((await secretary.get(`/branches/${id}/duties`)).status).toBe(200);
  mails.refusesWith = null;
  expect(await go('2026-12-02T01:04:59Z')).toEqual(new Date('2026-12-02T01:05:00Z'));
  expect(toSecretary('three@points.example')).toEqual([]);
  expect(await go('2026-12-02T01:05:00Z')).toBeNull();
  expect(toSecretary('three@points.example')).toHaveLength(1);
  expect(await state()).toMatchObject({ failed: [] });
});

test('ended between sending and noting, the one letter goes out twice and no more, under the same number', async () => {
  const { want, here } = await branch();
  await want('four@points.example');
  let transactions = 0;
  const transaction: typeof services.store.transaction = (committeeId, act) => {
    transactions += 1;
    // The first reads what is to be sent; the second would note the letter.
    return transactions === 2 ? Promise.reject(new Error('ended')) : services.store.transaction(committeeId, act);
  };
  await expect(remind({ ...services, store: { ...services.store, transaction } }, here)).rejects.toThrow('ended');
  await remind(services, here);
  await remind(services, here);
  const letters = toSecretary('four@points.example');
  expect(letters).toHaveLength(2);
  expect(new Set(letters.map((letter) => letter.id)).size).toBe(1);
});

test('the organization’s address gets a day’s numbers by branch once, and nothing about people', async () => {
  const before = hook.received.length;
  const { remind: go, members } = await branch();
  await go();
  await go();
  const [message, ...others] = hook.received.slice(before);
  expect(others).toEqual([]);
  const body = JSON.parse(message?.body ?? '') as { branches: { overdue: number }[] };
  expect(body).toMatchObject({
    ...{ kind: 'xianfeng-reminders-1', committee: '云溪县委', day: '2026-12-02' },
    branches: [{ branch: '第二党支部', dueSoon: 1 }],
  });
  for (const { id, name } of members) {
    expect(message?.body).not.toContain(name);
    expect(message?.body).not.toContain(id);
  }
  setToday(server, '2026-12-03');
  await go();
  expect(hook.received).toHaveLength(before + 2);
});

test('nothing goes out before eight in the morning in China', async () => {
  const { want } = await branch();
  await want('five@points.example');
  const faults: unknown[] = [];
  await remindEachMorning(at('2026-12-01T23:59:00Z'), (error) => faults.push(error)).stop();
  expect(toSecretary('five@points.example')).toEqual([]);
  const running = remindEachMorning(at('2026-12-02T00:00:00Z'), (error) => faults.push(error));
  await expect.poll(() => toSecretary('five@points.example').length, { timeout: 20_000 }).toBe(1);
  await running.stop();
  expect(faults).toEqual([]);
});
