import { COURSES } from '../growth/course.ts';
import { fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { type NameKind, type Reference, referencesOf } from './references.ts';

/** Names that stand for nothing, and names that stand for two things. */
export const namesAreKnown: Check = (inspected) => [...unknownNames(inspected), ...namesTwice(inspected)];

function unknownNames(inspected: Inspected): readonly Finding[] {
  const known = knownNames(inspected);
  return [...referencesOf(inspected), ...namesInEvents(inspected), ...namesInGrowth(inspected)].flatMap(
    ({ kind, name, place, clause }) => {
      if (known[kind].includes(name)) return [];
      const clauses = clause === null ? [] : [clause];
      const proposal = { names: known[kind].slice(0, 12) };
      return [
        fault({
          code: 'name.unknown',
          place,
          clauses,
          facts: { found: name, kind },
          cure: 'cure.name-known',
          proposal,
        }),
      ];
    },
  );
}

/** Apart from the others: an entry that a sheet makes is not counted for all that. */
function namesInEvents({ scheme, at }: Inspected): readonly Reference[] {
  const events = at === '' ? (scheme.events ?? []) : [];
  return events.flatMap(({ id, step, counted, follows, clause }) => {
    const place = `events.${id}`;
    const named = (kind: NameKind, name: string | null, where: string, from: string): readonly Reference[] =>
      name === null ? [] : [{ kind, name, place: `${place}.${where}`, clause: from, user: null }];
    return [
      ...named('step', step, 'step', clause),
      ...named('fact', counted, 'counted', clause),
      ...follows.flatMap((follow, index) => named('entry', follow.item, `follows[${index}].item`, follow.clause)),
    ];
  });
}

/** Apart from the others as well: what is drawn is not counted for all that. */
function namesInGrowth({ scheme, at }: Inspected): readonly Reference[] {
  const growth = at === '' ? (scheme.growth ?? null) : null;
  if (growth === null) return [];
  const { clause } = growth;
  const named = (kind: NameKind, names: readonly string[], where: string): readonly Reference[] =>
    names.map((name) => ({ kind, name, place: `growth.${where}`, clause, user: null }));
  return [
    ...COURSES.flatMap((course) => [
      ...named('entry', growth[course].entries, `${course}.entries`),
      ...named('event', growth[course].events, `${course}.events`),
    ]),
    ...named('entry', growth.honors, 'honors'),
  ];
}

function knownNames({ scheme, assessment }: Inspected): Readonly<Record<NameKind, readonly string[]>> {
  const { inputs, parts, items, rating, honors, outcomes } = assessment;
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return {
    source: [...ids(parts), ...ids(inputs.scores)],
    ballot: ids(inputs.ballots),
    entry: ids(inputs.entries),
    fact: ids(inputs.facts),
    result: ids(inputs.results ?? []),
    veto: ids(rating.vetoes),
    following: [...ids(honors), ...ids(outcomes)],
    measured: [scheme, ...(scheme.branch === null ? [] : [scheme.branch])].flatMap((each) => [
      ...ids(each.honors),
      ...ids(each.outcomes),
      ...ids(each.factors),
      ...(each === scheme ? ids(scheme.branchOutcomes) : []),
    ]),
    item: ids(items),
    category: ids(scheme.categories),
    grade: [...rating.grades, ...(rating.rankGrades ?? [])].map(({ grade }) => grade),
    clause: ids(scheme.clauses),
    step: ids(assessment.procedure),
    score: ids(inputs.scores),
    event: ids(scheme.events ?? []),
  };
}

interface Named {
  readonly id: string;
  readonly clause?: string;
}

function namesTwice({ scheme, assessment, at }: Inspected): readonly Finding[] {
  const { inputs, parts, items, rating, honors, outcomes } = assessment;
  const lists: readonly (readonly [place: string, rows: readonly Named[], before?: readonly Named[]])[] = [
    ['items', items],
    ['inputs.scores', inputs.scores],
    ['parts', parts, inputs.scores],
    ['inputs.ballots', inputs.ballots],
    ['inputs.entries', inputs.entries],
    ['inputs.facts', inputs.facts],
    ['inputs.results', inputs.results ?? []],
    ['rating.vetoes', rating.vetoes],
    ['rating.gates', rating.gates],
    ['honors', honors],
    ['outcomes', outcomes],
    ...inputs.entries.map(
      ({ id, levels, clause }) =>
        [`inputs.entries.${id}.levels`, levels.map((level) => ({ ...level, clause }))] as const,
    ),
    ...inputs.entries.map(
      ({ id, multipliers = [], clause }) =>
        [`inputs.entries.${id}.multipliers`, multipliers.map((each) => ({ ...each, clause }))] as const,
    ),
    ['procedure', assessment.procedure],
    ...(at === ''
      ? ([
          ['clauses', scheme.clauses],
          ['categories', scheme.categories],
          ['events', scheme.events ?? []],
          ['pledges', scheme.pledges ?? []],
          ['measures', scheme.measures ?? []],
          ...(scheme.pledges ?? []).map(
            ({ id, kinds, clause }) => [`pledges.${id}.kinds`, kinds.map((kind) => ({ ...kind, clause }))] as const,
          ),
        ] as const)
      : []),
  ];
  return lists.flatMap(([place, rows, before = []]) =>
    rows.flatMap(({ id, clause }, index) => {
      const first = [...before, ...rows.slice(0, index)].find((row) => row.id === id);
      if (first === undefined) return [];
      const clauses = [first.clause, clause].filter((each) => each !== undefined);
      return [
        fault({ code: 'name.twice', place: `${at}${place}.${id}`, clauses, facts: { found: id }, cure: 'cure.rename' }),
      ];
    }),
  );
}
