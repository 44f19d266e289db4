// Where the rules say that recorder and reviewer are two people, an officer of the committee looks at what waits: refuses
// one entry with a reason, passes the others at once, and opens a half-year again whose summary is published. One page
// beside it says what is missing from the year and what looks doubled. The ledger itself is taken along as a spreadsheet.

import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, wideScreen } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { packedFile } from '../src/packed-file.ts';
import { picture } from '../src/pictures.ts';
import { saved } from '../src/saved.ts';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

test('what waits is refused or passed by another than who wrote it down, and a closed half-year is opened again', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults } = visitor;
  await signIn(page, 'committee');
  await visitor.quiet();
  // Which branch has such rules, and something that waits, the service says.
  const id = await page.evaluate(async () => {
    const read = async (path: string) => (await fetch(`/api${path}`)).json();
    const organizations = await read('/organizations');
    for (const { id: each, kind } of organizations as { id: string; kind: string }[]) {
      const asked = kind === 'branch' ? await read(`/branches/${each}/entry-reviews?limit=1`) : { count: 0 };
      if (asked.count > 1) return each;
    }
    return '';
  });
  const branch = `/branches/${id}`;
  await go(visitor, `${branch}/ledger`);
  const waiting = page.getByRole('region', { name: /^等待复核的/ });
  await waiting.waitFor();
  const found: string[] = [];
  for (const [screen, name] of [
    [officeScreen, 'office'],
    [wideScreen, 'wide'],
    [phoneScreen, 'phone'],
  ] as const) {
    await page.setViewportSize(screen);
    await visitor.quiet();
    found.push(...(await new Examiner().examine(visitor, `${branch}/ledger at ${screen.width} px`)));
    await picture(page, `reviews-${name}`);
  }
  await page.setViewportSize(officeScreen);

  const first = await page
    .getByRole('region', { name: '台账', exact: true })
    .getByRole('rowheader')
    .first()
    .innerText();
  const save = page.getByRole('button', { name: '存成 Excel：台账' });
  for (const [screen, name] of [
    [phoneScreen, 'phone'],
    [officeScreen, 'office'],
  ] as const) {
    await page.setViewportSize(screen);
    await save.scrollIntoViewIfNeeded();
    await picture(page, `ledger-foot-${name}`);
  }
  const sheet = await saved(page, save);
  expect(sheet.name).toBe('台账.xlsx');
  const written = inflateRawSync(packedFile(sheet.bytes, 'xl/worksheets/sheet1.xml')).toString();
  for (const words of ['台账', '日期', '姓名', '分值', '文号', '登记人', first])
    expect(written).toContain(`>${words}<`);

  const before = await waiting.getByRole('listitem').count();
  expect(before).toBeGreaterThan(1);
  await waiting.getByRole('button', { name: /^退回/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('为什么退回').fill('那天他请过假');
  await picture(page, 'review-refusal');
  await dialog.getByRole('button', { name: '退回这一笔' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => waiting.getByRole('listitem').count()).toBe(before - 1);
  await waiting.getByLabel('全选').check();
  await waiting.getByRole('button', { name: `通过${before - 1}笔` }).click();
  await waiting.waitFor({ state: 'hidden' });

  await page.getByRole('link', { name: '查漏查重' }).click();
  await page.waitForURL('**/year-check');
  await visitor.quiet();
  for (const [screen, name] of [
    [officeScreen, 'office'],
    [phoneScreen, 'phone'],
  ] as const) {
    await page.setViewportSize(screen);
    await visitor.quiet();
    found.push(...(await new Examiner().examine(visitor, `${branch}/year-check at ${screen.width} px`)));
    await picture(page, `year-check-${name}`);
  }
  await page.setViewportSize(officeScreen);

  await go(visitor, `${branch}/ledger`);
  await page.getByRole('button', { name: '重新打开2026年上半年' }).click();
  await page.getByRole('dialog').getByLabel('为什么打开').fill('五月的缺席单送晚了');
  await picture(page, 'reopening');
  await page.getByRole('dialog').getByRole('button', { name: '打开七天' }).click();
  await page.getByText(/已打开，到/).waitFor();
  await picture(page, 'reopened', { whole: true });
  expect([...found, ...faults]).toEqual([]);
});
