import type { FilingArrival, FilingPreview, Filings, ReceivedFiling } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer, type TestCommittee } from '../testing/builders.ts';
import { openYear, setToday } from '../testing/scored-branch.ts';
import { readFilingFile } from './filing-file.ts';
import { confirmedBranch } from './testing/confirmed-branch.ts';

const server = await testServer();
const { newId } = server.services;

async function openBranch(committee: TestCommittee, name: string, members: number): Promise<void> {
  const branchId = await committee.branch(name);
  await openYear(server, committee, branchId);
  for (let count = 0; count < members; count += 1) await committee.person('沈溪亭', { branchId });
}

/** A county with one confirmed branch of 45 and one of 6 that is not ready; and its officer. */
async function county(name = '云溪县委') {
  setToday(server, '2027-01-12');
  const committee = await server.committee(name);
  await confirmedBranch(server, committee, '第一党支部', [
    { stars: 9, grade: 'excellent', members: 11 },
    { stars: 8, grade: 'qualified', members: 20 },
    { stars: 7, grade: 'qualified', members: 9 },
    { stars: 6, grade: 'qualified', members: 3, isExempt: true },
    { stars: 2, grade: 'unqualified', members: 2 },
  ]);
  await openBranch(committee, '第二党支部', 6);
  const officer = await committee.signedIn('department-officer');
  const preview = async () => (await officer.get('/filings/years/2026')).body as FilingPreview;
  const file = async (change: object = {}) =>
    officer.post('/filings', { id: newId(), year: 2026, seen: (await preview()).seen, ...change });
  const fileOf = async (id: string) =>
    (await officer.get(`/filings/${id}/file`)).body as { content: string; fingerprint: string; fileName: string };
  const list = async () => (await officer.get('/filings')).body as Filings;
  return { committee, officer, preview, file, fileOf, list };
}

async function city() {
  const committee = await server.committee('青江市委');
  const officer = await committee.signedIn('department-officer');
  const read = (content: string) => officer.post('/filings/arrivals/read', { content });
  const take = (content: string, change: object = {}) =>
    officer.post('/filings/arrivals', { id: newId(), content, fingerprint: null, ...change });
  const received = async (year = 2026) => (await officer.get(`/filings/received/${year}`)).body as ReceivedFiling[];
  return { committee, officer, read, take, received };
}

/** A county that has filed, with the file as its officer saves it. */
async function filed(name?: string) {
  const own = await county(name);
  const { id } = (await own.file()).body as { id: string };
  return { ...own, id, ...(await own.fileOf(id)) };
}

test('the preview tells the whole committee in numbers: branches, members, grades with stars, few ones together', async () => {
  const { preview } = await county();
  const { figures, revision, before, fewSince } = await preview();
  expect({ revision, before, fewSince }).toEqual({ revision: 1, before: null, fewSince: null });
  expect(figures).toMatchObject([
    {
      scheme: { id: 'county-star' },
      branches: { due: 2, confirmed: 1 },
      members: { rated: 45, open: 6, exempt: 3 },
      results: [
        { from: { grade: 'excellent', stars: 9 }, to: { grade: 'excellent', stars: 9 }, members: 11 },
        { from: { grade: 'qualified', stars: 8 }, members: 20 },
        { from: { grade: 'qualified', stars: 7 }, members: 9 },
        { from: { grade: 'qualified', stars: 6 }, to: { grade: 'unqualified', stars: 2 }, members: 5 },
      ],
    },
  ]);
});

test('what is filed is what was seen, signed: no name and no id of a person or a branch is in it', async () => {
  const { committee, preview, content, fileName, fingerprint } = await filed();
  expect(fileName).toBe('云溪县委-2026-1.xianfeng-filing.json');
  const read = readFilingFile(content);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { body } = read.value;
  expect(read.value.fingerprint).toBe(fingerprint);
  expect(body).toMatchObject({ committee: { name: '云溪县委' }, year: 2026, revision: 1, replaces: null });
  expect(body.figures).toEqual((await preview()).figures);
  const { rows } = await server.owner.query<{ word: string }>(
    `select id::text as word from person where committee_id = $1 union select name from person where committee_id = $1
     union select id::text from organization where committee_id = $1
     union select name from organization where committee_id = $1 and parent_id is not null`,
    [committee.id],
  );
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(({ word }) => content.includes(word))).toEqual([]);
  expect(content.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g)).toEqual([committee.id]);
});

test('filing is one act with its line in the trail; the same act again is the same filing', async () => {
  const { committee, file, list } = await county();
  const id = newId();
  expect((await file({ id })).status).toBe(200);
  expect((await file({ id })).body).toMatchObject({ id, revision: 1, onDay: '2027-01-12' });
  expect((await list()).filed).toHaveLength(1);
  const { rows } = await server.owner.query(
    `select act, detail::text from audit_entry join audit_detail using (committee_id, sequence) where committee_id = $1`,
    [committee.id],
  );
  const own = rows.filter(({ act }) => act === 'filings.file');
  expect(own).toHaveLength(1);
  expect(own[0]?.detail).toContain(id);
});

test('a second filing says which one it replaces, and that so few more people could be told by the difference', async () => {
  const { committee, preview, file, fileOf, content, list } = await filed();
  expect(codesOf(await file())).toEqual(['filing.same-as-before']);
  await confirmedBranch(server, committee, '第三党支部', [{ stars: 8, grade: 'qualified', members: 4 }]);
  expect(await preview()).toMatchObject({ revision: 2, before: { revision: 1, isSame: false }, fewSince: 4 });
  const { id } = (await file()).body as { id: string };
  const second = readFilingFile((await fileOf(id)).content);
  expect(second).toMatchObject({
    value: { body: { revision: 2, replaces: { revision: 1, hash: server.services.hash(content) } } },
  });
  expect((await list()).filed.map(({ revision }) => revision)).toEqual([2, 1]);
});

test('figures that changed after they were seen are not filed, nor a year in which nothing is confirmed', async () => {
  const { committee, preview, file } = await county();
  const { seen } = await preview();
  await confirmedBranch(server, committee, '第三党支部', [{ stars: 8, grade: 'qualified', members: 12 }]);
  const refused = await file({ seen });
  expect([refused.status, codesOf(refused)]).toEqual([409, ['filing.changed-meanwhile']]);
  const fresh = await server.committee('无名县委');
  await openBranch(fresh, '第一党支部', 12);
  const officer = await fresh.signedIn('department-officer');
  const { body } = await officer.get('/filings/years/2026');
  const asked = { id: newId(), year: 2026, seen: (body as FilingPreview).seen };
  expect(codesOf(await officer.post('/filings', asked))).toEqual(['filing.nothing-confirmed']);
  expect(codesOf(await officer.get('/filings/years/2020'))).toEqual(['filing.no-year']);
});

test('the city takes the file in by the fingerprint on the letter, and later ones by the key it knows', async () => {
  const { committee, file, fileOf, content, fingerprint } = await filed();
  const { read, take, received } = await city();
  expect((await read(content)).body as FilingArrival).toMatchObject({
    ...{ committee: '云溪县委', year: 2026, revision: 1, key: 'new', before: null, fingerprint },
  });
  expect(codesOf(await take(content))).toEqual(['filing.committee-not-known']);
  const wrong = fingerprint.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  expect(codesOf(await take(content, { fingerprint: wrong }))).toEqual(['filing.fingerprint-differs']);
  const id = newId();
  const typed = { id, fingerprint: fingerprint.replaceAll(' ', '').toUpperCase() };
  expect((await take(content, typed)).status).toBe(200);
  expect((await take(content, typed)).status).toBe(200);
  await confirmedBranch(server, committee, '第三党支部', [{ stars: 8, grade: 'qualified', members: 12 }]);
  const next = await fileOf(((await file()).body as { id: string }).id);
  expect((await read(next.content)).body).toMatchObject({ key: 'known', before: 1 });
  expect((await take(next.content)).status).toBe(200);
  expect((await received()).map(({ committee: name, revision }) => [name, revision])).toEqual([['云溪县委', 2]]);
});

test('tampered, older, taken in twice, one’s own, of another key: each is refused in words of its own', async () => {
  const own = await filed();
  const { content, fingerprint } = own;
  const { read, take } = await city();
  expect(codesOf(await take(content.replace('"members":11', '"members":12'), { fingerprint }))).toEqual([
    'filing.changed',
  ]);
  expect(codesOf(await read(content.replace('{', '{ ')))).toEqual(['filing.changed']);
  expect(codesOf(await read('{}'))).toEqual(['filing.not-readable']);
  expect(codesOf(await own.officer.post('/filings/arrivals/read', { content }))).toEqual(['filing.own']);
  await take(content, { fingerprint });
  expect(codesOf(await take(content))).toEqual(['filing.taken-in-already']);
  await confirmedBranch(server, own.committee, '第三党支部', [{ stars: 8, grade: 'qualified', members: 12 }]);
  const second = await own.fileOf(((await own.file()).body as { id: string }).id);
  await take(second.content);
  expect(codesOf(await take(content))).toEqual(['filing.older']);
});

test('a file in the name of a committee by another key is refused, until its new fingerprint is typed', async () => {
  const own = await filed();
  const { take, read } = await city();
  await take(own.content, { fingerprint: own.fingerprint });
  await confirmedBranch(server, own.committee, '第三党支部', [{ stars: 8, grade: 'qualified', members: 12 }]);
  const { secrets } = server.services;
  const { signer } = secrets;
  // The county has set up its machine anew: the same committee, another key.
  Object.assign(secrets, { signer: (purpose: string) => signer(`${purpose} anew`) });
  const again = await own.fileOf(((await own.file()).body as { id: string }).id);
  Object.assign(secrets, { signer });
  expect((await read(again.content)).body).toMatchObject({ key: 'other' });
  expect(codesOf(await take(again.content))).toEqual(['filing.other-key']);
  expect((await take(again.content, { fingerprint: again.fingerprint })).status).toBe(200);
});

test('received ones stand by name, never by figures; nobody but the department sees them, and nobody another’s', async () => {
  const { take, received, committee, officer } = await city();
  for (const name of ['云溪县委', '安岭县委', '平湖县委']) {
    const { content, fingerprint } = await filed(name);
    await take(content, { fingerprint });
  }
  const shown = await received();
  expect(shown.map((filing) => filing.committee)).toEqual(['安岭县委', '平湖县委', '云溪县委']);
  expect(JSON.stringify(shown)).not.toMatch(/第一党支部|方静姝/);
  const others = [await committee.signedIn('committee-officer'), await committee.signedIn('audit-administrator')];
  for (const client of others) {
    expect((await client.get('/filings')).status).toBe(403);
    expect((await client.get('/filings/received/2026')).status).toBe(403);
  }
  expect(await received(2025)).toEqual([]);
  expect(((await officer.get('/filings')).body as Filings).receivedYears).toEqual([2026]);
  const stranger = await county('远岭县委');
  expect((await stranger.list()).receivedYears).toEqual([]);
  expect((await stranger.officer.get('/filings/received/2026')).body).toEqual([]);
  const id = shown[0]?.id ?? '';
  expect(codesOf(await stranger.officer.get(`/filings/${id}/file`))).toEqual(['access.denied']);
  // A file that came is the sender's to hand out.
  expect(codesOf(await officer.get(`/filings/${id}/file`))).toEqual(['access.denied']);
});
