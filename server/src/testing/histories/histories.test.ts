import { readFileSync } from 'node:fs';
import { openDatabase, openStore } from '@xianfeng/store';
import { StruckClient, struckBy } from '@xianfeng/store/testing';
import { afterAll, expect, test } from 'vitest';
import { testServer } from '../builders.ts';
import { learnCalendar } from '../scored-branch.ts';
import { type Ask, holdAgainst } from './hold-against.ts';
import { keptSeeds, liveHistories } from './live-histories.ts';
import { perform } from './perform.ts';
import { runHistory, type Service } from './run-history.ts';
import { makeWorld } from './world.ts';
import { seedOfRun } from '../seed-of-run.ts';

const isLong = process.env['XIANFENG_LONG'] === '1';
const historyCount = isLong ? 10_000 : 40;
const seedsFrom = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);

const server = await testServer();
await learnCalendar(server);
// The database itself is not struck here (cli/src/operator/kill.test.ts does that), so nobody waits for its disk.
const quick = { options: '-c synchronous_commit=off' };
const store = openStore(openDatabase({ ...server.asService, ...quick, Client: StruckClient }));
afterAll(() => store.close());
const services = { ...server.services, store };

/** What the database holds; one question after the other, as there is one line. */
let line: Promise<unknown> = Promise.resolve();
const ask: Ask = (sql, values) => {
  const answer = line.then(async () => (await server.owner.query(sql, [...values])).rows);
  line = answer.catch(() => undefined);
  return answer;
};

const service: Service = {
  strikes: ['failing', 'cutting'],
  newId: services.newId,
  begin: ({ text }) => makeWorld(services, text),
  async send(world, delivery, strike) {
    const { isStruck, value } = await struckBy(strike, () => perform(services, world, delivery));
    if (!isStruck) return value === null ? 'done' : 'refused';
    const rows = await ask('select from request_key where committee_id = $1 and key = $2', [
      world.committeeId,
      delivery.key,
    ]);
    // A notice's boxes are filled in a transaction of their own before it hangs: the strike may have met that one.
    const isOne = delivery.act.kind !== 'publish';
    if (isOne && strike?.at === 'commit' && strike.side === 'after') expect(rows).toHaveLength(1);
    return rows.length === 1 ? 'stands' : 'lost';
  },
};

const met = new Set<string>();

async function live(seed: number, by: Service = service): Promise<void> {
  const told: string[] = [];
  try {
    const history = await runHistory(seed, by, told);
    await holdAgainst(history, { services, ask });
    for (const each of history.met) met.add(each);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${told.join('\n')}`, { cause: error });
  }
}

test('the model imports nothing', () => {
  expect(readFileSync(new URL('./model.ts', import.meta.url), 'utf8')).not.toMatch(/^import|import\(|require\(/m);
});

test('histories that once failed hold', async () => {
  expect(await liveHistories(keptSeeds(), { live, atOnce: 4, isKept: false })).toEqual([]);
});

const hour = 3_600_000;

test(`${historyCount} histories with acts struck between any two statements, sent again, in other orders, under a clock that jumps: nothing lost, nothing doubled, chains whole, cards right (seeds from ${seedOfRun})`, {
  timeout: isLong ? 4 * hour : hour / 6,
}, async () => {
  expect(await liveHistories(seedsFrom(seedOfRun, historyCount), { live, atOnce: 4, isKept: true })).toEqual([]);
  for (const kind of [
    'append',
    'reverse',
    'declare',
    'verify',
    'cells',
    'pass',
    'publish',
    'reopen',
    'totals',
    'finish',
  ])
    for (const answer of isLong ? ['done', 'refused', 'stands', 'lost'] : ['done', 'refused'])
      expect(met, 'histories that try too little').toContain(`${kind} ${answer}`);
});

test.each<[string, Service['send']]>([
  ['says that it is done and does nothing', async () => 'done'],
  ['does what it says it has lost', async (...sent) => (await service.send(...sent), 'lost')],
  [
    'does it again when it is sent again',
    (world, delivery, strike) => service.send(world, { ...delivery, key: services.newId() }, strike),
  ],
])('a service that %s is found out', async (_what, send) => {
  const failed = await liveHistories(seedsFrom(seedOfRun, 40), {
    live: (seed) => live(seed, { ...service, send }),
    atOnce: 4,
    isKept: false,
  });
  expect(failed.length).toBeGreaterThan(0);
});
