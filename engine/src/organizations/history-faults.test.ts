import { expect, test } from 'vitest';
import { addDays } from '../day.ts';
import { historyFaults, type PresentOrganization, type RecordedChange } from './history-faults.ts';

const line = (sequence: number, id: string, on: string, change: Partial<RecordedChange> = {}): RecordedChange => ({
  ...{ sequence, id, on, parentId: 'county', kind: 'branch', branchKind: null, name: id, isOpen: true },
  ...{ successorIds: [], isWithdrawal: false },
  ...change,
});

/** A county with two branches: one renamed in March and closed in June, one that took its people. */
const history: readonly RecordedChange[] = [
  line(1, 'county', '2026-01-01', { parentId: null, kind: 'party-committee' }),
  line(2, 'east', '2026-01-01'),
  line(3, 'west', '2026-01-01'),
  line(4, 'east', '2026-03-01', { name: 'river' }),
  line(5, 'east', '2026-06-01', { name: 'river', isOpen: false, successorIds: ['west'] }),
];

function presentOf(lines: readonly RecordedChange[]): readonly PresentOrganization[] {
  return [...Map.groupBy(lines, ({ id }) => id).values()].map((own) => {
    const [first, last] = [own[0], own.at(-1)] as [RecordedChange, RecordedChange];
    const { sequence: _, isWithdrawal: __, on, ...state } = last;
    return { ...state, from: first.on, to: state.isOpen ? null : addDays(on, -1) };
  });
}

interface Kept {
  readonly lines?: readonly RecordedChange[];
  readonly acts?: readonly number[];
  readonly present?: readonly PresentOrganization[];
}

function faults({ lines = history, acts, present }: Kept = {}) {
  const numbers = acts ?? [...new Set(lines.map(({ sequence }) => sequence))];
  return historyFaults({ acts: numbers, history: lines, present: present ?? presentOf(lines) });
}

const without = (sequence: number) => history.filter((each) => each.sequence !== sequence);
const changed = (sequence: number, change: Partial<RecordedChange>) =>
  history.map((each) => (each.sequence === sequence ? { ...each, ...change } : each));

test('a history that the rules let in has no fault, a founding that was taken back among it', () => {
  expect(faults()).toEqual([]);
  const lines = [
    ...history,
    line(6, 'south', '2026-07-01'),
    line(7, 'south', '2026-07-01', { isOpen: false, isWithdrawal: true }),
  ];
  expect(faults({ lines, present: presentOf(history) })).toEqual([]);
});

test('acts that are missing and acts that made nothing are told by their numbers', () => {
  const numbers = { acts: [1, 2, 3, 5] };
  expect(faults({ lines: without(4), ...numbers, present: presentOf(history) })).toEqual([
    { code: 'organization-history.act-missing', facts: { expected: 4, last: 4 } },
  ]);
  expect(faults({ lines: without(4), acts: [1, 2, 3, 4, 5], present: presentOf(history) })).toEqual([
    { code: 'organization-history.act-empty', facts: { sequence: 4 } },
  ]);
  expect(faults({ lines: [], acts: [3] })).toMatchObject([
    { code: 'organization-history.act-missing', facts: { expected: 1, last: 2 } },
    { code: 'organization-history.act-empty' },
  ]);
});

test('two lines of one organization overlap where the later begins first, on the same day they do not', () => {
  expect(faults({ lines: changed(5, { on: '2026-02-28' }) })).toEqual([
    {
      code: 'organization-history.overlap',
      facts: { name: 'river', sequence: 5, on: '2026-02-28', before: '2026-03-01' },
    },
  ]);
  expect(faults({ lines: changed(5, { on: '2026-03-01' }) })).toEqual([]);
});

test('nothing comes after an end', () => {
  expect(faults({ lines: [...history, line(6, 'east', '2026-09-01', { name: 'river' })] })).toEqual([
    { code: 'organization-history.goes-on', facts: { name: 'river', sequence: 6, ended: '2026-06-01' } },
  ]);
});

test('an organization under one that had ended has a gap from that day on, told once', () => {
  const lines = [...history, line(6, 'group', '2026-05-01', { parentId: 'east', kind: 'party-group' })];
  expect(faults({ lines: [...lines, line(7, 'west', '2026-08-01', { name: 'hill' })] })).toEqual([
    { code: 'organization-history.gap', facts: { name: 'group', parent: 'river', on: '2026-06-01' } },
  ]);
});

test('two of one name on one day cannot be', () => {
  expect(faults({ lines: changed(4, { name: 'west' }) })).toMatchObject([
    { code: 'organization-history.unsound', facts: { name: 'west', on: '2026-03-01' } },
  ]);
});

test('the present tree is what the history comes to: not more, not less, nothing else', () => {
  const present = presentOf(history);
  const [first, ...others] = present as [PresentOrganization, ...PresentOrganization[]];
  const codes = (kept: readonly PresentOrganization[]) => faults({ present: kept }).map(({ code }) => code);
  expect(codes(others)).toEqual(['organization-history.vanished']);
  expect(codes([...present, { ...first, id: 'other', name: 'other' }])).toEqual(['organization-history.unrecorded']);
  const differing: readonly Partial<PresentOrganization>[] = [
    ...[{ name: 'lake' }, { parentId: 'west' }, { branchKind: 'rural' }, { kind: 'branch' as const }],
    ...[{ from: '2025-12-31' }, { to: '2026-06-30' }, { successorIds: ['west'] }],
  ];
  for (const change of differing) {
    expect([change, codes([{ ...first, ...change }, ...others])]).toEqual([change, ['organization-history.differs']]);
  }
});
