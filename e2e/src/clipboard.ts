import type { Locator, Page } from 'playwright-core';

/** Copies a block as a spreadsheet does (lines, cells parted by tabs) and pastes it from a cell on. */
export async function pasteAt(page: Page, cell: Locator, block: readonly (readonly string[])[]): Promise<void> {
  const text = block.map((line) => line.join('\t')).join('\n');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await cell.click();
  await page.keyboard.press('Control+v');
}
