import county from './county.json' with { type: 'json' };
import type { Chance } from './chance.ts';
import { givePeople, type PersonPlan } from './people.ts';

export { county };

export interface BranchPlan {
  readonly name: string;
  /** What the branch is made of, as organizations have it. */
  readonly kind: string;
  /** The category of its members. */
  readonly category: string;
  readonly people: readonly PersonPlan[];
  /** The branch whose people are named one by one, and which the demo's accounts belong to. */
  readonly isOwn: boolean;
  /** The scheme its year runs under. */
  readonly scheme: string;
}

export interface GeneralBranchPlan {
  readonly name: string;
  readonly branches: readonly BranchPlan[];
}

const peoplePerBranch = 20;

/** Every fourth branch tries another of the published schemes, as long as there are any. */
const branchesBetween = 4;

function schemeOf(index: number): string {
  const place = (index - branchesBetween + 1) / branchesBetween;
  return county.otherSchemes[place] ?? county.scheme;
}

/** Who is where in the made-up county: no ids, no days of this year yet. */
export function planCounty(chance: Chance, memberCount: number): readonly GeneralBranchPlan[] {
  const places = placesFor(Math.round(memberCount / peoplePerBranch));
  const own = county.ownBranch.length;
  const sizes = branchSizes(chance, places.flatMap(({ branches }) => branches).length - 1, memberCount - own);
  let index = -1;
  return places.map(({ name, kind, branches }) => ({
    name,
    branches: branches.map((branch) => {
      const isOwn = index === -1;
      const people = isOwn ? givePeople.own(chance) : givePeople.some(chance, sizes[index] ?? 0);
      index += 1;
      return {
        ...{ name: branch, kind: kind === 'two-new' ? 'enterprise' : kind, category: kind, people, isOwn },
        scheme: schemeOf(index),
      };
    }),
  }));
}

interface Place {
  readonly name: string;
  readonly kind: string;
  readonly branches: readonly string[];
}

/** The eight general branches with their sixty branches; a larger county has more townships. */
function placesFor(branchCount: number): Place[] {
  const places: Place[] = [];
  let left = branchCount;
  for (const { name, kind, branches } of [...county.generalBranches, ...moreTownships()]) {
    if (left <= 0) break;
    places.push({ name, kind, branches: branches.slice(0, left) });
    left -= branches.length;
  }
  return places;
}

function moreTownships(): Place[] {
  const villages = county.villageFirst
    .split(' ')
    .flatMap((first) => county.villageLast.split(' ').map((last) => `${first}${last}`));
  return county.moreTownships.split(' ').map((township, index) => ({
    name: `${township}${county.townshipEnding}`,
    kind: 'rural',
    branches: Array.from(
      { length: 8 },
      (_, place) => `${township}${villages[(index * 8 + place * 7) % villages.length] ?? ''}${county.villageEnding}`,
    ),
  }));
}

/** Sizes between a handful and twice the mean that add up exactly. */
function branchSizes(chance: Chance, count: number, people: number): number[] {
  const mean = Math.floor(people / count);
  const sizes = Array.from({ length: count }, () => chance.around(Math.ceil(mean / 2), mean + Math.floor(mean / 2)));
  let rest = people - sizes.reduce((sum, size) => sum + size, 0);
  for (let place = 0; rest !== 0; place = (place + 1) % count) {
    const size = sizes[place] ?? 0;
    if (rest > 0 || size > 4) {
      sizes[place] = size + Math.sign(rest);
      rest -= Math.sign(rest);
    }
  }
  return sizes;
}
