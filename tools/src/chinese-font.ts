import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, root, runCommand } from './run-command.ts';

/** Whether pages in the browser at this place can show Chinese: pictures of empty boxes would pass for pages. */
export function hasChineseFont(chromium: string): boolean {
  // The browser out of npm packages brings its own font.
  if (chromium.startsWith(join(root, '.cache', 'chromium'))) return true;
  if (findProgram(['fc-list']) !== undefined) return runCommand('fc-list', [':lang=zh-cn']).output !== '';
  return fontFolders.filter(existsSync).some(holdsChineseFont);
}

const fontFolders = ['/usr/share/fonts', '/usr/local/share/fonts', join(process.env['HOME'] ?? '/', '.fonts')];

function holdsChineseFont(folder: string): boolean {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names.some((name) => /cjk|noto\w*sc|wqy|droid\w*fallback|source-?han/i.test(name));
}
