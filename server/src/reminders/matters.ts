import { addDays, DUE_SOON_DAYS } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { turnInCase } from '../cases/turn.ts';
import { turnInMeasure } from '../measures/turn.ts';
import { turnInObjection } from '../objections/turn.ts';
import { turnInSuggestion } from '../suggestions/turn.ts';
import type { Holders } from '../holders.ts';

/** Something about a person that waits for these people. What it is and whom it is about is told on the pages alone. */
export interface Matter {
  readonly branchId: string;
  /** `measure:`, `case:`, `objection:` or `suggestion:` with its id, so that nobody is told the same twice. */
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
    people: without(turnInMeasure(row, holders), [row.subject_id]),
  }));
}

/** Objections to be looked into, answered, or decided on after an appeal, from three days before their day. */
export async function objectionMatters(tx: Transaction, today: string, holders: Holders): Promise<readonly Matter[]> {
  const soon = addDays(today, DUE_SOON_DAYS);
  return (await tx.objections.waiting()).flatMap((row): Matter[] => {
    const dueOn = (row.state === 'appealed' ? row.appeal_due_on : null) ?? row.due_on;
    if (dueOn > soon) return [];
    const parties = [row.subject_id, row.raised_by];
    const at = { branchId: row.branch_id, step: `objection:${row.id}`, period: row.raised_on.slice(0, 4) };
    return [{ ...at, dueOn, hasTerm: true, people: without(turnInObjection(row, holders), parties) }];
  });
}

/** Opinions and suggestions to be replied to, from three days before their day. */
export async function suggestionMatters(tx: Transaction, today: string, holders: Holders): Promise<readonly Matter[]> {
  const soon = addDays(today, DUE_SOON_DAYS);
  return (await tx.suggestions.waiting()).flatMap((row): Matter[] => {
    const dueOn = (row.state === 'passed-up' ? row.decision_due_on : null) ?? row.due_on;
    if (dueOn > soon) return [];
    // Whom a complaint can mean is not told that there is one.
    const parties = [...row.about_ids, ...(row.raised_by === null ? [] : [row.raised_by])];
    const at = { branchId: row.branch_id, step: `suggestion:${row.id}`, period: String(row.year) };
    return [{ ...at, dueOn, hasTerm: true, people: without(turnInSuggestion(row, holders), parties) }];
  });
}

/** Nobody acts in what is about himself. */
function without(people: ReadonlySet<string>, parties: readonly string[]): ReadonlySet<string> {
  return new Set([...people].filter((id) => !parties.includes(id)));
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
