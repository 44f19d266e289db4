import type { LapseChecks } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { exempt, learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;
const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

/** A branch that has kept a meeting and its dues in each of the six months, but for those left out. */
async function keptBranch({
  without = [],
  stateOf = () => null,
}: {
  readonly without?: readonly string[];
  readonly stateOf?: (name: string, month: string, kind: string) => string | null;
} = {}) {
  setToday(server, '2026-11-20');
  const scheme = schemeText('community-four').replace(/^entryReview.*$/m, '');
  const branch = await scoredBranch(server, { scheme, others: ['韩小满', '邱志高'] });
  for (const month of months)
    for (const kind of ['three-meetings', 'dues']) {
      if (without.includes(`${month} ${kind}`)) continue;
      const lines = branch.members.map(({ id, name }) => ({
        ...{ memberId: id, madeUpOn: null },
        state: stateOf(name, month, kind) ?? (kind === 'dues' ? 'on-time' : 'came'),
      }));
      must(
        await branch.recorder.post(`/branches/${branch.id}/events/${newId()}/settle`, {
          ...{ revision: 0, kind, on: `${month}-10`, title: `${month}`, place: null, words: null, lines },
        }),
      );
    }
  const checks = async () => must(await branch.secretary.get(`/branches/${branch.id}/lapses`)).body as LapseChecks;
  const raised = async () => (await checks()).lapses.map(({ person, kind }) => [person.name, kind]);
  return { branch, checks, raised };
}

const absent = (name: string, _month: string, kind: string) =>
  name === '韩小满' ? (kind === 'dues' ? 'unpaid' : 'absent') : null;

test('six empty months raise a check of each kind; what is found is written down, and only then it is quiet', async () => {
  const { branch, checks, raised } = await keptBranch({ stateOf: absent });
  expect(await raised()).toEqual([
    ['韩小满', 'party-life'],
    ['韩小满', 'dues'],
  ]);
  const found = (await checks()).lapses[0];
  expect(found).toMatchObject({ fromMonth: '2026-05', throughMonth: '2026-10' });
  const { branch_id: belongs } = (
    await server.owner.query('select branch_id from membership where person_id = $1', [found?.person.id])
  ).rows[0];
  expect(belongs).toBe(branch.id);
  const note = (change: object = {}, id = newId()) =>
    branch.secretary.post(`/branches/${branch.id}/lapse-findings/${id}`, {
      ...{ personId: found?.person.id, kind: 'party-life', throughMonth: '2026-10', outcome: 'good-reason' },
      ...{ words: '在外地打工，没有请假，已经联系上', ...change },
    });
  const id = newId();
  const [one, two] = await Promise.all([note({}, id), note({}, id)]);
  expect([one?.status, two?.status]).toEqual([200, 200]);
  expect(codesOf(await note())).toEqual(['lapse.changed-meanwhile']);
  expect(codesOf(await note({ words: '别的话' }, id))).toEqual(['lapse.id-taken']);
  expect(codesOf(await note({ personId: branch.secretary.person.id }))).toEqual(['lapse.own']);
  const atOnce = await Promise.all([note({ kind: 'dues' }), note({ kind: 'dues' })]);
  expect(atOnce.map(({ status }) => status).toSorted((first, other) => first - other)).toEqual([200, 409]);
  const after = await checks();
  expect(after.lapses).toEqual([]);
  expect(after.findings.map(({ person, outcome }) => [person.name, outcome])).toEqual([
    ['韩小满', 'good-reason'],
    ['韩小满', 'good-reason'],
  ]);
  // It opens no case, and changes nothing about anybody.
  const { rows } = await server.owner.query('select 1 from case_file');
  expect(rows).toEqual([]);
  expect(codesOf(await branch.recorder.get(`/branches/${branch.id}/lapses`))).toEqual(['access.denied']);
});

test.each([
  ['one month that nobody kept', { without: ['2026-07 three-meetings', '2026-09 dues'], stateOf: absent }],
  [
    'one meeting on leave and one month paid late',
    {
      stateOf: (name: string, month: string, kind: string) =>
        month === '2026-08' && name === '韩小满' ? (kind === 'dues' ? 'late' : 'leave') : absent(name, month, kind),
    },
  ],
  ['nothing kept at all', { without: months.flatMap((month) => [`${month} three-meetings`, `${month} dues`]) }],
])('%s raises no check', async (_what, kept) => {
  expect(await (await keptBranch(kept)).raised()).toEqual([]);
});

test('whoever is exempt is not asked about, nor is whoever came within the six months', async () => {
  const { branch, raised } = await keptBranch({ stateOf: absent });
  const person = branch.members.find(({ name }) => name === '韩小满');
  await exempt(server, branch.committee, person?.id ?? '');
  expect(await raised()).toEqual([]);
  await server.owner.query('delete from exemption where person_id = $1', [person?.id]);
  expect(await raised()).toHaveLength(2);
  await server.owner.query(`update membership set from_on = '2026-05-02' where person_id = $1`, [person?.id]);
  expect(await raised()).toEqual([]);
});

test('no work in six months in which the branch planned work for others raises a check; where nothing was planned none', async () => {
  const { branch, raised } = await keptBranch();
  const { rows } = await server.owner.query('select id from cycle where branch_id = $1', [branch.id]);
  const plan = (person: string | undefined, planned: readonly string[]) =>
    server.store.transaction(branch.committee.id, (tx) =>
      tx.pledges.insert({
        ...{ id: newId(), cycle_id: rows[0].id, person_id: person ?? '', kind: 'common', words: '扫村道' },
        ...{ due_on: '2026-12-31', months: [...planned], state: 'signed', revision: 2 },
        ...{ pledged_on: '2026-01-02', signed_on: '2026-01-02', decided_on: null },
      }),
    );
  const [, recorder, , qiu] = branch.members;
  await plan(recorder?.id, months.slice(0, 5));
  expect(await raised()).toEqual([]);
  await plan(recorder?.id, months);
  await plan(qiu?.id, ['2026-07']);
  expect(await raised()).toEqual([['韩小满', 'work']]);
});
