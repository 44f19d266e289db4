import type { YearCheck } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { testServer } from '../testing/builders.ts';
import { schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
const { newId } = server.services;

test('what is due and was not given is listed by period and member; a period that is not over owes nothing', async () => {
  setToday(server, '2026-03-01');
  const branch = await scoredBranch(server);
  const check = async () => (await branch.recorder.get(`/branches/${branch.id}/year-check`)).body as YearCheck;
  await branch.scoreMonth('2026-01', '8');
  const [, , member] = branch.members;
  const cells = [{ memberId: member?.id, item: 'item-01', points: '8', reason: null, revision: 0 }];
  await branch.recorder.post(`/branches/${branch.id}/sheets/2026-02/cells`, { origin: 'keyed', cells });
  const { missing } = await check();
  expect(missing.map(({ period, rater }) => [period, rater])).toEqual([['2026-02', 'branch']]);
  expect(new Map(missing[0]?.members.map(({ id, cells: count }) => [id, count]))).toEqual(
    new Map(branch.members.map(({ id }) => [id, id === member?.id ? 9 : 10])),
  );
  setToday(server, '2026-02-28');
  expect((await check()).missing).toEqual([]);
});

test('deeds of one member on one day, or by one document, are shown two by two until one is reversed', async () => {
  setToday(server, '2026-05-20');
  const branch = await scoredBranch(server, { scheme: schemeText('community-four') });
  const alike = async () => ((await branch.recorder.get(`/branches/${branch.id}/year-check`)).body as YearCheck).alike;
  const enter = async (change: object, at = 2) => {
    const entry = { id: newId(), subjectId: branch.members[at]?.id, item: 'meetings', points: '2', ...change };
    expect((await branch.recorder.post(`/branches/${branch.id}/entries`, entry)).status).toBe(200);
    return entry.id;
  };
  const first = await enter({ occurredOn: '2026-03-02', document: '一号' });
  await enter({ occurredOn: '2026-03-02', document: '二号' }, 0);
  const sameDay = await enter({ occurredOn: '2026-03-02', document: '三号' });
  const sameDocument = await enter({ item: 'rewards', occurredOn: '2026-04-02', document: '一号' });
  expect((await alike()).map((pair) => [pair.first.id, pair.second.id, pair.likeness])).toEqual([
    [first, sameDay, 'same-day'],
    [first, sameDocument, 'same-document'],
  ]);
  const reverse = { id: newId(), reason: '记重了' };
  await branch.secretary.post(`/branches/${branch.id}/entries/${first}/reverse`, reverse);
  expect(await alike()).toEqual([]);
});

test('a declaration that waits is held against the ledger, and one the member has taken back is not', async () => {
  setToday(server, '2026-05-20');
  const branch = await scoredBranch(server);
  const alike = async () => ((await branch.recorder.get(`/branches/${branch.id}/year-check`)).body as YearCheck).alike;
  const subjectId = branch.secretary.person.id;
  const award = { item: 'awards', level: 'county', occurredOn: '2026-03-02' };
  const entry = { id: newId(), subjectId, ...award, document: '一号' };
  expect((await branch.recorder.post(`/branches/${branch.id}/entries`, entry)).status).toBe(200);
  const id = newId();
  const declare = { id, ...award, words: '县里表彰' };
  await branch.secretary.post(`/branches/${branch.id}/members/${subjectId}/declarations`, declare);
  expect(await alike()).toMatchObject([{ first: { id: entry.id }, second: { id, kind: 'declaration' } }]);
  await branch.secretary.post(`/declarations/${id}/withdraw`, { revision: 1 });
  expect(await alike()).toEqual([]);
});
