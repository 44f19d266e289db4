import type { Plan } from '@xianfeng/engine';
import type { NewLedgerEntry, Transaction } from '@xianfeng/store';
import type { Chance } from './chance.ts';
import { county } from './county.ts';
import { dayOf, demoYear, morningOf } from './days.ts';
import { isScored, type PlacedBranch, type PlacedCounty } from './placed.ts';

type EntryItem = keyof typeof county.documents;

/** Members in a thousand with such an entry in the year. */
const perThousand: Readonly<Record<EntryItem, number>> = { awards: 70, criticism: 8, discipline: 3 };

export interface LedgerMaking {
  readonly chance: Chance;
  readonly newId: () => string;
  readonly plan: Plan;
}

/** Awards, criticism and disciplinary action of ten months, in the order they were recorded; the first was a mistake and is reversed. */
export async function fillLedger(tx: Transaction, making: LedgerMaking, { branches }: PlacedCounty): Promise<void> {
  const entries = branches.flatMap((branch) => branchEntries(making, branch));
  const inOrder = entries.toSorted((left, right) => left.recorded_at.getTime() - right.recorded_at.getTime());
  const [first, ...rest] = await tx.ledger.append(inOrder);
  if (first === undefined || rest.length === 0) throw new Error('A county of this size has entries.');
  const reversed = await tx.ledger.reverse(first.id, {
    ...{ id: making.newId(), occurred_on: `${demoYear}-11-02`, recorded_at: morningOf(`${demoYear}-11-02`) },
    ...{ recorded_by: first.recorded_by, note: county.reversalNote },
  });
  if (!reversed.ok) throw new Error(JSON.stringify(reversed.problems));
}

function branchEntries(making: LedgerMaking, branch: PlacedBranch): NewLedgerEntry[] {
  const { chance } = making;
  const items = Object.keys(perThousand) as EntryItem[];
  return branch.stays
    .filter((stay) => isScored(stay, `${demoYear}-10`) && stay.personId !== branch.secretaryId)
    .flatMap(({ personId, from }) =>
      items
        .filter((item) => chance.happens(perThousand[item]))
        .map((item) => makeEntry(making, branch, { personId, from, item })),
    );
}

interface EntryPlace {
  readonly personId: string;
  readonly from: string;
  readonly item: EntryItem;
}

function makeEntry({ chance, newId, plan }: LedgerMaking, branch: PlacedBranch, place: EntryPlace): NewLedgerEntry {
  const { personId, from, item } = place;
  const input = plan.scheme.inputs.entries.find(({ id }) => id === item);
  if (input === undefined) throw new Error(`The demo's scheme has no «${item}».`);
  const drawn = dayOf(demoYear, 1 + chance.below(10), 1 + chance.below(28));
  const occurredOn = drawn < from ? `${demoYear}-10-12` : drawn;
  const id = newId();
  return {
    ...{ id, cycle_id: branch.cycleId, subject_id: personId, item, points: null, quantity: null },
    level: pickLocal(
      chance,
      input.levels.map((level) => level.id),
    ),
    ...{
      occurred_on: occurredOn,
      counts_on: occurredOn,
      recorded_at: morningOf(occurredOn, 1440 + chance.below(2880)),
    },
    ...{ recorded_by: branch.secretaryId, clause: input.clause, cause: `entry:${id}`, reverses_id: null },
    document: `${county.documents[item]}〔${demoYear}〕${1 + chance.below(60)}号`,
    note: county.notes[item],
  };
}

/** The lower levels stand last and come most often: the nation does not commend a county's members every month. */
function pickLocal(chance: Chance, levels: readonly string[]): string {
  const local = levels.slice(Math.floor(levels.length / 2));
  const place = Math.max(chance.below(local.length), chance.below(local.length));
  return local[place] ?? chance.pick(levels);
}
