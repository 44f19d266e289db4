/** Checks the types of every package; prints what the compiler says and ends with 1 when it says anything. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runCommand } from './run-command.ts';

const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] };
const folders = ['.', ...workspaces].filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));

for (const folder of folders) {
  const { ok, output } = runCommand(join(root, 'node_modules/.bin/tsc'), ['-p', join(root, folder)]);
  if (!ok) {
    console.log(`${folder}\n${output}`);
    process.exitCode = 1;
  }
}
