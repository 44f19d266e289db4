import type { YearCheck } from '@xianfeng/contract';
import { type Likeness, twinsOf } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { unreversedEntries } from '../evidence/standing-entries.ts';
import { likenessOf } from '../ledger/duplicate.ts';

/** Whoever finds so many looks for their cause, and not at each. */
const shownMost = 200;

type Deed = Likeness & {
  readonly memberId: string;
  readonly kind: 'entry' | 'declaration';
  readonly words: string;
};

/** Pairs of one member's deeds that may be the same: what stands in the ledger, and declarations that wait. */
export async function alikeDeeds(tx: Transaction, { cycleId, plan }: BranchYear): Promise<YearCheck['alike']> {
  const pairs = [...Map.groupBy(await deedsOf(tx, cycleId), ({ memberId }) => memberId).values()].flatMap(pairsOf);
  const names = await tx.people.namesOf([...new Set(pairs.map(({ first }) => first.memberId))]);
  const nameOf = (item: string) => plan.scheme.inputs.entries.find(({ id }) => id === item)?.name ?? item;
  const view = ({ id, kind, item, on, document, words }: Deed) => ({
    ...{ id, kind, itemName: nameOf(item), occurredOn: on, document, words },
  });
  return pairs.slice(0, shownMost).map(({ first, second, likeness }) => ({
    ...{ memberId: first.memberId, member: names.get(first.memberId) ?? '', likeness },
    ...{ first: view(first), second: view(second) },
  }));
}

async function deedsOf(tx: Transaction, cycleId: string): Promise<readonly Deed[]> {
  const entries = unreversedEntries(await tx.ledger.ofCycle(cycleId));
  const waiting = (await tx.declarations.ofCycles([cycleId])).filter(
    ({ state }) => state === 'submitted' || state === 'verified-once',
  );
  const proxies = await tx.proxyEntries.ofMade(waiting.map(({ id }) => id));
  return [
    ...entries.map((entry) => ({
      ...{ ...likenessOf(entry), memberId: entry.subject_id, kind: 'entry' as const, words: entry.note ?? '' },
    })),
    // What the member has undone that was typed for him does not wait.
    ...waiting
      .filter(({ id }) => proxies.get(id)?.undone_on == null)
      .map(({ id, item, occurred_on: on, document, person_id: memberId, words }) => ({
        ...{ id, item, on, document, memberId, kind: 'declaration' as const, words },
      })),
  ];
}

interface Pair {
  readonly first: Deed;
  readonly second: Deed;
  readonly likeness: YearCheck['alike'][number]['likeness'];
}

/** Each two once, in the order they were written down. */
function pairsOf(deeds: readonly Deed[]): readonly Pair[] {
  return deeds.flatMap((second, at) => {
    const before = deeds.slice(0, at);
    return twinsOf(second, before).flatMap(({ id, likeness }) =>
      before.filter((each) => each.id === id).map((first) => ({ first, second, likeness })),
    );
  });
}
