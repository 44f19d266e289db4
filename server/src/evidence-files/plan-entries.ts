import { decimalFromPoints, type EntryEvidence, type Problem } from '@xianfeng/engine';
import type { ReadLedgerEntryRow, Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { unreversedEntries } from '../evidence/standing-entries.ts';
import { duplicateOf } from '../ledger/duplicate.ts';
import { type EntryRules, entryRules } from '../ledger/entry-rules.ts';
import { type EntryAppending, newEntry } from '../ledger/new-entry.ts';
import { decimalPoints } from './decimal-points.ts';
import type { FileSubject } from './file-part.ts';
import type { Planning } from './planning.ts';

export interface PlannedEntries {
  readonly appending: readonly EntryAppending[];
  /** By item: how many are new, and how many stand in the ledger. */
  readonly counts: ReadonlyMap<string, { new: number; standing: number }>;
}

/**
 * Two lines of the file are two deeds, for a ledger held them apart. What stands here is passed over, each line of the file
 * for one entry; a deed that stands otherwise is a fault.
 */
export async function planEntries(tx: Transaction, planning: Planning, services: Services): Promise<PlannedEntries> {
  const { year, caller, today, part } = planning;
  const rules = await entryRules(tx, year, { caller, today });
  const rows = Map.groupBy(unreversedEntries(await tx.ledger.ofCycle(year.cycleId)), (row) => row.subject_id);
  const appending: EntryAppending[] = [];
  const counts = new Map<string, { new: number; standing: number }>();
  for (const subject of part.subjects) {
    const open = new Set(rows.get(subject.id) ?? []);
    const lines = (subject.evidence.entries ?? []).map((line, at) => ({
      line,
      path: `${subject.path}.entries[${at}]`,
    }));
    const fresh = lines.filter(({ line }) => {
      const entry = entryOf(planning, subject, line);
      const row = newEntry(year, entry, { caller, services });
      const twin = [...open].find((standing) => isSame(standing, row));
      if (twin === undefined) return true;
      open.delete(twin);
      countOf(counts, line.item).standing += 1;
      return false;
    });
    for (const { line, path } of fresh) {
      if (isOwn(planning, subject)) continue;
      const entry = entryOf(planning, subject, line);
      const problems = entryProblems(entry, { rules, open: [...open] });
      planning.problems.push(...problems.map((problem) => placed(problem, { planning, subject, line, path })));
      if (problems.length > 0) continue;
      appending.push(entry);
      countOf(counts, line.item).new += 1;
    }
  }
  return { appending, counts };
}

/** What is told of the caller himself somebody else brings in. */
function isOwn({ caller, part }: Planning, { id, name }: FileSubject): boolean {
  if (id !== caller.personId) return false;
  part.left.add('own', { member: name });
  return true;
}

function countOf(counts: Map<string, { new: number; standing: number }>, item: string) {
  const count = counts.get(item) ?? { new: 0, standing: 0 };
  counts.set(item, count);
  return count;
}

interface Against {
  readonly rules: EntryRules;
  readonly open: readonly ReadLedgerEntryRow[];
}

function entryProblems(entry: EntryAppending, { rules, open }: Against): readonly Problem[] {
  const problems = rules.problemsOf(entry);
  if (problems.length > 0) return problems;
  const twin = duplicateOf(open, entry);
  const standing = open.find(({ id }) => id === twin?.facts?.['entryId']);
  if (standing === undefined) return [];
  const points = standing.points === null ? '' : decimalFromPoints(Math.abs(standing.points));
  return [{ code: 'evidence-file.entry-otherwise', facts: { on: standing.occurred_on, standing: points } }];
}

/** A figure of the file may be a JSON number; it is written down as a decimal. */
function entryOf({ year }: Planning, subject: FileSubject, line: EntryEvidence): EntryAppending {
  const { item, on, level, points, quantity, until, multipliers, matter, note, document = null } = line;
  return {
    ...{ id: '', branchId: year.branch.id, subjectId: subject.id, item, occurredOn: on, document },
    ...(level === undefined ? {} : { level }),
    ...(points === undefined ? {} : { points: decimalFromPoints(decimalPoints(points)) }),
    ...(quantity === undefined ? {} : { quantity: decimalFromPoints(decimalPoints(quantity)) }),
    ...(until === undefined ? {} : { until }),
    ...(multipliers === undefined ? {} : { multipliers }),
    ...(matter === undefined ? {} : { matter }),
    ...(note === undefined ? {} : { note }),
  };
}

type Compared = ReturnType<typeof newEntry>;

/** Where the file names no document, a standing entry may have one. */
function isSame(standing: ReadLedgerEntryRow, row: Compared): boolean {
  const told = (each: Compared | ReadLedgerEntryRow) =>
    JSON.stringify([
      ...[each.item, each.level, each.points, each.quantity, each.counts_on],
      ...[each.until_on ?? null, each.multipliers ?? null, each.matter ?? null],
    ]);
  return told(standing) === told(row) && (row.document === null || row.document === standing.document);
}

interface Placing {
  readonly planning: Planning;
  readonly subject: FileSubject;
  readonly line: EntryEvidence;
  readonly path: string;
}

function placed(problem: Problem, { planning, subject, line, path }: Placing): Problem {
  const input = planning.year.plan.scheme.inputs.entries.find(({ id }) => id === line.item);
  const facts = { ...problem.facts, member: subject.name, item: input?.name ?? line.item };
  return { code: problem.code, path, facts };
}
