// System 3 in the demo's branch: a meeting picks a star of the quarter among those within the place. The secretary writes on post
// and deed; the star reads it on the telephone, agrees to words and photo, and it hangs on the board, on the sheet and on the hall
// screen. He takes it back, and it is gone everywhere at once; later he signs the slip, which the recorder writes down.

import { deflateSync, crc32 } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose, fillDay } from '../src/fields.ts';
import { signIn, signInByCode } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { printSlips } from '../src/office.ts';
import { picture } from '../src/pictures.ts';
import { readMe } from '../src/service.ts';

const post = '青石渠管护员，第三网格联络人';
const deed = '七月暴雨夜带三名党员抢修青石渠决口，守到天亮，下游四十户没有进水。';

const examiner = new Examiner();
const found: string[] = [];
let demo: Installation;
let chromium: Chromium;
let secretary: Visitor;
let phone: Visitor;
let branchId = '';
let starId = '';
let name = '';

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(secretary.page, 'secretary');
  branchId = (await readMe(secretary.page)).branch?.id ?? '';
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

async function look(visitor: Visitor, picked: string, options: { whole?: boolean } = {}): Promise<void> {
  found.push(...(await examiner.examine(visitor, picked)));
  await picture(visitor.page, picked, options);
}

test('a meeting picks the star of the third quarter within the place, and the secretary writes on post and deed', async () => {
  const { page } = secretary;
  await page.goto(`/branches/${branchId}/measures/2026`);
  const part = page.getByRole('region', { name: '季度之星' });
  const row = part.getByRole('listitem').filter({ hasText: '2026年第三季度' }).first();
  await row.getByRole('checkbox').check();
  name = (await row.locator('label').innerText()).trim();
  await part.getByText(/2026年第三季度：\d+人，名额1个，已定0个/).waitFor();
  await part.getByRole('button', { name: '记下会议的决定' }).click();
  await fillDay(part.getByLabel('开会日期'), '2026-11-20');
  await part.getByLabel('应到人数').fill('5');
  await part.getByLabel('实到人数').fill('4');
  await part.getByLabel('赞成人数').fill('4');
  await part.getByLabel('理由').fill('七月抢修水渠，群众公认');
  await choose(part.getByLabel('由谁去办'), '魏小满');
  await fillDay(part.getByLabel('哪天之前办完'), '2026-12-31');
  await look(secretary, 'star-picking', { whole: true });
  await part.getByRole('button', { name: '记下决定' }).click();
  await part.getByRole('link', { name, exact: true }).click();
  await page.getByRole('link', { name: '上墙的内容' }).click();
  await page.getByText('本人还没有表态，没有同意的不挂。').waitFor();
  starId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByLabel('岗位', { exact: true }).fill(post);
  await page.getByLabel('事迹', { exact: true }).fill(deed);
  await look(secretary, 'star-words', { whole: true });
  const kept = page.waitForResponse(/\/words$/);
  await page.getByRole('button', { name: '请本人看' }).click();
  expect((await kept).status()).toBe(200);
  await page.goto(`/branches/${branchId}/notices`);
  const corner = page.getByRole('region', { name: '季度之星（2026年第三季度）' });
  await corner.getByText(name).waitFor();
  expect(await corner.innerText()).not.toContain(post);
}, 180_000);

test('the star reads it on the telephone and agrees; it hangs on the board, on the sheet and on the hall screen', async () => {
  const system = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(system.page, 'system');
  await system.page.getByRole('link', { name: '账号' }).first().click();
  const [slip] = await printSlips(system.page, name);
  if (slip === undefined) throw new Error(`${name} has no account.`);
  phone = await chromium.visit({ address: demo.address, screen: phoneScreen });
  const { page } = phone;
  await signInByCode(page, slip);
  await page.getByText('照片、岗位和事迹挂不挂由您决定').waitFor();
  await look(phone, 'star-home-phone');
  await page.goto(`/stars/${starId}`);
  await page.getByText(deed).waitFor();
  await page.getByLabel(/^挂岗位和事迹/).check();
  await page.getByLabel('挂照片').check();
  await look(phone, 'star-asked-phone', { whole: true });
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText('选照片').waitFor();
  const photo = { name: 'IMG_2041.png', mimeType: 'image/png', buffer: portrait() };
  await page.getByLabel('选照片').setInputFiles(photo);
  await page.getByRole('img', { name: `${name}的照片` }).waitFor();
  await look(phone, 'star-agreed-phone', { whole: true });

  await secretary.page.reload();
  const corner = secretary.page.getByRole('region', { name: '季度之星（2026年第三季度）' });
  await corner.getByText(post).waitFor();
  await seen(secretary.page);
  await look(secretary, 'star-board', { whole: true });
  await corner.getByRole('link', { name: '全部和打印' }).click();
  await secretary.page.getByRole('button', { name: '打印 A3' }).waitFor();
  await seen(secretary.page);
  await look(secretary, 'star-wall', { whole: true });
  await secretary.page.goto(`/branches/${branchId}/hall`);
  await secretary.page.getByText(deed).waitFor();
  await seen(secretary.page);
  await look(secretary, 'star-hall');
  // Never points.
  expect(await secretary.page.getByRole('region', { name: /季度之星/ }).innerText()).not.toMatch(/分|名次|第\d/);
}, 120_000);

test('taken back on the telephone it is gone from board and hall screen at once; the slip is printed and written down', async () => {
  const { page } = phone;
  await page.getByRole('button', { name: '全部撤回，只挂名字' }).click();
  await page.getByText(/本人表态：只挂名字/).waitFor();
  await look(phone, 'star-taken-back-phone', { whole: true });
  await secretary.page.reload();
  const hall = secretary.page.getByRole('region', { name: '季度之星（2026年第三季度）' });
  await hall.getByText(name).waitFor();
  expect([await hall.getByRole('img').count(), await hall.getByText(deed).count()]).toEqual([0, 0]);
  await secretary.page.goto(`/stars/${starId}/slip`);
  await secretary.page.getByText('□ 同意展示上面的岗位和事迹').waitFor();
  await look(secretary, 'star-slip', { whole: true });
  const recorder = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(recorder.page, 'recorder');
  await recorder.page.goto(`/stars/${starId}`);
  await recorder.page.getByLabel(/^挂岗位和事迹/).check();
  await recorder.page.getByRole('button', { name: '确定' }).click();
  await recorder.page.getByText(/按本人签的同意书代录：只同意挂岗位和事迹/).waitFor();
  await look(recorder, 'star-slip-recorded', { whole: true });
  await page.reload();
  await page.getByText(/按本人签的同意书代录/).waitFor();
  for (const visitor of [secretary, phone, recorder]) found.push(...visitor.faults);
  expect(found).toEqual([]);
}, 120_000);

/** The photo has been drawn, and is not an empty frame. */
async function seen(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.getByRole('img', { name: `${name}的照片` }).evaluate((image) => (image as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(0);
}

/** A made-up portrait: a head and shoulders of flat colors. */
function portrait(): Buffer {
  const [width, height] = [150, 200];
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isHead = (x - 75) ** 2 / 900 + (y - 75) ** 2 / 1500 < 1;
      const isBody = (x - 75) ** 2 / 3600 + (y - 190) ** 2 / 4600 < 1;
      const color = isHead ? [226, 188, 160] : isBody ? [52, 72, 110] : [214, 224, 232];
      rows.set(color, y * (width * 3 + 1) + 1 + x * 3);
    }
  const chunk = (kind: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    ...[Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head)],
    ...[chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))],
  ]);
}
