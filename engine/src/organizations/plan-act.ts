import { type Problem, refused, type Result } from '../problem.ts';
import type { OrganizationAct } from './act.ts';
import { planClosing } from './plan-closing.ts';
import { planFounding } from './plan-founding.ts';
import { planMerging } from './plan-merging.ts';
import { planMoving } from './plan-moving.ts';
import { planRenaming } from './plan-renaming.ts';
import { planSplitting } from './plan-splitting.ts';
import {
  type OrganizationChange,
  type OrganizationState,
  type OrganizationTree,
  treeOn,
  treeProblems,
} from './tree.ts';

/**
 * What an act changes from its day on, or everything that stands against it. The tree must be sound on that day and on
 * every later one that the history knows: an act may be recorded after the day it takes effect, as papers come late.
 */
export function planAct(
  history: readonly OrganizationChange[],
  act: OrganizationAct,
  on: string,
): Result<readonly OrganizationState[]> {
  const planned = plan(treeOn(history, on), act);
  if (!planned.ok) return planned;
  const late = changedSince(history, planned.value, on);
  if (late.length > 0) return refused(...late);
  const changes = planned.value.map((state) => ({ ...state, on }));
  const after = [...history, ...changes];
  const days = new Set([on, ...history.map((change) => change.on).filter((day) => day > on)]);
  for (const day of [...days].sort()) {
    const problems = treeProblems(treeOn(after, day));
    if (problems.length === 0) continue;
    return refused(...(day === on ? problems : [{ code: 'organization.clashes-later', facts: { on: day } }]));
  }
  return planned;
}

function plan(tree: OrganizationTree, act: OrganizationAct): Result<readonly OrganizationState[]> {
  switch (act.act) {
    case 'found':
      return planFounding(tree, act.organization);
    case 'rename':
      return planRenaming(tree, act);
    case 'move':
      return planMoving(tree, act);
    case 'merge':
      return planMerging(tree, act);
    case 'split':
      return planSplitting(tree, act);
    case 'close':
      return planClosing(tree, act);
  }
}

/** The history of one organization goes forward only: nothing is slipped in before what it became later. */
function changedSince(
  history: readonly OrganizationChange[],
  states: readonly OrganizationState[],
  on: string,
): readonly Problem[] {
  const ids = new Set(states.map(({ id }) => id));
  const last = new Map(history.filter(({ id }) => ids.has(id)).map((change) => [change.id, change]));
  return [...last.values()]
    .filter((change) => change.on > on)
    .map((change) => ({ code: 'organization.changed-later', facts: { name: change.name, on: change.on } }));
}

/** The tree after the acts of a history, folded one after the other; the present tree is this and nothing else. */
export function replay(history: readonly OrganizationChange[]): OrganizationTree {
  return treeOn(history, '9999-12-31');
}
