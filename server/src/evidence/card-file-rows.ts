import type { CardFile } from '@xianfeng/contract';
import { addDays, pointsFromDecimal } from '@xianfeng/engine';
import type { CardFileRow, LedgerEntryRow, ScoreOfSubject, StayRow, Transaction } from '@xianfeng/store';

/** What a card needs of an entry, be it of our ledger or of another committee's. */
export type CountedEntry = Pick<
  LedgerEntryRow,
  | 'id'
  | 'sequence'
  | 'cycle_id'
  | 'subject_id'
  | 'item'
  | 'points'
  | 'level'
  | 'quantity'
  | 'occurred_on'
  | 'counts_on'
  | 'document'
  | 'note'
  | 'cause'
  | 'until_on'
  | 'multipliers'
  | 'matter'
>;

/** The file as it was checked when it was taken in; its bytes never change. */
export function cardFileOf({ content }: Pick<CardFileRow, 'content'>): CardFile {
  return JSON.parse(content) as CardFile;
}

/** What a card from another committee holds, as rows of this one: the file stands in for the year it arose in. */
export function rowsOfFile(row: CardFileRow): {
  readonly scores: readonly ScoreOfSubject[];
  readonly entries: readonly CountedEntry[];
} {
  const { card } = cardFileOf(row).body;
  const place = { cycle_id: row.id, subject_id: row.person_id };
  return {
    scores: (card?.scores ?? []).map(({ item, by, period, points, meetingOn }) => ({
      ...{
        ...place,
        item,
        period,
        rater: by as ScoreOfSubject['rater'],
        giver_id: null,
        points: pointsOf(points) ?? 0,
      },
      ...{ reason: null, sheet_id: row.id, passed_on: meetingOn },
    })),
    entries: (card?.entries ?? []).map(({ id, item, on, points, level, quantity, document, note }, at, { length }) => ({
      ...{ ...place, id, item, level, document, note, occurred_on: on, counts_on: on },
      ...{ points: pointsOf(points), quantity: pointsOf(quantity) },
      ...{ until_on: null, multipliers: null, matter: null },
      cause: `entry:${id}`,
      // Before everything that was entered here.
      sequence: at - length,
    })),
  };
}

function pointsOf(text: string | null): number | null {
  if (text === null) return null;
  const points = pointsFromDecimal(text);
  if (!points.ok) throw new Error(`A card file was taken in with points that cannot be read: ${text}`);
  return points.value;
}

/**
 * Every stay of these people in a year: in our branches, and the one that a card from another committee stands for. Of
 * somebody who had been here before, that card says again what our own records say; those go before it.
 */
export async function staysOfPeople(
  tx: Transaction,
  personIds: readonly string[],
  year: number,
): Promise<readonly StayRow[]> {
  const rows = await tx.memberships.ofPeople(personIds, { from: `${year}-01-01`, to: `${year}-12-31` });
  const brought = await tx.cardFiles.staysOf(personIds, year);
  const byPerson = Map.groupBy(rows, ({ id }) => id);
  return [
    ...rows,
    ...brought.flatMap(({ id, person_id, from_on, to_on }): StayRow[] => {
      const own = byPerson.get(person_id) ?? [];
      const ends = own.flatMap((row) => (row.to_on !== null && row.to_on <= to_on ? [addDays(row.to_on, 1)] : []));
      const from = [from_on, ...ends].toSorted().at(-1) ?? from_on;
      const [head] = own;
      return head === undefined || from > to_on ? [] : [{ ...head, branch_id: id, from_on: from, to_on }];
    }),
  ];
}

/** An entry that comes by two ways is one entry; the first stands. */
export function withoutTwins<Entry extends Pick<CountedEntry, 'id'>>(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ id }) => !seen.has(id) && seen.add(id));
}
