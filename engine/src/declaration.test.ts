import { expect, test } from 'vitest';
import {
  compareQueued,
  type Deciding,
  decisionProblems,
  deedWorth,
  documentKey,
  needsSecond,
  twinsOf,
  unusualSigns,
  worthText,
} from './declaration.ts';
import type { EntryInput } from './inputs.ts';
import { entryInput, planOf as planWith } from './testing/parts-plan.ts';
import { figure, plainTally } from './testing/small-scheme.ts';

function planOf(change: Partial<EntryInput>) {
  const part = { ...plainTally, id: 'all', name: 'all', of: ['other'], side: 'added', clause: 'rule' } as const;
  return planWith({ inputs: { entries: [entryInput('deed', change), entryInput('other')] }, parts: [part] });
}

function worth(change: Partial<EntryInput>, { level, quantity: amount }: { level?: string; quantity?: number } = {}) {
  const found = deedWorth(planOf(change), { item: 'deed', level: level ?? null, quantity: amount ?? null });
  return found === null ? null : [worthText(found.least), worthText(found.most), found.isFound];
}

const range = { points: { least: figure(5), most: figure(10) } };
const levels = (most: number | null) => ({
  points: null,
  levels: [{ id: 'county', name: '县级', points: figure(2), most: most === null ? null : figure(most) }],
});
const quantity = { least: figure(0), most: figure(1000) };
const perUnit = { every: figure(3), points: figure(1), rest: 'share', most: null } as const;

test('a deed is worth what its clause says: a range that people find within, a level, or a quantity', () => {
  expect(worth(range)).toEqual(['5', '10', true]);
  expect(worth({ ...range, sign: 'either' })).toEqual(['0', '10', true]);
  expect(worth(levels(null), { level: 'county' })).toEqual(['2', '2', false]);
  expect(worth(levels(4), { level: 'county' })).toEqual(['2', '4', true]);
  expect(worth({ points: null, quantity, price: { perUnit, table: [] } }, { quantity: 50_000 })).toEqual([
    '1.67',
    '1.67',
    false,
  ]);
  expect(worth({ points: null, quantity, price: null }, { quantity: 50_000 })).toEqual(['0', '0', false]);
});

test('a deed that the scheme does not know, or that lacks what it asks, has no worth', () => {
  expect(deedWorth(planOf(range), { item: 'gift', level: null, quantity: null })).toBeNull();
  expect(worth(levels(null))).toBeNull();
  expect(worth(levels(null), { level: 'galactic' })).toBeNull();
  expect(worth({ points: null, quantity, price: { perUnit, table: [] } })).toBeNull();
});

test('above five points two people are needed: of what was found, and before that of the most it can be', () => {
  const wide = deedWorth(planOf(range), { item: 'deed', level: null, quantity: null });
  if (wide === null) throw new Error('The scheme knows it.');
  expect([50_000, 50_001, -50_001, null].map((found) => needsSecond(wide, found))).toEqual([false, true, true, true]);
  const priced = { points: null, quantity, price: { perUnit, table: [] } };
  const second = (amount: number) => {
    const found = deedWorth(planOf(priced), { item: 'deed', level: null, quantity: amount });
    return found === null ? null : needsSecond(found, null);
  };
  expect([150_000, 150_001].map(second)).toEqual([false, true]);
});

const deciding: Deciding = {
  ...{ state: 'submitted', memberId: 'member', deciderId: 'panel', typedById: null, firstId: null, isTied: false },
};

test.each([
  ['a stranger', {}, []],
  ['the member', { deciderId: 'member' }, ['declaration.own']],
  ['who is tied with the member', { isTied: true }, ['declaration.tied']],
  ['who typed it', { typedById: 'panel' }, ['declaration.typed-oneself']],
  ['whoever comes after it was verified', { state: 'verified' }, ['declaration.not-its-turn']],
  ['whoever comes after it was withdrawn', { state: 'withdrawn' }, ['declaration.not-its-turn']],
  ['whoever comes while it waits for a second', { state: 'verified-once' }, ['declaration.not-its-turn']],
] as const)('verified by %s', (_who, change, codes) => {
  const problems = decisionProblems('verify', { ...deciding, ...change });
  expect(problems.map(({ code }) => code)).toEqual(codes);
});

test('the second is another than the first, and either may still reject', () => {
  const once = { ...deciding, state: 'verified-once', firstId: 'panel' } as const;
  const codes = (decision: 'agree' | 'reject', change: object) =>
    decisionProblems(decision, { ...once, ...change }).map(({ code }) => code);
  expect(codes('agree', {})).toEqual(['declaration.second-same']);
  expect(codes('agree', { deciderId: 'secretary' })).toEqual([]);
  expect(codes('agree', { state: 'submitted', deciderId: 'secretary' })).toEqual(['declaration.not-its-turn']);
  expect([codes('reject', {}), codes('reject', { deciderId: 'secretary' })]).toEqual([[], []]);
  expect(codes('reject', { deciderId: 'member' })).toEqual(['declaration.own']);
});

const deed = { id: '1', item: 'service', on: '2026-03-01', document: '县委〔2026〕18号' };

test('the same deed twice is found by item and day, and by its document under whatever item', () => {
  const others = [
    deed,
    { ...deed, id: '2', document: null },
    { ...deed, id: '3', on: '2026-03-02', document: null },
    { ...deed, id: '4', item: 'awards', on: '2026-09-01', document: ' 县委 [2026] 18 号' },
    { ...deed, id: '5', item: 'awards', document: null },
  ];
  expect(twinsOf(deed, others)).toEqual([
    { id: '2', likeness: 'same-day' },
    { id: '4', likeness: 'same-document' },
  ]);
  expect(twinsOf({ ...deed, document: null }, [{ ...deed, id: '6', on: '2026-05-01', document: null }])).toEqual([]);
  expect(documentKey('〔2026〕1号')).toBe(documentKey('[2026] 1号'));
});

test('what waits is looked at by its strongest sign, and the oldest first among equals', () => {
  const signs = (twins: number, isLarge: boolean, declaredOn: string) =>
    unusualSigns({ twins, isLarge, declaredOn }, '2026-11-20');
  expect(signs(1, true, '2026-11-06')).toEqual(['duplicate', 'large', 'old']);
  expect(signs(0, false, '2026-11-07')).toEqual([]);
  const rows = [
    ['plain', signs(0, false, '2026-11-19'), '2026-11-19'],
    ['plain before', signs(0, false, '2026-11-18'), '2026-11-18'],
    ['old', signs(0, false, '2026-10-01'), '2026-10-01'],
    ['large', signs(0, true, '2026-11-19'), '2026-11-19'],
    ['large before', signs(0, true, '2026-11-12'), '2026-11-12'],
    ['twin', signs(2, false, '2026-11-19'), '2026-11-19'],
  ] as const;
  const sorted = rows.toSorted((one, other) => compareQueued([one[1], one[2]], [other[1], other[2]]));
  expect(sorted.map(([name]) => name)).toEqual(['twin', 'large before', 'large', 'old', 'plain before', 'plain']);
});
