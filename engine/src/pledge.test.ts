import { expect, test } from 'vitest';
import {
  awaitsDecision,
  isPlannedIn,
  planLacks,
  type PlannedPledge,
  type PledgeAct,
  type PledgeActing,
  pledgeAfter,
  pledgeProblems,
  pledgeSetOf,
  type PledgeState,
  pledgingProblems,
  wholeSince,
} from './pledge.ts';
import { pledgeSet } from './testing/pledge-set.ts';

const signed: PlannedPledge = { kind: 'common', state: 'signed', months: ['2026-03', '2026-04'], decidedOn: null };

test('a pledge is planned in its months once both have signed it, and no longer when it is withdrawn', () => {
  const states: readonly PledgeState[] = ['drafted', 'signed', 'in-progress', 'kept', 'not-kept', 'withdrawn'];
  expect(states.filter((state) => isPlannedIn({ ...signed, state }, '2026-03'))).toEqual(states.slice(1, 5));
  expect(['2026-02', '2026-03', '2026-04', '2026-05'].map((month) => isPlannedIn(signed, month))).toEqual([
    ...[false, true, true, false],
  ]);
});

test('what was decided in a month counts in that month and not in later ones', () => {
  const kept: PlannedPledge = { ...signed, state: 'kept', decidedOn: '2026-03-31' };
  expect([isPlannedIn(kept, '2026-03'), isPlannedIn(kept, '2026-04')]).toEqual([true, false]);
  expect(isPlannedIn({ ...kept, decidedOn: '2026-04-01' }, '2026-04')).toBe(true);
});

test('the year’s plan holds every pledge, whatever its months and whenever it was decided', () => {
  expect(isPlannedIn({ ...signed, months: [], state: 'kept', decidedOn: '2026-02-01' }, '2026')).toBe(true);
  expect(isPlannedIn({ ...signed, months: [], state: 'drafted' }, '2026')).toBe(false);
});

test('a plan lacks the kinds of which it has fewer than the scheme asks', () => {
  const lacks = (...pledges: readonly PlannedPledge[]) =>
    planLacks(pledgeSet(), pledges, '2026-03').map(({ id }) => id);
  const common = { ...signed, kind: 'common' };
  const practical = { ...signed, kind: 'practical' };
  expect(lacks()).toEqual(['common', 'practical']);
  expect(lacks(common)).toEqual(['practical']);
  expect(lacks(common, practical)).toEqual(['practical']);
  expect(lacks(common, practical, practical)).toEqual([]);
  expect(lacks(common, practical, { ...practical, state: 'drafted' })).toEqual(['practical']);
  expect(lacks(common, practical, { ...practical, months: ['2026-04'] })).toEqual(['practical']);
});

test('a plan is whole since the last signature it needed; what came on top changes nothing', () => {
  const on = (kind: string, signedOn: string, change: Partial<PlannedPledge> = {}) => ({
    ...{ ...signed, kind, signedOn, ...change },
  });
  const since = (...pledges: readonly ReturnType<typeof on>[]) => wholeSince(pledgeSet(), pledges, '2026-03');
  const whole = [on('common', '2026-01-05'), on('practical', '2026-01-07'), on('practical', '2026-01-09')];
  expect(since(...whole)).toBe('2026-01-09');
  expect(since(...whole, on('practical', '2026-01-08'))).toBe('2026-01-08');
  expect(since(...whole, on('own', '2026-02-01'))).toBe('2026-01-09');
  expect(since(...whole.slice(0, 2))).toBeNull();
  expect(since(...whole.slice(0, 2), on('practical', '2026-01-09', { months: ['2026-04'] }))).toBeNull();
});

test('where no kind is needed, the first pledge makes a plan whole, and nobody’s is whole without any', () => {
  const set = pledgeSet({ kinds: [{ id: 'own', name: 'own', least: 0 }] });
  const own = (signedOn: string) => ({ ...signed, kind: 'own', signedOn });
  expect(wholeSince(set, [own('2026-02-02'), own('2026-01-04')], '2026-03')).toBe('2026-01-04');
  expect(wholeSince(set, [], '2026-03')).toBeNull();
});

test('the first set that fits is a member’s; the branch has one of its own', () => {
  const village = pledgeSet({ id: 'village', categories: ['village'] });
  const rest = pledgeSet({ id: 'rest' });
  const branch = pledgeSet({ id: 'branch', by: 'branch' });
  const scheme = { pledges: [branch, village, rest] };
  const idOf = (by: 'member' | 'branch', category: string | null) => pledgeSetOf(scheme, { by, category })?.id ?? null;
  expect([idOf('member', 'village'), idOf('member', 'office'), idOf('member', null), idOf('branch', null)]).toEqual([
    ...['village', 'rest', 'rest', 'branch'],
  ]);
  expect(pledgeSetOf({ pledges: [village] }, { by: 'member', category: null })).toBeNull();
  expect(pledgeSetOf({}, { by: 'member', category: null })).toBeNull();
});

const given = { kind: 'common', pledgedOn: '2026-03-02', dueOn: '2026-04-30', months: ['2026-03', '2026-04'] };

function codes(change: Partial<typeof given>, set = pledgeSet()) {
  return pledgingProblems(set, { ...given, ...change }, { year: 2026, today: '2026-03-02' }).map(({ code }) => code);
}

test('a pledge is of a kind of its set, signed by today, and due in the year but not before it is signed', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ kind: 'other' })).toEqual(['pledge.kind-none']);
  expect(codes({ pledgedOn: '2026-03-03' })).toEqual(['pledge.signed-in-future']);
  expect(codes({ dueOn: '2026-12-31' })).toEqual([]);
  expect(codes({ dueOn: '2027-01-01' })).toEqual(['pledge.due-elsewhere']);
  expect(codes({ dueOn: '2026-03-02', months: ['2026-03'] })).toEqual([]);
  expect(codes({ dueOn: '2026-03-01', months: ['2026-03'] })).toEqual(['pledge.due-before-signed']);
});

test('its months lie in the year and not after the month it is due; a year’s plan asks for none', () => {
  expect(codes({ months: [] })).toEqual(['pledge.months-missing']);
  expect(codes({ months: ['2026-04', '2026-05'] })).toEqual(['pledge.month-after-due']);
  expect(codes({ months: ['2025-12'] })).toEqual(['pledge.month-after-due']);
  expect(codes({ months: [] }, pledgeSet({ period: 'year' }))).toEqual([]);
});

const acting: PledgeActing = {
  state: 'signed',
  dueOn: '2026-04-30',
  today: '2026-05-01',
  isOwn: false,
  isTypedOneself: false,
  isTied: false,
  undoUntil: null,
};

function problems(act: PledgeAct, change: Partial<PledgeActing> = {}) {
  return pledgeProblems(act, { ...acting, ...change }).map(({ code }) => code);
}

test('each act has its states', () => {
  const states: readonly PledgeState[] = ['drafted', 'signed', 'in-progress', 'kept', 'not-kept', 'withdrawn'];
  const from = (act: PledgeAct) => states.filter((state) => problems(act, { state }).length === 0);
  expect(from('sign')).toEqual(['drafted']);
  for (const act of ['note', 'keep', 'break'] as const) expect(from(act)).toEqual(['signed', 'in-progress']);
  expect(from('withdraw')).toEqual(['drafted', 'signed', 'in-progress']);
  expect((['sign', 'note', 'keep', 'break', 'withdraw'] as const).map(pledgeAfter)).toEqual([
    ...['signed', 'in-progress', 'kept', 'not-kept', 'withdrawn'],
  ]);
});

test('nobody signs for the other side, or decides about, what he pledges himself', () => {
  expect(problems('sign', { state: 'drafted', isOwn: true })).toEqual(['pledge.own']);
  expect(problems('keep', { isOwn: true })).toEqual(['pledge.own']);
  expect(problems('break', { isOwn: true })).toEqual(['pledge.own']);
  expect(problems('note', { isOwn: true })).toEqual([]);
});

test('one takes back by oneself what only oneself has signed; what both have signed, the other side', () => {
  expect(problems('withdraw', { isOwn: true, state: 'drafted' })).toEqual([]);
  expect(problems('withdraw', { isOwn: true })).toEqual(['pledge.bound']);
  expect(problems('withdraw')).toEqual([]);
});

test('what was typed for a member is decided by another who is not tied with him, and when he can no longer undo it', () => {
  expect(problems('keep', { isTypedOneself: true })).toEqual(['pledge.typed-oneself']);
  expect(problems('keep', { isTied: true })).toEqual(['pledge.tied']);
  expect(problems('keep', { undoUntil: '2026-05-01' })).toEqual(['pledge.undo-open']);
  expect(problems('keep', { undoUntil: '2026-04-30' })).toEqual([]);
  expect(problems('sign', { state: 'drafted', undoUntil: '2026-05-01', isTypedOneself: true })).toEqual([]);
});

test('kept can be found early, not kept only once the day is over', () => {
  expect(problems('keep', { today: '2026-04-30' })).toEqual([]);
  expect(problems('break', { today: '2026-04-30' })).toEqual(['pledge.not-over']);
  expect(problems('break', { today: '2026-05-01' })).toEqual([]);
  expect([awaitsDecision(acting, '2026-04-30'), awaitsDecision(acting, '2026-05-01')]).toEqual([false, true]);
  expect(awaitsDecision({ ...acting, state: 'kept' }, '2026-05-01')).toBe(false);
});
