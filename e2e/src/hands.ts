import type { Locator, Page } from 'playwright-core';
import type { Visitor } from './browser.ts';
import { fillDay } from './fields.ts';

const demoPassword = 'Xianfeng-2026';
/** What people in the stories choose for themselves. */
export const ownPassword = 'Qingshan-2026';

/** Signs in on the page as anybody does: user name, password, button. */
export async function signIn(page: Page, username: string, password = demoPassword): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel(/^密码/).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((address) => !['/', '/sign-in'].includes(address.pathname));
  await passStatement(page);
}

/** Reads what one’s data are kept for, where one is told: at the first sign-in. */
export async function passStatement(page: Page): Promise<void> {
  if (new URL(page.url()).pathname !== '/statement') return;
  await page.getByRole('button', { name: '我已阅读' }).click();
  await page.waitForURL((address) => !['/', '/statement'].includes(address.pathname));
}

/** The first sign-in: with a printed code, then a password of one's own. */
export async function signInByCode(page: Page, slip: { readonly username: string; readonly code: string }) {
  await signIn(page, slip.username, slip.code);
  await setPassword(page, ownPassword);
  await page.waitForURL((address) => !['/', '/set-password'].includes(address.pathname));
  await passStatement(page);
}

/** Fills in the form for a new password and sends it. */
export async function setPassword(page: Page, next: string): Promise<void> {
  await page.getByLabel(/^新密码/).fill(next);
  await page.getByLabel('再写一遍新密码').fill(next);
  await page.getByRole('button', { name: '存下密码' }).click();
}

/** Follows a link inside the page, as a click does. */
export async function go({ page, quiet }: Visitor, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
  await quiet();
  await page.getByRole('heading').first().waitFor();
}

/** Moves the demo's day ahead on the ribbon, for everybody. */
export async function moveDay(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: '换一天' }).click();
  await fillDay(page.getByLabel('拨到'), day);
  await page.getByRole('button', { name: '就拨到这一天' }).click();
  const [year, month, date] = day.split('-').map(Number);
  await page.getByText(`今天按${year}年${month}月${date}日算`).waitFor();
}

/** Counts clicks on the way to a piece of work. */
export class ClickCount {
  clicks = 0;

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }
}

/** Counts keys pressed: digits that are the scores themselves, and the others. */
export class KeyCount {
  digits = 0;
  others = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string): Promise<void> {
    if (/^[0-9.t]$/.test(key)) this.digits += 1;
    else this.others += 1;
    await this.#page.keyboard.press(key);
  }
}
