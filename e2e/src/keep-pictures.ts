import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

// The pictures that README and the user guide show, copied from what the stories took last: `npm run keep-pictures -w e2e`.
const kept = {
  'desk.png': 'year-11-desk-december',
  'grid.png': 'grid-unusual',
  'notice.png': 'notice-wall',
  'year-end.png': 'year-11-year-end-left',
  'card-phone.png': 'card-phone',
  'declare.png': 'keyboard-declare',
  'help-phone.png': 'help-phone',
  'search.png': 'search-desk',
  'attendance.png': 'keyboard-sheet',
  'verify.png': 'keyboard-verify',
  'objection-answer.png': 'keyboard-answer',
  'elder.png': 'elder-home',
  'star-phone.png': 'star-agreed-phone',
  'ballot-phone.png': 'year-3-ballot-phone',
  'archive.png': 'year-11-archive',
  'ballot-screen.png': 'ballot-screen',
  'notice-open.png': 'keyboard-notice',
  'correction.png': 'year-3-correction',
  'statistics.png': 'statistics-spread',
  'use-phone.png': 'use-phone',
  'templates.png': 'paper-templates',
  'filing.png': 'year-11-filing',
  'accounts.png': 'accounts',
  'code-slips.png': 'code-slips',
  'grant.png': 'grant',
  'grant-waits.png': 'grant-waits',
  'audit.png': 'audit-whole',
  'ballot-tablet.png': 'ballot-tablet',
  'notice-check.png': 'notice-check-phone',
} as const;

const bytesMost = 250_000;
const shots = join(import.meta.dirname, '../shots');
const pictures = join(import.meta.dirname, '../../docs/pictures');

await mkdir(pictures, { recursive: true });
for (const [name, taken] of Object.entries(kept)) {
  const from = join(shots, `${taken}.png`);
  const { size } = await stat(from);
  if (size > bytesMost) throw new Error(`${taken}.png has ${size} bytes; a kept picture has at most ${bytesMost}.`);
  await copyFile(from, join(pictures, name));
  console.info(`docs/pictures/${name}  ${Math.round(size / 1000)} kB`);
}
