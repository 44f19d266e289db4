import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What the browser saves once this is clicked. */
export async function saved(page: Page, button: Locator): Promise<SavedFile> {
  const coming = page.waitForEvent('download');
  await button.click();
  const came = await coming;
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-saved-'));
  try {
    const path = join(folder, 'file');
    await came.saveAs(path);
    return { name: came.suggestedFilename(), bytes: await readFile(path) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
