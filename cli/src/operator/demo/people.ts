import { dayOf } from './days.ts';
import type { Chance } from './chance.ts';
import county from './county.json' with { type: 'json' };

export type Role = 'branch-secretary' | 'organization-officer' | 'recorder' | 'review-panel';

export interface PersonPlan {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly ethnicity: string;
  readonly bornOn: string;
  readonly joinedOn: string | null;
  readonly fullMemberOn: string | null;
  readonly status: 'full' | 'probationary' | 'development-target' | 'activist';
  readonly exempt: 'age' | 'long-illness' | 'frailty' | null;
  readonly role: Role | null;
  /** About how many points a month, in hundredths of a point over all items. */
  readonly ability: number;
}

const present = 2026;
/** Offices of a branch, given to its first people. */
const offices: readonly Role[] = [
  'branch-secretary',
  'organization-officer',
  'recorder',
  'review-panel',
  'review-panel',
];

export const givePeople = {
  /** The people of the branch that has the demo's accounts, as they are named in the county's file. */
  own(chance: Chance): PersonPlan[] {
    return county.ownBranch.map((known) => ({
      ...fullMember(chance, known.born),
      ...joinedOn(known.joined),
      name: known.name,
      sex: known.sex === 'male' ? 'male' : 'female',
      ethnicity: county.ethnicities[0] ?? '',
      exempt: (known.exempt ?? null) as PersonPlan['exempt'],
      role: (known.role ?? null) as Role | null,
      ability: Math.round(known.total * 100),
    }));
  },

  /** So many made-up people of one branch, no two of one name. */
  some(chance: Chance, count: number): PersonPlan[] {
    const names = new Set<string>();
    return Array.from({ length: count }, (_, place) => {
      const role = offices[place] ?? null;
      const sex = chance.happens(420) ? 'female' : 'male';
      let name = makeName(chance, sex);
      while (names.has(name)) name = makeName(chance, sex);
      names.add(name);
      return { ...somebody(chance, role !== null), name, sex, ethnicity: chance.pick(county.ethnicities), role };
    });
  },
};

/** Drawn like everybody's, so that all the others stay who they are, and then told where it is known. */
function joinedOn(day: string | undefined): Partial<Pick<PersonPlan, 'joinedOn' | 'fullMemberOn'>> {
  return day === undefined ? {} : { joinedOn: day, fullMemberOn: `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` };
}

function makeName(chance: Chance, sex: PersonPlan['sex']): string {
  // The first surnames of the list are the common ones: the smaller of two draws favors them.
  const { surnames } = county;
  const surname = surnames[Math.min(chance.below(surnames.length), chance.below(surnames.length))] ?? '';
  const last = chance.pick([...(sex === 'male' ? county.givenLastMale : county.givenLastFemale)]);
  const first = chance.pick([...county.givenFirst]);
  return first === last || chance.happens(120) ? `${surname}${last}` : `${surname}${first}${last}`;
}

type Standing = Omit<PersonPlan, 'name' | 'sex' | 'ethnicity' | 'role'>;

function somebody(chance: Chance, hasOffice: boolean): Standing {
  if (!hasOffice && chance.happens(30)) {
    return { ...fullMember(chance, 1935 + chance.below(11)), exempt: chance.happens(700) ? 'age' : 'frailty' };
  }
  if (!hasOffice && chance.happens(6))
    return { ...fullMember(chance, 1955 + chance.below(30)), exempt: 'long-illness' };
  if (!hasOffice && chance.happens(45)) return newcomer(chance);
  return fullMember(chance, chance.around(hasOffice ? 1964 : 1948, 2001));
}

function fullMember(chance: Chance, born: number): Standing {
  const joined = Math.min(born + 20 + chance.below(25), present - 3);
  const day = dayOf(joined, 1 + chance.below(12), 1 + chance.below(28));
  return {
    bornOn: dayOf(born, 1 + chance.below(12), 1 + chance.below(28)),
    joinedOn: day,
    fullMemberOn: `${joined + 1}${day.slice(4)}`,
    status: 'full',
    exempt: null,
    ability: chance.around(7600, 9900),
  };
}

/** On probation since last year, or on the way in. */
function newcomer(chance: Chance): Standing {
  const status = chance.pick(['probationary', 'probationary', 'development-target', 'activist'] as const);
  const isMember = status === 'probationary';
  return {
    bornOn: dayOf(1988 + chance.below(17), 1 + chance.below(12), 1 + chance.below(28)),
    joinedOn: isMember ? dayOf(present - 1, 12, 1 + chance.below(28)) : null,
    fullMemberOn: null,
    status,
    exempt: null,
    ability: chance.around(8200, 9800),
  };
}
