import type { Field, Fields, FieldTypes } from '../rules/kind.ts';
import { type Part, rules } from '../rules.ts';
import type { Condition } from '../scheme.ts';
import type { Inspected } from './inspected.ts';

/** What kind of thing a name in the scheme points at. */
export type NameKind =
  | 'source'
  | 'ballot'
  | 'entry'
  | 'fact'
  | 'result'
  | 'veto'
  | 'item'
  | 'category'
  | 'grade'
  | 'clause'
  | 'step';

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
    ...[...inputs.scores, ...inputs.ballots].flatMap(({ id, items, clause }) =>
      items.map(list('item', `inputs.${id}.items`, clause)),
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
    ...[rating.total, rating.periods ?? []].flat().map(list('source', 'rating.total', null)),
    ...rating.vetoes.flatMap(({ id, grade, fact, clause }) => [
      ...(grade === null ? [] : [list('grade', `rating.vetoes.${id}.grade`, clause)(grade)]),
      ...(fact == null ? [] : [list('fact', `rating.vetoes.${id}.fact`, clause)(fact.id)]),
    ]),
    ...honors.flatMap(({ id, by, tieClause, clause }) => [
      list('source', `honors.${id}.by`, clause)(by),
      ...(tieClause == null ? [] : [list('clause', `honors.${id}.tieClause`, clause)(tieClause)]),
    ]),
    ...(exempt === null ? [] : [list('fact', 'exempt.stars', exempt.clause)(exempt.stars)]),
    ...(exempt?.grades ?? []).map(({ grade }) => list('grade', 'exempt.grades', exempt?.clause ?? null)(grade)),
    ...conditionsOf(inspected),
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

function conditionsOf({ scheme, assessment, at }: Inspected): readonly Reference[] {
  const branchOutcomes = at === '' ? (scheme.branchOutcomes ?? []) : [];
  const of = (family: string, place: string, clause: string, when: readonly Condition[]): readonly Reference[] =>
    when.flatMap(({ grades, run, vetoed }) => {
      const reference = { place: `${at}${family}.${place}.when`, clause, user: null };
      return [
        ...grades.map((name) => ({ ...reference, kind: 'grade' as const, name })),
        ...(run == null ? [] : [{ ...reference, kind: 'source' as const, name: run.part }]),
        ...(vetoed?.vetoes ?? []).map((name) => ({ ...reference, kind: 'veto' as const, name })),
      ];
    });
  return [
    ...assessment.outcomes.flatMap(({ id, clause, when }) => of('outcomes', id, clause, when)),
    ...branchOutcomes.flatMap(({ id, clause, when }) => of('branchOutcomes', id, clause, when)),
    ...(assessment.factors ?? []).flatMap(({ id, clause, extras }) =>
      extras.flatMap(({ when }) => of('factors', id, clause, when)),
    ),
  ];
}

function referencesOfScheme({ scheme }: Inspected): readonly Reference[] {
  const plain = { clause: null, user: null };
  return [
    ...scheme.procedure.flatMap(({ id, after, clause }) =>
      after.map((name) => ({ kind: 'step' as const, name, place: `procedure.${id}.after`, clause, user: null })),
    ),
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
