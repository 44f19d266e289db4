import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openPages } from './browser.ts';

const folder = join(import.meta.dirname, '../shots/failed');

// A story that failed tells what its pages showed: where they were, what was refused, and a picture of each.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await mkdir(folder, { recursive: true });
  let number = 0;
  for (const [page, answers] of openPages) {
    number += 1;
    const shown = await page.locator('h1, h2, [role=alert], [role=dialog]').allInnerTexts().catch(String);
    console.info([`page ${number}: ${page.url()}`, ...shown, 'refused or slow:', ...answers].join('\n  '));
    const name = `${task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}-${number}.png`;
    await page.screenshot({ path: join(folder, name), animations: 'disabled' }).catch(() => undefined);
  }
});
