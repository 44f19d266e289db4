import { type Found, searchMost } from '@xianfeng/contract';
import { done, type EntryInput, type Plan, type Result } from '@xianfeng/engine';
import type { OrganizationRow, Transaction } from '@xianfeng/store';
import { wordedClauses } from '../adoptions/clauses.ts';
import { readableCards } from '../cards/readable.ts';
import type { Caller, Services } from '../context.ts';
import { wordedDeclarations } from '../declarations/worded.ts';
import { wordedEvents } from '../events/worded.ts';
import { wordedEntries } from '../ledger/worded.ts';
import { namedMembers } from '../members/named.ts';
import { titledNotices } from '../notices/titled.ts';
import { planOf } from '../schemes/plan-of.ts';

interface Asked {
  readonly words: string;
  readonly language: 'zh' | 'en';
}

interface Searching {
  readonly caller: Caller;
  readonly organizations: readonly OrganizationRow[];
  readonly words: readonly string[];
}

/**
 * What holds every word, of all that the caller may read. Each noun finds its own within what its access list lets the caller
 * read, and nothing is counted: whoever searches learns nothing of what is left out.
 */
export function find(services: Services, caller: Caller, { words: typed, language }: Asked): Promise<Result<Found>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const words = [...new Set(typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean))];
    const organizations = await tx.organizations.list();
    const searching = { caller, organizations, words };
    const today = services.clock.today();
    const people = await namedMembers(tx, caller, { organizations, today, words });
    const personIds = people.map(({ personId }) => personId);
    const cards = await readableCards(tx, caller, { organizations, personIds });
    return done({
      people: people.map((person) => ({ ...person, hasCard: cards.has(person.personId) })),
      deeds: await deedsOf(tx, searching),
      notices: await titledNotices(tx, services, searching),
      clauses: await wordedClauses(tx, caller, { organizations, today, words, language }),
    });
  });
}

/** The latest first, whether they were declared, entered or ticked on a sheet. */
async function deedsOf(tx: Transaction, { caller, organizations, words }: Searching): Promise<Found['deeds']> {
  const versions = new Map((await tx.schemes.list()).map((version) => [version.id, entriesOf(planOf(version))]));
  const itemsWith = words.map((word) =>
    [...versions].flatMap(([id, entries]) =>
      entries.filter(({ name }) => name.toLowerCase().includes(word)).map((entry) => `${id} ${entry.id}`),
    ),
  );
  const personIds = await tx.people.recordsOf(caller.personId);
  const sought = { organizations, words, personIds, itemsWith, most: searchMost };
  const branches = new Map(organizations.map(({ id, name }) => [id, name]));
  const placed = (row: { readonly branch_id: string; readonly scheme_version_id: string; readonly item: string }) => ({
    ...{ branchId: row.branch_id, branch: branches.get(row.branch_id) ?? '' },
    itemName: versions.get(row.scheme_version_id)?.find(({ id }) => id === row.item)?.name ?? row.item,
  });
  const declarations = (await wordedDeclarations(tx, caller, sought)).map((row) => ({
    ...{ kind: 'declaration' as const, id: row.id, personId: row.person_id, name: row.name },
    ...{ ...placed(row), words: row.words, on: row.occurred_on },
  }));
  const entries = (await wordedEntries(tx, caller, sought)).map((row) => ({
    ...{ kind: 'entry' as const, id: row.id, personId: row.subject_id, name: row.name },
    ...{ ...placed(row), words: row.note ?? row.document ?? '', on: row.occurred_on },
  }));
  const events = (await wordedEvents(tx, caller, sought)).map((row) => ({
    ...{ kind: 'event' as const, id: row.id, personId: null, name: null },
    ...{ ...placed({ ...row, item: '' }), words: row.title, on: row.held_on },
  }));
  return [...declarations, ...entries, ...events]
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
    .slice(0, searchMost);
}

/** What may be entered under a version, of members and of branches. */
function entriesOf({ scheme: { inputs, branch } }: Plan): readonly EntryInput[] {
  return [...inputs.entries, ...(branch?.inputs.entries ?? [])];
}
