// A committee's year of its branches runs on the same sheets, ballots, ratings and notices as a branch's of its members.

import type { BranchCard, Cell, Notice, OwnSheet, PaperBallot, PaperTotal, Sheet, YearEnd } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { branchYearOf } from '../cycles/branch-year.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { reckonYear } from '../evidence/reckon-year.ts';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import {
  learnCalendar,
  openYear,
  type ScoredBranch,
  schemeText,
  scoredBranch,
  setToday,
} from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { services } = server;

interface Row {
  readonly id: string;
}

const cellsOf = (rows: readonly Row[], items: readonly Row[], points: string): Cell[] =>
  rows.flatMap(({ id }) => items.map((item) => ({ memberId: id, item: item.id, points, reason: null, revision: 0 })));

/** A general branch with three branches, whose year of them runs under a scheme; and the committee's officers. */
async function ratingYear(scheme: string, membersUnder?: string) {
  const committee = await server.committee();
  const general = await committee.branch('青溪党总支', { kind: 'general-branch' });
  const branches: ScoredBranch[] = [];
  for (const name of ['第一党支部', '第二党支部', '第三党支部']) {
    const under = membersUnder === undefined ? {} : { scheme: schemeText(membersUnder) };
    branches.push(await scoredBranch(server, { committee, name, parentId: general, others: [], ...under }));
  }
  await openYear(server, committee, general, schemeText(scheme));
  const officer = await committee.signedIn('committee-officer');
  const department = await committee.signedIn('department-officer');
  const at = `/branches/${general}`;
  const [first, second, third] = branches as [ScoredBranch, ScoredBranch, ScoredBranch];
  return {
    ...{ committee, general, branches, first, second, third, officer, department, at },
    read: async (period: string, query = '') => (await officer.get(`${at}/sheets/${period}${query}`)).body as Sheet,
    save: (who: Client, period: string, change: object, cells: readonly Cell[]) =>
      who.post(`${at}/sheets/${period}/cells`, { origin: 'keyed', ...change, cells }),
    pass: (period: string, passedOn: string) =>
      officer.post(`${at}/sheets/${period}/pass`, { passedOn, membersDue: 7, membersPresent: 5 }),
    confirm: (confirmedOn: string) =>
      officer.post(`${at}/year-end/confirm`, {
        ...{ confirmedOn, membersDue: 7, membersPresent: 5, ayes: 5, manner: 'hands' },
      }),
    yearEnd: async () => (await officer.get(`${at}/year-end`)).body as YearEnd,
  };
}

test('branches score themselves and each other, the committee all; nobody else reads what a branch gave', async () => {
  setToday(server, '2026-12-18');
  const year = await ratingYear('detox-star-branch');
  const { first, second, third, officer, general, branches } = year;
  const sheet = await year.read('2026');
  expect([sheet.subject, sheet.rater, sheet.members.map(({ name }) => name)]).toEqual([
    'branch',
    'committee',
    ['第一党支部', '第二党支部', '第三党支部'],
  ]);

  const asked = (await first.secretary.get('/own/sheets')).body as object[];
  const own = { branch: '青溪党总支', isForBranch: true, period: '2026' };
  const forBranch = { branchId: first.id, organizationId: general };
  expect(asked).toMatchObject([
    { ...own, forBranch, rater: 'peer', missing: 10 },
    { ...own, forBranch, rater: 'self', missing: 5 },
  ]);
  const place = ({ id }: ScoredBranch, rater: string) => `/branches/${id}/rated-by/${general}/sheets/${rater}/2026`;
  const give = async (branch: ScoredBranch, rater: 'self' | 'peer', points: string) => {
    const { rows, items } = (await branch.secretary.get(place(branch, rater))).body as OwnSheet;
    return branch.secretary.post(`${place(branch, rater)}/cells`, { cells: cellsOf(rows, items, points) });
  };
  const others = (await first.secretary.get(place(first, 'peer'))).body as OwnSheet;
  expect(others.rows.map(({ name }) => name)).toEqual(['第二党支部', '第三党支部']);
  // Whoever is no secretary of it speaks for no branch, and nobody above it who does not stand there.
  for (const who of [first.recorder, second.secretary]) expect((await who.get(place(first, 'peer'))).status).toBe(403);
  const elsewhere = `/branches/${first.id}/rated-by/${second.id}/sheets/peer/2026`;
  expect(codesOf(await first.secretary.get(elsewhere))).toEqual(['access.denied']);

  for (const [branch, points] of [
    [first, '20'],
    [second, '18'],
    [third, '16'],
  ] as const) {
    expect((await give(branch, 'self', points)).status).toBe(200);
  }
  expect((await give(first, 'peer', '15')).status).toBe(200);
  expect((await give(second, 'peer', '17')).status).toBe(200);
  const peers = await year.read('2026', '?rater=peer');
  expect(peers.givers?.map(({ isGiven, isReadable }) => [isGiven, isReadable])).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ]);
  expect((await year.read('2026', `?rater=peer&giverId=${first.id}`)).cells).toEqual([]);
  const paper = { rater: 'peer', giverId: third.id };
  expect(codesOf(await year.save(officer, '2026', paper, cellsOf([third], peers.items, '9')))).toEqual([
    'score.own-row',
  ]);
  expect((await year.save(officer, '2026', paper, cellsOf([first, second], peers.items, '19'))).status).toBe(200);

  // A secretary writes no committee's scores, and what stands over 20 is the engine's to refuse.
  expect((await year.save(first.secretary, '2026', {}, cellsOf([second], sheet.items, '20'))).status).toBe(403);
  const over = await year.save(officer, '2026', {}, cellsOf([second], sheet.items.slice(0, 1), '20.5'));
  expect((over.body as { problems: object[] }).problems).toMatchObject([{ facts: { member: '第二党支部' } }]);
  expect(codesOf(await year.pass('2026', '2026-12-18'))).toEqual(
    Array.from({ length: 3 }, () => 'sheet.cells-missing'),
  );
  expect((await year.save(officer, '2026', {}, cellsOf(branches, sheet.items, '19'))).status).toBe(200);
  expect((await year.pass('2026', '2026-12-18')).status).toBe(200);

  // Self 10 %, the mean of the others 30 %, committee 60 %, in five classes:
  // 5 × (2 + 18 × 0.3 + 11.4), 5 × (1.8 + 17 × 0.3 + 11.4), 5 × (1.6 + 16 × 0.3 + 11.4).
  const confirmed = await year.confirm('2026-12-18');
  expect(confirmed.status).toBe(200);
  const { lines = [] } = (confirmed.body as YearEnd).confirmed ?? {};
  expect(lines.map(({ name, total, stars }) => [name, total, stars])).toEqual([
    ['第一党支部', '94.00', 4],
    ['第二党支部', '91.50', 4],
    ['第三党支部', '89.00', 3],
  ]);
  expect(lines[0]?.outcomes).toEqual(['commended', 'unit-award-eligible']);
  const notice = `${year.at}/notices/year/2026`;
  expect(codesOf(await officer.post(`${notice}/check`, { revision: 0 }))).toEqual(['notice.changed-meanwhile']);
  // The committee's officer proposes and hangs it out; somebody of the department is the second person.
  expect((await officer.post(`${notice}/propose`, { revision: 0 })).status).toBe(200);
  expect((await year.department.post(`${notice}/check`, { revision: 1 })).status).toBe(200);
  expect((await officer.post(`${notice}/approve`, { revision: 2 })).status).toBe(200);
  const published = await officer.post(notice);
  expect((published.body as Notice).body.lines.map(({ name, total }) => [name, total])).toEqual(
    lines.map(({ name, total }) => [name, total]),
  );
  // What a branch has come to explains itself to its own officers and to the committee, and to no other branch.
  const cardPath = `/branches/${first.id}/rated-by/${general}`;
  const card = (await first.recorder.get(cardPath)).body as BranchCard;
  expect(card).toMatchObject({
    isConfirmed: true,
    total: '94.00',
    stars: 4,
    outcomes: ['表彰并授星挂牌', '可评所先进'],
  });
  expect([card.explanation?.shown, card.explanation?.parts.length]).toEqual(['94.00', 5]);
  expect((await officer.get(cardPath)).body).toEqual(card);
  expect((await second.secretary.get(cardPath)).status).toBe(403);
  const { rows: left } = await server.owner.query<{ giver_id: string }>(
    `select distinct giver_id from score_sheet where rater = 'peer' and committee_id = $1`,
    [year.committee.id],
  );
  expect(left.filter(({ giver_id }) => branches.some(({ id }) => id === giver_id))).toEqual([]);
  expect(left).toHaveLength(3);
});

test('a quarter of branches: the committee’s scores and a ballot that two of its people type in', async () => {
  setToday(server, '2026-04-08');
  const year = await ratingYear('stronghold-index');
  const { officer, department, branches, first } = year;
  const { items } = await year.read('2026-Q1');
  expect((await year.save(officer, '2026-Q1', {}, cellsOf(branches, items, '20'))).status).toBe(200);
  const path = `${year.at}/paper-ballots/2026-Q1`;
  const { groups } = (await officer.get(path)).body as PaperBallot;
  const totals: PaperTotal[] = branches.flatMap(({ id }, at) =>
    items.map((item) => ({
      ...{ group: groups[0]?.id ?? '', memberId: id, item: item.id },
      ...{ papers: 4, scored: 4, sum: String(4 * (25 - 5 * at)) },
    })),
  );
  for (const who of [officer, department]) {
    expect((await who.post(`${path}/totals`, { heldOn: '2026-03-28', totals })).status).toBe(200);
    expect((await who.post(`${path}/finish`)).status).toBe(200);
  }
  expect(((await officer.get(path)).body as PaperBallot).state).toBe('counted');
  // Neither a branch's officers nor, in a branch's own year, the committee's have anything to type here.
  expect((await first.secretary.get(path)).status).toBe(403);
  expect((await officer.get(`/branches/${first.id}/paper-ballots/2026`)).status).toBe(403);
  const passed = await year.pass('2026-Q1', '2026-04-08');
  expect(codesOf(passed)).toEqual(['step.waits-for']);
  const step = await officer.post(`${year.at}/steps/hearing/2026-Q1`, {
    ...{ minutesId: services.newId(), on: '2026-03-25', due: null, present: null, ayes: null, document: null },
    words: '听取三个支部汇报，到点位看了',
  });
  expect(step.status).toBe(200);
  expect((await year.pass('2026-Q1', '2026-04-08')).status).toBe(200);
  const { trial } = await year.yearEnd();
  expect(trial?.missing.length).toBeGreaterThan(0);
  expect(trial?.missing[0]?.facts).toMatchObject({ name: '第一党支部' });
  const results = await services.store.transaction(year.committee.id, async (tx) => {
    const own = await branchYearOf(tx, year.general, 2026);
    if (!own.ok) throw new Error('The year is open.');
    return reckonYear(own.value, await assembleEvidence(tx, own.value), { provisional: true });
  });
  // 20 × 0.7 and 25, 20, 15 × 0.3 in four aspects.
  expect(results.ok && results.value.results.map(({ periods }) => periods?.['2026-Q1'])).toEqual([
    '86.00',
    '80.00',
    '74.00',
  ]);
});

test('where a scheme rates members and branches, each has a year of its own and neither waits for the other', async () => {
  setToday(server, '2027-01-26');
  const year = await ratingYear('hospital-two-level', 'hospital-two-level');
  const { officer, branches, first } = year;
  const { items, members } = await year.read('2026');
  expect(items.map(({ id }) => id)).toEqual(['party-building', 'center-work', 'satisfaction', 'supervision']);
  expect(members).toHaveLength(3);
  expect((await year.save(officer, '2026', {}, cellsOf(branches, items, '22.5'))).status).toBe(200);
  expect((await year.pass('2026', '2027-01-25')).status).toBe(200);
  expect((await year.confirm('2027-01-26')).status).toBe(200);
  expect((await year.yearEnd()).confirmed?.lines.map(({ total }) => total)).toEqual(['90.00', '90.00', '90.00']);
  const own = (await first.secretary.get(`/branches/${first.id}/year-end`)).body as YearEnd;
  expect(own.trial?.missing).toEqual([]);
  expect(own.trial?.lines.map(({ total }) => total)).toEqual(['100.00', '100.00']);
});

test('the public is asked one question without names: the share of the satisfied is a fact, and below the threshold it vetoes', async () => {
  setToday(server, '2026-12-18');
  const year = await ratingYear('detox-star-branch');
  const { first, second, third, officer, department, branches } = year;
  const path = `${year.at}/paper-ballots/2026`;
  const key = async (who: Client) => {
    const ballot = (await who.get(path)).body as PaperBallot;
    expect(ballot).toMatchObject({
      ...{ ballot: 'satisfaction', subject: 'branch', groups: [{ id: 'masses' }] },
      items: [{ name: '您对这个支部的工作满意吗？', most: '1' }],
    });
    const satisfied = new Map([
      [first.id, '16'],
      [second.id, '15'],
      [third.id, '20'],
    ]);
    const totals = ballot.members.map(
      ({ id }): PaperTotal => ({
        ...{ group: 'masses', memberId: id, item: 'satisfaction', papers: 20, scored: 20 },
        sum: satisfied.get(id) ?? '0',
      }),
    );
    const save = (of: readonly PaperTotal[]) => who.post(`${path}/totals`, { heldOn: '2026-12-17', totals: of });
    for (const [change, code] of [
      [{ sum: '21' }, 'ballot.out-of-range'],
      [{ sum: '15.5' }, 'ballot.out-of-range'],
      [{ scored: 21 }, 'ballot.not-a-count'],
      [{ group: 'members' }, 'ballot.unknown-group'],
    ] as const)
      expect(codesOf(await save([{ ...totals[0]!, ...change }]))).toEqual([code]);
    expect((await save(totals)).status).toBe(200);
    expect((await who.post(`${path}/finish`)).status).toBe(200);
  };
  const facts = async () => {
    const evidence = await services.store.transaction(year.committee.id, async (tx) => {
      const own = await branchYearOf(tx, year.general, 2026);
      if (!own.ok) throw new Error('The year is open.');
      return assembleEvidence(tx, own.value);
    });
    return branches.map(({ id }) => evidence.find((each) => each.id === id)?.facts);
  };
  await key(officer);
  expect(await facts()).toEqual([{}, {}, {}]);
  await key(department);
  expect(await facts()).toEqual([{ satisfaction: '0.8' }, { satisfaction: '0.75' }, { satisfaction: '1' }]);
  for (const branch of branches)
    for (const rater of ['self', 'peer']) {
      const place = `/branches/${branch.id}/rated-by/${year.general}/sheets/${rater}/2026`;
      const { rows, items } = (await branch.secretary.get(place)).body as OwnSheet;
      expect((await branch.secretary.post(`${place}/cells`, { cells: cellsOf(rows, items, '20') })).status).toBe(200);
    }
  const { items } = await year.read('2026');
  expect((await year.save(officer, '2026', {}, cellsOf(branches, items, '20'))).status).toBe(200);
  expect((await year.pass('2026', '2026-12-18')).status).toBe(200);
  const { lines = [] } = (await year.yearEnd()).trial ?? {};
  expect(lines.map(({ total, stars }) => [total, stars])).toEqual([
    ['100.00', 5],
    ['100.00', 0],
    ['100.00', 5],
  ]);
});
