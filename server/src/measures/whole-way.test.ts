import { readdirSync } from 'node:fs';
import type { Measure, MeasureBoard } from '@xianfeng/contract';
import { readScheme } from '@xianfeng/contract';
import { measureForm, type MeasureKind, type Scheme } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { type TestPerson, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { learnCalendar, openYear, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId, store } = server.services;

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

function schemeOf(id: string): Scheme {
  const read = readScheme(schemeText(id));
  if (!read.ok) throw new Error(`${id} is a scheme of the library.`);
  return read.value;
}

/** Schemes whose documents say what is done about it. */
const withMeasures = readdirSync(new URL('../../../schemes/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'broken')
  .map(({ name }) => ({ name, scheme: schemeOf(name) }))
  .filter(({ scheme }) => (scheme.measures ?? []).length > 0);

test('whatever follows under a scheme of the library has something that is done about it', () => {
  expect(withMeasures.map(({ name }) => name)).toHaveLength(8);
  for (const { scheme } of withMeasures) {
    const following = [...scheme.outcomes, ...scheme.branchOutcomes, ...scheme.factors, ...scheme.honors];
    const measured = new Set((scheme.measures ?? []).flatMap(({ follows }) => follows));
    expect(following.map(({ id }) => id).filter((id) => !measured.has(id))).toEqual([]);
  }
});

/** Those that follow from what a year came to; months and quarters have a test of their own. */
function ofTheYear(scheme: Scheme): readonly MeasureKind[] {
  const inYear = new Set<string>([
    ...scheme.honors.filter(({ period }) => period !== 'year').map(({ id }) => id),
    ...scheme.outcomes.filter(({ when }) => when.some(({ run }) => run !== null)).map(({ id }) => id),
  ]);
  return (scheme.measures ?? []).filter(({ follows }) => follows.every((id) => !inYear.has(id)));
}

/** One who leads, one who carries out, and one whom everything follows for; the notice hung until 12 January 2027. */
async function confirmedYear(scheme: Scheme, { grades }: MeasureKind) {
  setToday(server, '2026-12-31');
  const isOfBranches = scheme.subject === 'branch';
  const committee = await server.committee();
  const parentId = await committee.branch('青溪党总支', { kind: 'general-branch' });
  const branch = await scoredBranch(server, { committee, parentId, scheme: schemeText(memberScheme(scheme)) });
  const officer = await committee.signedIn('committee-officer');
  const generalId = isOfBranches ? parentId : branch.id;
  if (isOfBranches) await openYear(server, committee, generalId, schemeText(scheme.id));
  const leader = isOfBranches ? officer : branch.secretary;
  const owner = isOfBranches ? officer.person : branch.recorder.person;
  const subject: Pick<TestPerson, 'id'> = isOfBranches ? { id: branch.id } : (branch.members[2] ?? { id: '' });
  await store.transaction(committee.id, async (tx) => {
    const cycle = await tx.cycles.find(generalId, 2026);
    if (cycle === undefined) throw new Error('The year is open.');
    const [runId, at] = [newId(), new Date('2026-12-31T10:00:00Z')];
    const grade = grades[0] ?? null;
    const factors = Object.fromEntries(scheme.factors.map(({ id }) => [id, '1.30']));
    const result = {
      ...{ id: subject.id, total: '80.00', sections: {}, grade, stars: 3, rank: null, honors: [], tied: [] },
      ...{ outcomes: scheme.outcomes.map(({ id }) => id), factors, exempt: false },
    };
    const own = { outcomes: scheme.branchOutcomes.map(({ id }) => id), grade: null, factors: {}, total: null };
    await tx.ratings.insert(
      {
        ...{ id: runId, cycle_id: cycle.id, scheme_hash: 'a', evidence_hash: 'b', confirmed_on: '2026-12-31' },
        ...{ members_due: 3, members_present: 3, confirmed_by: leader.person.id, confirmed_at: at },
        branch_result: JSON.stringify(own),
      },
      [
        {
          ...{ subject_id: subject.id, total: 800_000, stars: 3, grade, result: JSON.stringify(result) },
          ...{ explanation: null, picked: scheme.honors.map(({ id }) => id) },
        },
      ],
    );
    await tx.notices.insert([
      {
        ...{ id: newId(), cycle_id: cycle.id, kind: 'year', period: '2026', number: 1, opened_on: '2026-12-31' },
        ...{ closes_on: '2027-01-12', body: '{}', body_hash: 'c', check_code: newId().slice(-12), ledger_sequence: 0 },
        ...{ ledger_hash: 'e', published_by: leader.person.id, published_at: at },
      },
    ]);
  });
  return { branch, committee, officer, leader, owner, subject, at: `/branches/${generalId}/measures/2026` };
}

/** A branch that is rated keeps its members' points under a scheme of its own. */
function memberScheme(scheme: Scheme): string {
  return scheme.subject === 'branch' ? 'county-star' : scheme.id;
}

const ways = withMeasures.flatMap(({ name, scheme }) =>
  ofTheYear(scheme).map((kind) => ({ name: `${name}: ${kind.id}`, scheme, kind })),
);

test.each(ways)('$name goes its whole way, decided by people after the notice', async ({ scheme, kind }) => {
  const { officer, leader, owner, subject, at } = await confirmedYear(scheme, kind);
  const id = newId();
  const isByHand = kind.follows.length + kind.grades.length === 0;
  const { standing } = measureForm(kind.form);
  const board = async () => must(await leader.get(at)).body as MeasureBoard;
  const eligible = async () =>
    (await board()).kinds.find((each) => each.id === kind.id)?.eligible.map(({ concerns }) => concerns.id);
  const act = kind.decidedBy === 'committee' ? 'propose' : 'decide';
  const given = (on: string, subjectId: string) => ({
    ...{ act, kind: kind.id, period: '2026', reasons: '按办法，会议研究决定', tasks: [] },
    subjects: [{ id, subjectId }],
    meeting: { on, due: 3, present: 3, ayes: 2 },
    ...{ ownerId: owner.id, dueOn: '2027-02-01', mentorId: kind.mentor ? leader.person.id : null },
    method: kind.form === 'help' ? '一对一帮扶' : null,
    months: standing === 'term' ? (kind.months ?? 6) : null,
  });
  // What follows for the branch itself is about the branch.
  setToday(server, '2027-01-12');
  const isOwn = kind.follows.some((each) => scheme.branchOutcomes.some((outcome) => outcome.id === each));
  const about = isOwn ? (await board()).branch.id : subject.id;
  if (!isByHand) expect(await eligible()).toEqual([about]);
  const early = await leader.post(at, given('2027-01-12', about));
  expect([early.status, (early.body as { code: string }).code]).toEqual([422, 'measure.notice-open']);
  setToday(server, '2027-01-13');
  must(await leader.post(at, given('2027-01-13', about)));
  const step = async (way: string, body: object, who = leader): Promise<Measure> =>
    must(await who.post(`/measures/${id}/${way}`, body)).body as Measure;
  let revision = 1;
  if (kind.decidedBy === 'committee') {
    const decided = { revision, act: 'decide', on: '2027-01-13', words: '同意', document: '青委〔2027〕1号' };
    expect((await step('decision', decided, officer)).state).toBe('decided');
    revision += 1;
  }
  const carried = { revision, on: '2027-01-13', words: '已经办理', statement: null, document: null };
  const inForce = await step('carrying-out', carried);
  expect(inForce.state).toBe(standing === 'once' ? 'done' : 'in-force');
  // A letter is handed over on paper; nothing else is one.
  const papers = await Promise.all(['pdf', 'word'].map((form) => leader.get(`/measures/${id}/${form}`)));
  expect(papers.map(({ status }) => status)).toEqual(kind.form === 'letter' ? [200, 200] : [422, 422]);
  revision += 1;
  if (standing === 'term') {
    setToday(server, '2028-02-01');
    const review = { revision, on: '2028-02-01', outcome: 'mended', words: '已改正', statement: null };
    expect(await step('review', review)).toMatchObject({ state: 'ended', outcome: 'mended' });
  }
  if (standing === 'until-lifted') {
    const lifted = { revision, on: '2027-01-13', words: '不再需要' };
    expect(await step('lifting', lifted)).toMatchObject({ state: 'ended', outcome: 'lifted' });
  }
});

test('whoever honors the secretary of a branch that was criticised says why, and it is kept with the decision', async () => {
  const scheme = schemeOf('sichuan-monthly');
  const kind = ofTheYear(scheme).find(({ form }) => form === 'recommendation');
  if (kind === undefined) throw new Error('The scheme recommends somebody.');
  const { branch, committee, owner, subject, at } = await confirmedYear(scheme, kind);
  const officer = await committee.signedIn('organization-officer', branch.id);
  await committee.appoint(subject.id, 'branch-secretary', { organizationId: branch.id });
  const planId = newId();
  await store.transaction(committee.id, async (tx) => {
    await tx.supervisions.insertPlan({
      ...{ id: planId, organization_id: committee.rootId, year: 2026, visitors: [owner.id], state: 'draft' },
      ...{ revision: 1, written_by: owner.id, written_on: '2026-01-05' },
    });
    await tx.supervisions.insertAssessment({
      ...{ id: newId(), plan_id: planId, branch_id: branch.id, judgement: 'criticised', words: '没有按月公示' },
      ...{ met_on: '2026-12-30', members_due: 3, members_present: 3, ayes: 3, visit_id: null, figure: null },
      ...{ given_by: owner.id, state: 'told', revision: 1 },
    });
  });
  setToday(server, '2027-01-13');
  const board = must(await officer.get(at)).body as MeasureBoard;
  expect(board.kinds.find(({ id }) => id === kind.id)?.eligible).toMatchObject([
    { concerns: { id: subject.id }, criticism: { words: '没有按月公示' } },
  ]);
  const id = newId();
  const decide = (criticismReason: string | null) =>
    officer.post(at, {
      ...{ act: 'decide', kind: kind.id, period: '2026', reasons: '会议研究决定', tasks: [], criticismReason },
      ...{ subjects: [{ id, subjectId: subject.id }], meeting: { on: '2027-01-13', due: 3, present: 3, ayes: 2 } },
      ...{ ownerId: owner.id, dueOn: '2027-02-01', mentorId: null, method: null, months: null },
    });
  const refused = await decide(null);
  expect((refused.body as { code: string }).code).toBe('measure.criticised');
  must(await decide('抢险救灾中表现突出'));
  expect((must(await officer.get(`/measures/${id}`)).body as Measure).criticismReason).toBe('抢险救灾中表现突出');
});
