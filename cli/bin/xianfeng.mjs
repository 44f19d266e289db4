#!/usr/bin/env node
/**
 * The command line. Plain JavaScript, so that any Node can read it: an older one hands over to the project's
 * own, which the sources need.
 */
import { spawnSync } from 'node:child_process';
import * as modules from 'node:module';
import { join } from 'node:path';
import { handOver } from './hand-over.mjs';
import { hasOwnNode, ownNode, root } from './platform.mjs';
import { stop } from './say.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 24 || (major === 24 && minor >= 11)) {
  // What the sources compile to is kept, so that the next command starts in half the time; where the folder cannot be
  // written, it is compiled each time.
  modules.enableCompileCache(join(root, '.cache', 'compiled'));
  const { main } = await import('../src/main.ts');
  await main(process.argv);
} else if (!hasOwnNode()) {
  stop('请先在此文件夹运行 npm install。(Run npm install in this folder first.)');
} else if (process.argv[2] === 'start') {
  // A server outlives a key press: it gets its own group, and signals are passed on once.
  handOver(ownNode(), process.argv.slice(1));
} else {
  const { status, signal } = spawnSync(ownNode(), process.argv.slice(1), { stdio: 'inherit' });
  if (signal !== null) process.kill(process.pid, signal);
  process.exitCode = status ?? 1;
}
