// An anonymous ballot from end to end. A secretary prepares it, three scrutineers take their shares, two members claim on their
// telephones and the others by printed tickets; claiming ends, papers are cast, the box is closed and counted with two of the
// three shares, and published. The telephones find their scores on the board, and so does a stranger's command offline. Who
// claims twice, comes with a ticket of another ballot, or comes late, is told so, and nothing changes.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  beginBallot,
  count,
  doNext,
  findBallotPeople,
  makeTickets,
  printedPages,
  readBallot,
} from '../src/ballot-leader.ts';
import { castOnTablet, castTicket, claim, fillAndCast, scan } from '../src/ballot-voter.ts';
import { type Chromium, phoneScreen, startChromium, tabletScreen, type Visitor, wideScreen } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { go, ownPassword, signIn, signInByCode } from '../src/hands.ts';
import { type Installation, runCommand, startDemo } from '../src/installation.ts';
import type { Slip } from '../src/office.ts';
import { picture } from '../src/pictures.ts';

let demo: Installation;
let chromium: Chromium;
let folder: string;

beforeAll(async () => {
  [demo, chromium, folder] = await Promise.all([startDemo(), startChromium(), mkdtemp(join(tmpdir(), 'board-'))]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
  await rm(folder, { recursive: true, force: true });
});

const desk = { width: 1440, height: 900 };

async function enter(slip: Slip | undefined, screen = desk): Promise<Visitor> {
  if (slip === undefined) throw new Error('The branch has no such person.');
  const visitor = await chromium.visit({ address: demo.address, screen });
  await signInByCode(visitor.page, slip);
  return visitor;
}

/** What the box answers to a bundle that is sent by hand. */
async function codeOf(address: string, bundle: Uint8Array<ArrayBuffer>): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream', origin: demo.address };
  const answer = await fetch(address, { method: 'POST', headers, body: bundle });
  return ((await answer.json()) as { readonly code: string }).code;
}

test('a ballot is claimed, cast, counted by two of three scrutineers, published, and checked by everybody', async () => {
  const examiner = new Examiner();
  const found: string[] = [];
  const { branchId, slips } = await findBallotPeople(chromium, demo.address);
  const leader = await enter(slips[0]);
  const { page } = leader;
  page.on('dialog', (dialog) => void dialog.accept());

  // One that is given up, of which a ticket is left over.
  const first = await beginBallot(leader, branchId);
  const [foreign = ''] = await makeTickets(page);
  await go(leader, `/ballots/${first.id}`);
  await page.getByRole('button', { name: '作废这次测评' }).click();
  await page.getByLabel('作废的理由').fill('停电，改期再开');
  await page.getByRole('dialog').getByRole('button', { name: '作废', exact: true }).click();
  await page.getByText(/作废：停电，改期再开/).waitFor();

  const { id, shares } = await beginBallot(leader, branchId);
  const at = `/ballots/${id}`;
  const members = [await enter(slips[1], phoneScreen), await enter(slips[2], phoneScreen)];
  for (const member of members) {
    await go(member, `/me/ballots/${id}`);
    await claim(member.page);
  }
  expect((await readBallot(page, id)).groups).toMatchObject([{ claimed: 2, cast: 0 }]);
  // The same member with another telephone.
  const again = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signIn(again.page, slips[1]?.username ?? '', ownPassword);
  await go(again, `/me/ballots/${id}`);
  await again.page.getByText(/您已经领过票了/).waitFor();
  await again.context.close();

  const tickets = await makeTickets(page);
  expect(await printedPages(page)).toBe(Math.ceil(tickets.length / 8));
  await picture(page, 'ballot-tickets', { whole: true });
  found.push(...(await examiner.examine(leader, `${at}/tickets`)));
  const claimed = await readBallot(page, id);
  expect(claimed.groups).toMatchObject([{ claimed: tickets.length + 2 }]);
  await go(leader, `${at}/screen`);
  await page.setViewportSize(wideScreen);
  found.push(...(await examiner.examine(leader, `${at}/screen`)));
  await picture(page, 'ballot-screen');
  await page.setViewportSize(desk);
  await doNext(leader, at, '结束领票，打开票箱');

  for (const member of members) {
    await go(member, `/me/ballots/${id}`);
    await fillAndCast(member.page, 92);
  }
  const stranger = await chromium.visit({ address: demo.address, screen: phoneScreen });
  const sending = stranger.page.waitForRequest((request) => request.method() === 'POST');
  for (const ticket of tickets.slice(0, 2)) {
    await stranger.page.goto('about:blank');
    await castTicket(stranger.page, ticket, 87);
  }
  // One tablet for all: it forgets whoever was there, when he is done and when he has gone away.
  const tablet = await chromium.visit({ address: demo.address, screen: tabletScreen });
  await tablet.page.clock.install();
  await tablet.page.goto(`${new URL(tickets[2] ?? '').origin}${new URL(tickets[2] ?? '').pathname}?kiosk`);
  await castOnTablet(tablet.page, tickets[2] ?? '', 87);
  await scan(tablet.page, tickets[3] ?? '');
  await tablet.page.getByRole('button', { name: '一致，开始打分' }).click();
  await picture(tablet.page, 'ballot-tablet');
  await tablet.page.clock.fastForward(121_000);
  await tablet.page.getByText('已经全部清除，下一位可以开始了。').waitFor();
  const left = JSON.stringify(
    await tablet.page.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  for (const ticket of tickets.slice(2, 4)) expect(left).not.toContain(ticket.split('.').at(-1));
  expect(tablet.page.url()).not.toContain('#');
  found.push(...tablet.faults);
  await tablet.context.close();
  const sent = await sending;
  const bundle = Uint8Array.from(sent.postDataBuffer() ?? []);
  // The same, said to be of another ballot: the hash of its manifest stands behind the first four bytes.
  expect(await codeOf(sent.url(), bundle.with(4, (bundle[4] ?? 0) ^ 1))).toBe('ballot.other-election');
  expect((await readBallot(page, id)).groups).toMatchObject([{ cast: 5 }]);
  // A ticket of the ballot that was given up opens nothing.
  await stranger.page.goto('about:blank');
  await stranger.page.goto(foreign);
  await stranger.page
    .getByText(/票箱里没有这张票券/)
    .first()
    .waitFor();
  await picture(page, 'ballot-casting', { whole: true });
  await doNext(leader, at, '关上票箱');
  await stranger.page.goto('about:blank');
  await stranger.page.goto(tickets[3] ?? '');
  await stranger.page.getByText(/投票已经结束/).waitFor();
  expect(await codeOf(sent.url(), bundle)).toBe('ballot.closed');
  expect((await readBallot(page, id)).groups).toMatchObject([{ cast: 5 }]);

  // A share that is mistyped is named; two that are right open the box, however they are typed.
  await count(page, [shares[0] ?? '', (shares[2] ?? '').replace(/^./, 'Z')]);
  await page.getByText(/第 2 份监票码有错/).waitFor();
  found.push(...(await examiner.examine(leader, `${at}/count`)));
  await picture(page, 'ballot-count', { whole: true });
  await page.getByLabel('第2份监票码').fill((shares[2] ?? '').replaceAll('-', ' ').toLowerCase().replaceAll('0', 'o'));
  await page.getByRole('button', { name: '开始计票' }).click();
  await page.getByRole('link', { name: '看结果' }).click();
  await page.getByRole('heading', { name: '结果', exact: true }).waitFor();
  found.push(...(await examiner.examine(leader, at)));
  await picture(page, 'ballot-results', { whole: true });
  await page.getByRole('button', { name: '公布结果' }).click();
  await page.getByText(/结果已经公布/).waitFor();
  const published = await readBallot(page, id);
  // Of less than ten papers only the mean over all items is told: (2 × 92 + 3 × 87) / 5.
  expect(published.state).toBe('published');
  expect(new Set(published.results?.map(({ mean, scored }) => `${mean} of ${scored}`))).toEqual(new Set(['89 of 5']));

  for (const member of members) {
    await go(member, `/me/ballots/${id}`);
    await member.page.getByText(/项打分都已计入/).waitFor();
    found.push(...member.faults);
  }
  // The same by whoever trusts none of our pages.
  await go(leader, `${at}/check`);
  for (const [button, file] of [
    ['下载计票公示', 'board.txt'],
    ['下载测评设定', 'manifest.json'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    await download.saveAs(join(folder, file));
  }
  const verified = await runCommand(['ballot-verify', join(folder, 'board.txt'), join(folder, 'manifest.json')]);
  expect([verified.code, verified.printed]).toEqual([0, expect.stringContaining(claimed.hash?.slice(0, 4) ?? '')]);
  await page.getByRole('button', { name: '就在这台设备上核对' }).click();
  await page.getByText(/核对无误/).waitFor();
  found.push(...(await examiner.examine(leader, `${at}/check`)));
  expect([...found, ...leader.faults]).toEqual([]);
});
