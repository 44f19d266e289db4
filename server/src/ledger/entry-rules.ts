import { isDay, type Problem } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { closedOn, closedPeriods } from '../closed-periods/closed.ts';
import type { Caller } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { checkEvidence, memberHead, withFacts } from '../evidence/check.ts';
import { type YearMember, yearMembers } from '../evidence/year-members.ts';
import type { EntryAppending } from './new-entry.ts';

export interface EntryRules {
  /** Everybody of the year, by id. */
  readonly members: ReadonlyMap<string, YearMember>;
  /** Whom and when it concerns, and what the engine says of item, level and points. */
  problemsOf(entry: EntryAppending): readonly Problem[];
}

/** What an entry of a year has to keep to, read once however many entries are asked about. */
export async function entryRules(
  tx: Transaction,
  year: BranchYear,
  { caller, today }: { readonly caller: Caller; readonly today: string },
): Promise<EntryRules> {
  const members = new Map((await yearMembers(tx, year)).map((member) => [member.id, member]));
  const closed = await closedPeriods(tx, year);
  return {
    members,
    problemsOf: (entry) => {
      const member = members.get(entry.subjectId);
      if (member === undefined) {
        const facts = { member: entry.subjectId, branch: year.branch.name, period: year.cycle };
        return [{ code: 'member.unknown', facts }];
      }
      const facts = { memberId: member.id, member: member.name };
      // Nobody writes his own points down: the other of recorder and secretary does.
      if (member.id === caller.personId) return [{ code: 'entry.own', facts }];
      if (isDay(entry.occurredOn) && entry.occurredOn > today)
        return [{ code: 'entry.in-future', facts: { ...facts, on: entry.occurredOn, today } }];
      const shut = closedOn(closed, { countsOn: entry.occurredOn, today });
      return shut.length > 0 ? shut : engineProblems(year, member, entry).map((problem) => withFacts(problem, facts));
    },
  };
}

function engineProblems(year: BranchYear, member: YearMember, entry: EntryAppending): readonly Problem[] {
  const line = {
    item: entry.item,
    on: entry.occurredOn,
    ...(entry.level === undefined ? {} : { level: entry.level }),
    ...(entry.points === undefined ? {} : { points: entry.points }),
    ...(entry.quantity === undefined ? {} : { quantity: entry.quantity }),
    ...(entry.until === undefined ? {} : { until: entry.until }),
    ...(entry.multipliers === undefined ? {} : { multipliers: entry.multipliers }),
    ...(entry.matter === undefined ? {} : { matter: entry.matter }),
  };
  return checkEvidence(year, [{ ...memberHead(member), entries: [line] }]);
}
