import { chromium, type Page } from 'playwright-core';
import { seriesLine } from '../series.ts';
import { signIn } from './visitor.ts';

/** Next paint after a key or a click, by the measure of browsers (INP, event timing): good up to here. */
const paintMillisecondsMost = 200;
/** Two frames of sixty a second: what is shown while a table is scrolled does not stutter. */
const frameMillisecondsMost = 34;

/** What somebody does on a page, after it has come. */
interface Doing {
  readonly what: string;
  readonly username: string;
  readonly path: (place: { readonly branchId: string; readonly personId: string }) => string;
  readonly act: (page: Page) => Promise<void>;
}

const doings: readonly Doing[] = [
  {
    ...{ what: 'accounts of the county: words typed, a line opened', username: 'system', path: () => '/accounts' },
    act: async (page) => {
      await page.getByRole('searchbox').or(page.getByRole('textbox')).first().pressSequentially('w');
      await page.waitForTimeout(600);
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(600);
      await page.getByRole('checkbox').nth(2).click();
    },
  },
  {
    ...{ what: 'organizations of the county: opened', username: 'committee', path: () => '/committee' },
    act: async (page) => {
      for (const button of (await page.locator('#main button').all()).slice(0, 4))
        await button.click().catch(() => undefined);
    },
  },
  {
    ...{ what: 'grid of a month: thirty cells typed', username: 'secretary' },
    path: ({ branchId }) => `/branches/${branchId}/sheets/2026-11`,
    act: async (page) => {
      await page.getByRole('gridcell').nth(3).click();
      for (let cell = 0; cell < 30; cell += 1) {
        await page.keyboard.type('9');
        await page.keyboard.press('Enter');
      }
    },
  },
  {
    ...{ what: 'points card: three numbers opened', username: 'member' },
    path: ({ personId }) => `/members/${personId}/card`,
    act: async (page) => {
      for (const button of (await page.locator('#main button').all()).slice(0, 3)) await button.click();
    },
  },
];

/** How soon pages of a county show what a key or a click did, and how evenly its longest table scrolls. */
export async function measurePages(address: string, password: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['XIANFENG_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    for (const { what, username, path, act } of doings) {
      const page = await opened(await browser.newPage({ baseURL: address, locale: 'zh-CN' }), { username, password });
      const me = (await (await signIn(address, username, password)).get('/session')) as Signed;
      await page.goto(path({ branchId: me.branch?.id ?? '', personId: me.personId }));
      await page.locator('h1').first().waitFor();
      await page.waitForTimeout(1_500);
      await page.evaluate(watchPaints);
      await act(page);
      await page.waitForTimeout(500);
      const { longest, count } = await page.evaluate(paints);
      seriesLine(`next paint, ${what} (${count} acts)`, longest, paintMillisecondsMost);
      await page.context().close();
    }
    const page = await opened(await browser.newPage({ baseURL: address, locale: 'zh-CN' }), {
      username: 'system',
      password,
    });
    await page.goto('/accounts');
    // More is asked for until the table is a long one; from there on scrolling asks.
    const holder = page.locator('.ant-table-tbody-virtual-holder');
    while (!(await holder.isVisible())) {
      await page.locator('#main [role=status] button.slim').last().click();
      await page.waitForTimeout(300);
    }
    await wheelToEnd(page);
    const { frames, lines } = await page.evaluate(scrollThrough);
    const sorted = frames.toSorted((left, right) => left - right);
    seriesLine(
      `frame while ${lines} lines are scrolled, 95 of 100`,
      sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
      frameMillisecondsMost,
    );
  } finally {
    await browser.close();
  }
}

interface Signed {
  readonly personId: string;
  readonly branch: { readonly id: string } | null;
}

async function opened(page: Page, { username, password }: Record<'username' | 'password', string>): Promise<Page> {
  await page.goto('/sign-in');
  await page.locator('input[autocomplete=username]').fill(username);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !['/', '/sign-in'].includes(address.pathname));
  // What one's data are kept for is told once.
  await page.locator('input[type=password]').waitFor({ state: 'detached' });
  if (new URL(page.url()).pathname === '/statement') await page.locator('button.decide').click();
  await page.waitForURL((address) => address.pathname !== '/statement');
  return page;
}

/** Until all of a long list has been fetched. */
async function wheelToEnd(page: Page): Promise<void> {
  await page.locator('.ant-table-tbody-virtual-holder').hover();
  let before = -1;
  for (let turn = 0; turn < 400; turn += 1) {
    await page.mouse.wheel(0, 100_000);
    await page.waitForTimeout(120);
    const now = Number(await page.getByRole('table').first().getAttribute('aria-rowcount'));
    if (now === before && turn % 5 === 4) return;
    if (turn % 5 === 0) before = now;
  }
}

declare global {
  interface Window {
    paints?: { longest: number; count: number };
  }
}

function watchPaints(): void {
  const paints = { longest: 0, count: 0 };
  window.paints = paints;
  for (const kind of ['keydown', 'pointerdown']) window.addEventListener(kind, () => (paints.count += 1), true);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('interactionId' in entry && Number(entry.interactionId) > 0)
        paints.longest = Math.max(paints.longest, entry.duration);
    // The option is newer than its types.
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

function paints(): { readonly longest: number; readonly count: number } {
  return window.paints ?? { longest: Number.NaN, count: 0 };
}

/** Down the whole table in steps of a mouse wheel, one a frame. */
async function scrollThrough(): Promise<{ readonly frames: number[]; readonly lines: number }> {
  const holder = document.querySelector('.ant-table-tbody-virtual-holder');
  if (holder === null) throw new Error('The table is not there.');
  const frames: number[] = [];
  let last = performance.now();
  holder.scrollTop = 0;
  for (let frame = 0; frame < 300; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    frames.push(now - last);
    last = now;
    holder.dispatchEvent(new WheelEvent('wheel', { deltaY: 120, bubbles: true, cancelable: true }));
    holder.scrollTop += 120;
  }
  return { frames, lines: Number(document.querySelector('[role=table]')?.getAttribute('aria-rowcount')) - 1 };
}
