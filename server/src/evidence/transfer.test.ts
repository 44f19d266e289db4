import { addDays, type MemberEvidence } from '@xianfeng/engine';
import type { Card } from '@xianfeng/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branchYearOf } from '../cycles/branch-year.ts';
import { type TestCommittee, testServer } from '../testing/builders.ts';
import { countyStar, type ScoredBranch, scoredBranch, schemeText, setToday } from '../testing/scored-branch.ts';
import { assembleEvidence } from './assemble.ts';
import { reckonYear } from './reckon-year.ts';
import { seedOfRun } from '../testing/seed-of-run.ts';

const server = await testServer();
setToday(server, '2026-12-31');

interface Moved {
  readonly committee: TestCommittee;
  readonly old: ScoredBranch;
  readonly fresh: ScoredBranch;
  readonly person: { readonly id: string };
}

/** Two branches of one committee and somebody with stays in them. */
async function moved(
  stays: readonly (readonly [at: 'old' | 'fresh', from: string, to: string | null])[],
  freshScheme = countyStar,
): Promise<Moved> {
  const old = await scoredBranch(server, { others: [] });
  const { committee } = old;
  const fresh = await scoredBranch(server, { committee, others: [], scheme: freshScheme });
  const person = await committee.person('林照水');
  await move({ committee, old, fresh, person }, stays);
  return { committee, old, fresh, person };
}

async function move({ committee, old, fresh, person }: Moved, stays: Parameters<typeof moved>[0]): Promise<void> {
  await server.owner.query('delete from membership where person_id = $1', [person.id]);
  for (const [at, from, to] of stays) {
    await server.owner.query(
      `insert into membership (committee_id, id, person_id, branch_id, status, from_on, to_on) values ($1, $2, $3, $4, 'full', $5, $6)`,
      [committee.id, server.services.newId(), person.id, (at === 'old' ? old : fresh).id, from, to],
    );
  }
}

async function scored(branch: ScoredBranch, personId: string, months: readonly string[], points = '9') {
  for (const period of months) {
    await branch.scoreMonth(period, '9');
    const items = Array.from({ length: 10 }, (_, at) => `item-${String(at + 1).padStart(2, '0')}`);
    const cells = items.map((item) => ({ memberId: personId, item, points, reason: null, revision: 0 }));
    const saved = await branch.recorder.post(`/branches/${branch.id}/sheets/${period}/cells`, {
      origin: 'keyed',
      cells,
    });
    if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
    await branch.passMonth(period, `${period}-28`);
  }
}

async function evidenceOf(branch: ScoredBranch, personId: string): Promise<MemberEvidence | undefined> {
  return server.services.store.transaction(branch.committee.id, async (tx) => {
    const year = await branchYearOf(tx, branch.id, 2026);
    if (!year.ok) throw new Error('The builders opened the year.');
    const evidence = await assembleEvidence(tx, year.value);
    const evaluated = reckonYear(year.value, evidence, { provisional: true });
    if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems));
    return evidence[0]?.members.find(({ id }) => id === personId);
  });
}

const monthsOf = (member: MemberEvidence | undefined) => [...new Set(member?.scores?.map(({ period }) => period))];
const awardTo = (branch: ScoredBranch, subjectId: string, level: string) => {
  const entry = {
    id: server.services.newId(),
    subjectId,
    item: 'awards',
    level,
    occurredOn: '2026-01-12',
    document: level,
  };
  return branch.recorder.post(`/branches/${branch.id}/entries`, entry);
};

test('months and entries of the branch one came from count on, each from where it arose, and that branch rates no more', async () => {
  const { old, fresh, person } = await moved([
    ['old', '2020-01-01', '2026-03-19'],
    ['fresh', '2026-03-20', null],
  ]);
  await scored(old, person.id, ['2026-01', '2026-02']);
  expect((await awardTo(old, person.id, 'county')).status).toBe(200);
  // Nobody is in the old branch on the last day of March: the new one scores it, although he came after the 15th.
  await scored(fresh, person.id, ['2026-03', '2026-04'], '8');
  const member = await evidenceOf(fresh, person.id);
  expect(member).toMatchObject({ from: '2020-01-01', to: null });
  expect(monthsOf(member)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
  expect(member?.entries).toMatchObject([{ item: 'awards', level: 'county' }]);
  expect(await evidenceOf(old, person.id)).toBeUndefined();
  const year = await old.secretary.get(`/branches/${old.id}/year-end`);
  expect(JSON.stringify(year.body)).not.toContain(person.id);
  const ballot = await fresh.recorder.get(`/branches/${fresh.id}/paper-ballots/2026`);
  expect(JSON.stringify(ballot.body)).toContain(person.id);
});

test('the card says which branch and which meeting a month comes from', async () => {
  const { committee, old, fresh, person } = await moved([
    ['old', '2020-01-01', '2026-01-31'],
    ['fresh', '2026-02-01', null],
  ]);
  await scored(old, person.id, ['2026-01']);
  expect((await awardTo(old, person.id, 'county')).status).toBe(200);
  await scored(fresh, person.id, ['2026-02']);
  const officer = await committee.signedIn('committee-officer');
  const card = (await officer.get(`/members/${person.id}/card`)).body as Card;
  const [january, february] = card.months;
  expect(january).toMatchObject({ branch: '第二党支部', meetingOn: '2026-01-28', total: '90' });
  expect(february).toMatchObject({ branch: null, meetingOn: '2026-02-28' });
  expect(card.entries).toMatchObject([{ branch: '第二党支部', levelName: '县级' }]);
  expect(card.parts).toMatchObject([
    { branch: '第二党支部', from: '2020-01-01', to: '2026-01-31', isCounted: true, months: [{ period: '2026-01' }] },
  ]);
});

test('where the schemes differ, the old part is a statement and the new branch rates from the day of entry', async () => {
  const { committee, old, fresh, person } = await moved(
    [
      ['old', '2020-01-01', '2026-03-19'],
      ['fresh', '2026-03-20', null],
    ],
    schemeText('county-star').replace('version: ', 'version: 9'),
  );
  await scored(old, person.id, ['2026-01', '2026-02']);
  await awardTo(old, person.id, 'county');
  const member = await evidenceOf(fresh, person.id);
  expect(member).toMatchObject({ from: '2026-03-20', to: null, scores: [], entries: [] });
  const officer = await committee.signedIn('committee-officer');
  const card = (await officer.get(`/members/${person.id}/card`)).body as Card;
  expect(card.months.map(({ state }) => state).slice(0, 4)).toEqual(['not-due', 'not-due', 'not-due', 'open']);
  expect(card.entries).toEqual([]);
  expect(card.parts).toMatchObject([
    {
      isCounted: false,
      months: [{ period: '2026-01', total: '90' }, { period: '2026-02' }],
      entries: [{ levelName: '县级' }],
    },
  ]);
});

test('there and back again: every month stays with the branch that had the person at its end', async () => {
  const { old, fresh, person } = await moved([
    ['old', '2020-01-01', '2026-01-31'],
    ['fresh', '2026-02-01', '2026-02-28'],
    ['old', '2026-03-01', null],
  ]);
  await scored(old, person.id, ['2026-01']);
  await scored(fresh, person.id, ['2026-02'], '8');
  await scored(old, person.id, ['2026-03']);
  const member = await evidenceOf(old, person.id);
  expect(monthsOf(member)).toEqual(['2026-01', '2026-02', '2026-03']);
  expect(await evidenceOf(fresh, person.id)).toBeUndefined();
  const quarter = (await old.secretary.get(`/branches/${old.id}/quarters/2026-Q1`)).body as {
    members: { id: string; months: (string | null)[]; total: string | null }[];
  };
  expect(quarter.members.find(({ id }) => id === person.id)?.months).toEqual(['90', '80', '90']);
});

test(`a transfer on any day: exactly one branch rates, and the months owed are twelve (seed ${seedOfRun})`, async () => {
  const place = await moved([['old', '2020-01-01', null]]);
  const { old, fresh, person } = place;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 364 }), fc.integer({ min: 0, max: 200 }), async (first, more) => {
      const there = addDays('2026-01-01', first);
      const back = addDays(there, more);
      await move(place, [
        ['old', '2020-01-01', addDays(there, -1)],
        ...(more === 0
          ? [['fresh', there, null] as const]
          : [['fresh', there, addDays(back, -1)] as const, ['old', back, null] as const]),
      ]);
      const [one, other] = [await evidenceOf(old, person.id), await evidenceOf(fresh, person.id)];
      const isOld = more > 0 && back <= '2026-12-31';
      expect([one !== undefined, other !== undefined]).toEqual([isOld, !isOld]);
      expect(one ?? other).toMatchObject({ from: '2020-01-01' });
    }),
    { seed: seedOfRun, numRuns: 20 },
  );
});
