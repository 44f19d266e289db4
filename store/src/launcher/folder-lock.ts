import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { done, refused, type Result } from '@xianfeng/engine';

const patienceMilliseconds = 500;

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes a data folder for this process. The lock is a listening socket in the kernel's abstract namespace, named
 * after the folder's inode: the kernel gives it back however the process ends, so that no start ever finds a
 * stale one. The file beside the data only tells a second start whom to name.
 * Problem `data-folder.in-use` with the facts `folder` and `pid`.
 */
export async function lockFolder(folder: string): Promise<Result<FolderLock>> {
  mkdirSync(dirname(folder), { recursive: true });
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  const { dev, ino } = statSync(folder);
  const holder = join(folder, 'xianfeng.pid');
  // A holder killed a moment ago is still being cleared away by the kernel.
  const until = performance.now() + patienceMilliseconds;
  let server = await take(`\0xianfeng-${dev}-${ino}`);
  while (server === undefined) {
    if (performance.now() > until) {
      return refused({ code: 'data-folder.in-use', facts: { folder, pid: readHolder(holder) } });
    }
    await pause(25);
    server = await take(`\0xianfeng-${dev}-${ino}`);
  }
  const taken = server;
  writeFileSync(holder, `${process.pid}\n`);
  return done({
    release: () => {
      rmSync(holder, { force: true });
      return new Promise((resolve) => taken.close(() => resolve()));
    },
  });
}

/** The name, held from now on; undefined while somebody else holds it. */
function take(name: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy());
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
}

/** The process that holds the folder; empty while it is only just taking it. */
function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
