import type { Card, NoticeBody, PaperBallot, YearEnd } from '@xianfeng/contract';
import { canonical, evaluateBranch } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { branchYearOf } from '../cycles/branch-year.ts';
import { openCycle } from '../cycles/open.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { codesOf, type Client, testServer } from '../testing/builders.ts';
import { exempt, itemIds, learnCalendar, type ScoredBranch, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

/** The worked example's year, by people's acts through the API: every month every item 9, ballot mean 10, a county and a bureau award. */
async function workedYear(): Promise<{
  branch: ScoredBranch;
  member: { id: string; name: string };
  elder: { id: string };
}> {
  const branch = await scoredBranch(server, { others: ['周岚', '丁守田'] });
  const [, , member, elder] = branch.members;
  if (member === undefined || elder === undefined) throw new Error('Two others were asked for.');
  await exempt(server, branch.committee, elder.id);
  for (const month of months) await branch.finishMonth(month, '9');
  await confirmedBefore(branch, member.id);
  return { branch, member, elder };
}

/** A year before, in which the member was excellent. */
async function confirmedBefore({ id: branchId, committee, secretary }: ScoredBranch, memberId: string): Promise<void> {
  const { newId, store } = server.services;
  await store.transaction(committee.id, async (tx) => {
    const now = await tx.cycles.find(branchId, 2026);
    if (now === undefined) throw new Error('The year is open.');
    const [cycleId, runId] = [newId(), newId()];
    await openCycle(tx, { id: cycleId, branchId, year: 2025, schemeVersionId: now.scheme_version_id });
    await tx.ratings.insert(
      {
        ...{ id: runId, cycle_id: cycleId, scheme_hash: 'a', evidence_hash: 'b', confirmed_on: '2025-12-31' },
        ...{ members_due: 4, members_present: 4, confirmed_by: secretary.person.id, confirmed_at: new Date() },
      },
      [
        {
          ...{ subject_id: memberId, total: 960_000, stars: 10, grade: 'excellent', explanation: null },
          result: JSON.stringify({ id: memberId, total: '96.00', stars: 10, grade: 'excellent' }),
        },
      ],
    );
    await tx.notices.insert([
      {
        ...{ id: newId(), cycle_id: cycleId, kind: 'year', period: '2025', number: 1, opened_on: '2025-12-31' },
        ...{ closes_on: '2026-01-13', body: '{}', body_hash: 'c', check_code: 'd', ledger_sequence: 0 },
        ...{ ledger_hash: 'e', published_by: secretary.person.id, published_at: new Date() },
      },
    ]);
  });
}

async function award(branch: ScoredBranch, subjectId: string, level: string, on: string) {
  return branch.recorder.post(`/branches/${branch.id}/entries`, {
    id: server.services.newId(),
    subjectId,
    item: 'awards',
    level,
    occurredOn: on,
    document: `县委〔2026〕${on.slice(5)}号`,
  });
}

/** Both key the same: 3 members and 12 representatives of the public, all of them 10 on every item. */
async function keyBallot(branch: ScoredBranch, mass = 12): Promise<void> {
  for (const client of [branch.recorder, branch.secretary]) {
    const path = `/branches/${branch.id}/paper-ballots/2026`;
    const { body } = await client.get(path);
    const totals = (body as PaperBallot).members.flatMap(({ id }) =>
      itemIds.flatMap((item) => [
        { group: 'members', memberId: id, item, papers: 3, scored: 3, sum: '30' },
        { group: 'mass', memberId: id, item, papers: mass, scored: mass, sum: String(mass * 10) },
      ]),
    );
    await client.post(`${path}/totals`, { heldOn: '2026-12-16', totals });
    await client.post(`${path}/finish`);
  }
}

const { branch, member, elder } = await workedYear();
const yearEnd = async () => (await branch.secretary.get(`/branches/${branch.id}/year-end`)).body as YearEnd;
const cardOf = async (client: Client, id: string) => (await client.get(`/members/${id}/card`)).body as Card;
const meeting = {
  ...{ confirmedOn: '2026-12-31', membersDue: 4, membersPresent: 4, ayes: 3, manner: 'hands' },
  differences: [{ memberId: member.id, words: '下半年有三个月评分低，已和本人谈过。' }],
};

// These tests are one year and run in the order they are written.
test('while the year runs the card shows the months and no total', async () => {
  const card = await cardOf(branch.secretary, member.id);
  expect(card).toMatchObject({ state: 'running', total: null, stars: null, ballot: null, noticeClosesOn: null });
  expect(card.months.map(({ state, total }) => [state, total])).toEqual(months.map(() => ['published', '90']));
  expect(card.items.map(({ id }) => id)).toEqual(itemIds);
});

test('what stands in the way of the year is listed, and confirming is refused by the same list', async () => {
  const { obstacles, steps, confirmed } = await yearEnd();
  const codes = [...new Set(obstacles.map(({ code }) => code))];
  expect(codes).toEqual(['missing-score', 'ballot.not-keyed-twice', 'rating.direct-stars-missing']);
  expect(steps.map(({ step, state }) => `${step} ${state}`)).toEqual([
    'scores done',
    'ballot current',
    'trial later',
    'meeting later',
    'notice later',
  ]);
  expect(confirmed).toBeNull();
  const refused = await branch.secretary.post(`/branches/${branch.id}/year-end/confirm`, meeting);
  expect(refused.status).toBe(422);
  expect([...new Set(codesOf(refused))]).toEqual(codes);
  expect((await yearEnd()).confirmed).toBeNull();
  expect(codesOf(await branch.publish('year', '2026'))).toEqual(['notice.rating-not-confirmed']);
});

test('an exempt member gets stars from the meeting; given anew they replace the former, which stay on record', async () => {
  const path = `/branches/${branch.id}/year-end/direct-stars`;
  const give = (memberId: string, stars: number, revision = 0) =>
    branch.secretary.post(path, { memberId, stars, revision });
  await give(elder.id, 7);
  await give(elder.id, 9, 1);
  await give(elder.id, 9, 1);
  const { rows } = await server.owner.query<{ value: number }>(
    'select value::int / 10000 as value from fact where subject_id = $1 order by revision',
    [elder.id],
  );
  expect(rows.map(({ value }) => value)).toEqual([7, 9]);
  expect(codesOf(await give(member.id, 9))).toEqual(['rating.not-exempt']);
  expect(codesOf(await give(server.services.newId(), 9))).toEqual(['member.unknown']);
});

test('nine every month, ten in the ballot, a county and a bureau award: 94.00, nine stars, qualified', async () => {
  expect((await award(branch, member.id, 'county', '2026-07-28')).status).toBe(200);
  expect((await award(branch, member.id, 'bureau', '2026-07-01')).status).toBe(200);
  await keyBallot(branch);
  const { trial, obstacles, bands } = await yearEnd();
  expect(obstacles).toEqual([]);
  const line = trial?.lines.find(({ memberId }) => memberId === member.id);
  expect(line).toMatchObject({ total: '94.00', stars: 9, grade: 'qualified', exempt: false, outcomes: [] });
  const own = trial?.lines.find(({ memberId }) => memberId === elder.id);
  expect(own).toMatchObject({ total: null, stars: 9, grade: 'qualified', exempt: true });
  expect(bands).toEqual([{ stars: 9, grade: 'qualified', members: 4 }]);
});

test('the meeting’s day and quorum are checked on both sides', async () => {
  const confirm = (change: object) =>
    branch.secretary.post(`/branches/${branch.id}/year-end/confirm`, { ...meeting, ...change });
  expect(codesOf(await confirm({ membersPresent: 2, ayes: 2 }))).toEqual(['meeting.no-quorum', 'minutes.not-carried']);
  expect(codesOf(await confirm({ ayes: 2 }))).toEqual(['minutes.not-carried']);
  expect(codesOf(await confirm({ confirmedOn: '2026-12-30' }))).toEqual(['meeting.too-early']);
  expect(codesOf(await confirm({ confirmedOn: '2027-01-01' }))).toEqual(['meeting.in-future']);
  expect((await yearEnd()).confirmed).toBeNull();
});

test('points suggest: where the meeting rates otherwise it says why, and why somebody is not rated as a year before', async () => {
  const path = `/branches/${branch.id}/year-end/confirm`;
  const codes = async (change: object) => codesOf(await branch.secretary.post(path, { ...meeting, ...change }));
  const recorder = branch.recorder.person.id;
  const better = { memberId: recorder, stars: 10, grade: 'excellent', reason: '抢险救灾立功，会议一致同意' };
  const { trial, contests } = await yearEnd();
  const line = trial?.lines.find(({ memberId }) => memberId === member.id);
  expect(line).toMatchObject({ isChanged: true, last: { year: 2025, stars: 10, grade: 'excellent' }, decided: null });
  expect(trial?.lines.filter(({ isChanged }) => isChanged)).toHaveLength(1);
  expect(contests).toMatchObject([{ honor: 'year-star-candidate', places: 0, candidates: [] }]);
  expect(await codes({ differences: [] })).toEqual(['rating.difference-unexplained']);
  expect(await codes({ changes: [{ ...better, grade: 'best' }] })).toEqual(['rating.change-unfit']);
  expect(await codes({ changes: [{ ...better, memberId: elder.id }] })).toEqual(['rating.change-unrated']);
  expect(await codes({ picks: [{ honor: 'year-star-candidate', memberId: recorder }] })).toEqual([
    'rating.pick-unfit',
    'rating.picks-many',
  ]);
  expect((await yearEnd()).confirmed).toBeNull();
});

test('whoever picks the secretary of a branch that was criticised says why; it stands in the way of nobody else', async () => {
  const { services, owner } = server;
  const planId = services.newId();
  const meetingRow = { met_on: '2026-12-30', members_due: 3, members_present: 3, ayes: 3 };
  await services.store.transaction(branch.committee.id, async (tx) => {
    await tx.supervisions.insertPlan({
      ...{ id: planId, organization_id: branch.committee.rootId, year: 2026, visitors: [member.id], state: 'draft' },
      ...{ revision: 1, written_by: member.id, written_on: '2026-01-05' },
    });
    await tx.supervisions.insertAssessment({
      ...{ id: services.newId(), plan_id: planId, branch_id: branch.id, judgement: 'criticised', words: '没有公示' },
      ...{ ...meetingRow, visit_id: null, figure: null, given_by: member.id, state: 'told', revision: 1 },
    });
  });
  const path = `/branches/${branch.id}/year-end/confirm`;
  const codes = async (memberId: string, reason: string | null) => {
    const picks = [{ honor: 'year-star-candidate', memberId, reason }];
    return codesOf(await branch.secretary.post(path, { ...meeting, picks }));
  };
  expect(await codes(branch.secretary.person.id, null)).toContain('rating.criticised');
  expect(await codes(branch.secretary.person.id, '抢险救灾立功')).not.toContain('rating.criticised');
  expect(await codes(branch.recorder.person.id, null)).not.toContain('rating.criticised');
  await owner.query('delete from supervision_assessment where plan_id = $1', [planId]);
});

test('the meeting confirms once; the snapshot keeps scheme, evidence and explanation, and the second click changes nothing', async () => {
  // Ten stars where the points came to nine: what follows is what follows from the meeting's stars.
  const changes = [
    { memberId: branch.recorder.person.id, stars: 10, grade: 'excellent', reason: '抢险救灾立功，会议一致同意' },
  ];
  const path = `/branches/${branch.id}/year-end/confirm`;
  const [first, second] = await Promise.all([
    branch.secretary.post(path, { ...meeting, membersPresent: 3, changes }),
    branch.secretary.post(path, { ...meeting, membersPresent: 3, changes }),
  ]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toEqual(first.body);
  expect(first.body).toMatchObject({ confirmed: { on: '2026-12-31', due: 4, present: 3 } });
  const run = await server.owner.query(
    "select scheme_hash, evidence_hash from rating_run where confirmed_on > '2026-01-01'",
  );
  const rows = await server.owner.query(
    `select total::int, stars, explanation is null as is_bare from rating
     join rating_run on rating_run.id = run_id where confirmed_on > '2026-01-01' order by total, stars`,
  );
  expect(rows.rows).toEqual([
    { total: 920_000, stars: 9, is_bare: false },
    { total: 920_000, stars: 10, is_bare: false },
    { total: 940_000, stars: 9, is_bare: false },
    { total: null, stars: 9, is_bare: true },
  ]);
  const { evidence, version } = await server.services.store.transaction(branch.committee.id, async (tx) => {
    const year = await branchYearOf(tx, branch.id, 2026);
    if (!year.ok) throw new Error('The year is open.');
    return { evidence: await assembleEvidence(tx, year.value), version: year.value.version };
  });
  const evidence_hash = server.services.hash(canonical(evidence));
  expect(run.rows).toEqual([{ scheme_hash: version.body_hash, evidence_hash }]);
  const { confirmed } = await yearEnd();
  const changed = confirmed?.lines.find(({ memberId }) => memberId === branch.recorder.person.id);
  expect(changed).toMatchObject({ stars: 10, grade: 'excellent', outcomes: ['commended'] });
  expect(changed?.decided).toEqual({ stars: 9, grade: 'qualified', reason: '抢险救灾立功，会议一致同意' });
  expect(confirmed?.lines.find(({ memberId }) => memberId === member.id)?.changeWords).toBe(
    '下半年有三个月评分低，已和本人谈过。',
  );
  const other = await branch.secretary.post(path, { ...meeting, membersPresent: 4 });
  expect(codesOf(other)).toEqual(['rating.already-confirmed']);
});

test('a confirmed year takes no entry, no stars and no ballot', async () => {
  expect(codesOf(await award(branch, member.id, 'national', '2026-08-01'))).toEqual(['cycle.confirmed']);
  const stars = await branch.secretary.post(`/branches/${branch.id}/year-end/direct-stars`, {
    memberId: elder.id,
    stars: 1,
    revision: 2,
  });
  expect(codesOf(stars)).toEqual(['cycle.confirmed']);
  const ballot = await branch.recorder.post(`/branches/${branch.id}/paper-ballots/2026/reopen`);
  expect(codesOf(ballot)).toEqual(['cycle.confirmed']);
});

test('the year’s notice runs seven working days over the new year, and the card says so', async () => {
  setToday(server, '2026-12-31');
  expect((await cardOf(branch.secretary, member.id)).state).toBe('confirmed');
  const answer = await branch.publish('year', '2026');
  expect(answer.status).toBe(200);
  const { closesOn, number, body } = answer.body as { closesOn: string; number: number; body: NoticeBody };
  expect({ closesOn, number }).toEqual({ closesOn: '2027-01-12', number: 13 });
  expect(body.lines.find(({ memberId }) => memberId === member.id)).toMatchObject({
    total: '94.00',
    stars: 9,
    grade: 'qualified',
  });
  expect(body.lines.find(({ memberId }) => memberId === elder.id)).toMatchObject({
    total: null,
    stars: 9,
    exempt: true,
  });
  expect(await cardOf(branch.secretary, member.id)).toMatchObject({
    state: 'notice-open',
    noticeClosesOn: '2027-01-12',
  });
});

test('the card opens to the whole sum, and a member reads his own and nobody else’s', async () => {
  const account = await branch.committee.account(member.id);
  const own = server.client();
  await own.signIn(account, 'Right-Horse-7');
  const card = await cardOf(own, member.id);
  expect(card).toMatchObject({ total: '94.00', stars: 9, grade: 'qualified', ballot: { heldOn: '2026-12-16' } });
  expect(card.explanation).toMatchObject({ part: 'total', shown: '94.00' });
  expect(card.sections).toContainEqual({ id: 'item-01', name: '理想信念', points: '9.20', most: '10' });
  expect(card.entries.map(({ levelName, sign, points }) => [levelName, sign, points])).toEqual([
    ['县级', 'plus', '2'],
    ['本局', 'plus', '1'],
  ]);
  expect((await own.get(`/members/${elder.id}/card`)).status).toBe(403);
  expect((await own.get(`/members/${server.services.newId()}/card`)).status).toBe(403);
});

test('after its last day the notice is closed by itself and the result is final', async () => {
  setToday(server, '2027-01-12');
  expect((await cardOf(branch.secretary, member.id)).state).toBe('notice-open');
  setToday(server, '2027-01-13');
  const card = await branch.secretary.get(`/members/${member.id}/card?year=2026`);
  expect(card.body).toMatchObject({ state: 'final', total: '94.00' });
});

test('what is exported gives exactly what the page shows', async () => {
  const evaluated = await server.services.store.transaction(branch.committee.id, async (tx) => {
    const year = await branchYearOf(tx, branch.id, 2026);
    if (!year.ok) throw new Error('The year is open.');
    const [evidence] = await assembleEvidence(tx, year.value);
    if (evidence === undefined) throw new Error('A branch’s year has the branch’s own evidence.');
    const asRead = JSON.parse(JSON.stringify(evidence)) as typeof evidence;
    return evaluateBranch(year.value.plan, asRead, { cycle: '2026' });
  });
  const totals = evaluated.ok ? evaluated.value.result.members.map(({ id, total }) => [id, total]) : [];
  const shown = (await yearEnd()).confirmed?.lines.map(({ memberId, total }) => [memberId, total]);
  expect(totals).toEqual(shown);
  expect(totals).toContainEqual([member.id, '94.00']);
});

test('a confirmed year that was wrong is opened again by the committee alone, with a reason; the meeting confirms anew and both stay', async () => {
  setToday(server, '2027-02-01');
  const path = `/branches/${branch.id}/year-end/reopening`;
  const given = { year: 2026, reason: '申诉成立，七月的表彰应按地市级', document: '青委组发〔2027〕3号' };
  expect(codesOf(await branch.secretary.post(path, given))).toEqual(['access.denied']);
  const officer = await branch.committee.signedIn('committee-officer');
  const [first, second] = await Promise.all([officer.post(path, given), officer.post(path, given)]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(first.body).toMatchObject({ confirmed: null, mayReopen: false, reopenings: [{ on: '2027-02-01' }] });
  expect((first.body as YearEnd).reopenings).toHaveLength(1);
  expect(codesOf(await officer.post(path, { ...given, reason: '又一次' }))).toEqual(['rating.not-confirmed']);
  // The card is open again, and the year in use is the one that was opened.
  expect(await cardOf(branch.secretary, member.id)).toMatchObject({ decided: null, changeWords: null });
  const answer = await branch.secretary.post(`/branches/${branch.id}/year-end/confirm`, {
    ...{ ...meeting, confirmedOn: '2027-02-01', manner: 'ballot' },
  });
  expect(answer.body).toMatchObject({ confirmed: { on: '2027-02-01', ayes: 3, manner: 'ballot' } });
  const { rows } = await server.owner.query('select count(*)::int as runs from rating_run where confirmed_on > $1', [
    '2026-06-01',
  ]);
  expect(rows).toEqual([{ runs: 2 }]);
});
