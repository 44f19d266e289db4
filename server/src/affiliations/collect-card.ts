import type { CardFileBody } from '@xianfeng/contract';
import { decimalFromPoints } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { cardMonths } from '../cards/months.ts';
import { yearsOf } from '../cards/parts.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { broughtRows } from '../evidence/brought-rows.ts';
import { type CountedEntry, withoutTwins } from '../evidence/card-file-rows.ts';
import { isGivenBy, type Run, spanOf } from '../evidence/person-year.ts';
import { standingEntries } from '../evidence/standing-entries.ts';
import { runUntil, type YearMember, yearMembers } from '../evidence/year-members.ts';

type FileCard = NonNullable<CardFileBody['card']>;

export interface CollectingCard {
  readonly branchId: string;
  readonly personId: string;
  readonly lastDay: string;
}

/** The card as far as it has come on the last day: what the new branch needs to go on, and what people need to read it. */
export async function collectCard(tx: Transaction, asked: CollectingCard): Promise<FileCard | null> {
  const year = await branchYearOf(tx, asked.branchId, Number(asked.lastDay.slice(0, 4)));
  if (!year.ok) return null;
  const members = await yearMembers(tx, year.value);
  const member = members.find(({ id }) => id === asked.personId);
  const run = member === undefined ? null : runUntil(member, asked.lastDay);
  return member === undefined || run === null ? null : cardOfRun(tx, { year: year.value, member, run, ...asked });
}

interface CardOfRun extends CollectingCard {
  readonly year: BranchYear;
  readonly member: YearMember;
  readonly run: Run;
}

async function cardOfRun(tx: Transaction, { year, member, run, lastDay }: CardOfRun): Promise<FileCard> {
  const { version, branch, cycleId } = year;
  const brought = (await broughtRows(tx, year, [member])).of(member.id, run);
  const passed = (await tx.scores.ofCycle(cycleId, member.id)).filter(({ passed_on }) => passed_on !== null);
  const own = passed.filter(({ period }) =>
    isGivenBy([{ ...spanOf(run), branchId: branch.id, to: lastDay }], branch.id, period),
  );
  const [files, years] = [
    await tx.cardFiles.ofIds(run.map(({ branchId }) => branchId)),
    await yearsOf(tx, run, year.year),
  ];
  const months = await cardMonths(tx, { member, run, years, files, year });
  const ledger = standingEntries(await tx.ledger.ofSubject(cycleId, member.id));
  const entries = withoutTwins([...ledger, ...brought.entries]);
  return {
    year: year.year,
    branch: branch.name,
    from: spanOf(run).from,
    to: lastDay,
    scheme: { id: version.scheme_id, version: version.version, name: version.name, hash: version.body_hash },
    months: months.flatMap(({ period, total, meetingOn }) =>
      meetingOn === null ? [] : [{ period, total, meetingOn }],
    ),
    scores: [...brought.scores, ...own].map(({ item, rater, period, points, passed_on }) => ({
      ...{ item, by: rater, period, points: decimalFromPoints(points) },
      meetingOn: passed_on ?? lastDay,
    })),
    entries: entries.map((entry) => entryOf(year, entry)),
    ledger: { ...(await tx.ledger.lockHead()) },
  };
}

function entryOf({ plan }: BranchYear, entry: CountedEntry): FileCard['entries'][number] {
  const input = plan.scheme.inputs.entries.find(({ id }) => id === entry.item);
  return {
    id: entry.id,
    item: entry.item,
    itemName: input?.name ?? entry.item,
    levelName: input?.levels.find(({ id }) => id === entry.level)?.name ?? null,
    on: entry.counts_on,
    points: entry.points === null ? null : decimalFromPoints(entry.points),
    level: entry.level,
    quantity: entry.quantity === null ? null : decimalFromPoints(entry.quantity),
    document: entry.document,
    note: entry.note,
  };
}
