import type { Page, Request } from 'playwright-core';

/** Compares the fingerprint and claims, on the page of the ballot. */
export async function claim(page: Page): Promise<void> {
  await page.getByText('与会场屏幕上的一致吗').waitFor();
  await page.getByRole('button', { name: '一致，领票' }).click();
  await page.getByText('票已领到').waitFor();
}

/** Gives everybody the same score, page by page or line by line, and puts the paper into the box; the receipt's short code. */
export async function fillAndCast(page: Page, score: number | string): Promise<string> {
  await page.getByRole('button', { name: '投入票箱' }).waitFor();
  if (await page.getByRole('grid', { name: '打分表' }).isVisible()) await fillGrid(page, score);
  else await fillPages(page, score);
  return cast(page);
}

/** Opens a printed ticket's link, fills it in with one score and casts it; the receipt's short code. */
export async function castTicket(page: Page, link: string, score: number | string): Promise<string> {
  await page.goto(link);
  return castOpened(page, score);
}

async function castOpened(page: Page, score: number | string): Promise<string> {
  await page.getByRole('button', { name: '一致，开始打分' }).click();
  return fillAndCast(page, score);
}

/** On a tablet for all: scans a ticket as its scanner types it. */
export async function scan(page: Page, link: string): Promise<void> {
  await page.getByLabel('扫到的内容').fill(link);
  await page.keyboard.press('Enter');
}

/** Scans a ticket there, fills it in and casts it; afterwards the tablet forgets it by itself. */
export async function castOnTablet(page: Page, link: string, score: number | string): Promise<void> {
  await scan(page, link);
  await castOpened(page, score);
  await page.getByText('已经全部清除，下一位可以开始了。').waitFor();
}

async function fillGrid(page: Page, score: number | string): Promise<void> {
  const choices = page.getByRole('combobox', { name: /所有人同分$/ });
  for (const choice of await choices.all()) await choice.selectOption({ label: String(score) });
}

async function fillPages(page: Page, score: number | string): Promise<void> {
  const next = page.getByRole('button', { name: /^下一(位|项)：/ });
  const line = page.getByRole('button', { name: /^(整列同分|全部一样)$/ });
  for (;;) {
    if (await line.isVisible()) await fillLine(page, score);
    else await fillPlace(page, score);
    if (!(await next.isVisible())) return;
    await next.click();
  }
}

/** Few points have a key each; where there are many they are chosen from a list. */
async function fillLine(page: Page, score: number | string): Promise<void> {
  await page.getByRole('button', { name: /^(整列同分|全部一样)$/ }).click();
  const choice = page.getByRole('combobox', { name: /同分$/ });
  if (await choice.isVisible()) await choice.selectOption({ label: String(score) });
  else
    await page
      .getByRole('group', { name: /同分$/ })
      .getByRole('button', { name: String(score), exact: true })
      .click();
}

async function fillPlace(page: Page, score: number | string): Promise<void> {
  const field = page.getByRole('textbox');
  if (await field.isVisible()) await field.fill(String(score));
  else await page.getByRole('radio', { name: String(score), exact: true }).check({ force: true });
}

/** While a paper is on its way the page speaks to the box alone, which stands on a port of its own. */
async function cast(page: Page): Promise<string> {
  const own = new URL(page.url()).host;
  const asked: string[] = [];
  const onRequest = (request: Request): void => {
    if (new URL(request.url()).host === own) asked.push(request.url());
  };
  page.on('request', onRequest);
  await page.getByRole('button', { name: '投入票箱' }).click();
  const done = page.getByText('已投入票箱');
  const now = page.getByRole('button', { name: '在会场，立即投' });
  // The wait is drawn by chance and may be over before anybody sees its button; a tablet for all does not wait.
  await Promise.race([done.waitFor(), now.click().catch(() => undefined)]);
  await done.waitFor();
  page.off('request', onRequest);
  if (asked.length > 0) throw new Error(`While a paper was cast the page asked the service for ${asked.join(', ')}`);
  const receipt = await page.getByText(/^回执：/).textContent();
  return (receipt ?? '').replace('回执：', '');
}
