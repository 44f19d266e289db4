import { GRANULARITIES, type Granularity } from './day.ts';
import type { Rater } from './evidence.ts';
import { type Figure, figurePoints } from './figure.ts';
import type { Problem, Result } from './problem.ts';
import { done, refused } from './problem.ts';
import type { BallotInput, EntryInput, Item, Scheme } from './scheme.ts';

/** Where each line of evidence goes, as flat tables, so that reading a score is three look-ups. */
export interface Routes {
  readonly items: ReadonlyMap<string, number>;
  readonly leastOf: Float64Array;
  readonly mostOf: Float64Array;
  /** Roles an item is for, by item; null where it is for everybody. */
  readonly rolesOf: readonly (ReadonlySet<string> | null)[];
  readonly mostFor: readonly (readonly { readonly roles: ReadonlySet<string>; readonly most: number }[])[];
  /** Whether roles change anything at all. */
  readonly hasRoles: boolean;
  /** Ten-thousandths by month, for items whose most differs from month to month. */
  readonly mostByMonth: readonly (Float64Array | null)[];
  readonly raters: ReadonlyMap<string, number>;
  /** Score input by (item × rater + rater) × granularity, −1 for none. */
  readonly scoreInput: Int16Array;
  /** Place on the input's axis by item, per score input, −1 for none. */
  readonly scoreAxis: readonly Int16Array[];
  readonly ballots: ReadonlyMap<string, BallotRoute>;
  readonly entries: ReadonlyMap<string, EntryRoute>;
  readonly facts: ReadonlyMap<string, FactRoute>;
}

export interface BallotRoute {
  readonly index: number;
  readonly period: Granularity;
  /** Periods it is held in, counted from 0; null for all. */
  readonly only: ReadonlySet<number> | null;
  readonly groups: ReadonlyMap<string, number>;
  /** Fewest papers per group; 0 where there is no least number. */
  readonly least: readonly number[];
  /** Place of each option and its points, ten-thousandths; empty where papers give points. */
  readonly options: ReadonlyMap<string, { readonly place: number; readonly points: number }>;
  readonly input: BallotInput;
  readonly axis: Int16Array;
  readonly width: number;
}

export interface EntryRoute {
  readonly index: number;
  readonly categories: readonly string[];
  /** Ten-thousandths where points are given; null where a level prices the entry. */
  readonly points: { readonly least: number; readonly most: number; readonly isSigned: boolean } | null;
  /** Ten-thousandths where the entry brings a quantity. */
  readonly quantity: { readonly least: number; readonly most: number } | null;
  /** Ten-thousandths by level. */
  readonly levels: ReadonlyMap<string, number>;
}

export interface FactRoute {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly of: 'subject' | 'branch';
}

const RATERS = ['self', 'peer', 'branch', 'panel', 'committee', 'agreed'] as const satisfies readonly Rater[];

export function routeKey(item: number, rater: number, granularity: number): number {
  return (item * RATERS.length + rater) * GRANULARITIES.length + granularity;
}

export function routesOf(scheme: Scheme): Result<Routes> {
  const problems: Problem[] = [];
  const items = new Map(scheme.items.map((item, index) => [item.id, index]));
  const points = (figure: Figure, path: string): number => {
    const value = figurePoints(figure);
    if (value === null) problems.push({ code: 'scheme.figure-too-fine', path });
    return value ?? 0;
  };
  const axisOf = (ids: readonly string[], path: string): Int16Array => {
    const axis = new Int16Array(scheme.items.length).fill(-1);
    ids.forEach((id, place) => {
      const item = items.get(id);
      if (item === undefined) problems.push({ code: 'scheme.name-unknown', path, facts: { found: id } });
      else axis[item] = place;
    });
    return axis;
  };
  const scoreInput = new Int16Array(routeKey(scheme.items.length, 0, 0)).fill(-1);
  const scoreAxis = scheme.inputs.scores.map((input, index) => {
    const axis = axisOf(input.items, `inputs.scores.${input.id}.items`);
    for (const id of input.items) {
      const item = items.get(id);
      if (item === undefined) continue;
      const key = routeKey(item, RATERS.indexOf(input.by), GRANULARITIES.indexOf(input.period));
      if (scoreInput[key] !== -1)
        problems.push({ code: 'scheme.score-twice', path: `inputs.scores.${input.id}.items`, facts: { found: id } });
      scoreInput[key] = index;
    }
    return axis;
  });
  for (const { id, points: range, quantity, levels } of scheme.inputs.entries) {
    const ways = [range !== null, quantity !== null, levels.length > 0].filter(Boolean).length;
    if (ways !== 1) problems.push({ code: 'scheme.entry-worth', path: `inputs.entries.${id}` });
  }
  const routes: Routes = {
    items,
    leastOf: Float64Array.from(scheme.items, (item) => points(item.least, `items.${item.id}.least`)),
    mostOf: Float64Array.from(scheme.items, (item) => points(item.most, `items.${item.id}.most`)),
    rolesOf: scheme.items.map(({ roles }) => (roles.length === 0 ? null : new Set(roles))),
    mostFor: scheme.items.map(({ id, mostFor }) =>
      mostFor.map(({ roles, most }) => ({ roles: new Set(roles), most: points(most, `items.${id}.mostFor`) })),
    ),
    hasRoles: scheme.items.some(({ roles }) => roles.length > 0),
    mostByMonth: scheme.items.map((item) => monthsOf(item, points)),
    raters: new Map(RATERS.map((rater, index) => [rater, index])),
    scoreInput,
    scoreAxis,
    ballots: new Map(
      scheme.inputs.ballots.map((ballot, index) => [
        ballot.id,
        {
          index,
          period: ballot.period,
          only: ballot.only.length === 0 ? null : new Set(ballot.only.map((place) => place - 1)),
          groups: new Map(ballot.groups.map((group, place) => [group.id, place])),
          least: ballot.groups.map((group) => (group.least === null ? 0 : group.least.n / group.least.d)),
          options: new Map(
            ballot.options.map((option, place) => [
              option.id,
              { place, points: points(option.points, `inputs.ballots.${ballot.id}.options.${option.id}`) },
            ]),
          ),
          input: ballot,
          axis: axisOf(ballot.items, `inputs.ballots.${ballot.id}.items`),
          width: ballot.items.length,
        },
      ]),
    ),
    entries: new Map(
      scheme.inputs.entries.map((entry, index) => [
        entry.id,
        {
          index,
          categories: entry.categories,
          points: entry.points === null ? null : rangeOf(entry, entry.points, points),
          quantity:
            entry.quantity === null
              ? null
              : {
                  least: points(entry.quantity.least, `inputs.entries.${entry.id}.quantity`),
                  most: points(entry.quantity.most, `inputs.entries.${entry.id}.quantity`),
                },
          levels: new Map(
            entry.levels.map((level) => [
              level.id,
              points(level.points, `inputs.entries.${entry.id}.levels.${level.id}`),
            ]),
          ),
        },
      ]),
    ),
    facts: new Map(
      scheme.inputs.facts.map((fact) => [
        fact.id,
        {
          least: points(fact.least, `inputs.facts.${fact.id}.least`),
          most: points(fact.most, `inputs.facts.${fact.id}.most`),
          whole: fact.whole,
          of: fact.of,
        },
      ]),
    ),
  };
  return problems.length > 0 ? refused(...problems) : done(routes);
}

/** Whether a member is scored on an item at all. */
export function isItemOf(routes: Routes, item: number, { roles }: { readonly roles?: readonly string[] }): boolean {
  const known = routes.rolesOf[item] ?? null;
  return known === null || (roles ?? []).some((role) => known.has(role));
}

/** The most points of an item for a member with such roles, ten-thousandths. */
export function mostOfRoles(routes: Routes, item: number, { roles }: { readonly roles?: readonly string[] }): number {
  const variants = routes.mostFor[item] ?? [];
  // Almost no item has any; nothing is allocated for the others.
  if (variants.length === 0) return routes.mostOf[item] as number;
  const fitting = variants.find((each) => (roles ?? []).some((role) => each.roles.has(role)));
  return fitting?.most ?? (routes.mostOf[item] as number);
}

/** Signed entries may go as far down as up; the others are magnitudes above 0. */
function rangeOf(
  entry: EntryInput,
  range: NonNullable<EntryInput['points']>,
  points: (figure: Figure, path: string) => number,
): NonNullable<EntryRoute['points']> {
  const path = `inputs.entries.${entry.id}.points`;
  const most = points(range.most, path);
  const isSigned = entry.sign === 'either';
  return { least: isSigned ? -most : points(range.least, path), most, isSigned };
}

function monthsOf(item: Item, points: (figure: Figure, path: string) => number): Float64Array | null {
  if (item.mostIn.length === 0) return null;
  const months = new Float64Array(12).fill(points(item.most, `items.${item.id}.most`));
  for (const { months: some, most } of item.mostIn) {
    for (const month of some) months[month - 1] = points(most, `items.${item.id}.mostIn`);
  }
  return months;
}
