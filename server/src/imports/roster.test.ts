import type { ImportRecord, Member, Organization } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import { madeUpPeople, ROSTER_HEADS, rosterTable } from '../spreadsheets/testing/made-up-roster.ts';
import { writeTables } from '../spreadsheets/write-table.ts';
import { adoptScheme } from '../schemes/adopt.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { countyStar, schemeText } from '../testing/scored-branch.ts';

const server = await testServer();
const { newId } = server.services;

/** A committee of its own for each test, with its officer signed in. */
async function county() {
  const committee = await server.committee();
  const officer = await committee.signedIn('committee-officer');
  const send = (people: readonly (readonly string[])[], id = newId()) =>
    officer.upload('/imports/roster', roster(people), { id });
  return { committee, officer, send };
}

function roster(people: readonly (readonly string[])[]): File {
  return new File([new Uint8Array(writeTables([rosterTable(people)]))], '花名册.xlsx');
}

/** How many rows of each kind a committee has. */
async function counts(committeeId: string) {
  const { rows } = await server.owner.query(
    `select (select count(*)::int from person where committee_id = $1) as people,
      (select count(*)::int from membership where committee_id = $1) as memberships,
      (select count(*)::int from organization where committee_id = $1) as organizations,
      (select count(*)::int from import where committee_id = $1) as imports`,
    [committeeId],
  );
  return rows[0];
}

const lin = [
  '林素',
  '女',
  '汉族',
  '1985-03-09',
  '2008-07-01',
  '2009-07-01',
  '青石村党支部',
  '支部书记',
  '正式党员 农村',
  '13900001234',
];
const jiang = ['蒋望', '男', '', '1990-11-20', '2026-06-12', '', '青石村党支部', '', '预备党员', ''];

test('a roster brings branches, people and their memberships, from the first of the year or the day of admission', async () => {
  const { committee, officer, send } = await county();
  const answer = await send([lin, jiang]);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    kind: 'roster',
    fileName: '花名册.xlsx',
    rowCount: 2,
    branchesCreated: 1,
    undoneAt: null,
  });
  const organizations = (await officer.get('/organizations')).body as Organization[];
  const branch = organizations.find(({ kind }) => kind === 'branch');
  expect(branch).toMatchObject({ name: '青石村党支部', parentId: committee.rootId, memberCount: 2 });
  const members = (await officer.get(`/branches/${branch?.id}/members`)).body as Member[];
  expect(members).toMatchObject([
    {
      name: '林素',
      fromOn: '2026-01-01',
      phoneMasked: '*******1234',
      category: 'rural',
      status: 'full',
      bornOn: '1985-03-09',
    },
    { name: '蒋望', fromOn: '2026-06-12', phoneMasked: null, status: 'probationary', ethnicity: null },
  ]);
});

test('telephone numbers lie sealed in the database', async () => {
  const { committee, send } = await county();
  await send([lin]);
  const { rows } = await server.owner.query(
    'select phone_sealed, phone_digest from person where committee_id = $1 and phone_sealed is not null',
    [committee.id],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].phone_sealed.toString('latin1')).not.toContain('13900001234');
  expect(server.services.secrets.phone.open(rows[0].phone_sealed)).toBe('13900001234');
});

test('ID numbers lie sealed with a key of their own, and one that is another’s already is a fault', async () => {
  const { committee, officer } = await county();
  const send = (person: readonly string[], idNumber: string) => {
    const table = rosterTable([[...person, idNumber]], [...ROSTER_HEADS, '公民身份号码']);
    const bytes = new Uint8Array(writeTables([table]));
    return officer.upload('/imports/roster', new File([bytes], '花名册.xlsx'), { id: newId() });
  };
  // Region 990000 is not given out: nobody has this number.
  expect((await send(lin, '990000198503090024')).status).toBe(200);
  const { rows } = await server.owner.query(
    'select id_number_sealed as sealed from person where committee_id = $1 and id_number_digest is not null',
    [committee.id],
  );
  expect(rows).toHaveLength(1);
  expect(server.services.secrets.idNumber.open(rows[0].sealed)).toBe('990000198503090024');
  expect(() => server.services.secrets.phone.open(rows[0].sealed)).toThrow('unable to authenticate');
  expect((await send(lin, '990000198503090024')).status).toBe(200);
  expect(codesOf(await send(lin.with(0, '林数'), '990000198503090024'))).toEqual(['roster.id-number-taken']);
});

test('the same request twice is one import, and the same roster again finds everybody unchanged', async () => {
  const { committee, send } = await county();
  const id = newId();
  const first = await send([lin, jiang], id);
  const stored = await counts(committee.id);
  const second = await send([lin, jiang], id);
  expect(second.body).toEqual(first.body);
  expect(await counts(committee.id)).toEqual(stored);
  expect((await send([lin, jiang])).status).toBe(200);
  expect(await counts(committee.id)).toEqual({ ...stored, imports: 2 });
  expect(codesOf(await send([lin], id))).toEqual(['import.id-taken']);
});

test('one faulty row and nothing of the roster comes in', async () => {
  const { committee, send } = await county();
  const before = await counts(committee.id);
  const broken = jiang.with(3, '1990-02-30');
  const answer = await send([lin, broken]);
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({
    problems: [{ code: 'roster.date-not-in-calendar', facts: { row: 4, column: 'D' } }],
  });
  expect(await counts(committee.id)).toEqual(before);
});

test('somebody on record who is written differently is a fault that says where and in what', async () => {
  const { committee, send } = await county();
  await send([lin]);
  const before = await counts(committee.id);
  const answer = await send([jiang, lin.with(7, '组织委员').with(9, '13900009999')]);
  expect(answer.body).toMatchObject({
    problems: [
      {
        code: 'roster.person-differs',
        facts: { row: 4, value: '林素', branch: '青石村党支部', differs: ['partyPost', 'phone'] },
      },
    ],
  });
  expect(await counts(committee.id)).toEqual(before);
});

test('a secretary brings in the own branch only, and founds no other', async () => {
  const { committee, send } = await county();
  await send([lin.with(6, '北坡村党支部')]);
  const branchId = await committee.branch('青石村党支部');
  const secretary = await committee.signedIn('branch-secretary', branchId);
  const before = await counts(committee.id);
  const people = [jiang, jiang.with(0, '邵平').with(6, '北坡村党支部'), jiang.with(0, '尤岚').with(6, '新村党支部')];
  const refused = await secretary.upload('/imports/roster', roster(people), { id: newId() });
  expect(codesOf(refused)).toEqual(['roster.branch-out-of-reach', 'roster.branch-unknown']);
  expect(await counts(committee.id)).toEqual(before);
  expect((await secretary.upload('/imports/roster', roster([jiang]), { id: newId() })).status).toBe(200);
});

test('members and recorders bring in nothing', async () => {
  const { committee } = await county();
  const branchId = await committee.branch('青石村党支部');
  for (const role of ['member', 'recorder'] as const) {
    const client = await committee.signedIn(role, branchId);
    const answer = await client.upload('/imports/roster', roster([jiang]), { id: newId() });
    expect([answer.status, codesOf(answer)]).toEqual([403, ['access.denied']]);
  }
  expect((await server.client().upload('/imports/roster', roster([jiang]), { id: newId() })).status).toBe(401);
});

test('an import is undone as a whole, with the branches it founded; twice is once', async () => {
  const { committee, officer, send } = await county();
  const before = await counts(committee.id);
  const { id } = (await send([lin, jiang])).body as ImportRecord;
  const undone = await officer.post(`/imports/${id}/undo`);
  expect(undone.body).toMatchObject({ id, undoneAt: expect.any(String) });
  expect(await counts(committee.id)).toEqual({ ...before, imports: 1 });
  expect((await officer.post(`/imports/${id}/undo`)).body).toEqual(undone.body);
  expect((await officer.get('/imports')).body).toEqual({ rows: [undone.body], next: null, count: 1 });
  expect((await send([lin, jiang])).status).toBe(200);
});

test('an import somebody has built upon stays, and the answer says what was built', async () => {
  const { committee, officer, send } = await county();
  const administrator = await committee.signedIn('system-administrator');
  const { id } = (await send([lin, jiang])).body as ImportRecord;
  const { rows } = await server.owner.query('select id from person where committee_id = $1 and name = $2', [
    committee.id,
    '林素',
  ]);
  await administrator.post('/accounts/codes', { people: [{ personId: rows[0].id, revision: 0 }] });
  const before = await counts(committee.id);
  const answer = await officer.post(`/imports/${id}/undo`);
  expect(answer.body).toMatchObject({
    problems: [{ code: 'import.built-upon', facts: { what: ['accounts'], accounts: 1 } }],
  });
  expect(await counts(committee.id)).toEqual(before);
});

test('another committee’s import is as unknown as a made-up one', async () => {
  const [own, other] = [await county(), await county()];
  const { id } = (await other.send([lin])).body as ImportRecord;
  for (const unknown of [id, newId()]) {
    const answer = await own.officer.post(`/imports/${unknown}/undo`);
    expect([answer.status, codesOf(answer)]).toEqual([403, ['access.denied']]);
  }
  expect((await own.officer.get('/imports')).body).toMatchObject({ rows: [], count: 0 });
  expect(await counts(other.committee.id)).toMatchObject({ memberships: 1 });
});

test('the marked copy names each fault beside its row; a roster without faults has none', async () => {
  const { officer } = await county();
  const marked = await officer.upload('/imports/roster-marked', roster([lin, jiang.with(3, '1990-02-30')]));
  expect(marked.status).toBe(200);
  expect(String(marked.headers['content-type'])).toContain('spreadsheetml');
  const workbook = await readWorkbook(marked.raw);
  const cells = workbook.ok ? workbook.value.sheets[0]?.rows.at(-1)?.cells : undefined;
  expect(cells).toContainEqual({ column: 6, kind: 'text', text: '1990-02-30' });
  expect(codesOf(await officer.upload('/imports/roster-marked', roster([lin])))).toEqual(['import.no-faults']);
});

test('the template comes as a workbook with a Chinese name', async () => {
  const { officer } = await county();
  const { status, headers, raw } = await officer.get('/imports/roster-template');
  expect(status).toBe(200);
  expect(raw.subarray(0, 2).toString()).toBe('PK');
  expect(String(headers['content-disposition'])).toContain("filename*=utf-8''");
});

test('a file that is no workbook is refused, whatever it calls itself', async () => {
  const { officer, committee } = await county();
  const before = await counts(committee.id);
  const answer = await officer.upload('/imports/roster', new File([new Uint8Array(500)], '花名册.xlsx'), {
    id: newId(),
  });
  expect(answer.status).toBe(422);
  expect(codesOf(answer)[0]).toMatch(/^spreadsheet\./);
  expect(await counts(committee.id)).toEqual(before);
});

test('7,500 rows come in at once, their branches with them, and go again', async () => {
  const { committee, officer, send } = await county();
  const before = await counts(committee.id);
  const people = madeUpPeople(7500, 20261120);
  const startedAt = performance.now();
  const answer = await send(people);
  const seconds = (performance.now() - startedAt) / 1000;
  expect(answer.body).toMatchObject({ rowCount: 7500 });
  expect(await counts(committee.id)).toMatchObject({ memberships: 7500 });
  const { id } = answer.body as ImportRecord;
  expect((await officer.post(`/imports/${id}/undo`)).status).toBe(200);
  expect(await counts(committee.id)).toEqual({ ...before, imports: 1 });

  console.info(`7,500 rows into the roster: ${seconds.toFixed(1)} s`);
});

test('two people who bring the same roster at the same moment bring it once', async () => {
  const { committee, officer, send } = await county();
  const other = await committee.signedIn('committee-officer');
  const theirs = other.upload('/imports/roster', roster([lin, jiang]), { id: newId() });
  const answers = await Promise.all([send([lin, jiang]), theirs]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await counts(committee.id)).toMatchObject({ memberships: 2 });
  expect((await officer.get('/imports')).body).toMatchObject({ count: 2 });
});

test('where a committee has several schemes nobody opens the year of a new branch, and the import says so', async () => {
  const { committee, send } = await county();
  for (const text of [countyStar, schemeText('community-four')])
    await server.store.transaction(committee.id, (tx) => adoptScheme(server.services, tx, text));
  const id = newId();
  expect((await send([lin], id)).body).toMatchObject({ branchesCreated: 1, yearsUnopened: 1 });
  expect((await send([lin], id)).body).toMatchObject({ yearsUnopened: 1 });
});

test('a branch the roster founds can score at once where the committee has one scheme, and goes again with the import', async () => {
  const { committee, officer, send } = await county();
  await server.store.transaction(committee.id, (tx) => adoptScheme(server.services, tx, countyStar));
  const { id } = (await send([lin])).body as ImportRecord;
  const branch = ((await officer.get('/organizations')).body as Organization[]).find(({ kind }) => kind === 'branch');
  const sheet = await officer.get(`/branches/${branch?.id}/sheets/2026-10`);
  expect(sheet.body).toMatchObject({ state: 'open', members: [{ name: '林素', isDue: true }] });
  expect((await officer.post(`/imports/${id}/undo`)).status).toBe(200);
  expect((await officer.get('/organizations')).body).toHaveLength(1);
});
