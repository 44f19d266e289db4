import { readdirSync, readFileSync } from 'node:fs';
import { readExamples } from '@xianfeng/contract';
import {
  type BranchEvidence,
  evaluateBranch,
  type Evidence,
  type MemberEvidence,
  type Plan,
  periodsOf,
  type ScoreEvidence,
} from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, openYear, schemeText, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
setToday(server, '2027-01-08');
const { newId, store } = server.services;

const ids = readdirSync(new URL('../../../schemes', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'broken')
  .map(({ name }) => name);
const ofBranches = new Set(['detox-star-branch', 'stronghold-index']);

function file(evidence: unknown, name = '年度数据.json'): File {
  return new File([typeof evidence === 'string' ? evidence : JSON.stringify(evidence)], name);
}

interface Example {
  readonly evidence: MemberEvidence;
  readonly name: string;
}

/** The people of a scheme's worked examples that no example refuses, each under a name of his own; at most so many. */
function examplesOf(id: string, plan: Plan, most = 12): readonly Example[] {
  const text = readFileSync(new URL(`../../../schemes/${id}/examples.yaml`, import.meta.url), 'utf8');
  const read = readExamples(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { cycle, cases } = read.value;
  const told = cases
    .filter(({ refused = [], crowd, more }) => refused.length === 0 && crowd === undefined && more === undefined)
    .flatMap(({ members = [], branches = [], own }) => [
      ...members,
      ...branches,
      ...(members.length === 0 && own !== undefined ? [{ id: 'own', ...own }] : []),
    ]) as readonly (Omit<MemberEvidence, 'scores' | 'ballots'> & {
    scores?: readonly Lines[];
    ballots?: readonly Record<string, unknown>[];
  })[];
  const examples: Example[] = [];
  for (const [at, each] of told.entries()) {
    const { category, status, roles, from, to, exempt, ...own } = each;
    // Who comes and goes, leads or is exempt is the roster's business, and tried elsewhere.
    if (roles !== undefined || from != null || to != null || exempt === true) continue;
    if (status !== undefined && plan.scheme.inputs.ballots.length > 0) continue;
    const evidence = {
      ...own,
      ...(category === undefined ? {} : { category }),
      status: status ?? 'full',
      id: `p${at}`,
      name: `同志${String.fromCharCode(0x4e00 + examples.length * 7)}`,
      scores: scoresOf(plan, own.scores ?? [], cycle),
      ballots: ballotsOf(plan, own.ballots ?? []),
    } as unknown as MemberEvidence;
    const branch = branchOf(plan, [evidence]);
    if (evaluateBranch(plan, branch, { cycle, provisional: true }).ok)
      examples.push({ evidence, name: evidence.name ?? '' });
  }
  // A ballot is one of everybody: those who were rated by the same ballots stand in one branch.
  const byBallots = Map.groupBy(examples, ({ evidence: { ballots = [] } }) =>
    ballots
      .map(({ ballot, period, group, item }) => `${ballot} ${period} ${group} ${item}`)
      .toSorted()
      .join(),
  );
  // Of several the ballots that are whole: here nobody types in a part of one.
  const [largest = []] = [...byBallots]
    .filter(([, own]) => own.length > 1)
    .toSorted(([one], [other]) => other.split(',').length - one.split(',').length)
    .map(([, own]) => own);
  return largest.slice(0, most);
}

interface Lines {
  readonly items: 'all' | readonly string[];
  readonly by: ScoreEvidence['by'];
  readonly from?: string;
  readonly periods: 'month' | 'quarter' | 'half' | 'year' | readonly string[];
  readonly points: number | string;
}

/** As the examples mean it: a later line says again what an earlier one said of the same place. */
function scoresOf(plan: Plan, lines: readonly Lines[], cycle: string): readonly ScoreEvidence[] {
  const byPlace = new Map<string, ScoreEvidence>();
  for (const { items, by, from, periods, points } of lines) {
    const each = typeof periods === 'string' ? periodsOf(cycle, periods) : periods;
    const own = plan.scheme.inputs.scores.filter((input) => input.by === by).flatMap((input) => input.items);
    for (const item of items === 'all' ? own : items)
      for (const period of each)
        byPlace.set(`${item} ${by} ${from ?? ''} ${period}`, {
          ...{ item, by, period, points },
          ...(from === undefined ? {} : { from }),
        });
  }
  return [...byPlace.values()];
}

/** The same of ballots, whose lines name all items or some. */
function ballotsOf(plan: Plan, lines: readonly Record<string, unknown>[]): readonly object[] {
  const byPlace = new Map<string, object>();
  for (const { items, ...line } of lines) {
    const input = plan.scheme.inputs.ballots.find(({ id }) => id === line['ballot']);
    for (const item of items === 'all' ? (input?.items ?? []) : (items as readonly string[]))
      byPlace.set(JSON.stringify([line['ballot'], line['period'], line['group'], item]), { ...line, item });
  }
  return [...byPlace.values()];
}

function branchOf(plan: Plan, members: readonly MemberEvidence[]): BranchEvidence {
  if (plan.scheme.subject === 'member') return { id: 'file-branch', name: '第二党支部', members };
  const [own] = members;
  return { ...own, id: own?.id ?? 'none', members: [] };
}

interface Place {
  readonly year: BranchYear;
  readonly committeeId: string;
  readonly importers: readonly Client[];
}

/** A branch, or an organization above branches, whose year is empty and which has these people, or these branches. */
async function freshPlace(scheme: string, people: readonly Example[]): Promise<Place> {
  const committee = await server.committee();
  const ownerId = ofBranches.has(scheme) ? committee.rootId : await committee.branch('第二党支部');
  await openYear(server, committee, ownerId, schemeText(scheme));
  for (const { name, evidence } of people) {
    if (ofBranches.has(scheme)) {
      await committee.branch(name);
      continue;
    }
    const { id } = await committee.person(name, { branchId: ownerId });
    const { category = null, status } = evidence;
    await server.owner.query('update membership set category = $2, status = $3 where person_id = $1', [
      id,
      category,
      status,
    ]);
  }
  const importers = ofBranches.has(scheme)
    ? [await committee.signedIn('committee-officer', ownerId), await committee.signedIn('committee-officer', ownerId)]
    : [await outsider(committee, 'recorder', ownerId), await outsider(committee, 'branch-secretary', ownerId)];
  const year = await store.transaction(committee.id, (tx) => branchYearOf(tx, ownerId, 2026));
  if (!year.ok) throw new Error(JSON.stringify(year.problems));
  return { year: year.value, committeeId: committee.id, importers };
}

/** Keeps a branch's year without being one of those whom it rates. */
async function outsider(
  committee: Awaited<ReturnType<typeof server.committee>>,
  role: 'recorder' | 'branch-secretary',
  branchId: string,
): Promise<Client> {
  const person = await committee.person('经办人');
  await committee.appoint(person.id, role, { organizationId: branchId });
  const client = server.client();
  await client.signIn(await committee.account(person.id), 'Right-Horse-7');
  return client;
}

/** Whatever the meetings and the reviews of a year would settle; how they do it is told elsewhere. */
async function settleYear({ year, committeeId }: Place): Promise<void> {
  await store.transaction(committeeId, async (tx) => {
    const sheets = await tx.sheets.ofCycle(year.cycleId);
    const passing = {
      passedOn: '2027-01-05',
      membersDue: 5,
      membersPresent: 5,
      passedBy: newId(),
      passedAt: new Date(0),
    };
    await tx.sheets.pass(
      sheets.map(({ id }) => id),
      passing,
    );
  });
  await server.owner.query(
    `update entry_review set state = 'passed', reviewed_by = $2, reviewed_on = '2027-01-05', reviewed_at = now()
     where committee_id = $1 and state = 'waiting'`,
    [committeeId, newId()],
  );
}

async function exported({ year, committeeId }: Place): Promise<Evidence> {
  const branches = await store.transaction(committeeId, (tx) => assembleEvidence(tx, year));
  const { scheme_id: id, version, body_hash: hash } = year.version;
  return { cycle: '2026', scheme: { id, version, hash }, branches };
}

async function takeIn(place: Place, evidence: Evidence): Promise<readonly unknown[]> {
  const left: unknown[] = [];
  for (const client of place.importers) {
    const path = `/branches/${place.year.branch.id}/imports/evidence`;
    const answer = await client.upload(path, file(evidence), { id: newId() });
    const isDone = answer.status === 200 || codesOf(answer)[0] === 'evidence-file.nothing-new';
    expect([place.year.version.scheme_id, isDone ? 200 : answer.body]).toEqual([place.year.version.scheme_id, 200]);
    if (answer.status === 200) left.push(...(answer.body as { left: unknown[] }).left);
  }
  await settleYear(place);
  return left;
}

/** Everything but what must differ between two installations: the ids of branches, people and entries. */
function told({ cycle, scheme, branches }: Evidence): unknown {
  const withoutIds = (lines: readonly object[] = []) => lines.map((line) => ({ ...line, entryId: undefined }));
  return {
    ...{ cycle, scheme },
    branches: branches
      .map((branch) => ({
        ...{ ...branch, id: undefined, entries: withoutIds(branch.entries) },
        members: branch.members
          .map((member) => ({ ...member, id: undefined, entries: withoutIds(member.entries) }))
          .toSorted(byName),
      }))
      .toSorted(byName),
  };
}

function byName({ name: one = '' }: { name?: string }, { name: other = '' }: { name?: string }): number {
  return one < other ? -1 : 1;
}

function resultsOf({ year }: Place, { branches }: Evidence): unknown {
  return branches
    .flatMap((branch) => {
      const outcome = evaluateBranch(year.plan, branch, { cycle: '2026', provisional: true });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const names = new Map([branch, ...branch.members].map(({ id, name }) => [id, name ?? '']));
      const { result, members } = outcome.value.result;
      return [
        { name: branch.name ?? '', result },
        ...members.map((each) => ({ ...each, name: names.get(each.id) ?? '', id: '' })),
      ];
    })
    .toSorted(byName);
}

test.each(ids)(
  'a year under %s that is taken out and brought in elsewhere is the same year, and comes to the same',
  async (id) => {
    const plan = (await freshPlace(id, [])).year.plan;
    const examples = examplesOf(id, plan);
    expect([id, examples.length > 1]).toEqual([id, true]);
    const subjects = examples.map(({ evidence }) => evidence);
    const written: Evidence = {
      cycle: '2026',
      branches: ofBranches.has(id) ? subjects.map((own) => branchOf(plan, [own])) : [branchOf(plan, subjects)],
    };
    const here = await freshPlace(id, examples);
    await takeIn(here, written);
    const x = await exported(here);
    const elsewhere = await freshPlace(id, examples);
    const left = await takeIn(elsewhere, x);
    const y = await exported(elsewhere);
    expect([id, told(y)]).toEqual([id, told(x)]);
    expect([id, resultsOf(elsewhere, y)]).toEqual([id, resultsOf(here, x)]);
    // What the file as it was written by hand comes to, the service's own copy of it comes to as well.
    const whole = resultsOf(here, written) as readonly { name: string }[];
    if (!ofBranches.has(id)) expect([id, resultsOf(here, x)]).toEqual([id, whole]);
    expect([id, left.filter((line) => !JSON.stringify(line).includes('evidence-left.decided'))]).toEqual([id, []]);
    for (const client of elsewhere.importers) {
      const path = `/branches/${elsewhere.year.branch.id}/imports/evidence`;
      expect(codesOf(await client.upload(path, file(x), { id: newId() }))).toEqual(['evidence-file.nothing-new']);
    }
  },
  240_000,
);
