import type { Chance } from '../histories/chance.ts';
import type { Trace, Traces } from './find-traces.ts';
import { tailOfHits } from './hits-by-chance.ts';

/** Things of which each is one person's, where nothing but traces says whose. */
export interface Group {
  /** Numbers of subjects: the first thing is the first person's, and so on. */
  readonly things: readonly number[];
  readonly people: readonly number[];
}

export interface Named {
  /** By what whoever named people went. */
  readonly by: string;
  readonly hits: number;
  /** How many would be right by chance, and how likely so many or more are then. */
  readonly expected: number;
  readonly chance: number;
  readonly names: number;
}

/** A group of which things and people have been put in every order that the traces tell. */
export interface Ordered {
  readonly size: number;
  /** By kind of trace: places in the group, the least trace first; nothing where it says nothing here. */
  readonly things: ReadonlyMap<string, readonly number[]>;
  readonly people: ReadonlyMap<string, readonly number[]>;
  /** By where: for each thing the person whose names stand nearest to its own there. */
  readonly nearest: ReadonlyMap<string, readonly number[]>;
}

/** Names a person for each thing of a group. */
type Way = { readonly by: string; readonly name: (group: Ordered) => readonly number[] | undefined };

/**
 * Learns on half of the elections by what people are named best, tries that on the others, and says how far it goes there
 * beyond chance. What is tried is every order of things held against every order of people, forwards and backwards, and
 * whose names stand nearest to each other.
 */
export function namePeople(elections: readonly (readonly Ordered[])[], chance: Chance): Named {
  const half = Math.ceil(elections.length / 2);
  const [known, unknown] = [elections.slice(0, half).flat(), elections.slice(half).flat()];
  const way = bestWay(known);
  const hits = unknown.reduce((sum, group) => sum + hitsOf(way.name(group) ?? shuffled(group.size, chance)), 0);
  const sizes = unknown.map(({ size }) => size);
  const names = sizes.reduce((sum, size) => sum + size, 0);
  return { by: way.by, hits, expected: sizes.length, chance: tailOfHits(hits, sizes), names };
}

function bestWay(groups: readonly Ordered[]): Way {
  const kindsOf = (of: 'things' | 'people' | 'nearest') => [
    ...new Set(groups.flatMap((group) => [...group[of].keys()])),
  ];
  const ways: Way[] = kindsOf('nearest').map((where) => ({
    by: `nearest in ${where}`,
    name: ({ nearest }) => nearest.get(where),
  }));
  const peopleKinds = kindsOf('people');
  for (const thing of kindsOf('things'))
    for (const person of peopleKinds)
      for (const isBackwards of [false, true])
        ways.push({
          by: `${thing} ~ ${person}${isBackwards ? ' backwards' : ''}`,
          name: ({ things, people }) => paired(things.get(thing), people.get(person), isBackwards),
        });
  let [best, most] = [ways[0] as Way, -1];
  for (const way of ways) {
    const hits = groups.reduce((sum, group) => sum + hitsOf(way.name(group) ?? []), 0);
    if (hits > most) [best, most] = [way, hits];
  }
  return best;
}

/** The first in the one order is the first in the other. */
function paired(
  things: readonly number[] | undefined,
  people: readonly number[] | undefined,
  isBackwards: boolean,
): readonly number[] | undefined {
  if (things === undefined || people === undefined) return undefined;
  const named: number[] = [];
  for (const [at, thing] of things.entries())
    named[thing] = (isBackwards ? people[people.length - 1 - at] : people[at]) as number;
  return named;
}

function hitsOf(named: readonly number[]): number {
  return named.reduce((hits, person, thing) => hits + (person === thing ? 1 : 0), 0);
}

/** Puts things and people in order; those that are alike lie as chance has them. */
export function order({ byKind, places }: Traces, { things, people }: Group, chance: Chance): Ordered {
  const ordersOf = (subjects: readonly number[]) => {
    const orders = new Map<string, readonly number[]>();
    for (const [kind, traces] of byKind) {
      const own = subjects.map((subject) => traces[subject]);
      const isTelling = own.every((trace) => trace !== undefined) && new Set(own).size > 1;
      if (isTelling) orders.set(kind, sorted(own, chance));
    }
    return orders;
  };
  const nearest = new Map<string, readonly number[]>();
  for (const [where, found] of places) {
    const [own, others] = [things, people].map((subjects) => subjects.map((subject) => found[subject] ?? []));
    if ([...(own ?? []), ...(others ?? [])].every((each) => each.length > 0))
      nearest.set(where, nearestOf(own ?? [], others ?? [], chance));
  }
  return { size: things.length, things: ordersOf(things), people: ordersOf(people), nearest };
}

/** The places of the traces in their order; those that are alike lie as chance has them. */
function sorted(traces: readonly Trace[], chance: Chance): readonly number[] {
  return shuffled(traces.length, chance).toSorted((left, right) => {
    const [one, other] = [traces[left] as Trace, traces[right] as Trace];
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return String(one) < String(other) ? -1 : Number(String(one) > String(other));
  });
}

/** For each thing a person, those first that stand nearest to each other; of those as near, as chance has it. */
function nearestOf(
  things: readonly (readonly number[])[],
  people: readonly (readonly number[])[],
  chance: Chance,
): readonly number[] {
  const pairs = shuffled(things.length, chance).flatMap((thing) =>
    shuffled(people.length, chance).map((person) => ({
      ...{ thing, person },
      apart: Math.min(
        ...(things[thing] ?? []).flatMap((place) => (people[person] ?? []).map((other) => Math.abs(place - other))),
      ),
    })),
  );
  const named: number[] = [];
  const taken = new Set<number>();
  for (const { thing, person } of pairs.toSorted((left, right) => left.apart - right.apart)) {
    if (named[thing] !== undefined || taken.has(person)) continue;
    named[thing] = person;
    taken.add(person);
  }
  return named;
}

function shuffled(count: number, chance: Chance): number[] {
  const left = Array.from({ length: count }, (_, at) => at);
  const drawn: number[] = [];
  while (left.length > 0) drawn.push(...left.splice(chance.below(left.length), 1));
  return drawn;
}
