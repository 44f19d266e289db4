import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSignInSettings } from './sign-in-settings.ts';

const folder = await mkdtemp(join(tmpdir(), 'xianfeng-settings-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function reading(text: string): Promise<unknown> {
  await writeFile(join(folder, 'sign-in.json'), text);
  return readSignInSettings(folder);
}

const portal = {
  name: '统一门户',
  issuer: 'https://portal.example',
  clientId: 'xianfeng',
  clientSecret: 'secret',
  ownAddress: 'https://points.example',
};

test('without the file everything is as usual', async () => {
  expect(await readSignInSettings(join(folder, 'nowhere'))).toEqual({ passwords: 'dengbao', portal: null });
});

test('what the file leaves out is as usual', async () => {
  expect(await reading('{"passwords":"asvs"}')).toEqual({ passwords: 'asvs', portal: null });
  expect(await reading(JSON.stringify({ portal }))).toEqual({
    passwords: 'dengbao',
    portal: { ...portal, claim: 'sub' },
  });
});

test.each([
  ['{"passwords":"weak"}', 'passwords'],
  ['{"password":"asvs"}', ''],
  [JSON.stringify({ portal: { ...portal, issuer: 'portal' } }), 'portal.issuer'],
  ['{', ''],
])('a file that cannot be meant stops the start, naming the place: %s', async (text, place) => {
  await expect(reading(text)).rejects.toThrow(`sign-in.json in the data folder is wrong at «${place}»`);
});
