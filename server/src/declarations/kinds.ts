import type { DeclarableKind } from '@xianfeng/contract';
import { deedWorth, done, type EntryInput, periodBounds, type Plan, type Result, worthText } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { decimalOf } from '../schemes/decimal-of.ts';

interface DeclarableKinds {
  readonly kinds: DeclarableKind[];
  readonly least: string;
  readonly most: string;
}

/** What may be declared under a branch's scheme: what comes up most often first, so that it is one tap away. */
export function listKinds(
  { store, clock }: Services,
  caller: Caller,
  branchId: string,
): Promise<Result<DeclarableKinds>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const year = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, today));
    if (!year.ok) return year;
    const { from, to } = periodBounds(year.value.cycle);
    return done({ kinds: await kindsOf(tx, year.value, caller), least: from, most: today < to ? today : to });
  });
}

async function kindsOf(tx: Transaction, year: BranchYear, caller: Caller): Promise<DeclarableKind[]> {
  const uses = new Map<string, number>();
  const rows = [...(await tx.ledger.ofCycle(year.cycleId)), ...(await tx.declarations.ofCycles([year.cycleId]))];
  for (const { item } of rows) uses.set(item, (uses.get(item) ?? 0) + 1);
  const useOf = ({ id }: EntryInput) => uses.get(id) ?? 0;
  // Whoever types for others sees the kinds of all categories.
  const isTyping = caller.appointments.some(
    ({ role, organizationId }) => role === 'recorder' && organizationId === year.branch.id,
  );
  const own = (await yearMembers(tx, year)).find(({ id }) => id === caller.personId)?.category ?? '';
  return year.plan.scheme.inputs.entries
    .filter(({ categories }) => isTyping || categories.length === 0 || categories.includes(own))
    .toSorted((left, right) => useOf(right) - useOf(left))
    .map((input) => kindView(year.plan, input));
}

const signs = { adds: 'plus', deducts: 'minus', either: 'both' } as const;

export function signOf({ sign }: EntryInput): DeclarableKind['sign'] {
  return signs[sign];
}

function kindView(plan: Plan, input: EntryInput): DeclarableKind {
  const { id: item, name, levels, points, quantity, clause } = input;
  return {
    ...{ item, name, sign: signOf(input) },
    levels: levels.map((level) => {
      const worth = deedWorth(plan, { item, level: level.id, quantity: null });
      const [least, most] = worth === null ? ['', ''] : [worthText(worth.least), worthText(worth.most)];
      return { id: level.id, name: level.name, least, most };
    }),
    points: points === null ? null : { least: decimalOf(points.least), most: decimalOf(points.most) },
    quantity: quantity === null ? null : { least: decimalOf(quantity.least), most: decimalOf(quantity.most) },
    cite: plan.scheme.clauses.find(({ id }) => id === clause)?.cite ?? null,
  };
}
