import type { EvidencePreview, ImportRecord } from '@xianfeng/contract';
import type { BranchEvidence, Evidence } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { branchYearOf } from '../cycles/branch-year.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { itemIds, learnCalendar, type ScoredBranch, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
setToday(server, '2026-11-20');
const { newId, store } = server.services;

function file(evidence: unknown): File {
  return new File([typeof evidence === 'string' ? evidence : JSON.stringify(evidence)], '年度数据.json');
}

const months = ['2026-01', '2026-02'];

function scores(points = 9) {
  return months.flatMap((period) => itemIds.map((item) => ({ item, by: 'branch' as const, period, points })));
}

async function place(others = ['方静姝', '阮青']) {
  const branch = await scoredBranch(server, { others });
  const path = `/branches/${branch.id}/imports/evidence`;
  const send = (evidence: unknown, by: Client = branch.recorder, id = newId()) =>
    by.upload(path, file(evidence), { id });
  const see = (evidence: unknown, by: Client = branch.recorder, fields = {}) =>
    by.upload(`${path}-preview`, file(evidence), fields);
  return { branch, path, send, see };
}

function evidenceOf({ id }: ScoredBranch, members: BranchEvidence['members']): Evidence {
  return { cycle: '2026', branches: [{ id, members }] };
}

async function standing({ id, committee }: ScoredBranch): Promise<readonly BranchEvidence[]> {
  return store.transaction(committee.id, async (tx) => {
    const year = await branchYearOf(tx, id, 2026);
    if (!year.ok) throw new Error(JSON.stringify(year.problems));
    return assembleEvidence(tx, year.value);
  });
}

async function rowsOf({ committee }: ScoredBranch): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of ['score', 'ledger_entry', 'import', 'paper_keying', 'fact', 'veto', 'earlier_result']) {
    const only = table === 'score' ? 'and points is not null' : '';
    const { rows } = await server.owner.query<{ count: number }>(
      `select count(*)::int as count from ${table} where committee_id = $1 ${only}`,
      [committee.id],
    );
    counts[table] = rows[0]?.count ?? 0;
  }
  return counts;
}

const award = { item: 'awards', on: '2026-07-28', level: 'county', document: '县委〔2026〕18号' };

test('a file is looked at without a trace, taken in once, and taken back as a whole', async () => {
  const { branch, send, see } = await place();
  const evidence = evidenceOf(branch, [
    { id: 'a', name: '方静姝', scores: scores(), entries: [award], history: [{ period: '2025', total: '98.5' }] },
    { id: 'b', name: '阮青', scores: scores(8.5) },
  ]);
  const seen = await see(evidence);
  expect(seen.body).toMatchObject({
    ...{ year: 2026, people: 2, asked: [], count: 41 },
    scores: months.map((period) => ({ period, rater: 'branch', new: 20, standing: 0 })),
    entries: [{ new: 1, standing: 0 }],
    // What was before is for the secretary to bring in.
    left: [{ code: 'evidence-left.no-scheme' }, { code: 'evidence-left.decided', facts: { count: 1 } }],
  });
  expect(await rowsOf(branch)).toMatchObject({ score: 0, ledger_entry: 0, import: 0, earlier_result: 0 });
  const id = newId();
  const taken = await send(evidence, branch.recorder, id);
  expect([taken.status, taken.body]).toMatchObject([200, { kind: 'evidence', rowCount: 2 }]);
  const rows = await rowsOf(branch);
  expect(rows).toMatchObject({ score: 40, ledger_entry: 1, import: 1, earlier_result: 0 });
  expect([(await send(evidence, branch.recorder, id)).status, await rowsOf(branch)]).toEqual([200, rows]);
  expect(codesOf(await send(evidence))).toEqual(['evidence-file.nothing-new']);
  const more = await send(evidence, branch.secretary);
  expect([more.status, await rowsOf(branch)]).toMatchObject([200, { score: 40, earlier_result: 1, import: 2 }]);
  expect(
    (await standing(branch)).flatMap(({ members }) => members).find(({ name }) => name === '方静姝'),
  ).toMatchObject({
    history: [{ period: '2025', total: '98.5' }],
    entries: [{ on: '2026-07-28', document: award.document }],
  });
  for (const undone of [(more.body as ImportRecord).id, id])
    expect((await branch.recorder.post(`/imports/${undone}/undo`)).status).toBe(200);
  expect(await rowsOf(branch)).toMatchObject({ score: 0, ledger_entry: 2, earlier_result: 0 });
  expect((await standing(branch)).flatMap(({ members }) => members.flatMap(({ entries }) => entries))).toEqual([]);
  expect((await send(evidence)).status).toBe(200);
});

test('what is told of oneself is for the other, and a ballot counts once two have brought it', async () => {
  const { branch, send } = await place();
  const ballots = ['members', 'mass'].flatMap((group) =>
    itemIds.map((item) => ({ ballot: 'year-end', period: '2026', group, item, papers: 20, scored: 20, sum: '180' })),
  );
  const members = branch.members.map(({ id, name }) => ({ id, name, scores: scores(), ballots }));
  const evidence = evidenceOf(branch, members);
  const first = (await send(evidence)).body as { left: object[] };
  expect(first.left).toContainEqual(
    expect.objectContaining({ code: 'evidence-left.own', facts: { member: branch.recorder.person.name, count: 20 } }),
  );
  const counted = async () =>
    (await standing(branch)).flatMap((each) => each.members.flatMap(({ ballots: own }) => own));
  expect(await counted()).toEqual([]);
  const second = await send(evidence, branch.secretary);
  expect([second.status, (await counted()).length]).toEqual([200, 4 * 20]);
  expect(await rowsOf(branch)).toMatchObject({ score: 80, paper_keying: 2 });
  const list = (await branch.recorder.get('/imports')).body as { rows: ImportRecord[] };
  const firstId = list.rows.find(
    ({ importedBy, id }) => importedBy !== '' && id !== (second.body as ImportRecord).id,
  )?.id;
  // The second keying goes before the first.
  expect(codesOf(await branch.secretary.post(`/imports/${firstId ?? ''}/undo`))).toEqual(['import.built-upon']);
  expect((await branch.secretary.post(`/imports/${(second.body as ImportRecord).id}/undo`)).status).toBe(200);
  expect(await counted()).toEqual([]);
  expect((await branch.secretary.post(`/imports/${firstId ?? ''}/undo`)).status).toBe(200);
  expect(await rowsOf(branch)).toMatchObject({ score: 0, paper_keying: 0 });
});

test('names that match nobody or several are asked about; nothing is taken in before they are answered', async () => {
  const { branch, path, send, see } = await place(['方静姝', '方静姝', '阮青']);
  const evidence = evidenceOf(branch, [
    { id: 'a', name: '方静姝', scores: scores() },
    { id: 'b', name: '查无此人', scores: scores() },
    { id: 'c', name: '阮 青', scores: scores() },
  ]);
  const seen = (await see(evidence)).body as EvidencePreview;
  expect(seen.asked).toEqual([
    { fileId: 'a', name: '方静姝', path: 'branches[0].members[0]', why: 'several' },
    { fileId: 'b', name: '查无此人', path: 'branches[0].members[1]', why: 'nobody' },
  ]);
  expect(seen.here).toHaveLength(5);
  expect(codesOf(await send(evidence))).toEqual(['evidence-file.person-several', 'evidence-file.person-unmatched']);
  const chosen = branch.members[2]?.id ?? '';
  const people = { 'people[0][fileId]': 'a', 'people[0][memberId]': chosen, 'people[1][fileId]': 'b' };
  const taken = await branch.recorder.upload(path, file(evidence), { id: newId(), ...people });
  expect([taken.status, taken.body]).toMatchObject([
    200,
    {
      rowCount: 2,
      left: expect.arrayContaining([expect.objectContaining({ code: 'evidence-left.person' })]) as unknown,
    },
  ]);
  expect((await rowsOf(branch))['score']).toBe(40);
});

test('a file of another branch, year or wording, and whatever stands otherwise, is refused in words and without a trace', async () => {
  const { branch, send } = await place();
  const good = evidenceOf(branch, [{ id: 'a', name: '方静姝', scores: scores(), entries: [award] }]);
  const scheme = { id: 'county-star', version: '1.0', hash: '0'.repeat(64) };
  const cases: readonly (readonly [unknown, string])[] = [
    [{ ...good, cycle: '2025' }, 'evidence-file.other-year'],
    [{ ...good, scheme }, 'evidence-file.other-wording'],
    [{ ...good, scheme: { ...scheme, id: 'fengxian' } }, 'evidence-file.other-scheme'],
    [{ ...good, branches: [{ id: 'x', name: '第九党支部', members: [] }] }, 'evidence-file.other-branch'],
    [{ ...good, branches: [...good.branches, ...good.branches] }, 'evidence-file.branch-twice'],
    [
      evidenceOf(branch, [{ id: 'a', name: '方静姝', scores: [{ ...scores()[0], points: 11 }] as never }]),
      'score.out-of-range',
    ],
    [evidenceOf(branch, [{ id: 'a', name: '方静姝', entries: [{ ...award, on: '2026-12-01' }] }]), 'entry.in-future'],
    [
      evidenceOf(branch, [{ id: 'a', name: '方静姝', scores: [{ ...scores()[0], period: '2026-12' }] as never }]),
      'sheet.in-future',
    ],
    [`${JSON.stringify(good).slice(0, -1)},"cycle":"2026"}`, 'evidence-file.name-twice'],
    [JSON.stringify(good).replace('"cycle"', '"__proto__":{"cycle":"2025"},"cycle"'), 'evidence-file.name-unfit'],
    [JSON.stringify(good).replace('"cycle"', '"__\\u0070roto__":{},"cycle"'), 'evidence-file.name-unfit'],
    [JSON.stringify(good).replace('"points":9', '"points":1e400'), 'evidence-file.field-unfit'],
    [`{"cycle":"2026","branches":${'['.repeat(200_000)}`, 'evidence-file.too-deep'],
    ['{"cycle":"2026","branches":[', 'evidence-file.not-json'],
    ['[]', 'evidence-file.not-evidence'],
    [
      { ...good, branches: [{ id: branch.id, members: Array.from({ length: 2001 }, (_, at) => ({ id: `${at}` })) }] },
      'evidence-file.too-large',
    ],
  ];
  for (const [given, code] of cases) expect([code, codesOf(await send(given))[0]]).toEqual([code, code]);
  expect(await rowsOf(branch)).toMatchObject({ score: 0, ledger_entry: 0, import: 0 });
  expect((await send(good)).status).toBe(200);
  const other = evidenceOf(branch, [
    {
      id: 'a',
      name: '方静姝',
      scores: scores(8),
      entries: [{ ...award, on: '2026-07-28', document: '县委〔2026〕19号' }],
    },
  ]);
  const refused = await send(other);
  expect(new Set(codesOf(refused))).toEqual(
    new Set(['evidence-file.score-otherwise', 'evidence-file.entry-otherwise']),
  );
  expect(refused.body).toMatchObject({
    problems: [{ path: 'branches[0].members[0].scores[0]' }, ...Array(20).fill({})],
  });
});

test('a passed month takes nothing more, and of two who bring one file at once one finds it there', async () => {
  const { branch, send } = await place();
  const evidence = evidenceOf(branch, [{ id: 'a', name: '方静姝', scores: scores(), entries: [award] }]);
  const both = await Promise.all([send(evidence), send(evidence)]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 422]));
  expect(both.flatMap((answer) => codesOf(answer))).toEqual(['evidence-file.nothing-new']);
  expect(await rowsOf(branch)).toMatchObject({ score: 20, ledger_entry: 1, import: 1 });
  await server.owner.query(
    `update score_sheet set passed_on = '2026-02-05', passed_by = $2, passed_at = now() where committee_id = $1`,
    [branch.committee.id, newId()],
  );
  const more = evidenceOf(branch, [{ id: 'b', name: '阮青', scores: scores() }]);
  expect(new Set(codesOf(await send(more)))).toEqual(new Set(['sheet.passed']));
  const list = (await branch.recorder.get('/imports')).body as { rows: ImportRecord[] };
  expect(codesOf(await branch.recorder.post(`/imports/${list.rows[0]?.id ?? ''}/undo`))).toEqual(['sheet.passed']);
});

test('a year of thirty members comes in within seconds', async (context) => {
  const { branch, send } = await place(
    Array.from({ length: 30 }, (_, at) => `同志${String.fromCharCode(0x5000 + at)}`),
  );
  const periods = Array.from({ length: 10 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
  const members = branch.members.slice(2).map(({ name }, at) => ({
    ...{ id: `${at}`, name },
    scores: periods.flatMap((period) => itemIds.map((item) => ({ item, by: 'branch' as const, period, points: 9 }))),
    entries: [award],
  }));
  const begun = performance.now();
  const taken = await send(evidenceOf(branch, members));
  const seconds = (performance.now() - begun) / 1000;
  expect([taken.status, (await rowsOf(branch))['score']]).toEqual([200, 3000]);
  await context.annotate(`30 members, 10 months, 3,000 scores: ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(60);
}, 120_000);
