import type { Assessment, Scheme } from '@xianfeng/engine';

/** What has a name in a scheme; ids are told apart by kind, since an item and a fact may share one. */
export type Named =
  | 'source'
  | 'item'
  | 'ballot'
  | 'entry'
  | 'fact'
  | 'veto'
  | 'category'
  | 'grade'
  | 'result'
  | 'following'
  | 'measured'
  | 'event';

export type Names = (kind: Named, id: string) => string;

/** The names of one assessment of a scheme; what a draft does not know is called by its id. */
export function namesOf(scheme: Scheme, assessment: Assessment): Names {
  const { items, inputs, parts, rating } = assessment;
  // A branch that is rated beside its members speaks of their grades and of what follows for them.
  const ratings = [rating, scheme.rating];
  const grades = ratings
    .flatMap((each) => [...each.grades, ...each.rankGrades])
    .map(({ grade, name }) => ({ id: grade, name }));
  const lists: Readonly<Record<Named, readonly { readonly id: string; readonly name: string }[]>> = {
    source: [...inputs.scores, ...parts],
    item: items,
    ballot: inputs.ballots,
    entry: inputs.entries,
    fact: inputs.facts,
    veto: rating.vetoes,
    category: scheme.categories,
    grade: grades,
    result: inputs.results ?? [],
    event: scheme.events ?? [],
    following: [...assessment.honors, ...assessment.outcomes, ...scheme.outcomes],
    measured: [scheme, ...(scheme.branch === null ? [] : [scheme.branch])].flatMap((each) => [
      ...each.honors,
      ...each.outcomes,
      ...each.factors,
      ...(each === scheme ? scheme.branchOutcomes : []),
    ]),
  };
  return (kind, id) => lists[kind].find((row) => row.id === id)?.name ?? id;
}
