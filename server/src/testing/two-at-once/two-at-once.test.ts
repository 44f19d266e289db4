import { sentence } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { afterAll, expect, test } from 'vitest';
import { testServer } from '../builders.ts';
import { allRoutes } from '../matrix/requests.ts';
import { portalClient, startPortal } from '../portal.ts';
import { learnCalendar, setToday } from '../scored-branch.ts';
import { accountPairs } from './account-pairs.ts';
import { classified } from './classified.ts';
import { declarationPairs } from './declaration-pairs.ts';
import { experiencePairs } from './experience-pairs.ts';
import { pledgePairs } from './pledge-pairs.ts';
import { representativeDrawPairs } from './representative-draw-pairs.ts';
import { spotCheckPairs } from './spot-check-pairs.ts';
import { eventPairs } from './event-pairs.ts';
import { exemptionPairs } from './exemption-pairs.ts';
import { adoptionPairs } from './adoption-pairs.ts';
import { filingPairs } from './filing-pairs.ts';
import { memberPairs } from './member-pairs.ts';
import { minutesPairs } from './minutes-pairs.ts';
import { organizationPairs } from './organization-pairs.ts';
import { scorePairs } from './score-pairs.ts';
import { sendOver } from './socket-client.ts';
import { openStage, type Pair } from './stage.ts';

const ownAddress = 'https://points.example';
const portal = await startPortal(`${ownAddress}/portal`);
afterAll(() => portal.stop());
const server = await testServer({
  signIn: { portal: { name: '统一门户', issuer: portal.issuer, ownAddress, ...portalClient, claim: 'person_number' } },
});
await learnCalendar(server);
const stage = await openStage(server);
const pairs: Readonly<Record<string, (on: typeof stage) => Promise<Pair>>> = {
  ...accountPairs,
  ...organizationPairs,
  ...memberPairs,
  ...adoptionPairs,
  ...filingPairs,
  ...minutesPairs,
  ...declarationPairs,
  ...experiencePairs,
  ...pledgePairs,
  ...spotCheckPairs,
  ...representativeDrawPairs,
  ...eventPairs,
  ...exemptionPairs,
  ...scorePairs,
};

test('every writing route says what two at once come to, and every one that edits or repeats is tried', () => {
  const writing = allRoutes.filter(({ method }) => method !== 'GET').map(({ name }) => name);
  expect(Object.keys(classified).toSorted()).toEqual(writing.toSorted());
  const tried = Object.keys(classified).filter((name) => ['edits', 'repeats'].includes(classified[name] ?? ''));
  expect(Object.keys(pairs).toSorted()).toEqual(tried.toSorted());
});

const countEntries = async () =>
  Number(await stage.one('select count(*) from audit_entry where committee_id = $1', [stage.committee.id]));

const rounds = Object.keys(pairs).flatMap((route) => [
  { route, order: [0, 1] as const },
  { route, order: [1, 0] as const },
]);

test.each(rounds)('two at once, $order: $route', { timeout: 60_000 }, async ({ route, order }) => {
  setToday(server, '2026-11-20');
  const pair = await pairs[route]?.(stage);
  if (pair === undefined) throw new Error('The route has a pair.');
  const before = await countEntries();
  const send = (index: 0 | 1) => {
    const { by, path, body } = pair.edits[index];
    return sendOver(stage.port, by, path, body);
  };
  const sent = await Promise.all(order.map(send));
  const answers = order[0] === 0 ? sent : sent.toReversed();
  const statuses = answers.map(({ status }) => status);
  const winner = statuses[0] === 200 ? 0 : 1;
  const [won, lost] = [answers[winner], answers[1 - winner]];
  if (won === undefined || lost === undefined) throw new Error('Two were sent.');
  if (pair.code === undefined) expect(statuses).toEqual([200, 200]);
  else {
    expect([
      [200, 409],
      [409, 200],
    ]).toContainEqual(statuses);
    expect(lost.type).toMatch(/^application\/problem\+json/);
    const { code, problems } = lost.body as { code: string; problems: readonly Problem[] };
    expect([classified[route], code]).toEqual(['edits', pair.code]);
    // What happened and what to do, in whole sentences.
    const [problem] = problems;
    expect(problem === undefined ? '' : sentence(problem, 'zh')).toMatch(/(已|刚才|刚刚).*请.*。$/);
  }
  expect(await countEntries()).toBe(before + 1);
  const stands = pair.leaves(winner, won);
  expect(await pair.state()).toEqual(stands);
  // A second click of the winner's changes nothing, whatever it is told.
  const again = await send(winner);
  expect([200, 409]).toContain(again.status);
  expect([await pair.state(), await countEntries()]).toEqual([stands, before + 1]);
});
