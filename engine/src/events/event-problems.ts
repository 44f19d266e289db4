import { type Figure, figurePoints } from '../figure.ts';
import { minutesAsk } from '../minutes.ts';
import type { Problem } from '../problem.ts';
import type { EntryRoute, Routes } from '../routes.ts';
import type { Scheme } from '../scheme.ts';
import { type EventConsequence, type EventKind, statesOf } from './event-kind.ts';

/** Everything wrong with the kinds of events a scheme keeps. */
export function eventProblems(scheme: Scheme, routes: Routes): readonly Problem[] {
  const events = scheme.events ?? [];
  if (events.length > 0 && scheme.subject === 'branch') return [{ code: 'scheme.event-of-members', path: 'events' }];
  return events.flatMap((event, index) => {
    const path = `events.${event.id}`;
    const isTwice = events.slice(0, index).some(({ id }) => id === event.id);
    return [
      ...(isTwice ? [{ code: 'scheme.name-twice', path, facts: { found: event.id } }] : []),
      ...stepProblems(event, scheme, `${path}.step`),
      ...countProblems(event, routes, `${path}.counted`),
      ...event.follows.flatMap((follow, at) => [
        ...stateProblems(event, at, `${path}.follows[${at}].when`),
        ...worthProblems(follow, routes, `${path}.follows[${at}]`),
      ]),
    ];
  });
}

function stepProblems({ step, keeps }: EventKind, { procedure }: Scheme, path: string): readonly Problem[] {
  if (step === null) return [];
  const found = procedure.find(({ id }) => id === step);
  if (found === undefined) return [{ code: 'scheme.name-unknown', path, facts: { found: step } }];
  return minutesAsk(found.kind)?.meeting === true && keeps === 'attendance'
    ? []
    : [{ code: 'scheme.event-step', path, facts: { found: step } }];
}

/** What is counted belongs to the branch, and nothing but the sheets says it. */
function countProblems({ counted, keeps }: EventKind, { facts }: Routes, path: string): readonly Problem[] {
  if (counted === null) return [];
  const fact = facts.get(counted);
  if (fact === undefined) return [{ code: 'scheme.name-unknown', path, facts: { found: counted } }];
  return fact.of === 'branch' && fact.whole && keeps === 'attendance'
    ? []
    : [{ code: 'scheme.event-count', path, facts: { found: counted } }];
}

/** A state belongs to what the sheet keeps, and gives one entry of an item. */
function stateProblems({ keeps, follows }: EventKind, at: number, path: string): readonly Problem[] {
  const { when = [], item = '' } = follows[at] ?? {};
  const known = statesOf(keeps);
  return when.flatMap((state, place): readonly Problem[] => {
    const facts = { state, keeps: [...known] };
    if (!known.includes(state)) return [{ code: 'scheme.event-state', path, facts }];
    const isTwice =
      when.slice(0, place).includes(state) ||
      follows.slice(0, at).some((other) => other.item === item && other.when.includes(state));
    return isTwice ? [{ code: 'scheme.event-twice', path, facts: { state, item } }] : [];
  });
}

function worthProblems(follow: EventConsequence, { entries }: Routes, path: string): readonly Problem[] {
  const { item, level } = follow;
  const route = entries.get(item);
  if (route === undefined) return [{ code: 'scheme.name-unknown', path: `${path}.item`, facts: { found: item } }];
  const needs = needsOf(route, level);
  if (needs === 'unknown-level')
    return [{ code: 'scheme.name-unknown', path: `${path}.level`, facts: { found: level ?? '' } }];
  const given = [
    ...(level === null ? [] : ['level']),
    ...(['points', 'quantity'] as const).filter((field) => follow[field] !== null),
  ].join('-and-');
  // Of an entry that lasts from a day to a day nobody has said until when.
  if (needs !== given || route.span !== null) {
    return [{ code: 'scheme.event-worth', path, facts: { item, needs: route.span === null ? needs : 'no-span' } }];
  }
  return [
    ...rangeProblems(follow.points, pointsRange(route, level), `${path}.points`),
    ...rangeProblems(follow.quantity, route.quantity, `${path}.quantity`),
  ];
}

type Needs = 'points' | 'quantity' | 'level' | 'level-and-points' | 'unknown-level';

function needsOf({ points, quantity, levels }: EntryRoute, level: string | null): Needs {
  if (points !== null) return 'points';
  if (quantity !== null) return 'quantity';
  if (level === null) return 'level';
  const price = levels.get(level);
  if (price === undefined) return 'unknown-level';
  return price.most === null ? 'level' : 'level-and-points';
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function pointsRange({ points, levels }: EntryRoute, level: string | null): Range | null {
  if (points !== null) return points.isSigned ? { least: -points.most, most: points.most } : points;
  const price = level === null ? undefined : levels.get(level);
  return price === undefined || price.most === null ? null : { least: price.points, most: price.most };
}

function rangeProblems(figure: Figure | null, range: Range | null, path: string): readonly Problem[] {
  if (figure === null || range === null) return [];
  const value = figurePoints(figure);
  if (value === null) return [{ code: 'scheme.figure-too-fine', path }];
  return value >= range.least && value <= range.most && value !== 0
    ? []
    : [{ code: 'scheme.event-out-of-range', path }];
}
