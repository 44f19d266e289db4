import type { Card } from '@xianfeng/contract';
import type { CardFileRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { cardFileOf } from '../evidence/card-file-rows.ts';
import type { Run, Stay } from '../evidence/person-year.ts';
import { standingEntries } from '../evidence/standing-entries.ts';
import type { YearMember } from '../evidence/year-members.ts';
import { cardEntries } from './entries.ts';
import { type CardMonth, cardMonths, type YearsByBranch } from './months.ts';

type Part = Card['parts'][number];

export interface PartsOf {
  readonly year: BranchYear;
  readonly member: YearMember;
  /** What this card counts. */
  readonly run: Run;
  readonly months: readonly CardMonth[];
}

/** Every other stay of the year: counted on this card, or closed as a statement of its own where the schemes differ. */
export async function cardParts(tx: Transaction, { year, member, run, months }: PartsOf): Promise<Part[]> {
  const parts: Part[] = [];
  for (const each of member.runs) {
    const isCounted = each[0]?.from === run[0]?.from;
    const stays = isCounted ? run.slice(0, -1) : each.filter(({ from }) => from < (run[0]?.from ?? ''));
    if (stays.length === 0) continue;
    const years = await yearsOf(tx, isCounted ? stays : each, year.year);
    const own = isCounted ? months : await statementMonths(tx, { member, run: each, years });
    for (const stay of stays) {
      const file = await tx.cardFiles.find(stay.branchId);
      if (file !== undefined) {
        parts.push(partOfFile(file, isCounted));
        continue;
      }
      const at = years.get(stay.branchId);
      const isOwn = isCounted && at?.cycleId === year.cycleId;
      const entries = isOwn ? [] : await entriesAt(tx, at, member.id);
      parts.push(await partOf(tx, { stay, at, isCounted, months: own, entries }));
    }
  }
  return parts;
}

/** A card from another committee says itself what its meetings gave. */
function partOfFile(row: CardFileRow, isCounted: boolean): Part {
  const { committee, card, lastDay } = cardFileOf(row).body;
  const name = card === null ? committee.name : `${committee.name} · ${card.branch}`;
  return {
    branch: name,
    from: card?.from ?? lastDay,
    to: lastDay,
    scheme: card === null ? null : { name: card.scheme.name, version: card.scheme.version },
    isCounted,
    months: [...(card?.months ?? [])],
    entries: (card?.entries ?? []).map((entry) => ({
      ...{ id: entry.id, item: entry.item, itemName: entry.itemName, levelName: entry.levelName },
      ...{ occurredOn: entry.on, document: entry.document, note: entry.note, branch: name },
      declarationId: null,
      isWaiting: false,
      ...{ counted: null, eventId: null },
      sign: entry.points?.startsWith('-') === true ? 'minus' : 'plus',
      points: (entry.points ?? '0').replace('-', ''),
    })),
  };
}

/** The years of some stays' branches; none for a branch that keeps no points. */
export async function yearsOf(tx: Transaction, stays: readonly Stay[], number: number): Promise<YearsByBranch> {
  const years = new Map<string, BranchYear>();
  for (const branchId of new Set(stays.map((stay) => stay.branchId))) {
    const year = await branchYearOf(tx, branchId, number);
    if (year.ok) years.set(branchId, year.value);
  }
  return years;
}

async function statementMonths(
  tx: Transaction,
  { member, run, years }: { readonly member: YearMember; readonly run: Run; readonly years: YearsByBranch },
): Promise<readonly CardMonth[]> {
  const year = years.get(run.at(-1)?.branchId ?? '');
  return year === undefined ? [] : cardMonths(tx, { member, run, years, files: [], year });
}

async function entriesAt(tx: Transaction, at: BranchYear | undefined, memberId: string) {
  if (at === undefined) return [];
  return cardEntries(at.plan, standingEntries(await tx.ledger.ofSubject(at.cycleId, memberId)), at.branch.name);
}

interface PartContents {
  readonly stay: Stay;
  readonly at: BranchYear | undefined;
  readonly isCounted: boolean;
  readonly months: readonly CardMonth[];
  readonly entries: Card['entries'];
}

async function partOf(tx: Transaction, { stay, at, isCounted, months, entries }: PartContents): Promise<Part> {
  const name = at?.branch.name ?? (await tx.organizations.find(stay.branchId))?.name ?? '';
  return {
    branch: name,
    from: stay.from,
    to: stay.to,
    scheme: at === undefined ? null : { name: at.version.name, version: at.version.version },
    isCounted,
    months: months
      .filter(({ branchId, state }) => branchId === stay.branchId && state !== 'not-due')
      .map(({ period, total, meetingOn }) => ({ period, total, meetingOn })),
    entries,
  };
}
