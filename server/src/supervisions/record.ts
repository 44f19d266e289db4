import type { Visit } from '@xianfeng/contract';
import {
  type FoundItem,
  foundProblems,
  heldOnProblems,
  type Problem,
  refused,
  type Result,
  visitAfter,
  visitorProblems,
} from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdVisit, type VisitPlace } from './hold-visit.ts';
import { peopleOfBranch } from './people.ts';
import { takeVisitStep } from './take-step.ts';

export interface Recording {
  readonly id: string;
  readonly revision: number;
  readonly on: string;
  readonly visitorIds: readonly string[];
  readonly summary: string;
  /** One for each item of the plan, in its order. */
  readonly findings: readonly FoundItem[];
}

/** Writes down who went to a branch and what was found to each item. It judges nobody: that a meeting does. */
export function recordVisit(context: Context, caller: Caller, given: Recording): Promise<Result<Visit>> {
  const { id, revision, on, visitorIds, summary, findings } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdVisit(tx, caller, { id, revision, part: 'visits', today });
    if (!held.ok) return held;
    const { row } = held.value;
    if (visitAfter(row.state, 'record', 0) === null) return refused({ code: 'supervision.changed-meanwhile' });
    const problems = await recordProblems(tx, { place: held.value, given, today });
    if (problems.length > 0) return refused(...problems);
    await tx.supervisions.addFindings(
      findings.map(({ finding, words, dueOn }, position) => ({
        ...{ visit_id: id, position, finding, words, due_on: dueOn },
        state: finding === 'lacking' ? 'open' : null,
      })),
    );
    return takeVisitStep(
      context,
      { tx, trail, caller },
      {
        ...{ place: held.value, act: 'record', step: 'record', on, words: summary },
        change: { visited_on: on, visitors: [...visitorIds], summary },
      },
    );
  });
}

interface Checking {
  readonly place: VisitPlace;
  readonly given: Recording;
  readonly today: string;
}

async function recordProblems(tx: Transaction, { place, given, today }: Checking): Promise<readonly Problem[]> {
  const { row, plan } = place;
  const items = (await tx.supervisions.itemsOf([plan.id])).length;
  const names = await tx.people.namesOf(given.visitorIds);
  const visitors = visitorProblems({
    ...{ visitors: given.visitorIds, group: plan.visitors },
    ofBranch: new Set(await peopleOfBranch(tx, row.branch_id, given.on)),
  });
  return [
    ...heldOnProblems(given.on, { earliest: plan.met_on ?? given.on, today }),
    ...visitors.map((problem) => {
      const person = problem.facts?.['person'];
      return person === undefined ? problem : { ...problem, facts: { person: names.get(String(person)) ?? '' } };
    }),
    ...foundProblems(given.findings, { items, on: given.on }),
  ];
}
