// An operator starts the system on an office machine, signs in with the names it prints, starts it once too often,
// loses the power, stops it with Ctrl-C.
// Each time the machine says what is the matter in words, and what has been saved is there at the next start.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  demoPrinted,
  freePort,
  type Installation,
  runCommand,
  startDemo,
  startInstallation,
} from '../src/installation.ts';
import type { Me, Sheet } from '../src/service.ts';

let demo: Installation;
const printed = readFileSync(demoPrinted(), 'utf8');
const usernames = [
  ...['secretary', 'secretary2', 'secretary3', 'organization', 'recorder', 'panel'],
  ...['member', 'member2', 'worker', 'elder', 'committee', 'department', 'system', 'security', 'auditor'],
];

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo.stop());

test('without a terminal an empty folder becomes the demo, which says that it is one and prints its names', () => {
  expect(printed).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  expect(printed).toContain('种子');
  expect(printed).toContain('虚构');
  expect(printed).toContain('20261120');
  for (const username of usernames) expect(printed).toMatch(new RegExp(`^  ${username} `, 'm'));
});

test('every printed name signs in with the printed password', async () => {
  for (const username of usernames) {
    const { status, me } = await signIn(username);
    expect(status, username).toBe(200);
    expect(me).toMatchObject({ username, isDemo: true, today: '2026-11-20', year: 2026 });
  }
});

test('the branch of the pictures has its 24 people, its published months and a half-filled November', async () => {
  const { me, read } = await signIn('secretary');
  expect(me.branch?.name).toBe('青禾县水务局机关第二党支部');
  const { members, cells } = (await read(`/branches/${me.branch?.id}/sheets/2026-11`)) as Sheet;
  expect(members).toHaveLength(24);
  expect(members.filter(({ exemptReason }) => exemptReason !== null)).toHaveLength(2);
  expect(cells).toHaveLength(110);
  const notices = (await read(`/branches/${me.branch?.id}/notices`)) as readonly { readonly kind: string }[];
  expect(notices.filter(({ kind }) => kind === 'month')).toHaveLength(10);
  expect(notices.filter(({ kind }) => kind === 'quarter')).toHaveLength(3);
});

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
  expect(second.printed).toContain(`xianfeng.mjs (${demo.process.pid})`);
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
  const log = readFileSync(join(demo.dataFolder, 'database.log'), 'utf8');
  expect(log.trimEnd().split('\n').at(-1)).toContain('database system is shut down');
  demo = await startInstallation([], { dataFolder: demo.dataFolder, port: demo.port });
  console.info(`the second start was ready after ${demo.seconds.toFixed(1)} s (aim: 5 s)`);
  expect((await fetch(`${demo.address}/ready`)).status).toBe(200);
  expect(demo.printed()).not.toContain('种子');
});

/** Signs in at the service's own address, and reads on in that name. */
async function signIn(username: string) {
  const password = /密码都是 (\S+)/.exec(printed)?.[1];
  const response = await fetch(`${demo.address}/api/session`, {
    method: 'POST',
    headers: { origin: demo.address, 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const cookie = response.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
  const read = async (path: string): Promise<unknown> =>
    (await fetch(`${demo.address}/api${path}`, { headers: { cookie: cookie.join('; ') } })).json();
  return { status: response.status, me: (await response.json()) as Me, read };
}

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
