import type { Card, LedgerEntry, WaitingEntry } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

/** A branch under a scheme whose recorder and reviewer are two people, with one deduction that waits. */
async function reviewedBranch() {
  setToday(server, '2026-05-20');
  // With no appraisal yet there would be no total.
  const scheme = schemeText('community-four').replace('period: year, missing: refuse', 'period: year, missing: zero');
  const branch = await scoredBranch(server, { scheme });
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  const member = branch.members[2] as { id: string; name: string };
  const enter = (change: object = {}, by: Client = branch.recorder) =>
    by.post(`/branches/${branch.id}/entries`, {
      ...{ id: newId(), subjectId: member.id, item: 'meetings', points: '2', occurredOn: '2026-05-02' },
      ...{ document: newId(), ...change },
    });
  const entry = (await enter()).body as LedgerEntry;
  const path = `/branches/${branch.id}/entry-reviews`;
  const pass = (by: Client, entryIds = [entry.id]) => by.post(path, { entryIds });
  const refuse = (by: Client, reason = '那天他请过假', id = newId()) =>
    by.post(`/branches/${branch.id}/entries/${entry.id}/review-refusal`, { id, reason });
  const waiting = async (by: Client = panel) => ((await by.get(path)).body as { rows: WaitingEntry[] }).rows;
  const total = async () => ((await branch.secretary.get(`/members/${member.id}/card`)).body as Card).total;
  const ledger = async () =>
    ((await branch.recorder.get(`/branches/${branch.id}/entries`)).body as { rows: LedgerEntry[] }).rows;
  return { branch, panel, member, entry, enter, pass, refuse, waiting, total, ledger };
}

test('an entry waits and counts nowhere until a second person has passed it', async () => {
  const { panel, entry, pass, waiting, total, ledger } = await reviewedBranch();
  expect(entry.review).toEqual({ state: 'waiting', by: null, on: null });
  expect(await total()).toBe('60.00');
  expect(await waiting()).toMatchObject([{ id: entry.id, obstacle: null }]);
  expect((await pass(panel)).body).toEqual({ waiting: 0 });
  expect((await pass(panel)).status).toBe(200);
  expect(await total()).toBe('58.00');
  expect((await ledger())[0]?.review).toEqual({ state: 'passed', by: panel.person.name, on: '2026-05-20' });
});

test('the card shows what waits, and says so', async () => {
  const { branch, member, panel, pass } = await reviewedBranch();
  const card = async () => ((await branch.secretary.get(`/members/${member.id}/card`)).body as Card).entries;
  expect(await card()).toMatchObject([{ item: 'meetings', isWaiting: true }]);
  await pass(panel);
  expect(await card()).toMatchObject([{ item: 'meetings', isWaiting: false }]);
});

test('recorder and reviewer are two people, and nobody reviews what is about himself', async () => {
  const { branch, enter, pass, refuse, waiting } = await reviewedBranch();
  expect([(await pass(branch.recorder)).status, (await refuse(branch.recorder)).status]).toEqual([403, 403]);
  const own = (await enter({}, branch.secretary)).body as LedgerEntry;
  expect(codesOf(await pass(branch.secretary, [own.id]))).toEqual(['review.own-entry']);
  const about = (await enter({ subjectId: branch.secretary.person.id })).body as LedgerEntry;
  expect(codesOf(await pass(branch.secretary, [about.id]))).toEqual(['entry.own']);
  const obstacles = new Map((await waiting(branch.secretary)).map(({ id, obstacle }) => [id, obstacle?.code ?? null]));
  expect([obstacles.get(own.id), obstacles.get(about.id)]).toEqual(['review.own-entry', 'entry.own']);
});

test('whoever refuses gives a reason, and the entry is reversed without having counted', async () => {
  const { panel, entry, refuse, pass, waiting, total, ledger } = await reviewedBranch();
  const id = newId();
  expect((await refuse(panel, '那天他请过假', id)).body).toEqual({ waiting: 0 });
  expect((await refuse(panel, '那天他请过假', id)).status).toBe(200);
  expect(codesOf(await pass(panel))).toEqual(['review.decided-already']);
  expect([await total(), await waiting()]).toEqual(['60.00', []]);
  expect(await ledger()).toMatchObject([
    { id: entry.id, reversedById: id, review: { state: 'refused' } },
    { reversesId: entry.id, note: '那天他请过假', review: null },
  ]);
});

test('many are passed at once, or none where one of them may not be', async () => {
  const { branch, panel, entry, enter, pass, waiting } = await reviewedBranch();
  const second = (await enter({ occurredOn: '2026-05-03' })).body as LedgerEntry;
  const own = (await enter({ subjectId: panel.person.id })).body as LedgerEntry;
  expect(codesOf(await pass(panel, [entry.id, own.id]))).toEqual(['entry.own']);
  expect((await pass(panel, [entry.id, second.id])).body).toEqual({ waiting: 1 });
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  const other = await elsewhere.secretary.post(`/branches/${elsewhere.id}/entry-reviews`, { entryIds: [own.id] });
  expect(codesOf(other)).toEqual(['ledger.entry-unknown']);
  expect((await waiting()).map(({ id }) => id)).toEqual([own.id]);
});

test('what stands out comes first: one like another, then one worth much', async () => {
  const { branch, entry, enter, waiting } = await reviewedBranch();
  const twice = { subjectId: branch.secretary.person.id, occurredOn: '2026-05-06' };
  const alike = [(await enter(twice)).body, (await enter(twice)).body] as LedgerEntry[];
  const large = (await enter({ occurredOn: '2026-05-04', points: '5.0001' })).body as LedgerEntry;
  setToday(server, '2026-07-02');
  const first = (await enter({ item: 'dues', occurredOn: '2026-07-01', document: '七月' })).body as LedgerEntry;
  const rows = await waiting();
  expect(rows.slice(0, 3).map(({ id, unusual }) => [id, unusual[0]])).toEqual([
    [alike[0]?.id, 'alike'],
    [alike[1]?.id, 'alike'],
    [large.id, 'large'],
  ]);
  expect(rows.map(({ id }) => id).toSorted()).toEqual([...alike, entry, large, first].map(({ id }) => id).toSorted());
});

test('a half-year is not published while entries of it wait, and an entry that was reversed waits no more', async () => {
  const { branch, panel, entry, enter, pass, waiting } = await reviewedBranch();
  setToday(server, '2026-07-15');
  const refusal = await branch.publish('half', '2026-H1');
  expect(codesOf(refusal)).toEqual(['review.entries-waiting']);
  const reversal = { id: newId(), reason: '人记错了' };
  const reversed = await branch.secretary.post(`/branches/${branch.id}/entries/${entry.id}/reverse`, reversal);
  expect(reversed.status).toBe(200);
  expect(codesOf(await pass(panel))).toEqual(['review.entry-reversed']);
  const later = (await enter({ occurredOn: '2026-07-02' })).body as LedgerEntry;
  expect((await waiting()).map(({ id }) => id)).toEqual([later.id]);
  expect((await branch.publish('half', '2026-H1')).status).toBe(200);
});

test('where the scheme asks for no review, an entry counts at once', async () => {
  setToday(server, '2026-11-20');
  const branch = await scoredBranch(server);
  const award = { subjectId: branch.members[2]?.id, item: 'awards', level: 'county', occurredOn: '2026-03-01' };
  const entry = await branch.recorder.post(`/branches/${branch.id}/entries`, {
    id: newId(),
    ...award,
    document: '一号',
  });
  expect(entry.body).toMatchObject({ review: null });
  const asked = await branch.secretary.post(`/branches/${branch.id}/entry-reviews`, {
    entryIds: [(entry.body as LedgerEntry).id],
  });
  expect(codesOf(asked)).toEqual(['review.not-asked']);
});
