import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testStore } from '@xianfeng/store/testing';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from './main.ts';

const { store, asBallotBox: ballotBox } = await testStore();

function options(port: number) {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-main-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { store, ballotBox, host: '127.0.0.1', port, isDemo: false, dataFolder: folder, webFolder: folder };
}

test('a started server answers at the address it names until it is closed, and leaves the store open', async () => {
  const server = await startServer(options(0));
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(`${server.address}/api/greeting`)).json()).toMatchObject({
    isDemo: false,
    committee: '',
    demoAccounts: [],
  });
  const box = `http://127.0.0.1:${server.ballotBoxPort}`;
  expect(await (await fetch(`${box}/health`)).json()).toEqual({ status: 'ok' });
  await server.close();
  for (const address of [server.address, box]) await expect(fetch(address)).rejects.toThrow('fetch failed');
  expect(await store.isWritable()).toBe(true);
});

test('a taken port is an error that names it', async () => {
  const first = await startServer(options(0));
  const port = Number(new URL(first.address).port);
  await expect(startServer(options(port))).rejects.toThrow(`EADDRINUSE: address already in use 127.0.0.1:${port}`);
  await first.close();
});

test('a fixed business day is for the demo alone', async () => {
  await expect(startServer({ ...options(0), today: '2026-11-20' })).rejects.toThrow('Only the demo has a fixed day');
});
