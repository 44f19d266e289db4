/**
 * What `npm start`, `npm test` and `npm run bench` run on a clean checkout. It uses nothing but Node 20 and
 * what Node brings along, because nothing else is there yet: installs, builds, then hands over to the
 * project's own Node.
 */
import { basename } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { handOver } from './hand-over.mjs';
import { install } from './install.mjs';
import { ownNode, platformProblem } from './platform.mjs';
import { say, stop } from './say.mjs';

const programs = {
  start: 'cli/bin/xianfeng.mjs',
  test: 'tools/src/test.ts',
  bench: 'bench/src/main.ts',
};

const [act = '', ...rest] = process.argv.slice(2);
const program = programs[act];
if (program === undefined) {
  stop(`用法 (usage): node ${basename(process.argv[1] ?? '')} ${Object.keys(programs).join(' | ')}`);
}

const problem = platformProblem();
if (problem !== undefined) stop(problem);

install();
// The tests build the pages themselves, as one of their steps, so that a failed build is counted.
if (act !== 'test' && !buildWeb()) stop('网页构建失败，原因见上。(Building the pages failed; the reason is above.)');
if (act === 'start') say('正在启动 (starting) …');
handOver(ownNode(), act === 'start' ? [program, 'start', ...rest] : [program, ...rest]);
