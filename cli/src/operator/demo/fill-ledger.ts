import { type EntryInput, figurePoints, type Plan, POINT_SCALE } from '@xianfeng/engine';
import type { NewLedgerEntry, Transaction } from '@xianfeng/store';
import type { Chance } from './chance.ts';
import { county } from './county.ts';
import { dayOf, demoYear, morningOf } from './days.ts';
import { isScored, type PlacedBranch, type PlacedCounty, type SchemePlans, type Stay } from './placed.ts';

/** Members in a thousand with such an entry in the year, where a scheme has these; others are written down more often. */
const perThousand: Readonly<Record<string, number>> = { awards: 70, criticism: 8, discipline: 3 };
const usually = { adds: 250, deducts: 40, either: 400 } as const;

export interface LedgerMaking {
  readonly chance: Chance;
  readonly newId: () => string;
  readonly plans: SchemePlans;
}

/**
 * Awards, deeds and deductions of ten months and what more there is, in the order they were recorded; the first was a mistake
 * and is reversed.
 */
export async function fillLedger(
  tx: Transaction,
  making: LedgerMaking,
  { branches, more }: Pick<PlacedCounty, 'branches'> & { readonly more: readonly NewLedgerEntry[] },
): Promise<void> {
  const entries = branches.flatMap((branch) => branchEntries(making, branch));
  const inOrder = [...entries, ...more].toSorted(
    (left, right) => left.recorded_at.getTime() - right.recorded_at.getTime(),
  );
  const [first, ...rest] = await tx.ledger.append(inOrder);
  if (first === undefined || rest.length === 0) throw new Error('A county of this size has entries.');
  const reversed = await tx.ledger.reverse(first.id, {
    ...{ id: making.newId(), occurred_on: `${demoYear}-11-02`, recorded_at: morningOf(`${demoYear}-11-02`) },
    ...{ recorded_by: first.recorded_by, note: county.reversalNote },
  });
  if (!reversed.ok) throw new Error(JSON.stringify(reversed.problems));
  for (const branch of branches) await fillReviews(tx, making, { branch, entries: inOrder });
}

/** Where entries are reviewed, the panel has passed what was written down before October; the rest waits. */
async function fillReviews(
  tx: Transaction,
  { plans }: LedgerMaking,
  { branch, entries }: { readonly branch: PlacedBranch; readonly entries: readonly NewLedgerEntry[] },
): Promise<void> {
  const reviewer = branch.stays.find(({ person }) => person.role === 'review-panel')?.personId;
  if (plans.get(branch.plan.scheme)?.scheme.entryReview == null || reviewer === undefined) return;
  const own = entries.filter(({ cycle_id: id, subject_id: subject }) => id === branch.cycleId && subject !== reviewer);
  await tx.entryReviews.begin(own.map(({ id }) => id));
  for (const { from, before, on } of reviewDays) {
    const passed = own.filter(({ occurred_on: day }) => day >= from && day < before).map(({ id }) => id);
    const reviewed = { reviewed_by: reviewer, reviewed_on: on, reviewed_at: morningOf(on) };
    await tx.entryReviews.decide(passed, { state: 'passed', reason: null, ...reviewed });
  }
}

/** After each half-year's end and the last quarter's. */
const reviewDays = [
  { from: `${demoYear}-01-01`, before: `${demoYear}-07-01`, on: `${demoYear}-07-03` },
  { from: `${demoYear}-07-01`, before: `${demoYear}-10-01`, on: `${demoYear}-10-12` },
];

function branchEntries(making: LedgerMaking, branch: PlacedBranch): NewLedgerEntry[] {
  const { chance, plans } = making;
  const plan = plans.get(branch.plan.scheme);
  if (plan === undefined) throw new Error(`The demo has no scheme «${branch.plan.scheme}».`);
  const stays = branch.stays.filter((stay) => isScored(stay, `${demoYear}-10`) && stay.personId !== branch.secretaryId);
  const entries = stays.flatMap((stay) =>
    entriesFor(plan, stay)
      .filter(({ id, sign }) => chance.happens(perThousand[id] ?? usually[sign]))
      .map((input) => makeEntry(making, branch, { stay, input })),
  );
  return branch.plan.isOwn ? entries.map((entry) => ownEntry(making, entry)) : entries;
}

/** In the branch with the demo's accounts, members declared their awards themselves. */
function ownEntry({ newId }: LedgerMaking, entry: NewLedgerEntry): NewLedgerEntry {
  return entry.item === 'awards' ? { ...entry, cause: `declaration:${newId()}` } : entry;
}

function entriesFor({ scheme }: Plan, { category }: Stay): readonly EntryInput[] {
  return scheme.inputs.entries.filter(({ categories }) => categories.length === 0 || categories.includes(category));
}

interface EntryPlace {
  readonly stay: Stay;
  readonly input: EntryInput;
}

function makeEntry({ chance, newId }: LedgerMaking, branch: PlacedBranch, { stay, input }: EntryPlace): NewLedgerEntry {
  const { personId, from } = stay;
  const drawn = dayOf(demoYear, 1 + chance.below(10), 1 + chance.below(28));
  const occurredOn = drawn < from ? `${demoYear}-10-12` : drawn;
  const id = newId();
  const worth = worthOf(chance, input);
  return {
    ...{ id, cycle_id: branch.cycleId, subject_id: personId, item: input.id, ...worth },
    ...{
      occurred_on: occurredOn,
      counts_on: occurredOn,
      recorded_at: morningOf(occurredOn, 1440 + chance.below(2880)),
    },
    ...{ recorded_by: branch.secretaryId, clause: input.clause, cause: `entry:${id}`, reverses_id: null },
    ...wordsOf(chance, input, worth.points),
  };
}

/** Exactly one of points, quantity and level, as the scheme asks. */
function worthOf(chance: Chance, { points, quantity, levels, sign }: EntryInput) {
  const none = { points: null, quantity: null, level: null };
  if (levels.length > 0)
    return {
      ...none,
      level: pickLocal(
        chance,
        levels.map((level) => level.id),
      ),
    };
  if (quantity !== null) {
    const most = (figurePoints(quantity.most) ?? 0) / POINT_SCALE;
    return { ...none, quantity: POINT_SCALE * (most > 10_000 ? 2_000 + 500 * chance.below(20) : 1 + chance.below(2)) };
  }
  const [least, most] = [points?.least, points?.most].map((figure) => (figure ? (figurePoints(figure) ?? 0) : 0));
  const magnitude = Math.min(most ?? 0, Math.max(POINT_SCALE, least ?? 0) + POINT_SCALE * chance.below(3));
  const isLess = sign === 'deducts' || (sign === 'either' && chance.happens(250));
  return { ...none, points: isLess ? -magnitude : magnitude };
}

function wordsOf(chance: Chance, { id, name }: EntryInput, points: number | null) {
  const documents: Readonly<Record<string, string>> = county.documents;
  const notes: Readonly<Record<string, string>> = county.notes;
  const document = documents[id];
  return {
    document: document === undefined ? null : `${document}〔${demoYear}〕${1 + chance.below(60)}号`,
    note: notes[id] ?? `${name}：${chance.pick(points !== null && points < 0 ? county.faults : county.deeds)}`,
  };
}

/** The lower levels stand last and come most often: the nation does not commend a county's members every month. */
function pickLocal(chance: Chance, levels: readonly string[]): string {
  const local = levels.slice(Math.floor(levels.length / 2));
  const place = Math.max(chance.below(local.length), chance.below(local.length));
  return local[place] ?? chance.pick(levels);
}
