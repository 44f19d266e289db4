import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { testServer } from '../builders.ts';
import { learnCalendar } from '../scored-branch.ts';
import { type Ask, holdAgainst } from './hold-against.ts';
import { KilledProcess } from './killed-process.ts';
import { keptSeeds, liveHistories } from './live-histories.ts';
import { runHistory, type Service } from './run-history.ts';
import { makeWorld } from './world.ts';
import { seedOfRun } from '../seed-of-run.ts';

const isLong = process.env['XIANFENG_LONG'] === '1';
const historyCount = isLong ? 300 : 2;

const server = await testServer();
await learnCalendar(server);
const { services } = server;
const dataFolder = mkdtempSync(join(tmpdir(), 'xianfeng-histories-'));
const name = 'history-child';
const child = new KilledProcess({ connection: { ...server.asService, application_name: name }, dataFolder });
afterAll(async () => {
  await child.end();
  rmSync(dataFolder, { recursive: true, force: true });
});

const ask: Ask = async (sql, values) => (await server.owner.query(sql, [...values])).rows;

/** Until the database has noticed that the process is gone, and ended what it was at. */
async function settled(): Promise<void> {
  const busy = `select from pg_stat_activity where application_name = $1 and state <> 'idle'`;
  while ((await ask(busy, [name])).length > 0) await pause(5);
}

const service: Service = {
  strikes: ['killing', 'failing', 'killing'],
  newId: services.newId,
  begin: ({ text }) => makeWorld(services, text),
  async send(world, delivery, strike) {
    // Killed between two statements, or whenever it happens to be.
    const isByTime = strike?.by === 'killing' && delivery.now.getTime() % 2000 === 0;
    const killAfter = isByTime && strike.at !== 'commit' ? strike.at : null;
    const said = await child.send({ world, delivery, strike: isByTime ? null : strike }, killAfter);
    if (said === 'done' || said === 'refused') return said;
    await settled();
    const rows = await ask('select from request_key where committee_id = $1 and key = $2', [
      world.committeeId,
      delivery.key,
    ]);
    return rows.length === 1 ? 'stands' : 'lost';
  },
};

async function live(seed: number): Promise<void> {
  const told: string[] = [];
  try {
    await holdAgainst(await runHistory(seed, service, told), { services, ask });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${told.join('\n')}`, { cause: error });
  }
}

test(`${historyCount} histories in a process that is killed (kill -9): nothing lost, nothing doubled, chains whole, cards right (seeds from ${seedOfRun})`, async () => {
  const seeds = Array.from({ length: historyCount }, (_, at) => seedOfRun + at);
  const all = isLong ? [...keptSeeds(), ...seeds] : seeds;
  expect(await liveHistories(all, { live, atOnce: 1, isKept: true })).toEqual([]);
  expect(child.kills).toBeGreaterThanOrEqual(isLong ? historyCount : 1);
});
