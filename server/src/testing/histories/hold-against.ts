import { evaluateBranch, type BranchEvidence, type MemberEvidence } from '@xianfeng/engine';
import { expect } from 'vitest';
import { readCard } from '../../cards/read.ts';
import type { Services } from '../../context.ts';
import { compileScheme } from '../../schemes/plan-of.ts';
import { inBranch, type State, sumOf, type Who } from './model.ts';
import type { History } from './run-history.ts';
import { callerOf, type World } from './world.ts';

/** Asks the database as its owner. */
export type Ask = (sql: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** What the program holds after a history, against the model: nothing lost, nothing doubled, chains whole, cards right. */
export async function holdAgainst(
  history: History,
  { services, ask }: { readonly services: Services; readonly ask: Ask },
): Promise<void> {
  const { world, state } = history;
  const rows: Rows = (sql) => ask(sql, [world.committeeId]);
  const names = new Map(Object.entries(world.people).map(([who, id]) => [id, who]));
  const { ledger, audit } = await services.store.verify(world.committeeId);
  expect([ledger.ok, audit.ok]).toEqual([true, true]);
  expect(await entriesIn(rows, names)).toEqual(entriesOf(state));
  expect(await scoresIn(rows, names)).toEqual(scoresOf(state));
  expect(await rows(sheetsSql)).toEqual(sheetsOf(state));
  expect(await rows(placesSql)).toEqual([placesOf(state)]);
  expect(await rows(countsSql)).toEqual([
    { acts: state.changes, answered: state.done.size, unanswered: 0, counted: state.isCounted ? 1 : 0 },
  ]);
  await cardsHold(history, services);
}

type Rows = (sql: string) => Promise<Record<string, unknown>[]>;

async function entriesIn(rows: Rows, names: ReadonlyMap<string, string>) {
  const found = await rows(`
    select entry.cause, entry.subject_id as subject, entry.item, entry.level, abs(entry.points)::int / 10000 as points,
      to_char(entry.occurred_on, 'YYYY-MM-DD') as on, entry.document, reversal.note as "reversedFor"
    from ledger_entry entry left join ledger_entry reversal on reversal.reverses_id = entry.id
    where entry.committee_id = $1 and entry.reverses_id is null order by entry.cause`);
  return found.map((row) => ({ ...row, subject: names.get(String(row['subject'])) }));
}

function entriesOf({ entries }: State) {
  return entries.map(({ id: _, ...entry }) => entry).toSorted((left, right) => (left.cause < right.cause ? -1 : 1));
}

async function scoresIn(rows: Rows, names: ReadonlyMap<string, string>) {
  const found = await rows(`
    select period, subject_id, item, (points / 10000)::int as points, score.revision
    from score join score_sheet sheet on sheet.id = sheet_id where score.committee_id = $1`);
  return found
    .map(({ period, subject_id: id, item, points, revision }) =>
      [period, names.get(String(id)), item, points, revision].join(' '),
    )
    .toSorted();
}

function scoresOf({ sheets }: State) {
  return Object.entries(sheets)
    .flatMap(([period, { cells }]) =>
      Object.entries(cells).map(([place, { points, revision }]) => `${period} ${place} ${points ?? ''} ${revision}`),
    )
    .toSorted();
}

const sheetsSql = `
  select period, to_char(passed_on, 'YYYY-MM-DD') as on, members_present::int as present
  from score_sheet where committee_id = $1 order by period`;

function sheetsOf({ sheets }: State) {
  return Object.entries(sheets)
    .map(([period, { passed }]) => ({ period, on: passed?.on ?? null, present: passed?.present ?? null }))
    .toSorted((left, right) => (left.period < right.period ? -1 : 1));
}

const placesSql = `
  select
    (select coalesce(json_agg(kind || ' ' || period order by number), '[]') from notice where committee_id = $1) as notices,
    (select coalesce(json_agg(id || ' ' || period || ' ' || open_until order by id), '[]')
     from period_reopening where committee_id = $1) as reopenings,
    (select coalesce(json_agg(id || ' ' || state order by id), '[]') from declaration where committee_id = $1) as declarations,
    (select coalesce(json_agg(keying order by keying), '[]') from paper_keying where committee_id = $1) as keyings`;

function placesOf({ notices, reopenings, declarations, keyings }: State) {
  return {
    notices: notices.map(({ kind, period }) => `${kind} ${period}`),
    reopenings: reopenings.map(({ id, period, until }) => `${id} ${period} ${until}`).toSorted(),
    declarations: Object.entries(declarations)
      .map(([id, { isVerified }]) => `${id} ${isVerified ? 'verified' : 'submitted'}`)
      .toSorted(),
    keyings: keyings.map((_, at) => at + 1),
  };
}

const countsSql = `
  select
    (select count(*)::int from audit_entry where committee_id = $1) as acts,
    (select count(*)::int from request_key where committee_id = $1 and answer_sealed is not null) as answered,
    (select count(*)::int from request_key where committee_id = $1 and answer_sealed is null) as unanswered,
    (select count(*)::int from paper_ballot where committee_id = $1 and counted_at is not null) as counted`;

/** Each card is what the model's evidence comes to, folded afresh; where the scheme only adds, it is the model's own sum. */
async function cardsHold({ scheme, world, state }: History, services: Services): Promise<void> {
  const plan = compileScheme(scheme.text);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const folded = evaluateBranch(plan.value, evidenceOf(world, state), { cycle: '2026', provisional: true });
  if (!folded.ok) throw new Error(JSON.stringify(folded.problems));
  for (const who of inBranch) {
    const card = await readCard(services, callerOf(world, 'officer'), { memberId: world.people[who], year: 2026 });
    const fold = folded.value.result.members.find(({ id }) => id === world.people[who]);
    expect([who, card.ok && card.value.total]).toEqual([who, fold?.total ?? null]);
    if (scheme.isSum) expect([who, Number(fold?.total)]).toEqual([who, sumOf(scheme.rules, state, who)]);
  }
}

function evidenceOf(world: World, state: State): BranchEvidence {
  return { id: world.branchId, name: 'branch', members: inBranch.map((who) => memberOf(world, state, who)) };
}

function memberOf({ people }: World, state: State, who: Who): MemberEvidence {
  const passed = Object.entries(state.sheets).filter(([, sheet]) => sheet.passed !== null);
  const [keying] = state.isCounted ? state.keyings : [];
  return {
    ...{ id: people[who], name: who, status: 'full', from: '2026-01-01', exempt: false, facts: {} },
    scores: passed.flatMap(([period, { cells }]) =>
      Object.entries(cells).flatMap(([place, { points }]) => {
        const [member, item = ''] = place.split(' ');
        return member !== who || points === null
          ? []
          : [{ item, by: 'branch' as const, period, points: String(points) }];
      }),
    ),
    entries: state.entries
      .filter(({ subject, reversedFor }) => subject === who && reversedFor === null)
      .map(({ item, level, points, on }) => ({
        ...{ item, on },
        ...(level === null ? { points: String(points) } : { level }),
      })),
    ballots:
      keying === undefined
        ? []
        : [
            {
              ...{ ballot: 'year-end', period: '2026', group: 'members', item: 'conduct', papers: 2, scored: 2 },
              sum: String(2 * keying.value),
            },
          ],
  };
}
