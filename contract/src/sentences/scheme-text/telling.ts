import {
  compile,
  type Figure,
  type Granularity,
  type OwnAssessment,
  type Plan,
  type Scheme,
  type Term,
} from '@xianfeng/engine';
import type { Language } from '../../sentences.ts';
import type { Telling } from '../rules/rule-words.ts';
import { type Named, type Names, namesOf } from './names.ts';
import { clauseText, figureText, shareText, wording } from './wording.ts';

/** One assessment of a scheme, to be told in one language. */
export interface Scope {
  readonly scheme: Scheme;
  readonly assessment: OwnAssessment;
  readonly language: Language;
  readonly nameOf: Names;
  /** Of a score input or part: how many items it has and per which period it stands. */
  readonly grainOf: (source: string) => Grain;
}

export interface Grain {
  readonly items: number;
  readonly period: Granularity | null;
}

export function scopeOf(scheme: Scheme, assessment: OwnAssessment, language: Language): Scope {
  const plan = planOf(scheme);
  const sources = (assessment === scheme.branch ? plan?.own : plan)?.sources ?? [];
  return {
    scheme,
    assessment,
    language,
    nameOf: namesOf(scheme, assessment),
    grainOf: (id) => {
      const shape = sources.find((source) => source.id === id)?.shape;
      return { items: shape?.axis?.length ?? 1, period: shape?.period ?? null };
    },
  };
}

const plans = new WeakMap<Scheme, Plan | null>();

/** A draft that does not compile yet can be told as well; what then is unknown stays unsaid. */
function planOf(scheme: Scheme): Plan | null {
  const known = plans.get(scheme);
  if (known !== undefined) return known;
  const compiled = compile(scheme);
  const plan = compiled.ok ? compiled.value : null;
  plans.set(scheme, plan);
  return plan;
}

const phrases = {
  zh: {
    points: (number: string) => `${number} 分`,
    least: (points: string) => `，不低于 ${points}`,
    most: (points: string) => `，最多 ${points}`,
    itemsOf: (name: string) => `${name}合计`,
    whom: (kinds: readonly string[]) => `${kinds.join('、')}的`,
    roles: (roles: string) => `身份为${roles}`,
    categories: (names: string) => `类别为${names}`,
    statuses: (names: string) => `是${names}`,
  },
  en: {
    points: (number: string) => (number === '1' ? '1 point' : `${number} points`),
    least: (points: string) => `, at least ${points}`,
    most: (points: string) => `, at most ${points}`,
    itemsOf: (name: string) => `all of ${name}`,
    whom: (kinds: readonly string[]) => `those ${kinds.join(', ')}`,
    roles: (roles: string) => `with the role ${roles}`,
    categories: (names: string) => `of the category ${names}`,
    statuses: (names: string) => `among the ${names}`,
  },
} as const;

/** What sentences of a row look up; a number with the clause of its row needs no clause of its own. */
export function tellingOf(scope: Scope, rowClause: string): Telling {
  const { scheme, language, nameOf, grainOf } = scope;
  const words = wording[language];
  const say = phrases[language];
  const quoted = (kind: Named, id: string) => `“${nameOf(kind, id)}”`;
  const withClause = (text: string, figure: Figure) => {
    const clause =
      figure.clause === null || figure.clause === rowClause
        ? undefined
        : scheme.clauses.find(({ id }) => id === figure.clause);
    return clause === undefined ? text : `${text}${words.cited(clauseText(clause, language))}`;
  };
  const figure = (given: Figure) => withClause(figureText(given), given);
  const share = (given: Figure) => withClause(shareText(given), given);
  const points = (given: Figure) => withClause(say.points(figureText(given)), given);
  const itemsOf = (kind: Named, id: string) =>
    grainOf(id).items > 1 ? say.itemsOf(quoted(kind, id)) : quoted(kind, id);
  const added = (terms: readonly Term[], name: Telling['name']) =>
    terms.map((term) => termText(term, { name, figure, share })).join(' + ');
  return {
    name: quoted,
    names: (kind, ids) => ids.map((id) => quoted(kind, id)).join(words.andQuoted),
    figure,
    points,
    share,
    terms: (terms) => added(terms, quoted),
    sumOfTerms: (terms) => added(terms, itemsOf),
    bounds: ({ least, most }) =>
      [least === null ? '' : say.least(points(least)), most === null ? '' : say.most(points(most))].join(''),
    rounding: (rounding) =>
      rounding == null ? '' : `${words.comma}${words.roundings[rounding.mode](figure(rounding.step))}`,
    isPlainBallot: (id) => {
      const ballot = scope.assessment.inputs.ballots.find((input) => input.id === id);
      return (
        ballot === undefined || (ballot.denominator === 'scored' && ballot.emptyGroup === null && ballot.trim === null)
      );
    },
    periodOf: (source) => words.periods[grainOf(source).period ?? 'year'],
    isYearly: (source) => (grainOf(source).period ?? 'year') === 'year',
    period: (period) => words.periods[period],
    whom: ({ roles = [], categories = [], statuses = [] }) =>
      say.whom([
        ...(roles.length === 0 ? [] : [say.roles(roles.map((role) => `“${role}”`).join(words.andQuoted))]),
        ...(categories.length === 0
          ? []
          : [say.categories(categories.map((id) => quoted('category', id)).join(words.andQuoted))]),
        ...(statuses.length === 0
          ? []
          : [say.statuses(statuses.map((status) => words.statuses[status]).join(words.and))]),
      ]),
    every: (period) => words.every[period],
  };
}

/** Weights below one read as percentages, others as factors: twelve months of a mean. */
function termText({ part, weight }: Term, say: Pick<Telling, 'name' | 'figure' | 'share'>): string {
  const name = say.name('source', part);
  if (weight.n === weight.d && weight.clause === null) return name;
  return `${name} × ${weight.n < weight.d && weight.n > 0 ? say.share(weight) : say.figure(weight)}`;
}
