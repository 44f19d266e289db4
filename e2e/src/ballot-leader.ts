import type { Page } from 'playwright-core';
import { type Chromium, officeScreen, type Visitor } from './browser.ts';
import { go, signIn } from './hands.ts';
import { branchUnder, type Slip } from './office.ts';
import { readQr } from './read-qr.ts';
import { askService, readService } from './service.ts';

/** What a story reads of a ballot. */
export interface BallotRead {
  readonly state: string;
  readonly hash: string | null;
  readonly groups: readonly { readonly roll: number; readonly claimed: number; readonly cast: number }[];
  readonly results: readonly { readonly mean: string; readonly scored: number }[] | null;
}

export async function readBallot(page: Page, id: string): Promise<BallotRead> {
  return (await readService(page, `/ballots/${id}`)).body as BallotRead;
}

/** How many pages the browser prints of what is on the page. */
export async function printedPages(page: Page): Promise<number> {
  const file = await page.pdf({ preferCSSPageSize: true });
  return file.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** The secretary of a branch under a scheme and two of its members, each with a code; of the small one nobody else has an account. */
export async function findBallotPeople(
  chromium: Chromium,
  address: string,
  scheme = '企业党员积分制（8:2）',
): Promise<{ readonly branchId: string; readonly slips: readonly Slip[] }> {
  const office = await chromium.visit({ address, screen: officeScreen });
  await signIn(office.page, 'committee');
  const { id: branchId } = await branchUnder(office.page, scheme);
  await office.context.close();
  const system = await chromium.visit({ address, screen: officeScreen });
  await signIn(system.page, 'system');
  const found = await askService(system.page, '/accounts/search', 'POST', { branchId });
  const { rows } = found.body as {
    readonly rows: readonly {
      personId: string;
      revision: number;
      appointments: readonly { readonly role: string }[];
    }[];
  };
  const isSecretary = (row: (typeof rows)[number]) => row.appointments.some(({ role }) => role === 'branch-secretary');
  const others = rows.filter((row) => row.appointments.every(({ role }) => role === 'member'));
  const chosen = [...rows.filter(isSecretary), ...others.slice(0, 2)];
  const people = chosen.map(({ personId, revision }) => ({ personId, revision }));
  const printed = await askService(system.page, '/accounts/codes', 'POST', { people });
  await system.context.close();
  const slips = printed.body as readonly (Slip & { readonly personId: string })[];
  return { branchId, slips: people.map(({ personId }) => slips.find((slip) => slip.personId === personId) as Slip) };
}

const scrutineers = ['贺连生', '陶秀英', '蒋文斌'];

/** Begins a ballot and brings it to where papers are claimed; the shares. */
export async function beginBallot(
  leader: Visitor,
  branchId: string,
): Promise<{ readonly id: string; readonly shares: readonly string[] }> {
  const { page } = leader;
  await giveUpStanding(page, branchId);
  await go(leader, `/branches/${branchId}/ballots`);
  await page.getByRole('link', { name: /^(开始无记名测评|重新开始一次)$/ }).click();
  for (const [at, name] of scrutineers.entries()) await page.getByLabel(`第${at + 1}位监票人`).fill(name);
  // Where people from outside the branch take part: as many tickets as the scheme asks for.
  for (const tickets of await page.getByLabel(/打印多少张票券/).all()) await tickets.fill('10');
  await page.getByRole('button', { name: '开始准备' }).click();
  await page.waitForURL(/\/ballots\/[0-9a-f-]{36}$/);
  const at = new URL(page.url()).pathname;
  const shares = await holdCeremony(page, scrutineers.length);
  await doNext(leader, at, '定稿，开始领票');
  return { id: at.split('/').at(-1) ?? '', shares };
}

/** The demo has one of its own, which is given up for the story's. */
async function giveUpStanding(page: Page, branchId: string): Promise<void> {
  const { body } = await readService(page, `/branches/${branchId}/ballots/2026`);
  const { ballots } = body as { readonly ballots: readonly { readonly standing: readonly BallotStanding[] }[] };
  for (const { id, state } of ballots.flatMap(({ standing }) => standing))
    if (state === 'claiming') await askService(page, `/ballots/${id}/cancel`, 'POST', { reason: '改期再开' });
}

interface BallotStanding {
  readonly id: string;
  readonly state: string;
}

/** The scrutineers' ceremony: each takes his share from the screen and types its end back. The shares. */
export async function holdCeremony(page: Page, scrutineers: number): Promise<readonly string[]> {
  const shares: string[] = [];
  await page.getByRole('link', { name: '监票人钥匙' }).click();
  await page.getByRole('button', { name: '人到齐了，开始' }).click();
  for (let turn = 0; turn < scrutineers; turn += 1) {
    await page.getByRole('button', { name: /显示我的监票码/ }).click();
    const share = (await page.locator('ol b').allInnerTexts()).join('-');
    shares.push(share);
    if ((await printedPages(page)) !== 1) throw new Error('A share is printed on one page.');
    await page.getByRole('button', { name: '已打印或已抄好，收起' }).click();
    await page.getByLabel(/照自己的纸输入/).fill(share.replaceAll('-', '').slice(-6).toLowerCase());
    await page.getByRole('button', { name: '对上了，下一位' }).click();
  }
  await page.getByRole('button', { name: '交上公钥，清空这一页' }).click();
  // Where another story makes keys at the same time, this takes a while.
  await page.getByText('监票码已经分好').waitFor({ timeout: 240_000 });
  return shares;
}

/** Makes the tickets and reads their codes from the sheets, as telephones do once they are cut. */
export async function makeTickets(page: Page): Promise<readonly string[]> {
  await page.getByRole('link', { name: '打印票券' }).click();
  await page.getByRole('button', { name: /^做\d+张票券/ }).click();
  await page.getByRole('button', { name: '打印', exact: true }).waitFor();
  const codes = await page.getByRole('img', { name: '投票的二维码' }).locator('path').all();
  const paths = await Promise.all(codes.map((code) => code.getAttribute('d')));
  return paths.map((path) => readQr(path ?? ''));
}

/** Does the next act of a ballot on its page, and says yes to what it asks. */
export async function doNext(visitor: Visitor, at: string, act: string): Promise<void> {
  await go(visitor, at);
  const { page } = visitor;
  const button = page.getByRole('button', { name: act });
  // Keys are made, or papers come in: the page looks again by itself.
  await button.and(page.locator(':enabled')).waitFor();
  await button.click();
  await page.getByRole('dialog').getByRole('button', { name: '是的' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** The scrutineers type in their shares and the box is counted. */
export async function count(page: Page, shares: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: '去计票' }).click();
  for (const [at, share] of shares.entries()) await page.getByLabel(`第${at + 1}份监票码`).fill(share);
  await page.getByRole('button', { name: '开始计票' }).click();
}
