import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

const supported =
  '服务器支持 Linux x64 / arm64，glibc 2.28 及以上；Windows、macOS 和手机用浏览器访问即可。' +
  '(The server runs on Linux x64 or arm64 with glibc 2.28 or later; Windows, macOS and phones use a browser.)';

/** Why this machine cannot be a server, or undefined. */
export function platformProblem() {
  const { platform, arch } = process;
  if (platform !== 'linux' || !['x64', 'arm64'].includes(arch)) {
    return `本机为 ${platform} ${arch}，不能作服务器 (not supported here)。${supported}`;
  }
  // The report of the running process costs some milliseconds; once our own Node runs here, it has been answered.
  if (process.execPath === ownNode()) return undefined;
  const glibc = process.report.getReport().header.glibcVersionRuntime;
  if (glibc === undefined) return `本机没有 glibc，不能作服务器 (no glibc on this machine)。${supported}`;
  const [major, minor] = glibc.split('.').map(Number);
  if (major < 2 || (major === 2 && minor < 28)) {
    return `本机 glibc 为 ${glibc}，过旧，不能作服务器 (glibc too old)。${supported}`;
  }
  return undefined;
}

/** The Node that the lockfile names, for this processor. */
export function ownNode() {
  return join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
}

/** Whether the Node that the lockfile names is there. */
export function hasOwnNode() {
  return existsSync(ownNode());
}
