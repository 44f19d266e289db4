import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { done, refused, type Result } from '@xianfeng/engine';

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
  const server = createServer((socket) => socket.destroy());
  server.unref();
  const isFree = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(`\0xianfeng-${dev}-${ino}`, () => resolve(true));
  });
  if (!isFree) return refused({ code: 'data-folder.in-use', facts: { folder, pid: readHolder(holder) } });
  writeFileSync(holder, `${process.pid}\n`);
  return done({
    release: () => {
      rmSync(holder, { force: true });
      return new Promise((resolve) => server.close(() => resolve()));
    },
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
