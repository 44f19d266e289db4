import { expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { testServer } from '../builders.ts';
import { learnCalendar } from '../scored-branch.ts';
import { makeCallers } from './callers.ts';
import { dryStore } from './dry-store.ts';
import { makePlace, nowhere, type Place } from './places.ts';
import { plantedLeaks } from './planted-leaks.ts';
import { allRoutes, requestTo } from './requests.ts';
import { ask, tableFaults, toldByDesign, tryAll, type Tried, wordsFault } from './try-all.ts';

const server = await testServer();
await learnCalendar(server);
const committee = await server.committee('青溪县委');
const foreignCommittee = await server.committee('邻溪县委');
const same = await makePlace(server, committee, { label: '东岭', name: '石望舒', work: '本支部扣分缘由' });
const other = await makePlace(server, committee, { label: '西岭', name: '岑知远', work: '外支部扣分缘由' });
const foreign = await makePlace(server, foreignCommittee, { label: '北岭', name: '裴云起', work: '外县扣分缘由' });
const { newId } = server.services;
const callers = await makeCallers(server, same, foreign);
const store = dryStore(server.services.store);
const app = await buildApp({ ...server.appOptions, services: { ...server.services, store } });
const places = { same, other, foreign, guessed: nowhere(newId, same) };
const tried: Tried = { app, callers, places, newId };

test('every route is in the table of who may do what, and every line of it is a route', () => {
  expect(tableFaults()).toEqual([]);
});

test('every caller on every route and place is answered as the table says, and told nothing else', async () => {
  const { leaks, count } = await tryAll(tried);
  console.info(`${count} requests`);
  expect(leaks).toEqual([]);
}, 1_800_000);

test('nobody finds by searching what is not for him, wherever the words stand', async () => {
  const route = allRoutes.find(({ name }) => name === 'searches.find');
  const faults: string[] = [];
  const secrets = Object.values(places).flatMap(({ secrets: { name, work } }) => [name, work, name.slice(0, 1)]);
  for (const caller of Object.keys(callers)) {
    for (const words of [...secrets, '党支部', '岭', '申报', '公示']) {
      const json = { words, language: 'zh' };
      const answer = await ask(tried, caller, { method: 'POST', url: route?.path ?? '', json });
      const fault = wordsFault(tried, caller, answer);
      if (fault !== null) faults.push(`${caller} «${words}» ${fault}`);
    }
  }
  expect(faults).toEqual([]);
});

test.each(plantedLeaks)('a planted leak is found: $name', async ({ routes, plant }) => {
  const undo = plant(store);
  const { leaks } = await tryAll(
    tried,
    allRoutes.filter(({ name }) => routes.includes(name)),
  );
  undo();
  expect(leaks.length).toBeGreaterThan(0);
});

const requestCount = process.env['XIANFENG_LONG'] === '1' ? 20_000 : 1_000;
const seed = Number(process.env['XIANFENG_SEED'] ?? 20_261_120);

test(`${requestCount} requests with ids swapped at random tell nobody what is not for him (seed ${seed})`, async () => {
  let state = seed;
  const draw = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const pick = <Value>(from: readonly Value[]): Value => from[draw(from.length)] as Value;
  const isLeftOut = (name: string) => name.startsWith('session.') || name === 'demo.moveDay' || toldByDesign.has(name);
  const routes = allRoutes.filter(({ name }) => !isLeftOut(name));
  const kinds = ['branchId', 'generalId', 'siblingId', 'personId', 'entryId', 'noticeId', 'importId'] as const;
  const names = Object.keys(callers);
  const faults: string[] = [];
  for (let count = 0; count < requestCount; count += 1) {
    const [route, caller] = [pick(routes), pick(names)];
    // Mostly an id of the right kind from any place, now and then one of another kind.
    const idOf = (named: keyof Place) => pick(Object.values(places))[draw(5) === 0 ? pick(kinds) : named];
    const answer = await ask(tried, caller, requestTo(route, idOf, newId));
    const fault = answer.status >= 500 ? `answered ${answer.status}` : wordsFault(tried, caller, answer);
    if (fault !== null) faults.push(`${caller} ${route.name} ${fault}`);
  }
  expect(faults).toEqual([]);
}, 1_800_000);

test('not one of all these requests was written by a committee’s outsider', async () => {
  const { rows } = await server.owner.query(
    'select count(*)::int as count from audit_entry join account on account.id = account_id where account.committee_id <> audit_entry.committee_id',
  );
  expect(rows).toEqual([{ count: 0 }]);
});
