// Whoever tries out the demo can vote: a ballot is fixed there, a member takes a paper on the telephone, the secretary prints the
// tickets of all others and opens the box, and the paper is cast. The share that counts it is printed at the start.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { count, doNext, makeTickets, readBallot } from '../src/ballot-leader.ts';
import { castTicket, claim, fillAndCast } from '../src/ballot-voter.ts';
import { type Chromium, officeScreen, phoneScreen, startChromium } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

test('the demo’s ballot is claimed and cast on a telephone, and counted with the share that the start prints', async () => {
  const examiner = new Examiner();
  const phone = await chromium.visit({ address: demo.address, isPhone: true, screen: phoneScreen });
  await signIn(phone.page, 'worker');
  await phone.page.getByText('民主评议正在领票').waitFor();
  await phone.page.getByRole('link', { name: '去看看' }).click();
  await phone.page.getByRole('main').getByRole('link', { name: '领票' }).click();
  await phone.page.waitForURL(/\/me\/ballots\/[0-9a-f-]{36}$/);
  const id = new URL(phone.page.url()).pathname.split('/').at(-1) ?? '';
  await phone.page.getByText('与会场屏幕上的一致吗').waitFor();
  expect(await phone.page.getByText('暂时连不上票箱').count()).toBe(0);
  const found = [...(await examiner.examine(phone, 'a paper to be claimed'))];
  await picture(phone.page, 'demo-ballot-phone', { whole: true });
  await claim(phone.page);

  const leader = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = leader;
  page.on('dialog', (dialog) => void dialog.accept());
  await signIn(page, 'secretary3');
  await page.goto(`/ballots/${id}`);
  const tickets = await makeTickets(page);
  await doNext(leader, `/ballots/${id}`, '结束领票，打开票箱');
  await phone.page.reload();
  await fillAndCast(phone.page, 92);
  const stranger = await chromium.visit({ address: demo.address, screen: phoneScreen });
  for (const ticket of tickets.slice(0, 4)) {
    await stranger.page.goto('about:blank');
    await castTicket(stranger.page, ticket, 90);
  }
  expect((await readBallot(page, id)).groups).toMatchObject([{ claimed: tickets.length + 1, cast: 5 }]);

  await doNext(leader, `/ballots/${id}`, '关上票箱');
  const [, share = ''] = /监票码 ([0-9A-Z-]+)/.exec(demo.printed()) ?? [];
  await count(page, [share]);
  await page.getByRole('link', { name: '看结果' }).click();
  await page.getByRole('heading', { name: '结果', exact: true }).waitFor();
  expect([...found, ...phone.faults, ...leader.faults]).toEqual([]);
}, 240_000);
