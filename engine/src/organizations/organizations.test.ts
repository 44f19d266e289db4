import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../day.ts';
import { done, refused } from '../problem.ts';
import { SEED, times } from '../testing/repeat.ts';
import type { NewOrganization, OrganizationAct } from './act.ts';
import { type BranchStay, type CarriedStay, carryMerged, carrySplit, emptyProblems } from './carry.ts';
import type { OrganizationKind } from './kinds.ts';
import { planAct, replay } from './plan-act.ts';
import { openChildren, type OrganizationChange, pathIn, treeOn, treeProblems } from './tree.ts';

const kinds: readonly OrganizationKind[] = [
  'party-committee',
  'party-work-committee',
  'general-branch',
  'branch',
  'party-group',
  'municipal-committee',
  'provincial-committee',
];

interface World {
  readonly history: OrganizationChange[];
  stays: BranchStay[];
  next: number;
}

const firstDay = '2026-01-01';

/** A county with two general branches, four branches of three people each, and a group. */
function county(): World {
  const world: World = { history: [], stays: [], next: 0 };
  const found = (id: string, parentId: string | null, kind: OrganizationKind) =>
    must(world, { act: 'found', organization: { id, parentId, kind, branchKind: null, name: id } }, firstDay);
  found('county', null, 'party-committee');
  for (const general of ['east', 'west']) {
    found(general, 'county', 'general-branch');
    for (const number of [1, 2]) {
      found(`${general}-${number}`, general, 'branch');
      for (const person of ['a', 'b', 'c']) enter(world, `${general}-${number}-${person}`, `${general}-${number}`);
    }
  }
  found('east-1-group', 'east-1', 'party-group');
  return world;
}

function enter(world: World, personId: string, branchId: string): void {
  world.stays.push({ id: `stay-${personId}`, personId, branchId, from: firstDay, to: null });
}

function must(world: World, act: OrganizationAct, on: string): void {
  const problems = perform(world, act, on);
  if (problems.length > 0) throw new Error(`${act.act} was refused: ${problems.join(' ')}`);
}

/** Does an act with its people, all or nothing; returns the codes of what stood against it. */
function perform(world: World, act: OrganizationAct, on: string): readonly string[] {
  const planned = planAct(world.history, act, on);
  if (!planned.ok) return planned.problems.map(({ code }) => code);
  const carried = carriedBy(world, act, on);
  if (!carried.ok) return carried.problems.map(({ code }) => code);
  for (const state of planned.value) world.history.push({ ...state, on });
  for (const { stayId, endsOn, ...stay } of carried.value) {
    const before = world.stays.find(({ id }) => id === stayId) as BranchStay;
    world.stays = world.stays.map((each) => (each === before ? { ...before, to: endsOn } : each));
    world.next += 1;
    world.stays.push({ ...stay, id: `carried-${world.next}`, personId: before.personId });
  }
  return [];
}

function carriedBy(world: World, act: OrganizationAct, on: string) {
  const none: readonly CarriedStay[] = [];
  if (act.act === 'merge') {
    const into = typeof act.into === 'string' ? act.into : act.into.id;
    const ending = act.ids.filter((id) => id !== into);
    return carryMerged(
      world.stays.filter(({ branchId }) => ending.includes(branchId)),
      on,
      into,
    );
  }
  if (act.act === 'split') {
    return carrySplit(
      world.stays.filter(({ branchId }) => branchId === act.id),
      on,
      act,
    );
  }
  const left =
    act.act === 'close'
      ? emptyProblems(
          world.stays.filter(({ branchId }) => branchId === act.id),
          on,
        )
      : [];
  return left.length > 0 ? refused(...left) : done(none);
}

function newOne(parentId: string | null, kind: OrganizationKind, id: string): NewOrganization {
  return { id, parentId, kind, branchKind: null, name: id };
}

const merged = newOne('east', 'branch', 'east-new');

test('two branches become one: their people, groups and place go on in it, and they are closed with it as successor', () => {
  const world = county();
  must(world, { act: 'merge', ids: ['east-1', 'east-2'], into: merged }, '2026-07-01');
  const tree = replay(world.history);
  expect(tree.get('east-1')).toMatchObject({ isOpen: false, successorIds: ['east-new'], parentId: 'east' });
  expect(openChildren(tree, 'east-new').map(({ id }) => id)).toEqual(['east-1-group']);
  expect(world.stays.filter(({ branchId }) => branchId === 'east-new')).toHaveLength(6);
  expect(world.stays.find(({ id }) => id === 'stay-east-1-a')).toMatchObject({ to: '2026-06-30' });
  expect(treeOn(world.history, '2026-06-30').get('east-1')).toMatchObject({ isOpen: true });
});

test('a branch that goes on while it takes in another keeps its own people where they are', () => {
  const world = county();
  must(world, { act: 'merge', ids: ['west-2'], into: 'west-1' }, '2026-07-01');
  expect(world.stays.find(({ id }) => id === 'stay-west-1-a')).toMatchObject({ branchId: 'west-1', to: null });
  expect(world.stays.filter(({ branchId, to }) => branchId === 'west-1' && to === null)).toHaveLength(6);
});

test('who left before a merger, or leaves after it, keeps exactly those days', () => {
  const stay = { id: 's', personId: 'p', branchId: 'x' };
  const carry = (from: string, to: string | null) => carryMerged([{ ...stay, from, to }], '2026-07-01', 'y');
  expect(carry('2026-01-01', '2026-06-30')).toEqual({ ok: true, value: [] });
  expect(carry('2026-01-01', '2026-07-01')).toMatchObject({
    value: [{ endsOn: '2026-06-30', from: '2026-07-01', to: '2026-07-01' }],
  });
  expect(carry('2026-06-30', null)).toMatchObject({ value: [{ endsOn: '2026-06-30', to: null }] });
  expect(carry('2026-07-01', null)).toMatchObject({
    problems: [{ code: 'organization.joined-since', facts: { on: '2026-07-01' } }],
  });
});

test('a split branch leaves nobody behind and takes nobody twice', () => {
  const part = (id: string, personIds: readonly string[]) => ({
    ...{ id, parentId: 'east', branchKind: null, name: id },
    ...{ childIds: id === 'n1' ? ['east-1-group'] : [], personIds },
  });
  const codes = (parts: readonly ReturnType<typeof part>[], goesOn = false) =>
    perform(county(), { act: 'split', id: 'east-1', goesOn, parts }, '2026-07-01');
  const [a, b, c] = ['east-1-a', 'east-1-b', 'east-1-c'];
  expect(codes([part('n1', [a, b]), part('n2', [c])])).toEqual([]);
  expect(codes([part('n1', [a, b]), part('n2', [])])).toEqual(['organization.people-unplaced']);
  expect(codes([part('n1', [a, b]), part('n2', [b, c])])).toEqual(['organization.person-placed-twice']);
  expect(codes([part('n1', [a, b]), part('n2', [c, 'west-1-a'])])).toEqual(['organization.person-not-there']);
  expect(codes([part('n1', [a, b, c])])).toEqual(['organization.nothing-to-split']);
  expect(codes([part('n1', [a])], true)).toEqual([]);
  expect(codes([part('n0', [a, b]), part('n2', [c])])).toEqual(['organization.parts-unplaced']);
  expect(codes([part('n1', [a, b]), { ...part('n2', [c]), childIds: ['west-1'] }])).toEqual([
    'organization.part-misplaced',
  ]);
});

test('a branch ends without a successor once nobody is in it', () => {
  const world = county();
  expect(perform(world, { act: 'close', id: 'east-2' }, '2026-07-01')).toEqual(['organization.has-people']);
  world.stays = world.stays.map((stay) => (stay.branchId === 'east-2' ? { ...stay, to: '2026-06-30' } : stay));
  expect(perform(world, { act: 'close', id: 'east-2' }, '2026-06-30')).toEqual(['organization.has-people']);
  expect(perform(world, { act: 'close', id: 'east-2' }, '2026-07-01')).toEqual([]);
});

test('each act is refused for what is wrong with it', () => {
  const on = '2026-07-01';
  const found = (organization: NewOrganization): OrganizationAct => ({ act: 'found', organization });
  const refusals: readonly (readonly [OrganizationAct, string])[] = [
    [found(newOne('east', 'branch', 'east-1')), 'organization.id-taken'],
    [found({ ...newOne('east', 'branch', 'x'), name: 'west-1' }), 'organization.name-taken'],
    [found(newOne('east', 'general-branch', 'x')), 'organization.kind-misplaced'],
    [found(newOne('nowhere', 'branch', 'x')), 'organization.parent-closed'],
    [found(newOne(null, 'party-committee', 'x')), 'organization.second-committee'],
    [{ act: 'rename', id: 'east-1', name: 'east-1' }, 'organization.name-same'],
    [{ act: 'rename', id: 'east-1', name: 'east-2' }, 'organization.name-taken'],
    [{ act: 'rename', id: 'nowhere', name: 'x' }, 'organization.not-there'],
    [{ act: 'move', id: 'east-1', parentId: 'east' }, 'organization.parent-same'],
    [{ act: 'move', id: 'east', parentId: 'east-1' }, 'organization.under-itself'],
    [{ act: 'move', id: 'county', parentId: 'east' }, 'organization.under-itself'],
    [{ act: 'move', id: 'east', parentId: 'west' }, 'organization.kind-misplaced'],
    [{ act: 'close', id: 'east' }, 'organization.has-organizations'],
    [{ act: 'close', id: 'county' }, 'organization.own-committee'],
    [{ act: 'merge', ids: ['east-1'], into: 'east-1' }, 'organization.nothing-to-merge'],
    [{ act: 'merge', ids: ['east-1'], into: merged }, 'organization.nothing-to-merge'],
    [{ act: 'merge', ids: ['east-1', 'west'], into: merged }, 'organization.kinds-differ'],
    [{ act: 'merge', ids: ['county', 'east'], into: 'west' }, 'organization.kinds-differ'],
    [{ act: 'split', id: 'county', goesOn: true, parts: [] }, 'organization.own-committee'],
  ];
  for (const [act, code] of refusals) expect([act, perform(county(), act, on)[0]]).toEqual([act, code]);
});

test('committees stand in committees to any depth, and never inside what they are merged into', () => {
  const world = county();
  for (let depth = 1; depth <= 20; depth += 1) {
    const parentId = depth === 1 ? 'county' : `town-${depth - 1}`;
    must(world, { act: 'found', organization: newOne(parentId, 'party-committee', `town-${depth}`) }, firstDay);
  }
  expect(pathIn(replay(world.history), 'town-20')).toHaveLength(21);
  for (const [id, into] of [
    ['town-5', 'town-9'],
    ['town-9', 'town-5'],
  ] as const) {
    expect(perform(world, { act: 'merge', ids: [id], into }, '2026-07-01')).toEqual([
      'organization.merged-with-own-part',
    ]);
  }
  must(world, { act: 'move', id: 'town-3', parentId: 'town-1' }, '2026-07-01');
  expect(pathIn(replay(world.history), 'town-20')).toHaveLength(20);
});

test('city and province come to stand above the county, which can pass to another city and under nothing of its own', () => {
  const world = county();
  must(world, { act: 'found', organization: newOne(null, 'municipal-committee', 'city') }, '2026-02-01');
  must(world, { act: 'found', organization: newOne(null, 'provincial-committee', 'province') }, '2026-02-01');
  must(world, { act: 'found', organization: newOne('province', 'municipal-committee', 'other city') }, '2026-03-01');
  must(world, { act: 'move', id: 'county', parentId: 'other city' }, '2026-04-01');
  must(world, { act: 'close', id: 'city' }, '2026-04-01');
  const names = pathIn(replay(world.history), 'east-1').map(({ name }) => name);
  expect(names).toEqual(['east-1', 'east', 'county', 'other city', 'province']);
  expect(pathIn(treeOn(world.history, '2026-02-15'), 'county').map(({ id }) => id)).toEqual([
    'county',
    'city',
    'province',
  ]);
  const second = newOne('other city', 'party-committee', 'second');
  expect(perform(world, { act: 'found', organization: second }, '2026-05-01')).toEqual([
    'organization.second-committee',
  ]);
});

test('papers may come late, but nothing is slipped in before what an organization or its place became since', () => {
  const world = county();
  must(world, { act: 'rename', id: 'east-1', name: 'later name' }, '2026-06-10');
  expect(perform(world, { act: 'rename', id: 'east-1', name: 'earlier name' }, '2026-06-09')).toEqual([
    'organization.changed-later',
  ]);
  must(world, { act: 'rename', id: 'east-2', name: 'late paper' }, '2026-06-01');
  must(world, { act: 'move', id: 'west-1', parentId: 'east' }, '2026-06-20');
  must(world, { act: 'move', id: 'west-2', parentId: 'east' }, '2026-06-20');
  // On the nineteenth two branches still stood under it.
  expect(perform(world, { act: 'close', id: 'west' }, '2026-06-19')).toEqual(['organization.has-organizations']);
  must(world, { act: 'move', id: 'west-1', parentId: 'west' }, '2026-06-25');
  must(world, { act: 'move', id: 'west-1', parentId: 'east' }, '2026-06-30');
  expect(perform(world, { act: 'close', id: 'west' }, '2026-06-24')).toEqual(['organization.clashes-later']);
  must(world, { act: 'close', id: 'west' }, '2026-06-30');
});

const anyAct = fc.record({
  act: fc.constantFrom('found', 'rename', 'move', 'merge', 'merge-new', 'split', 'split-on', 'close'),
  one: fc.nat(),
  other: fc.nat(),
  third: fc.nat(),
  kind: fc.constantFrom(...kinds),
  day: fc.nat({ max: 300 }),
});
type AnyAct = typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never;

/** Makes an act about organizations that exist, whatever sense it makes. */
function actOf(world: World, drawn: AnyAct, on: string): OrganizationAct {
  const ids = [...replay(world.history).keys()];
  const idAt = (place: number) => ids[place % ids.length] ?? '';
  const [one, other, third] = [idAt(drawn.one), idAt(drawn.other), idAt(drawn.third)];
  world.next += 1;
  const fresh = `n${world.next}`;
  const kind = replay(world.history).get(one)?.kind ?? drawn.kind;
  switch (drawn.act) {
    case 'found':
      return { act: 'found', organization: newOne(drawn.other % 9 === 0 ? null : one, drawn.kind, fresh) };
    case 'rename':
      return { act: 'rename', id: one, name: drawn.other % 5 === 0 ? other : fresh };
    case 'move':
      return { act: 'move', id: one, parentId: other };
    case 'merge':
      return { act: 'merge', ids: [one, third], into: other };
    case 'merge-new':
      return { act: 'merge', ids: [one, other], into: newOne(third, kind, fresh) };
    case 'close':
      return { act: 'close', id: one };
    default:
      return splitOf(world, drawn, { one, fresh, on });
  }
}

function splitOf(world: World, drawn: AnyAct, { one, fresh, on }: { one: string; fresh: string; on: string }) {
  const parentId = treeOn(world.history, on).get(one)?.parentId ?? null;
  const children = openChildren(treeOn(world.history, on), one).map(({ id }) => id);
  const people = world.stays
    .filter(({ branchId, to }) => branchId === one && (to === null || to >= on))
    .map(({ personId }) => personId);
  const parts = ['x', 'y'].map((name, index) => ({
    ...{ id: `${fresh}${name}`, parentId, branchKind: null, name: `${fresh}${name}` },
    childIds: children.filter((_, place) => (place + drawn.other) % 2 === index),
    personIds: people.filter((_, place) => (place + drawn.third) % 2 === index),
  }));
  return { act: 'split', id: one, goesOn: drawn.act === 'split-on', parts } as const;
}

test('whatever is done in whatever order: no circle, no orphan, everybody in one branch a day, the history replays', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 10, maxLength: 40 }), (drawn) => {
      const world = county();
      const before = new Map(replay(world.history));
      for (const each of drawn) {
        const on = addDays('2026-01-02', each.day);
        if (perform(world, actOf(world, each, on), on).length === 0) accepted += 1;
      }
      const days = new Set([...world.history.map(({ on }) => on), '2026-12-31']);
      for (const day of days) {
        const tree = treeOn(world.history, day);
        expect(treeProblems(tree)).toEqual([]);
        for (const state of tree.values()) if (state.isOpen) expect(pathIn(tree, state.id).at(-1)?.parentId).toBeNull();
        expectOneBranchEach(world, day);
      }
      // Folding line by line, as the table of the present does, comes to the same as replaying.
      const folded = new Map(before);
      for (const { on: _on, ...state } of world.history) folded.set(state.id, state);
      expect(folded).toEqual(replay(world.history));
    }),
    { seed: SEED, numRuns: times(300) },
  );
  expect(accepted).toBeGreaterThan(times(300));
});

function expectOneBranchEach(world: World, day: string): void {
  const tree = treeOn(world.history, day);
  const here = world.stays.filter(({ from, to }) => from <= day && (to === null || to >= day));
  expect(here.map(({ personId }) => personId).toSorted()).toEqual(
    [...new Set(world.stays.map(({ personId }) => personId))].toSorted(),
  );
  for (const { branchId } of here) expect(tree.get(branchId)).toMatchObject({ isOpen: true });
}
