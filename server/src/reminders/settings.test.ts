import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readReminderSettings } from './settings.ts';

const folder = await mkdtemp(join(tmpdir(), 'xianfeng-settings-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function reading(given: object | string): Promise<unknown> {
  await writeFile(join(folder, 'reminders.json'), typeof given === 'string' ? given : JSON.stringify(given));
  return readReminderSettings(folder);
}

const ownAddress = 'https://points.example';
const mail = { host: 'smtp.example', from: 'xianfeng@points.example' };
const webhook = { address: 'https://hook.example/', secret: 'a secret that both sides know, long' };

test('without the file nothing goes out, and what the file leaves out is off or usual', async () => {
  expect(await readReminderSettings(join(folder, 'nowhere'))).toBeNull();
  expect(await reading({ ownAddress })).toEqual({ ownAddress, mail: null, webhook: null });
  expect(await reading({ ownAddress, mail, webhook })).toEqual({
    ...{ ownAddress, mail: { ...mail, port: 465, security: 'tls' } },
    webhook: { ...webhook, allowed: [] },
  });
});

test.each([
  ['{', ''],
  [{ mail }, 'ownAddress'],
  [{ ownAddress, mail: { ...mail, from: 'us' } }, 'mail.from'],
  [{ ownAddress, webhook: { ...webhook, secret: 'short' } }, 'webhook.secret'],
  [{ ownAddress, webhook: { ...webhook, address: 'file:///etc/passwd' } }, 'webhook.address'],
  [{ ownAddress, webhook: { ...webhook, allowed: ['10.0.0.0/8'] } }, 'webhook.allowed'],
])('a file that cannot be meant stops the start, naming the place: %j', async (given, place) => {
  await expect(reading(given)).rejects.toThrow(place);
});
