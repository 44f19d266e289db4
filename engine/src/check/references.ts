import type { Field, Fields, FieldTypes } from '../rules/kind.ts';
import { type Part, rules } from '../rules.ts';
import type { Assessment, BranchOutcome, Condition } from '../scheme.ts';
import type { Inspected } from './inspected.ts';

/** What kind of thing a name in the scheme points at. */
export type NameKind =
  | 'source'
  | 'ballot'
  | 'entry'
  | 'fact'
  | 'result'
  | 'veto'
  | 'following'
  | 'measured'
  | 'item'
  | 'category'
  | 'grade'
  | 'clause'
  | 'step'
  | 'score'
  | 'event';

/** One name that stands somewhere for something defined elsewhere. */
export interface Reference {
  readonly kind: NameKind;
  readonly name: string;
  readonly place: string;
  readonly clause: string | null;
  /** The part that uses it, where one does. */
  readonly user: string | null;
}

const kindOfField: { readonly [Kind in keyof FieldTypes]?: NameKind } = {
  source: 'source',
  sources: 'source',
  terms: 'source',
  ballot: 'ballot',
  ballots: 'ballot',
  entry: 'entry',
  entries: 'entry',
  fact: 'fact',
  vetoes: 'veto',
  needs: 'source',
  variants: 'source',
  result: 'result',
};

/** Every name an assessment uses, with its place. */
export function referencesOf(inspected: Inspected): readonly Reference[] {
  const { assessment, at } = inspected;
  const { rating, exempt, inputs, honors } = assessment;
  const list = (kind: NameKind, place: string, clause: string | null) => (name: string) => ({
    kind,
    name,
    place: `${at}${place}`,
    clause,
    user: null,
  });
  return [
    ...assessment.parts.flatMap((part) => referencesOfPart(part, at)),
    ...(['scores', 'ballots'] as const).flatMap((family) =>
      inputs[family].flatMap(({ id, items, clause }) =>
        items.map(list('item', `inputs.${family}.${id}.items`, clause)),
      ),
    ),
    ...inputs.entries.flatMap(({ id, categories, clause }) =>
      categories.map(list('category', `inputs.entries.${id}.categories`, clause)),
    ),
    ...assessment.items.flatMap(({ id, categories = [], mostFor, clause }) => [
      ...categories.map(list('category', `items.${id}.categories`, clause)),
      ...mostFor.flatMap((each) => (each.categories ?? []).map(list('category', `items.${id}.mostFor`, clause))),
    ]),
    ...assessment.parts.flatMap((part) =>
      part.rule === 'chosen-by-kind'
        ? part.variants.flatMap(({ categories }) =>
            categories.map(list('category', `parts.${part.id}.variants`, part.clause)),
          )
        : [],
    ),
    list('source', 'rating.total', null)(rating.total),
    ...[rating.periods ?? []].flat().map(list('source', 'rating.periods', null)),
    ...rating.vetoes.flatMap(({ id, grade, gradeMost, withdraws, fact, part, clause }) => {
      const place = `rating.vetoes.${id}`;
      return [
        ...[grade ?? []].flat().map(list('grade', `${place}.grade`, clause)),
        ...[gradeMost ?? []].flat().map(list('grade', `${place}.gradeMost`, clause)),
        ...withdraws.map(list('following', `${place}.withdraws`, clause)),
        ...[fact?.id ?? []].flat().map(list('fact', `${place}.fact`, clause)),
        ...[part?.id ?? []].flat().map(list('source', `${place}.part`, clause)),
      ];
    }),
    ...(['starsFor', 'gradesFor'] as const).flatMap((family) =>
      rating[family].flatMap(({ categories }) => categories.map(list('category', `rating.${family}`, null))),
    ),
    ...rating.gradesFor.flatMap(({ grades }) =>
      grades.map(({ grade, clause }) => list('grade', 'rating.gradesFor', clause)(grade)),
    ),
    ...rating.gates.flatMap(({ id, gradeMost, clause }) =>
      [gradeMost ?? []].flat().map(list('grade', `rating.gates.${id}.gradeMost`, clause)),
    ),
    ...honors.flatMap(({ id, by, tieClause, clause }) => [
      list('source', `honors.${id}.by`, clause)(by),
      ...(tieClause == null ? [] : [list('clause', `honors.${id}.tieClause`, clause)(tieClause)]),
    ]),
    ...honors.flatMap(({ id, within, besides, clause }) => [
      ...[within ?? []].flat().map(list('following', `honors.${id}.within`, clause)),
      ...besides.map(list('following', `honors.${id}.besides`, clause)),
    ]),
    ...(['stars', 'grade'] as const).flatMap((field) =>
      [exempt?.[field] ?? []].flat().map(list('fact', `exempt.${field}`, exempt?.clause ?? null)),
    ),
    ...(exempt?.grades ?? []).map(({ grade }) => list('grade', 'exempt.grades', exempt?.clause ?? null)(grade)),
    ...conditionsOf(inspected),
    ...assessment.procedure.flatMap(({ id, after, clause }) =>
      after.map(list('step', `procedure.${id}.after`, clause)),
    ),
    ...(at === '' ? referencesOfScheme(inspected) : []),
  ];
}

function referencesOfPart(part: Part, at: string): readonly Reference[] {
  const fields: Fields = rules[part.rule].fields;
  return Object.entries(fields).flatMap(([field, { kind }]: readonly [string, Field<keyof FieldTypes, boolean>]) => {
    const named = kindOfField[kind];
    const value: unknown = Reflect.get(part, field);
    if (named === undefined || value == null) return [];
    const names = [value]
      .flat()
      .map((each: unknown) => (typeof each === 'string' ? each : String(Reflect.get(Object(each), 'part'))));
    return names.map((name) => ({
      kind: named,
      name,
      place: `${at}parts.${part.id}.${field}`,
      clause: part.clause,
      user: part.id,
    }));
  });
}

export interface ConditionList {
  readonly family: string;
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly clause: string;
  readonly when: readonly Condition[];
}

/** Everything that follows where a condition holds. */
export function conditionListsOf(
  { rating, honors, outcomes, factors }: Assessment,
  branchOutcomes: readonly BranchOutcome[],
): readonly ConditionList[] {
  return [
    ...rating.gates.map(({ needs, ...gate }) => ({ ...gate, family: 'rating.gates', field: 'needs', when: needs })),
    ...honors.map((honor) => ({ ...honor, family: 'honors', field: 'when' })),
    ...outcomes.map((outcome) => ({ ...outcome, family: 'outcomes', field: 'when' })),
    ...branchOutcomes.map((outcome) => ({ ...outcome, family: 'branchOutcomes', field: 'when' })),
    ...factors.flatMap(({ extras, ...factor }) =>
      extras.map(({ when }) => ({ ...factor, family: 'factors', field: 'when', when })),
    ),
  ];
}

function conditionsOf({ scheme, assessment, at }: Inspected): readonly Reference[] {
  const branchOutcomes = at === '' ? (scheme.branchOutcomes ?? []) : [];
  const of = (family: string, place: string, clause: string, when: readonly Condition[]): readonly Reference[] =>
    when.flatMap(({ grades, categories, parts, facts, run, times, vetoed }) => {
      const named = (kind: NameKind, names: readonly string[]) =>
        names.map((name) => ({ kind, name, place: `${at}${family}.${place}`, clause, user: null }));
      return [
        ...named('grade', grades),
        ...named('category', categories),
        ...named('source', [...parts.map(({ id }) => id), ...[run, times].flatMap((each) => each?.part ?? [])]),
        ...named(
          'fact',
          facts.map(({ id }) => id),
        ),
        ...named('veto', vetoed?.vetoes ?? []),
      ];
    });
  return conditionListsOf(assessment, branchOutcomes).flatMap(({ family, id, field, clause, when }) =>
    of(family, `${id}.${field}`, clause, when),
  );
}

function referencesOfScheme({ scheme }: Inspected): readonly Reference[] {
  const plain = { clause: null, user: null };
  return [
    ...(scheme.pledges ?? []).flatMap(({ id, categories, reviewed, clause }) => [
      ...categories.map((name) => ({
        ...{ kind: 'category' as const, name, place: `pledges.${id}.categories`, clause, user: null },
      })),
      // Points are given in view of pledges; that alone brings them into no total.
      ...(reviewed === null
        ? []
        : [{ kind: 'score' as const, name: reviewed, place: `pledges.${id}.reviewed`, clause, user: null }]),
    ]),
    ...(scheme.measures ?? []).flatMap(({ id, follows, grades, clause }) => [
      ...follows.map((name) => ({
        ...{ kind: 'measured' as const, name, place: `measures.${id}.follows`, clause, user: null },
      })),
      ...grades.map((name) => ({
        ...{ kind: 'grade' as const, name, place: `measures.${id}.grades`, clause, user: null },
      })),
    ]),
    ...(scheme.published?.bases ?? []).map(({ part }, index) => ({
      ...plain,
      kind: 'source' as const,
      name: part,
      place: `published.bases[${index}]`,
    })),
    ...(scheme.published?.questions ?? []).flatMap(({ decidedBy }, index) =>
      decidedBy === null
        ? []
        : [{ ...plain, kind: 'clause' as const, name: decidedBy, place: `published.questions[${index}].decidedBy` }],
    ),
    ...scheme.outcomes.flatMap(({ id, tieClause }) =>
      tieClause == null
        ? []
        : [{ ...plain, kind: 'clause' as const, name: tieClause, place: `outcomes.${id}.tieClause` }],
    ),
  ];
}
