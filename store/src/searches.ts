import { type ExpressionBuilder, sql } from 'kysely';
import type { EventSheetRow } from './events.ts';
import type { LedgerEntryRow } from './ledger-body.ts';
import type { DeclarationRow } from './declarations.ts';
import type { NoticePlaceRow } from './notices.ts';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

/** Somebody's stay in a branch, as it is found by name. */
export interface NamedStayRow {
  readonly id: string;
  readonly name: string;
  readonly branch_id: string;
  readonly to_on: string | null;
}

/** Where something was done, and by whom where that is one person. */
interface Placed {
  readonly branch_id: string;
  readonly scheme_version_id: string;
}

export type FoundDeclarationRow = Pick<DeclarationRow, 'id' | 'person_id' | 'item' | 'words' | 'occurred_on'> &
  Placed & { readonly name: string };
export type FoundEntryRow = Pick<LedgerEntryRow, 'id' | 'subject_id' | 'item' | 'document' | 'note' | 'occurred_on'> &
  Placed & { readonly name: string | null };
export type FoundEventRow = Pick<EventSheetRow, 'id' | 'title' | 'held_on' | 'kind'> & Placed;
export type FoundNoticeRow = Pick<NoticePlaceRow, 'id' | 'kind' | 'period' | 'number' | 'opened_on'> & Placed;

/** Things are searched within branches, those of some people besides; every word has to be held. */
export interface Sought {
  /** In small letters. */
  readonly words: readonly string[];
  readonly branchIds: readonly string[];
  readonly personIds: readonly string[];
  /** For each word the items whose names hold it, as `version item`. */
  readonly itemsWith: readonly (readonly string[])[];
  readonly most: number;
}

export interface SoughtPeople {
  readonly branchIds: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Each word with the branches that are called so. */
  readonly places: readonly { readonly word: string; readonly branchIds: readonly string[] }[];
  readonly most: number;
}

export interface SoughtNotices {
  /** For each word where it may be: branches that are called so, numbers, and periods as `kind period`. */
  readonly places: readonly {
    readonly branchIds: readonly string[];
    readonly periods: readonly string[];
    readonly number: number | null;
  }[];
  readonly branchIds: readonly string[];
  readonly years: readonly number[];
  readonly most: number;
}

/** What is found by words, the latest first, and never more than is asked for. */
export function searchesOf({ db, committeeId }: Work) {
  return {
    /** Who was in one of these branches between two days, by name and branch. */
    people: ({ branchIds, from, to, places, most }: SoughtPeople): Promise<NamedStayRow[]> =>
      db
        .selectFrom('membership')
        .innerJoin('person', (join) =>
          join
            .onRef('person.committee_id', '=', 'membership.committee_id')
            .onRef('person.id', '=', 'membership.person_id'),
        )
        .select(['person.id', 'person.name', 'membership.branch_id', 'membership.to_on'])
        .where('membership.committee_id', '=', committeeId)
        .where((eb) => eb('membership.branch_id', '=', eb.fn.any(eb.val([...branchIds]))))
        .where('membership.from_on', '<=', to)
        .where((where) => where.or([where('membership.to_on', 'is', null), where('membership.to_on', '>=', from)]))
        .where('person.joined_into', 'is', null)
        .where((eb) =>
          eb.and(
            places.map(({ word, branchIds: called }) =>
              eb.or([holds('person.name', word), eb('membership.branch_id', '=', eb.fn.any(eb.val([...called])))]),
            ),
          ),
        )
        .orderBy('membership.from_on', 'desc')
        .orderBy('person.id')
        .limit(most)
        .execute(),

    declarations: ({ words, branchIds, personIds, itemsWith, most }: Sought): Promise<FoundDeclarationRow[]> =>
      db
        .selectFrom('declaration')
        .innerJoin('cycle', (join) =>
          join
            .onRef('cycle.committee_id', '=', 'declaration.committee_id')
            .onRef('cycle.id', '=', 'declaration.cycle_id'),
        )
        .innerJoin('person', (join) =>
          join
            .onRef('person.committee_id', '=', 'declaration.committee_id')
            .onRef('person.id', '=', 'declaration.person_id'),
        )
        .select(['declaration.id', 'declaration.person_id', 'declaration.item', 'declaration.words'])
        .select(['declaration.occurred_on', 'cycle.branch_id', 'cycle.scheme_version_id', 'person.name'])
        .where('declaration.committee_id', '=', committeeId)
        .where((eb) =>
          eb.or([
            eb('cycle.branch_id', '=', eb.fn.any(eb.val([...branchIds]))),
            eb('declaration.person_id', '=', eb.fn.any(eb.val([...personIds]))),
          ]),
        )
        .where((eb) =>
          eb.and(
            words.map((word, at) =>
              eb.or([
                holds('declaration.words', word),
                holds('declaration.document', word),
                holds('person.name', word),
                isItem('declaration.item', itemsWith[at]),
              ]),
            ),
          ),
        )
        .orderBy('declaration.occurred_on', 'desc')
        .orderBy('declaration.id', 'desc')
        .limit(most)
        .execute(),

    /** Entries that stand and that no review refused, and that were made of no declaration and no sheet: those are found as what they are. */
    entries: ({ words, branchIds, personIds, itemsWith, most }: Sought): Promise<FoundEntryRow[]> =>
      db
        .selectFrom('ledger_entry')
        .innerJoin('cycle', (join) =>
          join
            .onRef('cycle.committee_id', '=', 'ledger_entry.committee_id')
            .onRef('cycle.id', '=', 'ledger_entry.cycle_id'),
        )
        .leftJoin('person', (join) =>
          join
            .onRef('person.committee_id', '=', 'ledger_entry.committee_id')
            .onRef('person.id', '=', 'ledger_entry.subject_id'),
        )
        .select(['ledger_entry.id', 'ledger_entry.subject_id', 'ledger_entry.item', 'ledger_entry.document'])
        .select(['ledger_entry.note', 'ledger_entry.occurred_on', 'person.name'])
        .select(['cycle.branch_id', 'cycle.scheme_version_id'])
        .where('ledger_entry.committee_id', '=', committeeId)
        .where('ledger_entry.reverses_id', 'is', null)
        .where((eb) => eb.not(sql<boolean>`ledger_entry.cause ~ '^(declaration|event):'`))
        .where(({ exists, not, selectFrom }) =>
          not(
            exists(
              selectFrom('ledger_entry as reversal')
                .select('reversal.id')
                .where('reversal.committee_id', '=', committeeId)
                .whereRef('reversal.reverses_id', '=', 'ledger_entry.id'),
            ),
          ),
        )
        .where(({ exists, not, selectFrom }) =>
          not(
            exists(
              selectFrom('entry_review')
                .select('entry_review.entry_id')
                .where('entry_review.committee_id', '=', committeeId)
                .whereRef('entry_review.entry_id', '=', 'ledger_entry.id')
                .where('entry_review.state', '=', 'refused'),
            ),
          ),
        )
        .where((eb) =>
          eb.or([
            eb('cycle.branch_id', '=', eb.fn.any(eb.val([...branchIds]))),
            eb('ledger_entry.subject_id', '=', eb.fn.any(eb.val([...personIds]))),
          ]),
        )
        .where((eb) =>
          eb.and(
            words.map((word, at) =>
              eb.or([
                holds('ledger_entry.note', word),
                holds('ledger_entry.document', word),
                holds('person.name', word),
                isItem('ledger_entry.item', itemsWith[at]),
              ]),
            ),
          ),
        )
        .orderBy('ledger_entry.occurred_on', 'desc')
        .orderBy('ledger_entry.sequence', 'desc')
        .limit(most)
        .execute(),

    /** Sheets that were not withdrawn, by what they are called. */
    events: ({ words, branchIds, most }: Omit<Sought, 'personIds' | 'itemsWith'>): Promise<FoundEventRow[]> =>
      db
        .selectFrom('event_sheet')
        .innerJoin('cycle', (join) =>
          join
            .onRef('cycle.committee_id', '=', 'event_sheet.committee_id')
            .onRef('cycle.id', '=', 'event_sheet.cycle_id'),
        )
        .select(['event_sheet.id', 'event_sheet.title', 'event_sheet.held_on', 'event_sheet.kind'])
        .select(['cycle.branch_id', 'cycle.scheme_version_id'])
        .where('event_sheet.committee_id', '=', committeeId)
        .where('event_sheet.state', '<>', 'withdrawn')
        .where((eb) => eb('cycle.branch_id', '=', eb.fn.any(eb.val([...branchIds]))))
        .where((eb) => eb.and(words.map((word) => holds('event_sheet.title', word))))
        .orderBy('event_sheet.held_on', 'desc')
        .orderBy('event_sheet.id', 'desc')
        .limit(most)
        .execute(),

    notices: ({ places, branchIds, years, most }: SoughtNotices): Promise<FoundNoticeRow[]> =>
      db
        .selectFrom('notice')
        .innerJoin('cycle', (join) =>
          join.onRef('cycle.committee_id', '=', 'notice.committee_id').onRef('cycle.id', '=', 'notice.cycle_id'),
        )
        .select(['notice.id', 'notice.kind', 'notice.period', 'notice.number', 'notice.opened_on'])
        .select(['cycle.branch_id', 'cycle.scheme_version_id'])
        .where('notice.committee_id', '=', committeeId)
        .where('cycle.year', 'in', years)
        .where((eb) => eb('cycle.branch_id', '=', eb.fn.any(eb.val([...branchIds]))))
        .where((eb) =>
          eb.and(
            places.map(({ branchIds: called, periods, number }) =>
              eb.or([
                eb('cycle.branch_id', '=', eb.fn.any(eb.val([...called]))),
                sql<boolean>`notice.kind || ' ' || notice.period = any(${[...periods]}::text[])`,
                ...(number === null ? [] : [eb('notice.number', '=', number)]),
              ]),
            ),
          ),
        )
        .orderBy('notice.published_at', 'desc')
        .orderBy('notice.id', 'desc')
        .limit(most)
        .execute(),

    /** The versions that these organizations keep points by in a year. */
    versionsOf: async (branchIds: readonly string[], year: number): Promise<string[]> => {
      const rows = await db
        .selectFrom('cycle')
        .select('scheme_version_id')
        .distinct()
        .where('committee_id', '=', committeeId)
        .where('year', '=', year)
        .where((eb: ExpressionBuilder<Schema, 'cycle'>) => eb('branch_id', '=', eb.fn.any(eb.val([...branchIds]))))
        .execute();
      return rows.map((row) => row.scheme_version_id);
    },
  };
}

/** Whether a column holds a text as it stands: nothing in it is a pattern. */
function holds(column: string, text: string) {
  return sql<boolean>`strpos(lower(coalesce(${sql.ref(column)}, '')), ${text}) > 0`;
}

function isItem(column: string, items: readonly string[] = []) {
  return sql<boolean>`cycle.scheme_version_id::text || ' ' || ${sql.ref(column)} = any(${[...items]}::text[])`;
}
