import type { Page } from 'playwright-core';

/** Resolves once the page has its heading and its letters, waits for nothing and has not changed for a moment. */
export async function hasCome(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.evaluate(settled);
}

async function settled(): Promise<void> {
  await document.fonts.ready;
  let [before, since] = ['', performance.now()];
  while (performance.now() - since < 250) {
    const now = document.body.innerHTML;
    const isBusy = document.querySelector('[aria-busy=true]') !== null;
    if (now !== before || isBusy) [before, since] = [now, performance.now()];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
