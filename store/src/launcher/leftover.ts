import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How long each kind of request may take before the next, rougher one. A fast shutdown writes a checkpoint first. */
const requests = [
  { signal: 'SIGINT', seconds: 30 },
  { signal: 'SIGQUIT', seconds: 10 },
  { signal: 'SIGKILL', seconds: 10 },
] as const;

/**
 * Ends what a killed program left running on this cluster, and removes the note of a server that is gone.
 * A server whose parent was killed runs on by itself; started anew, its settings are known again.
 */
export async function endLeftovers(clusterName: string, folder: string): Promise<void> {
  for (const { signal, seconds } of requests) {
    if (!(await endWith(signal, seconds, clusterName))) continue;
    removeStaleNotes(folder);
    return;
  }
  throw new Error(`A database process of ${folder} cannot be ended.`);
}

async function endWith(signal: NodeJS.Signals, seconds: number, clusterName: string): Promise<boolean> {
  let running = processesOf(clusterName);
  // Children of a killed server leave by themselves within moments; only what leads is asked politely.
  const asked = signal === 'SIGINT' ? running.filter(({ isServer }) => isServer) : running;
  for (const { pid } of asked) endIfThere(pid, signal);
  const until = performance.now() + (asked.length === 0 ? Math.min(seconds, 5) : seconds) * 1000;
  while (running.length > 0 && performance.now() < until) {
    await pause(20);
    running = processesOf(clusterName);
  }
  return running.length === 0;
}

interface DatabaseProcess {
  readonly pid: number;
  readonly isServer: boolean;
}

/** PostgreSQL shows the cluster's name in the title of every process, which all users of a machine may read. */
function processesOf(clusterName: string): DatabaseProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const title = readTitle(name);
      const isServer = title.includes(`\0cluster_name=${clusterName}\0`);
      const isChild = title.startsWith(`postgres: ${clusterName}: `);
      return isServer || isChild ? [{ pid: Number(name), isServer }] : [];
    });
}

function readTitle(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It ended while we were looking.
    return '';
  }
}

function endIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}

/**
 * PostgreSQL looks whether the process it finds in its notes is alive. After a restart of the machine any program
 * may have that number, and where nobody collects ended processes they keep it. Nothing of this cluster runs any
 * more, so the notes say nothing.
 */
function removeStaleNotes(folder: string): void {
  const isNote = (name: string) => name === 'postmaster.pid' || /^\.s\.PGSQL\.\d+(\.lock)?$/.test(name);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter(isNote)) rmSync(join(folder, name), { force: true });
}
