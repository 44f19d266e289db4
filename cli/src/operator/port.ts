import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename } from 'node:path';
import { done, refused, type Result } from '@xianfeng/engine';

/** Whether the port can be listened on; `port.taken` (facts `port`, `holder`) names the program that has it. */
export async function checkPort(host: string, port: number): Promise<Result<null>> {
  const isFree = await new Promise<boolean>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
  return isFree ? done(null) : refused({ code: 'port.taken', facts: { port, holder: portHolder(port) ?? '' } });
}

/** The program that listens on a port, `node (1234)`; another user's is only visible to root. */
function portHolder(port: number): string | undefined {
  const sockets = new Set(['tcp', 'tcp6'].flatMap((table) => listeningSockets(table, port)));
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holdsOne(name, sockets));
  if (pid === undefined) return undefined;
  const [program = '', script = ''] = readOr(`/proc/${pid}/cmdline`, '').split('\0');
  return `${[basename(program), basename(script)].join(' ').trim()} (${pid})`;
}

/** Inodes of the sockets that listen on the port, in the kernel's table: local address, state 0A, inode in column 10. */
function listeningSockets(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readOr(`/proc/net/${table}`, '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(suffix) === true && state === '0A')
    .flatMap((columns) => (columns[9] === undefined ? [] : [`socket:[${columns[9]}]`]));
}

function holdsOne(pid: string, sockets: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((file) => sockets.has(readlinkSync(`/proc/${pid}/fd/${file}`)));
  } catch {
    // It ended meanwhile, or it is another user's.
    return false;
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
