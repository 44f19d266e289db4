import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hasOwnNode, root } from './platform.mjs';
import { say, stop } from './say.mjs';

const stamp = join(root, 'node_modules', '.xianfeng-lock');

/** Installs what package-lock.json says, when something else, or nothing, is installed. */
export function install() {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  if (hasOwnNode() && readIfThere(stamp) === wanted) return;
  if (!(hasOwnNode() && isInstalled(JSON.parse(lockfile)))) {
    if (!isWritable(root)) {
      stop(
        `没有权限写入 ${root}，无法安装。请用该文件夹的所有者运行一次 npm start。` +
          '(The folder cannot be written; run npm start once as its owner.)',
      );
    }
    say(
      '正在安装所需程序，约需一分钟，需要联网 (installing what the lockfile says; about a minute, needs the network) …',
    );
    runNpm(['ci', '--ignore-scripts']);
    if (!hasOwnNode()) stop('安装后仍缺少 Node 24。(Node 24 is missing after the installation.)');
    say('安装完成 (installed)。');
  }
  try {
    writeFileSync(stamp, wanted);
  } catch {
    // Someone else's folder: the comparison is made again next time, which costs some milliseconds.
  }
}

/**
 * Runs npm as it would run from a bare shell: what an outer npm left in the environment (its own settings, the
 * folder and script it is at) would otherwise be taken for wishes of the user. Optional and development packages
 * are always wanted; NODE_ENV=production would leave the latter out.
 */
function runNpm(args) {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !isLeftByNpm(name) && name !== 'NODE_ENV'),
  );
  const outer = process.env['npm_execpath'] ?? '';
  const settings = [
    '--include=dev',
    '--include=optional',
    '--include=peer',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const isNpm = basename(outer) === 'npm-cli.js';
  // An install replaces node_modules, so it must not run on the Node inside it: take the one npm itself runs on.
  const [program, first] = isNpm ? [process.env['npm_node_execpath'] ?? process.execPath, [outer]] : ['npm', []];
  const run = spawnSync(program, [...first, ...args, ...settings], {
    cwd: root,
    env: { ...environment, PATH: withoutOwnTools(process.env['PATH'] ?? '') },
    stdio: ['ignore', 2, 2],
  });
  if (run.error !== undefined || run.status !== 0) {
    stop(
      `安装失败：${run.error?.message ?? `npm ${args[0]} → ${run.status ?? run.signal}`}。请检查网络或 npm 源设置后再试一次。` +
        '(Installing failed; the reason is above. Check the network or the npm registry setting and try again.)',
    );
  }
}

/** Names that npm sets for its scripts; settings a user makes by hand (registry, proxy, cache, certificates) stay. */
function isLeftByNpm(name) {
  const lower = name.toLowerCase();
  if (lower === 'init_cwd' || lower === 'npm_command') return true;
  if (/^npm_(lifecycle|package|execpath|node_execpath|old)/.test(lower)) return true;
  return (
    lower.startsWith('npm_config_') &&
    !/registry|proxy|cache|cafile|^npm_config_ca$|userconfig|globalconfig|strict_ssl|_auth/.test(lower)
  );
}

function withoutOwnTools(path) {
  return path
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':');
}

/** Whether npm's own record of what it installed covers the lockfile, platform packages of others aside. */
function isInstalled(lockfile) {
  const record = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  const wanted = Object.entries(lockfile.packages).filter(([place]) => place.includes('node_modules/'));
  return wanted.every(([place, { version, optional }]) =>
    installed[place] === undefined ? optional === true : installed[place].version === version,
  );
}

function readIfThere(place) {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return undefined;
  }
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
