// Who stands for the public in a ballot is drawn by lot. The secretary pastes a list on which somebody stands twice and is told,
// freezes it, and types the numbers that those present wrote on paper. A stranger with a hash and a sorted list comes to the
// same order, and so does the browser. The record is printed, the draw is taken back because a household was left out, a second
// one stands beside it, a member of the branch reads both, and as many tickets are offered as were drawn.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printedPages } from '../src/ballot-leader.ts';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor, wideScreen } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';
import { readMe, readService } from '../src/service.ts';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

const present = [
  ['贺连生', '482913'],
  ['陶秀英', '7705'],
  ['蒋文斌', '316048'],
] as const;

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华';
const households = [...surnames].map(
  (surname, at) => `${surname}${['大山', '小河', '长林'][at % 3]}（${at % 2 === 0 ? '东' : '西'}区）`,
);

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The whole order as a stranger comes to it. */
function orderOf(list: string): readonly string[] {
  const seed = hash([hash(list), ...present.map(([, number]) => number), ''].join('\n'));
  const places = list.split('\n').filter((line) => line !== '');
  const sorted = places.map((line) => `${hash(`${seed} ${line}\n`)} ${line}`).sort();
  return sorted.map((line) => line.slice(65));
}

async function look(visitor: Visitor, at: string, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [screen, width] of [
    [officeScreen, 'office'],
    [wideScreen, 'wide'],
    [phoneScreen, 'phone'],
  ] as const) {
    await visitor.page.setViewportSize(screen);
    await visitor.quiet();
    found.push(...(await new Examiner().examine(visitor, `${at} at ${screen.width} px`)));
    await picture(visitor.page, `${name}-${width}`, { whole: true });
  }
  await visitor.page.setViewportSize(officeScreen);
  return found;
}

async function drawnFrom({ page }: Visitor, names: readonly string[]): Promise<void> {
  await page.getByLabel('可以抽到的人').fill(names.join('\n'));
  await page.getByRole('button', { name: '固定名单' }).click();
  await page.getByRole('heading', { name: '抽签', exact: true }).waitFor();
  for (const [at, [name, number]] of present.entries()) {
    await page.getByLabel(`第${at + 1}人的姓名`).fill(name);
    await page.getByLabel(`第${at + 1}人写的数`).fill(number);
  }
}

test('representatives are drawn from a list of names so that a stranger comes to the same order', async () => {
  const secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = secretary;
  await signIn(page, 'secretary');
  const { branch } = await readMe(page);
  const found: string[] = [];
  await go(secretary, `/branches/${branch?.id}/ballots`);
  await page.getByRole('link', { name: '抽取群众代表' }).click();
  await page.getByLabel('可以抽到的人').fill([...households, households[3]].join('\n'));
  await page.getByText(`读到${households.length + 1}人`).waitFor();
  await page.getByRole('button', { name: '固定名单' }).click();
  await page.getByText(`“${households[3]}”写了不止一次`).waitFor();
  found.push(...(await look(secretary, '…/draw/mass before', 'draw-freeze')));
  await drawnFrom(secretary, households);
  found.push(...(await look(secretary, '…/draw/mass frozen', 'draw-frozen')));
  await page.getByRole('button', { name: '抽签', exact: true }).click();
  await page.getByRole('heading', { name: '抽中10人' }).waitFor();
  const shown = (await page.getByRole('main').locator('ol[aria-labelledby] > li').allInnerTexts()).map((name) =>
    name.trim(),
  );
  const order = orderOf(
    [...households]
      .sort()
      .map((name) => `${name}\n`)
      .join(''),
  );
  expect(shown).toEqual(order);
  await page.getByRole('button', { name: '在这台设备上重算一遍' }).click();
  await page.getByText('重算的结果与公布的一致').waitFor();
  found.push(...(await look(secretary, '…/draw/mass drawn', 'draw-drawn')));
  expect(await printedPages(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'draw-printed', { whole: true });
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: '撤销抽签' }).click();
  await page.getByRole('dialog').getByLabel('撤销的理由').fill('漏了魏家一户');
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText(/撤销：漏了魏家一户/).waitFor();
  await drawnFrom(secretary, [...households, '魏长林（西区）']);
  await page.getByRole('button', { name: '抽签', exact: true }).click();
  await page.getByRole('heading', { name: '抽中10人' }).waitFor();
  await page.getByRole('button', { name: '看这一次' }).click();
  await page
    .getByText(order[0] ?? '')
    .nth(1)
    .waitFor();
  found.push(...(await look(secretary, '…/draw/mass again', 'draw-again')));

  const address = new URL(page.url()).pathname;
  await page.getByRole('link', { name: '本年的测评' }).click();
  found.push(...(await look(secretary, '/branches/…/ballots', 'draw-ballots')));
  await page.getByRole('link', { name: '开始无记名测评' }).click();
  await page.getByText('已抽签抽取10人').waitFor();
  expect(await page.getByLabel(/打印多少张票券/).inputValue()).toBe('10');
  found.push(...(await look(secretary, '…/year-end/2026', 'draw-prepare')));

  const recorder = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signIn(recorder.page, 'recorder');
  await go(recorder, address);
  await recorder.page.getByRole('heading', { name: '抽中10人' }).waitFor();
  expect(await recorder.page.getByRole('button', { name: '撤销抽签' }).count()).toBe(0);
  const own = await readService(recorder.page, `/branches/${branch?.id}/representative-draws/year-end/2026/mass`);
  expect(own.body).toMatchObject({ mayLead: false, draws: [{ state: 'drawn' }, { state: 'withdrawn' }] });
  expect(found).toEqual([]);
});
