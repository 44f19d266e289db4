import { rowsMost } from '@xianfeng/contract';
import { givenAtConsole } from '@xianfeng/store';
import { expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../builders.ts';
import { allRoutes } from '../matrix/requests.ts';
import { learnCalendar, scoredBranch } from '../scored-branch.ts';
import { bounded } from './bounded.ts';

const server = await testServer();
await learnCalendar(server);
const { newId, clock, store } = server.services;
const committee = await server.committee();
const branch = await scoredBranch(server, { committee });
const department = await committee.signedIn('department-officer');
const officer = await committee.signedIn('committee-officer');
const system = await committee.signedIn('system-administrator');
const security = await committee.signedIn('security-administrator');
const many = 450;

/** More of everything that is listed than is answered at once. */
await store.transaction(committee.id, async (tx) => {
  const people = Array.from({ length: many }, (_, index) => ({ id: newId(), name: `丁${index}` }));
  const blank = { sex: null, ethnicity: null, joined_on: null, full_member_on: null, party_post: null };
  const unnumbered = { phone_sealed: null, phone_digest: null, import_id: null };
  await tx.people.insert(people.map((person) => ({ ...blank, ...unnumbered, ...person, born_on: '1980-05-01' })));
  for (const [index, { id }] of people.entries()) {
    const days = { id: newId(), person_id: id, from_on: '2026-01-01' };
    const organization = { organization_id: branch.id, role: 'review-panel', to_on: '2026-12-31' } as const;
    await tx.appointments.insert({ ...days, ...organization, ...givenAtConsole(clock.now()) });
    await tx.corrections.insert({
      ...{ id: newId(), person_id: id, branch_id: branch.id, kind: 'identity', wanted: '改名' },
      ...{ requested_on: '2026-11-20', due_on: '2026-12-11', outcome: null, reason: null },
      ...{ answered_by: null, answered_on: null },
    });
    await tx.exemptionRequests.insert({
      ...{ id: newId(), person_id: id, branch_id: branch.id, reason: 'age', from_on: '2026-11-01', to_on: null },
      ...{ state: 'wished', revision: 1 },
    });
    await tx.imports.insert({
      ...{ id: newId(), kind: 'scores', branch_id: branch.id, period: '2026-02', file_name: `${index}.xlsx` },
      ...{ file_hash: 'f'.repeat(64), row_count: 0, imported_by: id, imported_at: clock.now(), cells_filled: 0 },
    });
    await tx.membershipEvents.insert({
      ...{ id: newId(), person_id: id, kind: 'left', on_day: '2026-11-01', document: `${index}号`, leaving: 'died' },
      ...{ from_branch_id: branch.id, to_branch_id: null, other_committee: null, stage: null, until_on: null },
      ...{ recorded_by: officer.person.id, recorded_at: clock.now() },
    });
  }
});
for (let index = 0; index < rowsMost + 1; index += 1) await committee.branch(`第${index}分支`);
const entryIds = Array.from({ length: rowsMost + 1 }, newId);
for (const [index, id] of entryIds.entries()) {
  const entry = { id, subjectId: branch.members[2]?.id, item: 'awards', level: 'county' };
  const on = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
  await branch.recorder.post(`/branches/${branch.id}/entries`, { ...entry, occurredOn: on, document: `${index}号` });
}
await store.transaction(committee.id, (tx) => tx.entryReviews.begin(entryIds));

for (let index = 0; index < rowsMost + 1; index += 1) {
  const path = `/branches/${branch.id}/members/${branch.secretary.person.id}/declarations`;
  const occurredOn = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
  const deed = { id: newId(), item: 'awards', level: 'county', occurredOn, words: `第${index}件` };
  await branch.secretary.post(path, deed);
}

const [cycle] = await store.transaction(committee.id, (tx) => tx.cycles.ofBranch(branch.id));
await store.transaction(committee.id, async (tx) => {
  const pledge = { kind: 'target', due_on: '2026-12-31', pledged_on: '2026-01-05', state: 'drafted' } as const;
  for (let index = 0; index < rowsMost + 1; index += 1) {
    await tx.pledges.insert({
      ...{ ...pledge, id: newId(), cycle_id: cycle?.id ?? '', person_id: null, words: `第${index}项` },
      ...{ months: [], revision: 1, signed_on: null, decided_on: null },
    });
  }
});
await store.transaction(committee.id, async (tx) => {
  for (let index = 0; index < rowsMost + 1; index += 1) {
    await tx.spotChecks.insert(
      {
        ...{ id: newId(), by: 'committee', step: 'spot-check', period: '2026-01', kind: 'scores', state: 'frozen' },
        ...{ list: '', list_hash: 'f'.repeat(64), lines: 0, draws: 0 },
        ...{ frozen_by: officer.person.id, frozen_on: '2026-02-01', frozen_at: clock.now() },
      },
      [cycle?.id ?? ''],
    );
  }
});
await store.transaction(committee.id, async (tx) => {
  const sheet = await tx.sheets.lock(newId(), { cycleId: cycle?.id ?? '', period: '2026-01', rater: 'branch' });
  const by = branch.secretary.person.id;
  for (let index = 0; index < rowsMost + 1; index += 1) {
    await tx.scoreCorrections.insert({
      ...{ id: newId(), sheet_id: sheet.id, subject_id: by, item: 'item-01', stood: 90_000, points: 80_000 },
      ...{ reason: `第${index}次`, evidence: '签到簿', state: 'withdrawn', number: null, decision_reason: null },
      ...{ proposed_by: by, proposed_on: '2026-11-20', proposed_at: clock.now() },
      ...{ decided_by: by, decided_on: '2026-11-20', decided_at: clock.now() },
    });
  }
});
await store.transaction(committee.id, async (tx) => {
  const cycle = await tx.cycles.find(branch.id, 2026);
  const by = branch.secretary.person.id;
  const nobody = { withdrawn_on: null, withdrawn_by: null, withdrawn_reason: null, import_id: null };
  for (let index = 0; index < rowsMost + 1; index += 1) {
    const id = newId();
    await tx.events.write({
      ...{ committee_id: committee.id, id, cycle_id: cycle?.id ?? '', kind: 'party-day', held_on: '2026-03-02' },
      ...{ title: `第${index}次`, place: null, words: null, state: 'settled', revision: 1, recorded_by: by, ...nobody },
      ...{ recorded_at: clock.now(), settled_by: by, settled_on: '2026-03-02' },
    });
    await tx.events.writeLines(id, [{ id: newId(), person_id: by, state: 'came', made_up_on: null }]);
  }
});

await store.transaction(committee.id, async (tx) => {
  const [by, noticeId] = [branch.secretary.person.id, newId()];
  const head = { id: noticeId, cycle_id: cycle?.id ?? '', kind: 'month', period: '2026-01', number: 1 } as const;
  const body = JSON.stringify({ subject: 'member', items: [], lines: [] });
  await tx.notices.insert([
    {
      ...{ ...head, opened_on: '2026-02-02', closes_on: '2026-02-06', body, body_hash: 'f', check_code: 'f' },
      ...{ ledger_sequence: 0, ledger_hash: 'f', published_by: by, published_at: clock.now() },
    },
  ]);
  for (let index = 0; index < rowsMost + 1; index += 1) {
    await tx.objections.insert({
      ...{ id: newId(), notice_id: noticeId, cycle_id: cycle?.id ?? '', branch_id: branch.id, subject_id: by },
      ...{ about: 'other', item: null, words: `第${index}件`, raised_by: officer.person.id, objector: null },
      ...{ raised_on: '2026-02-03', raised_at: clock.now(), due_on: '2026-02-17', state: 'raised' },
      ...{ revision: 1, investigators: [] },
    });
  }
});

await store.transaction(committee.id, (tx) =>
  tx.experiences.insert(
    Array.from({ length: rowsMost + 1 }, (_, index) => ({
      ...({ id: newId(), person_id: branch.secretary.person.id, course: 'service', title: `第${index}次` } as const),
      ...{ from_on: '2026-02-03', to_on: null, hours: 40_000, level: null, document: '活动记录', import_id: null },
      ...({
        recorded_by: officer.person.id,
        recorded_on: '2026-02-03',
        recorded_at: clock.now(),
        state: 'waiting',
      } as const),
    })),
  ),
);
await store.transaction(committee.id, async (tx) => {
  for (let index = 0; index < rowsMost + 1; index += 1) {
    await tx.suggestions.insert({
      ...{ id: newId(), branch_id: branch.id, register: 'branch', year: 2026, kind: 'work', words: `第${index}件` },
      ...{ about_name: null, about_ids: [], raised_by: officer.person.id, raiser_name: null, recorded_by: null },
      ...{ code_digest: null, received_on: '2026-02-03', due_on: '2026-02-24', state: 'received', revision: 1 },
      handlers: [],
    });
  }
});

interface Part {
  readonly rows: readonly Record<string, unknown>[];
  readonly next: string | null;
  readonly count: number;
}

/** Who reads each list of the committee, and how many rows there are of it at least. */
const readers: Readonly<Record<string, readonly [reader: Client, path: string, least: number]>> = {
  'accounts.list': [system, '/accounts/search', many],
  'appointments.list': [security, '/appointments/search', many],
  'affiliations.list': [officer, '/affiliation-changes', many],
  'archives.ofCommittee': [officer, '/archives', 0],
  'attachments.list': [officer, `/branches/${branch.id}/attachments`, 0],
  'corrections.list': [department, '/corrections', many],
  'declarations.list': [officer, `/branches/${branch.id}/declarations`, rowsMost + 1],
  'declarations.listOwn': [branch.secretary, '/me/declarations', rowsMost + 1],
  'entryReviews.list': [officer, `/branches/${branch.id}/entry-reviews`, rowsMost + 1],
  'scoreCorrections.list': [officer, `/branches/${branch.id}/score-corrections`, rowsMost + 1],
  'events.list': [officer, `/branches/${branch.id}/events`, rowsMost + 1],
  'events.listOwn': [branch.secretary, '/me/events', rowsMost + 1],
  'exemptions.list': [officer, '/exemption-requests', many],
  'handOvers.terms': [officer, '/ending-terms', many],
  'imports.list': [officer, '/imports', many],
  'ledger.list': [officer, `/branches/${branch.id}/entries`, rowsMost + 1],
  'pledges.list': [officer, `/branches/${branch.id}/pledges`, rowsMost + 1],
  'pledges.ofBranches': [officer, '/branch-pledges', rowsMost + 1],
  'spotChecks.list': [officer, '/spot-checks', rowsMost + 1],
  'spotChecks.ofBranch': [officer, `/branches/${branch.id}/spot-checks`, rowsMost + 1],
  'experiences.ofBranch': [officer, `/branches/${branch.id}/experiences`, rowsMost + 1],
  'experiences.mine': [branch.secretary, '/me/experiences', rowsMost + 1],
  'workReports.ofYear': [officer, '/work-reports/2026', 1],
  'objections.ofBranch': [officer, `/branches/${branch.id}/objections`, rowsMost + 1],
  'suggestions.ofBranch': [officer, `/branches/${branch.id}/suggestions`, rowsMost + 1],
  'suggestions.ofCommittee': [officer, '/suggestions', rowsMost + 1],
  'organizations.acts': [officer, '/organizations/acts', rowsMost + 1],
};

const reading = allRoutes.filter(({ name, method }) => method === 'GET' || name in readers);

test('every reading route says how it keeps to two hundred rows, and what is answered in parts is tried', () => {
  expect(Object.keys(bounded).toSorted()).toEqual(reading.map(({ name }) => name).toSorted());
  const parts = Object.keys(bounded).filter((name) => bounded[name] === 'parts');
  expect(Object.keys(readers).toSorted()).toEqual(parts.toSorted());
});

async function ask(name: string, asked: Readonly<Record<string, string | number>>) {
  const [reader, path] = readers[name] ?? [system, ''];
  const isSearch = reading.some((route) => route.name === name && route.method === 'POST');
  if (isSearch) return reader.post(path, asked);
  const query = new URLSearchParams(
    Object.fromEntries(Object.entries(asked).map(([field, value]) => [field, String(value)])),
  );
  return reader.get(`${path}?${query.toString()}`);
}

test.each(Object.keys(readers))('%s: two hundred rows at most, and all of them part by part', async (name) => {
  const greedy = await ask(name, { limit: rowsMost + 1 });
  expect([greedy.status, codesOf(greedy)]).toEqual([400, ['request.invalid']]);
  const seen: string[] = [];
  let after: string | null = null;
  let count = 0;
  do {
    const answer = await ask(name, after === null ? {} : { after });
    expect(answer.status).toBe(200);
    const part = answer.body as Part;
    expect(part.rows.length).toBeLessThanOrEqual(rowsMost);
    expect(longest(answer.body)).toBeLessThanOrEqual(rowsMost);
    seen.push(...part.rows.map(({ id, personId, appointmentId }) => String(appointmentId ?? id ?? personId)));
    [after, count] = [part.next, part.count];
  } while (after !== null);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(count);
  expect(count).toBeGreaterThanOrEqual(readers[name]?.[2] ?? 0);
  expect(codesOf(await ask(name, { after: newId() }))).toEqual(['list.changed-meanwhile']);
});

test('words, states and branches are searched for over everybody', async () => {
  const found = async (asked: object) => {
    const { rows, count } = (await system.post('/accounts/search', asked)).body as Part;
    return [rows.length, count];
  };
  expect(await found({ words: '丁44' })).toEqual([11, 11]);
  expect(await found({ words: '丁44 没有' })).toEqual([0, 0]);
  expect(await found({ state: 'none', words: '丁' })).toEqual([rowsMost, many]);
  expect(await found({ branchId: branch.id })).toEqual([3, 3]);
  const holders = (await security.post('/appointments/search', { words: '第二党支部 丁449' })).body as Part;
  expect(holders.rows).toMatchObject([{ name: '丁449', appointments: [{ role: 'review-panel' }] }]);
});

/** The longest list anywhere in an answer. */
function longest(body: unknown): number {
  if (typeof body !== 'object' || body === null) return 0;
  const below = Object.values(body).map(longest);
  return Math.max(Array.isArray(body) ? body.length : 0, ...below, 0);
}
