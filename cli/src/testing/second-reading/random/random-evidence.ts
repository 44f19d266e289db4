import type { Branch, Evidence, Member, Status } from '../evidence.ts';
import { isMember, standingOf } from '../standing.ts';
import { type Inputs, inputs as known, type SubjectInputs } from './inputs.ts';
import { type Manner, mannerOf, sharesOf, splitManners } from './points.ts';
import { Random } from './random.ts';
import { type Drawing, randomSubject } from './random-subject.ts';
import { randomStay } from './stays.ts';

const ALL_YEAR = { from: null, to: null };

/** Valid and complete evidence of some branches, with all the trouble a scheme can meet; the same for the same seed. */
export function randomEvidence(scheme: string, seed: number): Evidence {
  const random = new Random(seed);
  const inputs = inputsOf(scheme);
  const cycle = random.pick(['2026', '2026', '2024', '2027']);
  const count = random.pick([1, 1, 2, 3]);
  const ids = Array.from({ length: count }, (_, index) => `b${index + 1}`);
  return { cycle, branches: ids.map((id) => branchOf(random, { scheme, inputs, cycle, id, ids })) };
}

export function inputsOf(scheme: string): Inputs {
  const inputs = known[scheme];
  if (inputs === undefined) throw new Error(`No such scheme: ${scheme}`);
  return inputs;
}

interface BranchDrawing {
  readonly scheme: string;
  readonly inputs: Inputs;
  readonly cycle: string;
  readonly id: string;
  readonly ids: readonly string[];
}

function branchOf(random: Random, { scheme, inputs, cycle, id, ids }: BranchDrawing): Branch {
  const shares = sharesOf(random);
  const others = ids.filter((other) => other !== id);
  const drawing = { id, scheme, cycle, stay: ALL_YEAR, items: null };
  const own = randomSubject(random, inputs.branch ?? inputs.aside ?? {}, {
    ...drawing,
    manner: mannerOf(random, shares),
    // A file may hold one branch of many: the others' papers are there all the same.
    peers: others.length > 0 ? others : ['elsewhere-1', 'elsewhere-2'],
  });
  const members: Member[] = [];
  const isSplit = random.oneIn(8);
  const people = isSplit
    ? plainPeople(random, { inputs, id })
    : peopleOf(random, { inputs, cycle, id, isBest: Math.min(...shares) >= 95 });
  const manners = isSplit ? splitManners(random, people.length) : people.map(() => mannerOf(random, shares));
  people.forEach((person, index) => {
    const manner = manners[index] ?? mannerOf(random, shares);
    members.push(memberOf(random, { person, scheme, inputs, cycle, manner, members: isSplit ? [] : members }));
  });
  return { ...own, members: givePeers(random, { scheme, inputs, cycle, members, shares }) };
}

type Person = Omit<Member, 'scores' | 'entries' | 'ballots' | 'vetoes' | 'facts' | 'history'>;

interface People {
  readonly inputs: Inputs;
  readonly cycle: string;
  readonly id: string;
  /** A quota of the best needs many of them. */
  readonly isBest: boolean;
}

/** Empty branches, branches of one, small ones, and now and then one large enough for small quotas. */
function peopleOf(random: Random, { inputs, cycle, id, isBest }: People): Person[] {
  const size = inputs.member === undefined ? random.below(3) : sizeOf(random, isBest);
  return Array.from({ length: size }, (_, index) => {
    const stay = random.oneIn(2) ? ALL_YEAR : randomStay(random, cycle);
    const status: Status = random.pick([
      'full',
      'full',
      'full',
      'full',
      'probationary',
      'activist',
      'development-target',
    ]);
    const person: Person = { id: `${id}-m${index + 1}`, ...stay };
    if (status !== 'full' || random.oneIn(2)) person.status = status;
    if (random.oneIn(10)) person.exempt = true;
    if (inputs.categories !== undefined) person.category = random.pick(inputs.categories);
    // Every file of the product says who a member is, whether the scheme asks or not.
    else if (random.oneIn(5)) person.category = 'rural';
    if (random.oneIn(3)) person.roles = [random.pick(inputs.roles ?? ['secretary'])];
    if (random.oneIn(3)) person.name = `某${index + 1}`;
    return person;
  });
}

/** Ten or twenty full members all year, so that shares and quotas come out even. */
function plainPeople(random: Random, { inputs, id }: Pick<People, 'inputs' | 'id'>): Person[] {
  const size = inputs.member === undefined ? 0 : random.pick([10, 20]);
  const category = inputs.categories?.[0];
  return Array.from({ length: size }, (_, index) => ({
    id: `${id}-m${index + 1}`,
    ...ALL_YEAR,
    ...(category === undefined ? {} : { category }),
  }));
}

function sizeOf(random: Random, isBest: boolean): number {
  if (random.oneIn(isBest ? 3 : 9)) return 20 + random.below(26);
  return random.pick([0, 1, 1, 2, 3, 4, 5, 6, 9, 10, 11]);
}

interface MemberDrawing {
  readonly person: Person;
  readonly scheme: string;
  readonly inputs: Inputs;
  readonly cycle: string;
  readonly manner: Manner;
  readonly members: readonly Member[];
}

function memberOf(random: Random, drawing: MemberDrawing): Member {
  const { person, scheme, inputs, cycle, manner, members } = drawing;
  // A copy of another's evidence ties with him.
  const twin = members.findLast((other) => isAlike(other, person));
  if (twin !== undefined && random.oneIn(3)) return { ...structuredClone(twin), ...person };
  const isLeader = inputs.leader !== undefined && person.roles !== undefined;
  const subject: SubjectInputs = inputs.member ?? {};
  const drawn: Drawing = {
    id: person.id,
    scheme,
    cycle,
    stay: { from: person.from ?? null, to: person.to ?? null },
    manner,
    peers: [],
    items: isLeader ? (inputs.leader ?? null) : null,
  };
  return { ...randomSubject(random, { ...subject, peers: {} }, drawn), ...person };
}

function isAlike(other: Member, person: Person): boolean {
  return (
    other.from === person.from && other.to === person.to && (other.roles === undefined) === (person.roles === undefined)
  );
}

interface PeerDrawing {
  readonly scheme: string;
  readonly inputs: Inputs;
  readonly cycle: string;
  readonly members: readonly Member[];
  readonly shares: readonly number[];
}

/** Peer scores once all members are known; none at all in a branch of one, where they cannot exist. */
function givePeers(random: Random, { scheme, inputs, cycle, members, shares }: PeerDrawing): Member[] {
  const peers = inputs.member?.peers;
  if (peers === undefined) return [...members];
  return members.map((member) => {
    const others = members.filter(
      (other) => other !== member && isMember(other) && standingOf(other, cycle) !== 'none',
    );
    if (others.length === 0) return member;
    const labels = random.oneIn(4) ? ['label-1', 'label-2'] : others.map(({ id }) => id);
    const stay = { from: member.from ?? null, to: member.to ?? null };
    const manner = mannerOf(random, shares);
    const { scores = [] } = randomSubject(
      random,
      { peers },
      { id: member.id, scheme, cycle, stay, manner, peers: labels, items: null },
    );
    return { ...member, scores: [...(member.scores ?? []), ...scores] };
  });
}
