import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownNode, root } from './platform.mjs';
import { say } from './say.mjs';

const stamp = join(root, 'web', 'dist', '.built-from');

// Everything the pages are built from: their own files and the packages they import.
const sources = ['web', 'contract', 'engine', 'ballot', 'package-lock.json'];

/** Builds the pages when their sources changed since the last build; says whether they are there. */
export function buildWeb() {
  const wanted = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  say('正在构建网页 (building the pages) …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(ownNode(), [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'web'),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0) return false;
  writeFileSync(stamp, wanted);
  return true;
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(source)) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Paths from the root, in a fixed order; tests and what a build writes decide nothing. */
function filesUnder(source) {
  if (/(^|\/)(node_modules|dist|data)$|\.test\.tsx?$/.test(source)) return [];
  if (!statSync(join(root, source)).isDirectory()) return [source];
  const names = readdirSync(join(root, source)).sort();
  return names.flatMap((name) => filesUnder(`${source}/${name}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(buildWeb() ? 0 : 1);
