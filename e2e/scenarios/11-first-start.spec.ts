// An operator starts the system on an office machine, starts it once too often, loses the power, stops it with Ctrl-C.
// Each time the machine says what is the matter in words, and what has been saved is there at the next start.

import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, type Installation, runCommand, startDemo, startInstallation } from '../src/installation.ts';

let demo: Installation;

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo.stop());

test('a second start on the same folder is refused in words, and the first goes on working', async () => {
  const second = await runCommand(['start', '--data', demo.dataFolder, '--port', String(await freePort())]);
  expect(second.code).toBe(1);
  expect(second.printed).toContain(`正由进程 ${demo.process.pid} 使用`);
  expect(second.printed).toContain('Ctrl-C');
  expect((await fetch(`${demo.address}/ready`)).status).toBe(200);
});

test('a taken port is named with the program that holds it', async () => {
  const other = `${demo.dataFolder}-other`;
  const second = await runCommand(['start', '--demo', '--data', other, '--port', String(demo.port)]);
  expect(second.code).toBe(1);
  expect(second.printed).toContain(`端口 ${demo.port} 已被占用`);
  expect(second.printed).toContain(String(demo.process.pid));
  expect(second.printed).toContain('--port');
});

test("the demo's folder cannot be opened as real data", async () => {
  const real = await runCommand(['start', '--real', '--data', demo.dataFolder, '--port', String(await freePort())]);
  expect(real.code).toBe(1);
  expect(real.printed).toContain('不能混用');
});

test('after a power cut the next start works by itself and finds everything', async () => {
  const before = await greeting();
  killEverythingOf(demo);
  demo = await startInstallation([], { dataFolder: demo.dataFolder, port: demo.port });
  console.info(`started ${demo.seconds.toFixed(1)} s after everything had been killed`);
  expect(await greeting()).toEqual(before);
  expect(demo.printed()).not.toContain('种子');
  const verified = await runCommand(['verify', '--data', demo.dataFolder]);
  expect(verified.code).toBe(0);
});

test('Ctrl-C stops cleanly, and the next start is quick', async () => {
  expect(await demo.interrupt()).toBe(0);
  expect(demo.printed()).toContain('已停止');
  demo = await startInstallation([], { dataFolder: demo.dataFolder, port: demo.port });
  console.info(`the second start was ready after ${demo.seconds.toFixed(1)} s (aim: 5 s)`);
  expect((await fetch(`${demo.address}/ready`)).status).toBe(200);
});

async function greeting(): Promise<unknown> {
  return (await fetch(`${demo.address}/api/greeting`)).json();
}

/** The service and every process of its database, at once, as when the plug is pulled. */
function killEverythingOf({ process: service, dataFolder }: Installation): void {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  const processes = lines.map((line) => {
    const [pid = '', parent = '', ...words] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), isOfData: words.join(' ').includes(`${dataFolder}/database`) };
  });
  const doomed = new Set([service.pid ?? 0, ...processes.filter(({ isOfData }) => isOfData).map(({ pid }) => pid)]);
  for (let grown = -1; grown < doomed.size; ) {
    grown = doomed.size;
    for (const { pid, parent } of processes) if (doomed.has(parent)) doomed.add(pid);
  }
  for (const pid of doomed) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Killed with its parent already.
    }
  }
}
