import { GRANULARITIES, type Granularity } from './day.ts';
import type { Rater } from './evidence.ts';
import { type Figure, figurePoints } from './figure.ts';
import type { Problem, Result } from './problem.ts';
import { done, refused } from './problem.ts';
import { faultsOfTable } from './table.ts';
import type { BallotInput } from './ballot-input.ts';
import type { EntryInput, EntryPrice, Inputs, Item, Span, Validity } from './inputs.ts';

/** Where each line of evidence goes, as flat tables, so that reading a score is three look-ups. */
export interface Routes {
  readonly items: ReadonlyMap<string, number>;
  readonly leastOf: Float64Array;
  readonly mostOf: Float64Array;
  /** Whom an item is for, by item; null where it is for everybody. */
  readonly groupOf: readonly (Group | null)[];
  readonly mostFor: readonly (readonly { readonly group: Group; readonly most: number }[])[];
  /** Whether an item is for some members only. */
  readonly hasGroups: boolean;
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

/** Members told apart by role and by category; an empty set tells nobody apart. */
export interface Group {
  readonly roles: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
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
  /** What the quantity is worth; null where it is only counted. */
  readonly price: EntryPrice | null;
  /** Ten-thousandths by level; a panel decides up to the most, where there is one. */
  readonly levels: ReadonlyMap<string, { readonly points: number; readonly most: number | null }>;
  readonly multipliers: ReadonlyMap<string, Figure>;
  readonly span: Span | null;
  readonly valid: Validity | null;
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

/** What routes are made of. */
interface Routed {
  readonly items: readonly Item[];
  readonly inputs: Inputs;
}

export function routesOf(scheme: Routed): Result<Routes> {
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
  for (const entry of scheme.inputs.entries) problems.push(...faultsOfEntry(entry));
  const routes: Routes = {
    items,
    leastOf: Float64Array.from(scheme.items, (item) => points(item.least, `items.${item.id}.least`)),
    mostOf: Float64Array.from(scheme.items, (item) => points(item.most, `items.${item.id}.most`)),
    groupOf: scheme.items.map(({ roles, categories = [] }) =>
      roles.length + categories.length === 0 ? null : groupOf({ roles, categories }),
    ),
    mostFor: scheme.items.map(({ id, mostFor }) =>
      mostFor.map(({ most, ...group }) => ({ group: groupOf(group), most: points(most, `items.${id}.mostFor`) })),
    ),
    hasGroups: scheme.items.some(({ roles, categories = [] }) => roles.length + categories.length > 0),
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
          price: entry.price ?? null,
          levels: new Map(
            entry.levels.map((level) => {
              const path = `inputs.entries.${entry.id}.levels.${level.id}`;
              const most = level.most == null ? null : points(level.most, path);
              return [level.id, { points: points(level.points, path), most }];
            }),
          ),
          multipliers: new Map((entry.multipliers ?? []).map(({ id, times }) => [id, times])),
          span: entry.span ?? null,
          valid: entry.valid ?? null,
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

interface Told {
  readonly roles?: readonly string[];
  readonly category?: string;
}

/** Whether a member is scored on an item at all. */
export function isItemOf(routes: Routes, item: number, member: Told): boolean {
  const group = routes.groupOf[item] ?? null;
  return group === null || isIn(group, member);
}

/** The most points of an item for such a member, ten-thousandths. */
export function mostOfGroup(routes: Routes, item: number, member: Told): number {
  const variants = routes.mostFor[item] ?? [];
  // Almost no item has any; nothing is allocated for the others.
  if (variants.length === 0) return routes.mostOf[item] as number;
  return variants.find(({ group }) => isIn(group, member))?.most ?? (routes.mostOf[item] as number);
}

/** Whoever has one of the roles, where roles are told apart, and is of one of the categories, where they are. */
export function isIn({ roles, categories }: Group, { roles: own = [], category = '' }: Told): boolean {
  const hasRole = roles.size === 0 || own.some((role) => roles.has(role));
  return hasRole && (categories.size === 0 || categories.has(category));
}

export function groupOf(named: { readonly roles?: readonly string[]; readonly categories?: readonly string[] }): Group {
  return { roles: new Set(named.roles), categories: new Set(named.categories) };
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

/** One way to a worth, and nothing that has no meaning beside it. */
function faultsOfEntry(entry: EntryInput): readonly Problem[] {
  const { id, points, quantity, levels, price = null, repeats = null, span = null, valid = null } = entry;
  const path = `inputs.entries.${id}`;
  const ways = [points !== null, quantity !== null, levels.length > 0].filter(Boolean).length;
  const problems: Problem[] = ways === 1 ? [] : [{ code: 'scheme.entry-worth', path }];
  if (price !== null) problems.push(...faultsOfPrice(price, quantity !== null, `${path}.price`));
  if (span !== null && valid !== null) problems.push({ code: 'scheme.entry-time-twice', path: `${path}.valid` });
  const steps = repeats?.steps ?? [];
  if (steps.some(({ from }, index) => from <= (steps[index - 1]?.from ?? 1)))
    problems.push({ code: 'scheme.repeats-out-of-order', path: `${path}.repeats.steps` });
  return problems;
}

function faultsOfPrice({ perUnit, table }: EntryPrice, hasQuantity: boolean, path: string): readonly Problem[] {
  if (!hasQuantity || (perUnit === null) === (table.length === 0)) return [{ code: 'scheme.price-one-way', path }];
  if (perUnit !== null && perUnit.every.n <= 0)
    return [{ code: 'scheme.unit-not-above-zero', path: `${path}.perUnit.every` }];
  return faultsOfTable(table, `${path}.table`);
}
