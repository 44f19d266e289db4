import type { ClosedPeriod, LedgerEntry } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, type ScoredBranch, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

/** A branch whose first half-year hangs out in sections, with one deduction in it. */
async function publishedHalf() {
  setToday(server, '2026-05-20');
  // Its entries are not reviewed here, so that they count at once.
  const scheme = schemeText('community-four').replace(/^entryReview.*$/m, '');
  const branch = await scoredBranch(server, { scheme });
  const officer = await branch.committee.signedIn('committee-officer');
  const enter = entering(branch);
  const entry = (await enter({ occurredOn: '2026-03-02' })).body as LedgerEntry;
  setToday(server, '2026-07-15');
  expect((await branch.publish('half', '2026-H1')).status).toBe(200);
  const path = `/branches/${branch.id}/closed-periods`;
  const reopen = (by: Client, reason = '五月的缺席单送晚了', id = server.services.newId()) =>
    by.post(`${path}/2026-H1/reopen`, { id, reason });
  const list = async () => (await branch.recorder.get(path)).body as ClosedPeriod[];
  return { branch, officer, enter, entry, reopen, list, path };
}

function entering(branch: ScoredBranch) {
  return (change: object) =>
    branch.recorder.post(`/branches/${branch.id}/entries`, {
      ...{ id: server.services.newId(), subjectId: branch.members[2]?.id, item: 'meetings', points: '2' },
      ...{ document: server.services.newId(), ...change },
    });
}

test.each([
  ['2026-06-30', 422, ['period.closed']],
  ['2026-07-01', 200, []],
])('after the half-year hangs out, an entry of %s is answered %i', async (occurredOn, status, codes) => {
  const { enter } = await publishedHalf();
  const answer = await enter({ occurredOn });
  expect([answer.status, codesOf(answer)]).toEqual([status, codes]);
});

test('a reversal of what the summary counts waits for the committee too, and once opened both are done', async () => {
  const { branch, officer, enter, entry, reopen, list } = await publishedHalf();
  const reverse = () =>
    branch.secretary.post(`/branches/${branch.id}/entries/${entry.id}/reverse`, {
      ...{ id: server.services.newId(), reason: '人记错了' },
    });
  expect(codesOf(await reverse())).toEqual(['period.closed']);
  expect(await list()).toMatchObject([{ period: '2026-H1', publishedOn: '2026-07-15', openUntil: null }]);
  expect((await reopen(officer)).status).toBe(200);
  expect(await list()).toMatchObject([
    { openUntil: '2026-07-22', reopenings: [{ on: '2026-07-15', reason: '五月的缺席单送晚了' }] },
  ]);
  expect((await enter({ occurredOn: '2026-05-08' })).body).toMatchObject({ countsOn: '2026-05-08', isLate: true });
  expect((await reverse()).status).toBe(200);
});

test.each([
  ['2026-07-22', []],
  ['2026-07-23', ['period.closed']],
])('a period opened on 15 July answers an entry on %s with %j', async (today, codes) => {
  const { officer, enter, reopen } = await publishedHalf();
  await reopen(officer);
  setToday(server, today);
  expect(codesOf(await enter({ occurredOn: '2026-05-08' }))).toEqual(codes);
});

test('the committee alone opens a period; the same again is once, a second reopening while it is open is refused', async () => {
  const { branch, officer, reopen, list, path } = await publishedHalf();
  expect([(await reopen(branch.secretary)).status, (await reopen(branch.recorder)).status]).toEqual([403, 403]);
  const id = server.services.newId();
  expect((await reopen(officer, '送晚了', id)).status).toBe(200);
  expect((await reopen(officer, '送晚了', id)).status).toBe(200);
  expect(codesOf(await reopen(officer, '别的理由', id))).toEqual(['period.id-taken']);
  const second = await reopen(officer);
  expect([second.status, codesOf(second)]).toEqual([409, ['period.reopened-already']]);
  expect((await list())[0]?.reopenings).toHaveLength(1);
  const other = await officer.post(`${path}/2026-H2/reopen`, { id: server.services.newId(), reason: '试试' });
  expect(codesOf(other)).toEqual(['period.not-closed']);
  const { rows } = await server.owner.query("select count(*)::int from audit_entry where act = 'closedPeriods.reopen'");
  expect(rows[0].count).toBeGreaterThanOrEqual(1);
});

test('a month of scores alone closes its sheet, and takes awards of that month still', async () => {
  setToday(server, '2026-10-31');
  const branch = await scoredBranch(server);
  await branch.finishMonth('2026-10', '8');
  const award = { item: 'awards', points: undefined, level: 'county', occurredOn: '2026-10-09' };
  expect((await entering(branch)(award)).status).toBe(200);
  expect((await branch.recorder.get(`/branches/${branch.id}/closed-periods`)).body).toEqual([]);
});
