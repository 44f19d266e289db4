import type { SchemeCheck, SchemeVersion } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { countyStar, itemIds, scoredBranch, schemeText, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
setToday(server, '2026-12-20');
const { newId } = server.services;

/** The scheme as it would be adopted for the year after. */
const nextText = countyStar
  .replace('version: "1.0"', 'version: "2.0"')
  .replace(/inForceOn: "?\d{4}-\d{2}-\d{2}"?/, 'inForceOn: "2027-01-01"');

async function adopting() {
  const branch = await scoredBranch(server);
  const department = await branch.committee.signedIn('department-officer');
  const given = (change: object = {}) => ({
    ...{ id: newId(), body: nextText, meetingOn: '2026-12-10', due: 9, present: 8, ayes: 7 },
    ...{ document: '青组发〔2026〕18号', toldOn: '2026-12-15', ...change },
  });
  const adopt = (change: object = {}) => department.post('/schemes', given(change));
  const versions = async () => (await department.get('/schemes')).body as SchemeVersion[];
  return { branch, department, given, adopt, versions };
}

test('a scheme is adopted by a meeting, on paper, and told to the members; the second click changes nothing', async () => {
  const { branch, department, given, versions } = await adopting();
  const sent = given();
  const answers = await Promise.all([1, 2, 3].map(() => department.post('/schemes', sent)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const [first, second] = await versions();
  expect(first).toMatchObject({
    ...{ schemeId: 'county-star', version: '2.0', inForceOn: '2027-01-01', years: [] },
    adoption: { meetingOn: '2026-12-10', due: 9, present: 8, ayes: 7, document: '青组发〔2026〕18号', by: '甄世安' },
  });
  expect(second).toMatchObject({ version: '1.0', adoption: null, years: [{ year: 2026, branches: 1 }] });
  const read = await branch.recorder.get(`/schemes/${first?.id}`);
  expect(read.body).toMatchObject({ body: nextText });
  expect(JSON.stringify((read.body as { sections: object }).sections)).toContain('95');
  expect(codesOf(await department.post('/schemes', given({ document: '另一文号' })))).toEqual([
    'scheme.adopted-already',
  ]);
});

test('what no meeting carried, what members were not told of, and what is faulty is refused with every fault', async () => {
  const { adopt, versions } = await adopting();
  expect(codesOf(await adopt({ present: 4, ayes: 4 }))).toEqual(['meeting.no-quorum', 'minutes.not-carried']);
  expect(codesOf(await adopt({ ayes: 4 }))).toEqual(['minutes.not-carried']);
  expect(codesOf(await adopt({ toldOn: '2026-12-09' }))).toEqual(['scheme.told-before-meeting']);
  expect(codesOf(await adopt({ toldOn: '2026-12-21' }))).toEqual(['meeting.in-future']);
  expect(codesOf(await adopt({ body: '这不是办法' }))).toEqual(['scheme.text-faulty']);
  const faulty = nextText.replace('rated:', 'rates:');
  expect(codesOf(await adopt({ body: faulty })).every((code) => code === 'scheme.text-faulty')).toBe(true);
  expect(codesOf(await adopt({ body: `${countyStar}\n# 另一份` }))).toEqual(['scheme.version-taken']);
  expect(await versions()).toHaveLength(1);
});

test('a text is checked before it is adopted: its rules in sentences, its faults each with a cure', async () => {
  const { department } = await adopting();
  const library = (await department.get('/scheme-library')).body as { id: string; name: string }[];
  expect(library).toHaveLength(17);
  const { body } = (await department.get('/scheme-library/fengxian')).body as { body: string };
  expect(body).toBe(schemeText('fengxian'));
  const checked = (await department.post('/schemes/check', { body })).body as SchemeCheck;
  expect(checked).toMatchObject({ scheme: { id: 'fengxian' } });
  expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(checked.sections.zh.length).toBeGreaterThan(4);
  const faulty = (await department.post('/schemes/check', { body: body.replace('rated:', 'rates:') }))
    .body as SchemeCheck;
  expect(faulty.findings.some(({ severity }) => severity === 'error')).toBe(true);
  for (const { words } of faulty.findings) expect([words.zh.fault, words.zh.cure, words.en.cure]).not.toContain('');
  expect(codesOf(await department.get('/scheme-library/none'))).toEqual(['scheme.not-in-library']);
});

test('the next year is opened for all branches at once; rules change only while nothing has been scored', async () => {
  const { branch, department, given, versions } = await adopting();
  const second = await branch.committee.branch('第三党支部');
  const { id } = (await department.post('/schemes', given())).body as SchemeVersion;
  const open = (versionId: string, year: number, branchIds: readonly string[], seen: string | null = null) =>
    department.post(`/schemes/${versionId}/years`, { year, branches: branchIds.map((each) => ({ id: each, seen })) });
  expect(codesOf(await open(id, 2026, [second]))).toEqual(['scheme.not-yet-in-force']);
  expect((await open(id, 2027, [branch.id, second])).body).toEqual({ opened: 2, changed: 0, standing: 0 });
  expect((await open(id, 2027, [branch.id, second])).body).toEqual({ opened: 0, changed: 0, standing: 2 });
  const first = (await versions()).find(({ version }) => version === '1.0')?.id ?? '';
  const behind = await open(first, 2027, [second]);
  expect([behind.status, codesOf(behind)]).toEqual([409, ['scheme.year-changed-meanwhile']]);
  expect((await open(first, 2027, [second], id)).body).toEqual({ opened: 0, changed: 1, standing: 0 });

  setToday(server, '2027-01-20');
  const [, , member] = branch.members;
  const cell = { memberId: member?.id, item: itemIds[0], points: '9', reason: null, revision: 0 };
  const saved = await branch.recorder.post(`/branches/${branch.id}/sheets/2027-01/cells`, {
    origin: 'keyed',
    cells: [cell],
  });
  expect(saved.status).toBe(200);
  expect(codesOf(await open(first, 2027, [branch.id, second], id))).toEqual(['scheme.year-begun']);
  const years = (await department.get('/scheme-years?year=2027')).body as object[];
  expect(years).toContainEqual(expect.objectContaining({ id: branch.id, versionId: id, isFixed: true }));
  expect(years).toContainEqual(expect.objectContaining({ id: second, versionId: first, isFixed: false }));
  setToday(server, '2026-12-20');
});

test('a scheme that rates branches is no scheme for a branch’s members, and only the organization department adopts', async () => {
  const { branch, department, given } = await adopting();
  const { id } = (await department.post('/schemes', given({ body: schemeText('stronghold-index') })))
    .body as SchemeVersion;
  expect(
    codesOf(await department.post(`/schemes/${id}/years`, { year: 2027, branches: [{ id: branch.id, seen: null }] })),
  ).toEqual(['scheme.rates-branches']);
  const officer = await branch.committee.signedIn('committee-officer');
  for (const who of [branch.secretary, officer]) expect((await who.post('/schemes', given())).status).toBe(403);
  expect((await officer.get('/schemes')).status).toBe(200);
});
