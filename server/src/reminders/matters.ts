import { addDays, DUE_SOON_DAYS } from '@xianfeng/engine';
import type { CaseFileRow, CasePaperRow, CasePartRow, MeasureRow, Transaction } from '@xianfeng/store';
import { access as caseAccess } from '../cases/access.ts';
import { offices, recordOf, standingOf, standingParts } from '../cases/load-case.ts';
import { hasDecided } from '../cases/view.ts';
import { access as measureAccess } from '../measures/access.ts';
import type { Holders } from './holders.ts';

/** Something about a person that waits for these people. What it is and whom it is about is told on the pages alone. */
export interface Matter {
  readonly branchId: string;
  /** `measure:` or `case:` with its id, so that nobody is told the same twice. */
  readonly step: string;
  readonly period: string;
  readonly dueOn: string;
  /** False where no day was set by which it has to be done. */
  readonly hasTerm: boolean;
  readonly people: ReadonlySet<string>;
}

/** What follows for somebody and waits for a decision, or is to be carried out or reviewed in three days or before. */
export async function measureMatters(tx: Transaction, today: string, holders: Holders): Promise<readonly Matter[]> {
  const rows = await tx.measures.dueBy(addDays(today, DUE_SOON_DAYS));
  return rows.map((row) => ({
    ...{ branchId: row.branch_id, step: `measure:${row.id}`, period: row.period },
    dueOn: (row.state === 'in-force' ? row.term_ends_on : row.due_on) ?? today,
    hasTerm: true,
    // Nobody acts in what is about himself.
    people: new Set([...turnIn(row, holders)].filter((id) => id !== row.subject_id)),
  }));
}

function turnIn({ state, branch_id: branchId, owner_id: owner }: MeasureRow, holders: Holders): ReadonlySet<string> {
  if (state === 'decided') return new Set(owner === null ? [] : [owner]);
  return holders(measureAccess, state === 'proposed' ? 'approve-measures' : 'decide-measures', branchId);
}

/** Cases in which somebody has the next step. No term runs for it: it is due from the day it came to lie with him. */
export async function caseMatters(tx: Transaction, today: string, holders: Holders): Promise<readonly Matter[]> {
  const rows = await tx.cases.all();
  const ids = rows.map(({ id }) => id);
  const parts = Map.groupBy(await tx.cases.parts(ids), ({ case_id: id }) => id);
  const papers = Map.groupBy(await tx.cases.papers(ids), ({ case_id: id }) => id);
  return rows.flatMap((row): Matter[] => {
    const own = papers.get(row.id) ?? [];
    const people = turnInCase(row, { parts: parts.get(row.id) ?? [], papers: own, today, holders });
    const dueOn = own.at(-1)?.recorded_on ?? row.opened_on;
    const at = { branchId: row.branch_id, step: `case:${row.id}`, period: String(row.year) };
    return people.size === 0 ? [] : [{ ...at, dueOn, hasTerm: false, people }];
  });
}

interface File {
  readonly parts: readonly CasePartRow[];
  readonly papers: readonly CasePaperRow[];
  readonly today: string;
  readonly holders: Holders;
}

function turnInCase(row: CaseFileRow, { parts, papers, today, holders }: File): ReadonlySet<string> {
  const { standing, isAppealed } = standingOf(row, papers);
  // The time to mend is given to the person: until it is over the review is nobody's to hurry.
  const until = papers.flatMap((paper) => recordOf(paper).untilOn ?? []).at(-1);
  const isMending = standing.state === 'mending' && until !== undefined && today <= until;
  const people = new Set<string>();
  for (const { part, person_id: id } of standingParts(parts)) {
    if (id === null) continue;
    const act = offices[part];
    const isHeld = act === undefined || holders(caseAccess, act, row.branch_id).has(id);
    const isNext = !isMending && standing.next?.by.includes(part) === true;
    const isAnswer = isAppealed && (part === 'decider' || part === 'reviewer') && !hasDecided(papers, { personId: id });
    if (isHeld && (isNext || isAnswer)) people.add(id);
  }
  return people;
}
