import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { hasCome } from './has-come.ts';

const folder = join(import.meta.dirname, '../shots');
/** Past this many heights of the window a long list says nothing new. */
const WINDOWS_MOST = 5;

interface PictureOptions {
  /** The page down to its end. */
  readonly whole?: boolean;
  /** It is shown while it waits. */
  readonly asItIs?: boolean;
  /** This part of the page only. */
  readonly part?: Locator;
}

/** Takes the picture that README, the user guide and the reviewer look at. */
export async function picture(page: Page, name: string, options: PictureOptions = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (options.asItIs !== true) await hasCome(page);
  // Nothing is under the pointer, so that no line looks chosen.
  await page.mouse.move(0, 0);
  const window_ = page.viewportSize();
  if (options.whole === true && window_ !== null) {
    // A window as tall as the page keeps the bar at the foot where it belongs.
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...window_, height: Math.min(tall, window_.height * WINDOWS_MOST) });
  }
  await (options.part ?? page).screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  if (options.whole === true && window_ !== null) await page.setViewportSize(window_);
}
