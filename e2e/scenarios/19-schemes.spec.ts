// The rules themselves: the organization department checks a text, records that a meeting adopted it, and opens the next
// year of its branches under it; a member reads from his card which rules he is measured by.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';
import { readMe } from '../src/service.ts';

const published = readFileSync(new URL('../../schemes/county-star/scheme.yaml', import.meta.url), 'utf8');
const next = published
  .replace('version: "1.0"', 'version: "2.0"')
  .replace('inForceOn: 2026-01-01', 'inForceOn: 2027-01-01');

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

function fileOf(text: string) {
  return { name: 'scheme.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) };
}

test('the department adopts next year’s rules, and opens the year for every branch at once', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults, quiet } = visitor;
  await signIn(page, 'department');
  await go(visitor, '/schemes');
  await page.getByText('2026年 46个支部').waitFor();
  const examiner = new Examiner();
  const found = [...(await examiner.examine(visitor, 'schemes'))];
  await picture(page, 'schemes', { whole: true });

  await page.getByRole('button', { name: '启用新办法' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('自己的办法文件').setInputFiles(fileOf(next.replace('rated:', 'rates:')));
  await dialog.getByText(/有\d+处错误，改好才能启用/).waitFor();
  await picture(page, 'scheme-faulty');
  await dialog.getByLabel('自己的办法文件').setInputFiles(fileOf(next));
  await dialog.getByText('检查过，没有错误').waitFor();
  await dialog.getByLabel('文号').fill('青组发〔2026〕18号');
  await dialog.getByLabel('通过办法的会议日期').fill('2026-11-10');
  await dialog.getByLabel('通过办法的会议日期').press('Enter');
  await dialog.getByLabel('应到').fill('9');
  await dialog.getByLabel('实到').fill('8');
  await dialog.getByLabel('赞成').fill('7');
  await dialog.getByLabel('告知党员的日期').fill('2026-11-15');
  await dialog.getByLabel('告知党员的日期').press('Tab');
  found.push(...(await examiner.examine(visitor, 'adopting')));
  await picture(page, 'scheme-adopt');
  await dialog.getByRole('button', { name: '记下通过' }).click();
  await page.getByRole('link', { name: '评星定格（2.0版）' }).waitFor();

  await page.getByRole('button', { name: '给支部启用：评星定格 2.0' }).click();
  await dialog.getByText('全选可以启用的60个支部').waitFor();
  found.push(...(await examiner.examine(visitor, 'opening the year')));
  await picture(page, 'scheme-year');
  await dialog.getByRole('button', { name: '2027年启用（60个支部）' }).click();
  await page.getByText('2027年 60个支部').waitFor();
  await page.getByRole('link', { name: '评星定格（2.0版）' }).click();
  await page.getByText('青组发〔2026〕18号').waitFor();
  found.push(...(await examiner.examine(visitor, 'scheme')));
  await picture(page, 'scheme');
  await quiet();
  expect([...found, ...faults]).toEqual([]);
});

test('a member reads the rules from his card on the phone', async () => {
  const visitor = await chromium.visit({ address: demo.address, isPhone: true, screen: phoneScreen });
  const { page } = visitor;
  await signIn(page, 'member');
  await go(visitor, `/members/${(await readMe(page)).personId}/card`);
  await page.getByRole('link', { name: /评星定格/ }).click();
  await page.getByRole('heading', { level: 1, name: '评星定格（1.0版）' }).waitFor();
  const found = await new Examiner().examine(visitor, 'scheme on a phone');
  await picture(page, 'scheme-phone');
  expect([...found, ...visitor.faults]).toEqual([]);
});

test('the department enters the holidays of the next year from the notice', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults } = visitor;
  await signIn(page, 'department');
  await go(visitor, '/calendar');
  await page.getByText('演示用，假定的').waitFor();
  const found = [...(await new Examiner().examine(visitor, 'calendar'))];
  await page.getByLabel('放假，每行一段').fill('元旦');
  await page.getByLabel('通知文号').fill('国办发明电〔2026〕7号');
  await page.getByRole('button', { name: '录入2027年' }).click();
  await page.getByText('有一行看不懂').first().waitFor();
  await page.getByLabel('放假，每行一段').fill('2027年1月1日至2027年1月3日\n2027-02-05 至 2027-02-11');
  await page.getByLabel('周末调休上班').fill('2027-02-14');
  await page.getByRole('button', { name: '录入2027年' }).click();
  await page.getByText('已录入').waitFor();
  await picture(page, 'calendar', { whole: true });
  expect([...found, ...faults]).toEqual([]);
});
