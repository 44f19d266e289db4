import type { Cell, OwnSheet, Sheet } from '@xianfeng/contract';
import { evaluateBranch } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { branchYearOf } from '../cycles/branch-year.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { type Client, codesOf, testPassword, testServer, type TestPerson } from '../testing/builders.ts';
import { learnCalendar, type ScoredBranch, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { services } = server;

interface Row {
  readonly id: string;
}

const cellsOf = (rows: readonly Row[], items: readonly { readonly id: string }[], points: string): Cell[] =>
  rows.flatMap(({ id }) => items.map((item) => ({ memberId: id, item: item.id, points, reason: null, revision: 0 })));

function sheetsOf(branch: ScoredBranch, period: string) {
  const at = `/branches/${branch.id}/sheets/${period}`;
  return {
    read: async (query: string, who: Client = branch.recorder) => (await who.get(`${at}?${query}`)).body as Sheet,
    save: (who: Client, change: object, cells: readonly Cell[]) =>
      who.post(`${at}/cells`, { origin: 'keyed', ...change, cells }),
    pass: (passedOn: string, people = branch.members.length) =>
      branch.secretary.post(`${at}/pass`, { passedOn, membersDue: people, membersPresent: people }),
  };
}

async function resultsOf(branch: ScoredBranch, cycle = '2026') {
  return services.store.transaction(branch.committee.id, async (tx) => {
    const year = await branchYearOf(tx, branch.id, 2026);
    if (!year.ok) throw new Error(JSON.stringify(year.problems));
    const [evidence] = await assembleEvidence(tx, year.value);
    if (evidence === undefined) throw new Error('A branch’s year has the branch’s own evidence.');
    const outcome = evaluateBranch(year.value.plan, evidence, { cycle });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return { evidence, totals: new Map(outcome.value.result.members.map(({ id, total }) => [id, total])) };
  });
}

/** A branch of three where everybody scores the others once a year; the third has an account too. */
async function peersBranch() {
  setToday(server, '2026-12-18');
  const branch = await scoredBranch(server, { scheme: schemeText('detox-star-member') });
  const [secretary, recorder, third] = branch.members as [TestPerson, TestPerson, TestPerson];
  const member = server.client();
  await member.signIn(await branch.committee.account(third.id), testPassword);
  const own = '/own/sheets/peer/2026';
  return { branch, sheets: sheetsOf(branch, '2026'), secretary, recorder, third, member, own };
}

test('everybody scores the others and never himself; what he gave nobody else reads, or writes over', async () => {
  const { branch, sheets, secretary, recorder, third, member, own } = await peersBranch();
  const mine = (await member.get(own)).body as OwnSheet;
  expect(mine.rows.map(({ id }) => id).sort()).toEqual([secretary.id, recorder.id].sort());
  expect(codesOf(await member.post(`${own}/cells`, { cells: cellsOf([third], mine.items, '20') }))).toEqual([
    'score.not-asked',
  ]);
  const given = await member.post(`${own}/cells`, { cells: cellsOf(mine.rows, mine.items, '18') });
  expect(given.status).toBe(200);
  expect((await member.get('/own/sheets')).body).toMatchObject([{ rater: 'peer', period: '2026', missing: 0 }]);
  const seen = await sheets.read(`rater=peer&giverId=${third.id}`);
  expect(seen.cells).toEqual([]);
  expect(seen.givers?.find(({ id }) => id === third.id)).toMatchObject({ isGiven: true, isReadable: false });
  const over = await sheets.save(
    branch.recorder,
    { rater: 'peer', giverId: third.id },
    cellsOf([secretary], mine.items, '1'),
  );
  expect(codesOf(over)).toEqual(['sheet.given']);
  expect(JSON.stringify(over.body)).not.toContain('18');
  expect(codesOf(await sheets.save(branch.recorder, { rater: 'peer' }, cellsOf([secretary], mine.items, '1')))).toEqual(
    ['sheet.no-giver'],
  );
});

test('a paper sheet is typed in by the recorder for whoever gave it, and counts like one from a telephone', async () => {
  const { branch, sheets, secretary, recorder, third, member, own } = await peersBranch();
  const { items } = (await member.get(own)).body as OwnSheet;
  await member.post(`${own}/cells`, { cells: cellsOf([secretary, recorder], items, '18') });
  const paper = { rater: 'peer', giverId: secretary.id };
  expect(codesOf(await sheets.save(branch.recorder, paper, cellsOf([secretary], items, '20')))).toEqual([
    'score.own-row',
  ]);
  expect((await sheets.save(branch.recorder, paper, cellsOf([recorder, third], items, '16'))).status).toBe(200);
  expect((await sheets.read(`rater=peer&giverId=${secretary.id}`)).cells).toHaveLength(10);
  const typedFor = async () => (await sheets.read('rater=peer')).givers?.find(({ id }) => id === secretary.id);
  expect(await typedFor()).toMatchObject({ isGiven: true, isReadable: true });
  // Whose paper it was reads and mends what was typed for him; from then on it is his alone.
  const typed = (await branch.secretary.get(own)).body as OwnSheet;
  expect(typed.cells.map(({ points }) => points)).toEqual(Array.from({ length: 10 }, () => '16'));
  const [first] = typed.cells;
  const mended = { ...first, points: '17' } as Cell;
  expect((await branch.secretary.post(`${own}/cells`, { cells: [mended] })).status).toBe(200);
  expect((await sheets.read(`rater=peer&giverId=${secretary.id}`)).cells).toEqual([]);
  const back = { ...mended, points: '16', revision: mended.revision + 1 };
  expect((await branch.secretary.post(`${own}/cells`, { cells: [back] })).status).toBe(200);
  expect((await sheets.read('rater=branch')).raters).toEqual([
    { rater: 'branch', missing: 15 },
    { rater: 'peer', missing: 0 },
  ]);
  const branchScores = cellsOf([secretary, third], items, '15');
  await sheets.save(branch.recorder, {}, branchScores);
  expect(codesOf(await sheets.pass('2026-12-18'))).toEqual(['sheet.cells-missing']);
  await sheets.save(branch.secretary, {}, cellsOf([recorder], items, '15'));
  const peerSheets = async () => {
    const found = await server.owner.query<{ id: string }>(
      `select id from score_sheet where rater = 'peer' and committee_id = $1`,
      [branch.committee.id],
    );
    return found.rows.map(({ id }) => id);
  };
  const before = await peerSheets();
  expect((await sheets.pass('2026-12-18')).status).toBe(200);
  // An id tells when it was made, and the trail who was at work then: none of the old ones is left.
  const after = await peerSheets();
  expect([after.length, after.filter((id) => before.includes(id))]).toEqual([before.length, []]);
  expect((await sheets.read('rater=peer')).givers).toEqual([]);

  // 60 % of the mean of peers and 40 % of the branch, of a hundred points each.
  const { evidence, totals } = await resultsOf(branch);
  expect(totals.get(secretary.id)).toBe('84.00');
  expect(totals.get(recorder.id)).toBe('81.00');
  expect(totals.get(third.id)).toBe('78.00');
  const people = [secretary.id, recorder.id, third.id];
  const labels = evidence.members.flatMap(({ scores = [] }) => scores.flatMap(({ from }) => from ?? []));
  expect(new Set(labels)).toEqual(new Set(['peer-1', 'peer-2']));
  // After the meeting the tables themselves do not say any more who gave what, nor does the trail.
  const { rows } = await server.owner.query<{ told: string }>(
    `select concat(giver_id, ' ', recorded_by) as told from score_sheet join score on score.sheet_id = score_sheet.id
      where rater = 'peer' and score_sheet.committee_id = $1`,
    [branch.committee.id],
  );
  expect(rows).toHaveLength(20);
  for (const { told } of rows) expect(people.filter((id) => told.split(' ')[0] === id)).toEqual([]);
  expect(new Set(rows.map(({ told }) => told.split(' ')[1]))).toEqual(new Set([secretary.id]));
  const trail = await server.owner.query<{ body: string }>(
    `select detail as body from audit_detail join audit_entry using (committee_id, sequence)
      where committee_id = $1 and act = 'sheets.saveOwn'`,
    [branch.committee.id],
  );
  expect(trail.rows).toHaveLength(3);
  // Ids are drawn by chance and may have any digits.
  for (const { body } of trail.rows) expect(body.replace(/[0-9a-f-]{36}/g, '')).not.toMatch(/1[678]/);
  // Nor do the keys of the requests, under which what was sent and answered is kept for a second sending.
  const kept = await server.owner.query<{ act: string }>(
    `select distinct act from request_key where committee_id = $1 and act like 'sheets.%' order by act`,
    [branch.committee.id],
  );
  const branchAnswers = await keptAnswers(branch);
  expect(kept.rows.map(({ act }) => act)).toEqual(['sheets.pass', 'sheets.saveCells']);
  expect(branchAnswers.length).toBeGreaterThan(0);
  for (const answer of branchAnswers) expect(answer).not.toMatch(/"points":"1[678]"/);
});

/** What is kept of the answers to all who saved cells, opened. */
async function keptAnswers({ committee }: ScoredBranch): Promise<readonly string[]> {
  const { rows } = await server.owner.query<{ answer_sealed: Uint8Array }>(
    `select answer_sealed from request_key where committee_id = $1 and act in ('sheets.saveCells', 'sheets.saveOwn')`,
    [committee.id],
  );
  return rows.map(({ answer_sealed: sealed }) => services.secrets.answers.open(sealed));
}

test('what a peer sends twice under one key changes nothing the second time, and what else comes under it is refused', async () => {
  const { sheets, secretary, member, own } = await peersBranch();
  const { items } = (await member.get(own)).body as OwnSheet;
  const key = '0198f0aa-0000-7000-8000-000000000001';
  const body = { cells: cellsOf([secretary], items, '18') };
  const first = await member.post(`${own}/cells`, body, key);
  const again = await member.post(`${own}/cells`, body, key);
  expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
  const other = await member.post(`${own}/cells`, { cells: cellsOf([secretary], items, '17') }, key);
  expect(codesOf(other)).toContain('score.changed-meanwhile');
  expect((await sheets.read('rater=peer')).givers?.filter(({ isGiven }) => isGiven)).toHaveLength(1);
});

test('where scores are agreed, self and branch stand beside, and the agreed one counts before the branch’s', async () => {
  setToday(server, '2026-01-31');
  const branch = await scoredBranch(server, { scheme: schemeText('rural-layered') });
  const sheets = sheetsOf(branch, '2026-01');
  const [secretary, recorder, third] = branch.members as [TestPerson, TestPerson, TestPerson];
  const { items, rater } = await sheets.read('');
  expect(rater).toBe('branch');
  const keep = (who: Client, rows: readonly Row[], points: string, to: string) =>
    sheets.save(who, { rater: to }, cellsOf(rows, items, points));
  await keep(branch.recorder, [third], '9', 'self');
  await keep(branch.recorder, [secretary, third], '6', 'branch');
  expect((await keep(branch.recorder, [recorder], '7', 'self')).status).toBe(200);
  await keep(branch.recorder, [third], '8', 'agreed');
  const agreed = await sheets.read('rater=agreed');
  expect(agreed.beside.filter(({ memberId }) => memberId === third.id)).toContainEqual({
    ...{ rater: 'self', memberId: third.id, item: items[0]?.id, points: '9' },
  });
  expect(agreed.raters.find((each) => each.rater === 'branch')?.missing).toBe(items.length);
  // An agreed score counts instead of the branch's: it stands beside that, and may itself stay away.
  expect((await sheets.read('rater=branch')).beside).toContainEqual({
    ...{ rater: 'agreed', memberId: third.id, item: items[0]?.id, points: '8' },
  });
  expect([items[0]?.isRequired, agreed.items[0]?.isRequired]).toEqual([true, false]);
  await keep(branch.secretary, [recorder], '5', 'agreed');
  expect((await sheets.read('rater=agreed')).obstacles).toEqual([]);
  expect((await sheets.pass('2026-01-31')).status).toBe(200);
  const { body } = await branch.publish('month', '2026-01');
  const lines = (body as { body: { lines: { name: string; memberId: string; points: string[] }[] } }).body.lines;
  expect(lines.find(({ memberId }) => memberId === third.id)?.points[0]).toBe('8');
  expect(lines.find(({ memberId }) => memberId === secretary.id)?.points[0]).toBe('6');
});

test('a panel scores by the quarter, and several inputs of one rater stand on one sheet', async () => {
  setToday(server, '2026-04-02');
  const panel = await scoredBranch(server, { scheme: schemeText('prison-dedication') });
  const quarter = sheetsOf(panel, '2026-Q1');
  const { items } = await quarter.read('');
  expect(items).toHaveLength(10);
  await quarter.save(
    panel.recorder,
    {},
    cellsOf(
      panel.members.filter(({ id }) => id !== panel.recorder.person.id),
      items,
      '9',
    ),
  );
  await quarter.save(panel.secretary, {}, cellsOf([panel.recorder.person], items, '9'));
  expect((await quarter.pass('2026-04-02')).status).toBe(200);
  expect(codesOf(await panel.recorder.get(`/branches/${panel.id}/sheets/2026-01`))).toEqual(['sheet.none']);

  const organ = await scoredBranch(server, { scheme: schemeText('fuxian-organ') });
  expect((await sheetsOf(organ, '2026').read('')).items).toHaveLength(14);
});

test('the sheets of a branch open on the last period that has begun, of the length its scheme scores in', async () => {
  setToday(server, '2026-05-20');
  for (const [scheme, period] of [
    ['sichuan-monthly', '2026-05'],
    ['prison-dedication', '2026-Q2'],
    ['fuxian-organ', '2026'],
    ['vanguard-index', null],
  ] as const) {
    const branch = await scoredBranch(server, { scheme: schemeText(scheme) });
    expect((await branch.recorder.get(`/branches/${branch.id}/sheets`)).body).toEqual({ period });
  }
});

test('an item for secretaries alone is empty for the others, and may not be filled', async () => {
  setToday(server, '2026-01-31');
  const branch = await scoredBranch(server, { scheme: schemeText('sichuan-monthly') });
  const sheets = sheetsOf(branch, '2026-01');
  const { members } = await sheets.read('');
  const notFor = new Map(members.map(({ id, notFor: items }) => [id, items]));
  const [secretary, , third] = branch.members as [TestPerson, TestPerson, TestPerson];
  expect(notFor.get(secretary.id)).toEqual([]);
  expect(notFor.get(third.id)).toEqual(['leadership']);
  expect(codesOf(await sheets.save(branch.recorder, {}, cellsOf([third], [{ id: 'leadership' }], '5')))).toEqual([
    'score.item-for-others',
  ]);
});
