import { expect, test } from 'vitest';
import { branchYearOf } from '../cycles/branch-year.ts';
import { openCycle } from '../cycles/open.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { testServer } from '../testing/builders.ts';
import { countyStar, openYear } from '../testing/scored-branch.ts';
import { adoptScheme } from './adopt.ts';
import { planOf } from './plan-of.ts';

const server = await testServer();
const { services } = server;

async function adopting() {
  const committee = await server.committee();
  const adopt = (body: string) => services.store.transaction(committee.id, (tx) => adoptScheme(services, tx, body));
  const open = (branchId: string, year: number, schemeVersionId: string) =>
    services.store.transaction(committee.id, (tx) =>
      openCycle(tx, { id: services.newId(), branchId, year, schemeVersionId }),
    );
  return { committee, adopt, open };
}

const idOf = (result: Awaited<ReturnType<typeof adoptScheme>>): string => (result.ok ? result.value.id : 'refused');
const codeOf = (result: Awaited<ReturnType<typeof adoptScheme>>) => (result.ok ? null : result.problems[0]?.code);

test('a scheme is kept byte for byte with its hash, and adopting it again is the version that stands', async () => {
  const { committee, adopt } = await adopting();
  const [first, second] = await Promise.all([adopt(countyStar), adopt(countyStar)]);
  expect(idOf(first)).toBe(idOf(second));
  const row = await services.store.transaction(committee.id, (tx) => tx.schemes.find(idOf(first)));
  expect(row).toMatchObject({ scheme_id: 'county-star', version: '1.0', name: '评星定格', body: countyStar });
  expect(row?.body_hash).toBe(services.hash(countyStar));
});

test('another text under a version that stands is refused, under a new version it is adopted', async () => {
  const { adopt } = await adopting();
  await adopt(countyStar);
  const changed = countyStar.replace('name: 评星定格', 'name: 评星定级');
  expect(codeOf(await adopt(changed))).toBe('scheme.version-taken');
  expect((await adopt(changed.replace('version: "1.0"', 'version: "1.1"'))).ok).toBe(true);
});

test('a text that is no scheme is refused and nothing is adopted', async () => {
  const { committee, adopt } = await adopting();
  expect((await adopt('id: county-star')).ok).toBe(false);
  expect((await adopt(countyStar.replace('of: monthly', 'of: weekly'))).ok).toBe(false);
  const { rows } = await server.owner.query('select from scheme_version where committee_id = $1', [committee.id]);
  expect(rows).toEqual([]);
});

test('the same text is compiled once', () => {
  const version = { body: countyStar, body_hash: services.hash(countyStar) };
  expect(planOf(version)).toBe(planOf({ ...version }));
});

test('a branch’s year opens once; another scheme for it is refused', async () => {
  const { committee, adopt, open } = await adopting();
  const branchId = await committee.branch('第一党支部');
  const version = idOf(await adopt(countyStar));
  const other = idOf(await adopt(countyStar.replace('version: "1.0"', 'version: "2.0"')));
  const first = await open(branchId, 2026, version);
  expect(idOf(await open(branchId, 2026, version))).toBe(idOf(first));
  expect(codeOf(await open(branchId, 2026, other))).toBe('cycle.under-another-scheme');
  expect((await open(branchId, 2027, other)).ok).toBe(true);
});

test('a branch works on last year until its notice is over and the new year is open', async () => {
  const { committee, adopt, open } = await adopting();
  const branchId = await committee.branch('第一党支部');
  await openYear(server, committee, branchId);
  const yearOn = (day: string) => services.store.transaction(committee.id, (tx) => yearInUse(tx, branchId, day));
  expect(await yearOn('2026-11-20')).toBe(2026);
  await open(branchId, 2027, idOf(await adopt(countyStar)));
  expect(await yearOn('2027-01-08')).toBe(2026);
  const year = await services.store.transaction(committee.id, (tx) => branchYearOf(tx, branchId, 2026));
  await server.owner.query(
    `insert into notice values ($1, $2, $3, 'year', '2026', 1, '2026-12-28', '2027-01-07', '{}', '', '', 0, '', $2, now())`,
    [committee.id, services.newId(), year.ok ? year.value.cycleId : null],
  );
  expect(await yearOn('2027-01-07')).toBe(2026);
  expect(await yearOn('2027-01-08')).toBe(2027);
});
