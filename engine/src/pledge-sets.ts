import type { Problem } from './problem.ts';
import type { PledgeSet, PledgeSide, ProcedureStep, Scheme } from './scheme.ts';

/** Everything wrong with what a scheme says about pledges, and with the steps that pledges do. */
export function pledgeSetProblems(scheme: Scheme): readonly Problem[] {
  const sets = scheme.pledges ?? [];
  return [
    ...namesTwice(sets, 'pledges'),
    ...sets.flatMap((set, index) => [
      ...namesTwice(set.kinds, `pledges.${set.id}.kinds`),
      ...whomProblems(scheme, set, sets.slice(0, index)),
      ...reviewedProblems(scheme, set),
    ]),
    ...scheme.procedure.flatMap((step) => stepProblems(step, sets)),
  ];
}

/** Whose pledges a step is about: what a committee signs, its branches have pledged. */
export function sideOfStep(actor: ProcedureStep['actor']): PledgeSide {
  return actor === 'member' || actor === 'recorder' ? 'member' : 'branch';
}

function namesTwice(rows: readonly { readonly id: string }[], path: string): readonly Problem[] {
  return rows.flatMap(({ id }, index) =>
    rows.slice(0, index).some((row) => row.id === id)
      ? [{ code: 'scheme.name-twice', path: `${path}.${id}`, facts: { found: id } }]
      : [],
  );
}

function whomProblems(scheme: Scheme, set: PledgeSet, before: readonly PledgeSet[]): readonly Problem[] {
  const path = `pledges.${set.id}`;
  const unknown = set.categories.filter((id) => !scheme.categories.some((category) => category.id === id));
  const problems: Problem[] = unknown.map((found) => ({
    code: 'scheme.name-unknown',
    path: `${path}.categories`,
    facts: { found },
  }));
  // Where the branch is the subject nobody is rated, so nobody pledges to it; a branch has no category.
  if (set.by === 'member' && scheme.subject === 'branch')
    problems.push({ code: 'scheme.pledges-by-members', path: `${path}.by` });
  if (set.by === 'branch' && set.categories.length > 0)
    problems.push({ code: 'scheme.pledges-of-branch', path: `${path}.categories` });
  const covering = before.find(({ by, categories }) => by === set.by && isCovered(set.categories, categories));
  if (covering !== undefined)
    problems.push({ code: 'scheme.pledges-for-nobody', path, facts: { first: covering.id, found: set.id } });
  return problems;
}

/** Whether all of whom a set is for have an earlier one already. */
function isCovered(own: readonly string[], earlier: readonly string[]): boolean {
  return earlier.length === 0 || (own.length > 0 && own.every((category) => earlier.includes(category)));
}

/** Points are given in view of pledges of the same subject, for the same period as they are planned for. */
function reviewedProblems(scheme: Scheme, set: PledgeSet): readonly Problem[] {
  if (set.reviewed === null) return [];
  const path = `pledges.${set.id}.reviewed`;
  const input = scheme.inputs.scores.find(({ id }) => id === set.reviewed);
  if (input === undefined) return [{ code: 'scheme.name-unknown', path, facts: { found: set.reviewed } }];
  if (set.by !== scheme.subject) return [{ code: 'scheme.pledges-reviewed-subject', path, facts: { input: input.id } }];
  if (input.period === set.period) return [];
  return [{ code: 'scheme.pledges-reviewed-period', path, facts: { input: input.id, needs: set.period } }];
}

/** A step that nobody's pledges could do would never be done. */
function stepProblems({ id, kind, actor, cadence }: ProcedureStep, sets: readonly PledgeSet[]): readonly Problem[] {
  if (kind !== 'pledge') return [];
  const own = sets.filter(({ by }) => by === sideOfStep(actor));
  if (own.length > 0 && own.every(({ period }) => period === cadence)) return [];
  return [{ code: 'scheme.step-without-pledges', path: `procedure.${id}`, facts: { step: id } }];
}
