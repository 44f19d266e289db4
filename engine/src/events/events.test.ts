import { expect, test } from 'vitest';
import { checkScheme } from '../check/check-scheme.ts';
import { compile } from '../compile.ts';
import type { EntryInput } from '../inputs.ts';
import type { Plan } from '../plan.ts';
import type { Scheme } from '../scheme.ts';
import { figure, smallScheme } from '../testing/small-scheme.ts';
import { entriesOfEvent, settlementOf } from './consequences.ts';
import type { EventConsequence, EventKind } from './event-kind.ts';

const clause = 'rule';
const plain = { price: null, categories: [], levels: [], quantity: null, points: null, clause } as const;
const entries: readonly EntryInput[] = [
  { ...plain, id: 'sessions', name: 'sessions', sign: 'adds', quantity: { least: figure(1), most: figure(5) } },
  {
    ...plain,
    ...{ id: 'absences', name: 'absences', sign: 'deducts', categories: ['organ'] },
    points: { least: figure(1), most: figure(3) },
  },
  { ...plain, id: 'either', name: 'either', sign: 'either', points: { least: figure(0), most: figure(3) } },
  {
    ...plain,
    ...{ id: 'service', name: 'service', sign: 'adds' },
    levels: [
      { id: 'fixed', name: 'fixed', points: figure(2) },
      { id: 'found', name: 'found', points: figure(2), most: figure(4) },
    ],
  },
  {
    ...plain,
    ...{ id: 'post', name: 'post', sign: 'adds', points: { least: figure(0), most: figure(3) } },
    span: { period: 'month', covers: 'all' },
  },
];

const follow: EventConsequence = {
  ...{ when: ['came', 'made-up'], item: 'sessions', level: null, points: null, quantity: figure(1), clause },
};
const absence: EventConsequence = { ...follow, when: ['absent'], item: 'absences', points: figure(2), quantity: null };
const training: EventKind = {
  ...{ id: 'training', name: 'training', keeps: 'attendance', step: 'meeting', counted: 'held' },
  ...{ follows: [follow, absence], clause },
};
const dues: EventKind = { ...training, id: 'dues', keeps: 'dues', step: null, counted: null, follows: [] };

const step = { kind: 'meeting', cadence: 'month', actor: 'recorder', due: { monthsAfter: 0, day: 1 } } as const;
const scheme: Scheme = {
  ...smallScheme,
  categories: [{ id: 'organ', name: 'organ' }],
  inputs: {
    ...smallScheme.inputs,
    entries: [...smallScheme.inputs.entries, ...entries],
    facts: [
      ...smallScheme.inputs.facts,
      { id: 'held', name: 'held', least: figure(0), most: figure(99), whole: true, of: 'branch', clause },
      { id: 'share', name: 'share', least: figure(0), most: figure(1), whole: false, of: 'branch', clause },
    ],
  },
  procedure: [
    { id: 'meeting', name: 'meeting', ...step, after: [], record: 'record', clause },
    { id: 'filing', name: 'filing', ...step, kind: 'filing', after: [], record: 'record', clause },
  ],
  events: [training, dues],
};

function planned(): Plan {
  const plan = compile(scheme);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

/** What is wrong with a scheme that keeps this kind beside the two. */
function codesOf(kind: Partial<EventKind>): readonly string[] {
  const plan = compile({ ...scheme, events: [{ ...training, id: 'other', ...kind }] });
  return plan.ok ? [] : plan.problems.map(({ code, path }) => `${code} ${path}`);
}

const following = (changes: Partial<EventConsequence>) => codesOf({ follows: [{ ...follow, ...changes }] });

test('kinds of events that say what follows compile, and kinds that only keep a record', () => {
  expect(compile(scheme).ok).toBe(true);
});

test('an event is a meeting of the procedure, or none', () => {
  expect(codesOf({ step: null })).toEqual([]);
  expect(codesOf({ step: 'filing' })).toEqual(['scheme.event-step events.other.step']);
  expect(codesOf({ step: 'gone' })).toEqual(['scheme.name-unknown events.other.step']);
  expect(codesOf({ ...dues, id: 'other', step: 'meeting' })).toEqual(['scheme.event-step events.other.step']);
});

test('how many were held counts as a whole fact of the branch', () => {
  expect(codesOf({ counted: null })).toEqual([]);
  for (const counted of ['share', 'direct-stars'])
    expect(codesOf({ counted })).toEqual(['scheme.event-count events.other.counted']);
  expect(codesOf({ counted: 'gone' })).toEqual(['scheme.name-unknown events.other.counted']);
});

test('a state belongs to what the sheet keeps and gives an item once', () => {
  expect(following({ when: ['leave'] })).toEqual([]);
  expect(following({ when: ['late'] })).toEqual(['scheme.event-state events.other.follows[0].when']);
  expect(following({ when: ['came', 'came'] })).toEqual(['scheme.event-twice events.other.follows[0].when']);
  const again = { ...follow, when: ['made-up'] } as const;
  expect(codesOf({ follows: [follow, again] })).toEqual(['scheme.event-twice events.other.follows[1].when']);
  expect(codesOf({ follows: [follow, { ...again, when: ['absent'] }] })).toEqual([]);
});

test('an entry has what its item asks for and nothing else', () => {
  const wrong = ['scheme.event-worth events.other.follows[0]'];
  expect(following({ quantity: null })).toEqual(wrong);
  expect(following({ points: figure(1) })).toEqual(wrong);
  const service = { item: 'service', quantity: null };
  expect(following({ ...service, level: 'fixed' })).toEqual([]);
  expect(following({ ...service, level: 'fixed', points: figure(2) })).toEqual(wrong);
  expect(following(service)).toEqual(wrong);
  expect(following({ ...service, level: 'found' })).toEqual(wrong);
  expect(following({ ...service, level: 'found', points: figure(2) })).toEqual([]);
  expect(following({ ...service, level: 'gone' })).toEqual(['scheme.name-unknown events.other.follows[0].level']);
  expect(following({ item: 'gone' })).toEqual(['scheme.name-unknown events.other.follows[0].item']);
  expect(following({ item: 'post', quantity: null, points: figure(1) })).toEqual(wrong);
});

test('points and quantities lie within the range of their item', () => {
  const absent = (points: number, d = 1) => following({ ...absence, points: figure(points, d) });
  const outside = ['scheme.event-out-of-range events.other.follows[0].points'];
  expect([absent(1), absent(3), absent(0), absent(31, 10)]).toEqual([[], [], outside, outside]);
  expect(following({ quantity: figure(6) })).toEqual(['scheme.event-out-of-range events.other.follows[0].quantity']);
  const either = (points: number) => following({ item: 'either', quantity: null, points: figure(points) });
  expect([either(-3), either(-4), either(0), either(3)]).toEqual([[], outside, outside, []]);
  expect(absent(4, 3)).toEqual(['scheme.figure-too-fine events.other.follows[0].points']);
});

test('a scheme that rates branches keeps no sheets of members', () => {
  const plan = compile({ ...scheme, subject: 'branch' });
  expect(plan.ok ? [] : plan.problems.map(({ code }) => code)).toContain('scheme.event-of-members');
  expect(codesOf({ id: 'training' })).toEqual([]);
  const twice = compile({ ...scheme, events: [training, training] });
  expect(twice.ok ? [] : twice.problems.map(({ code }) => code)).toEqual(['scheme.name-twice']);
});

test('the check names what an event points at and does not find, and does not take an entry for counted by it', () => {
  const follows = [follow, { ...absence, item: 'gone' }];
  const findings = checkScheme({ ...scheme, events: [{ ...training, step: 'gone', follows }, training] }, []);
  const found = findings
    .filter(({ place }) => place.startsWith('events.'))
    .map(({ code, place }) => `${code} ${place}`);
  expect(found).toEqual([
    'name.unknown events.training.step',
    'name.unknown events.training.follows[1].item',
    'name.twice events.training',
  ]);
  const unused = findings.filter(({ code }) => code === 'input.unused').map(({ place }) => place);
  expect(unused).toContain('inputs.entries.sessions');
  const criterion = { words: ['dues'], requirement: 'L1', unless: [] } as const;
  const forbidden = (kind: EventKind) =>
    checkScheme({ ...scheme, events: [kind] }, [criterion]).filter(({ place }) => place.startsWith('events.'));
  expect(forbidden(dues)).toEqual([]);
  const paid = { ...follow, when: ['on-time'] } as const;
  expect(forbidden({ ...dues, name: 'dues', follows: [paid] }).map(({ code }) => code)).toEqual([
    'criterion.forbidden-l1',
  ]);
});

const on = '2026-05-08';
const attendees = [
  { memberId: 'a', category: 'organ', state: 'came' },
  { memberId: 'b', category: 'organ', state: 'absent' },
  { memberId: 'c', category: 'rural', state: 'absent' },
  { memberId: 'd', category: null, state: 'absent' },
  { memberId: 'e', category: 'organ', state: 'made-up' },
  { memberId: 'f', category: 'organ', state: 'leave' },
] as const;

test('each member is given what follows from his state, an item for some categories only to those', () => {
  const one = { on, level: null, points: null, quantity: 10_000 };
  expect(entriesOfEvent(planned(), training, { on, attendees })).toEqual([
    { memberId: 'a', item: 'sessions', ...one },
    { memberId: 'b', on, item: 'absences', level: null, points: 20_000, quantity: null },
    { memberId: 'e', item: 'sessions', ...one },
  ]);
  expect(
    entriesOfEvent(planned(), dues, { on, attendees: [{ memberId: 'a', category: null, state: 'unpaid' }] }),
  ).toEqual([]);
});

test('what stands is not entered again, what is not asked for any more is taken back', () => {
  const wanted = entriesOfEvent(planned(), training, { on, attendees });
  const standing = wanted.map((entry, at) => ({ ...entry, entryId: String(at) }));
  expect(settlementOf(wanted, [])).toEqual({ missing: wanted, surplus: [] });
  expect(settlementOf(wanted, standing)).toEqual({ missing: [], surplus: [] });
  expect(settlementOf([], standing)).toEqual({ missing: [], surplus: standing });
  const moved = entriesOfEvent(planned(), training, { on: '2026-05-09', attendees });
  expect(settlementOf(moved, standing)).toEqual({ missing: moved, surplus: standing });
  expect(settlementOf(wanted.slice(1), standing.slice(0, 2))).toEqual({
    missing: wanted.slice(2),
    surplus: standing.slice(0, 1),
  });
});
