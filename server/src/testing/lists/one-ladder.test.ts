import { expect, test } from 'vitest';
import { testServer } from '../builders.ts';
import { allRoutes } from '../matrix/requests.ts';
import { openYear, schemeText, scoredBranch, setToday } from '../scored-branch.ts';

const server = await testServer();
const { newId, store, clock } = server.services;

setToday(server, '2027-01-20');
const committee = await server.committee();
const generalId = await committee.branch('青溪党总支', { kind: 'general-branch' });
/** Two branches under different schemes, each with a confirmed total that stands nowhere else. */
const [star, itemised] = [
  await scoredBranch(server, { committee, parentId: generalId }),
  await scoredBranch(server, { committee, parentId: generalId, scheme: schemeText('itemised-rules') }),
];
const planted = [
  { branch: star, total: '91.37', points: 913_700 },
  { branch: itemised, total: '83.29', points: 832_900 },
];
for (const { branch, total, points } of planted) {
  const [, , member] = branch.members;
  await store.transaction(committee.id, async (tx) => {
    const cycle = await tx.cycles.find(branch.id, 2026);
    const result = {
      ...{ id: member?.id, total, sections: {}, grade: 'excellent', stars: null, rank: 1, honors: [], tied: [] },
      ...{ outcomes: [], factors: {}, exempt: false },
    };
    await tx.ratings.insert(
      {
        ...{ id: newId(), cycle_id: cycle?.id ?? '', scheme_hash: 'a', evidence_hash: 'b', confirmed_on: '2027-01-10' },
        ...{ members_due: 3, members_present: 3, confirmed_by: branch.secretary.person.id, confirmed_at: clock.now() },
      },
      [
        {
          ...{ subject_id: member?.id ?? '', total: points, stars: null, grade: 'excellent' },
          ...{ result: JSON.stringify(result), explanation: null, picked: [] },
        },
      ],
    );
  });
}
await openYear(server, committee, generalId, schemeText('detox-star-branch'));
const officer = await committee.signedIn('committee-officer');

/** Lists that a committee's officer reads without naming a branch or anything of one. */
const places: Readonly<Record<string, string>> = { organizationId: generalId, branchId: generalId, year: '2026' };
const lists = allRoutes.flatMap(({ name, method, path }) => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (asked, field: string) => places[field] ?? asked);
  return method !== 'GET' || filled.includes('{') ? [] : [{ name, path: filled.replace(/^\/api/, '') }];
});

test('branches under different schemes are on no ladder: no list has the points of one beside those of another', async () => {
  const answered: string[] = [];
  for (const { name, path } of lists) {
    const { status, body } = await officer.get(path);
    if (status !== 200) continue;
    answered.push(name);
    const text = JSON.stringify(body);
    expect([name, planted.filter(({ total }) => text.includes(total)).length < 2]).toEqual([name, true]);
  }
  expect(answered).toEqual(
    expect.arrayContaining([
      ...['duties.ofCommittee', 'archives.ofCommittee', 'spotChecks.list', 'stars.register'],
      ...['supervisions.ofOrganization', 'workReports.ofYear'],
    ]),
  );
});

test('what is looked for can be found: each branch’s own year end has its total', async () => {
  for (const { branch, total } of planted)
    expect(JSON.stringify((await officer.get(`/branches/${branch.id}/year-end`)).body)).toContain(total);
});
