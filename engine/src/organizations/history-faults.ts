import { addDays } from '../day.ts';
import type { Problem } from '../problem.ts';
import { replay } from './plan-act.ts';
import { type OrganizationChange, type OrganizationState, treeOn, treeProblems } from './tree.ts';

/** A line of the history with the number of the act that made it. */
export interface RecordedChange extends OrganizationChange {
  readonly sequence: number;
  /** The founding was taken back: the organization itself is gone, its lines stay. */
  readonly isWithdrawal: boolean;
}

/** What is kept as the present tree, beside the history it follows from. */
export interface PresentOrganization extends OrganizationState {
  readonly from: string;
  readonly to: string | null;
}

export interface OrganizationRecord {
  /** Numbers of all acts, in their order. */
  readonly acts: readonly number[];
  readonly history: readonly RecordedChange[];
  readonly present: readonly PresentOrganization[];
}

/**
 * Everything that is wrong with what is kept of a committee's tree: acts that are missing or made nothing, lines of one
 * organization that overlap or go on after its end, days on which the tree had a gap, and a present tree that is not what
 * the history comes to. No rule lets any of it in; what is found was changed in another way.
 */
export function historyFaults({ acts, history, present }: OrganizationRecord): readonly Problem[] {
  const lines = Map.groupBy(history, ({ id }) => id);
  return [
    ...missingActs(acts),
    ...emptyActs(acts, history),
    ...[...lines.values()].flatMap(orderFaults),
    ...treeFaults(history),
    ...presentFaults(lines, history, present),
  ];
}

function missingActs(acts: readonly number[]): readonly Problem[] {
  return acts.flatMap((sequence, index) => {
    const expected = (acts[index - 1] ?? 0) + 1;
    return sequence === expected
      ? []
      : [{ code: 'organization-history.act-missing', facts: { expected, last: sequence - 1 } }];
  });
}

function emptyActs(acts: readonly number[], history: readonly RecordedChange[]): readonly Problem[] {
  const made = new Set(history.map(({ sequence }) => sequence));
  return acts.flatMap((sequence) =>
    made.has(sequence) ? [] : [{ code: 'organization-history.act-empty', facts: { sequence } }],
  );
}

/** The lines of one organization, in the order they were recorded: each begins on the day of the one before or later. */
function orderFaults(lines: readonly RecordedChange[]): readonly Problem[] {
  return lines.flatMap((line, index): readonly Problem[] => {
    const before = lines[index - 1];
    if (before === undefined) return [];
    const { name, sequence, on } = line;
    if (!before.isOpen) return [{ code: 'organization-history.goes-on', facts: { name, sequence, ended: before.on } }];
    if (on >= before.on) return [];
    return [{ code: 'organization-history.overlap', facts: { name, sequence, on, before: before.on } }];
  });
}

/** The tree of every day on which it changed; a gap that lasts is told once, with its first day. */
function treeFaults(history: readonly RecordedChange[]): readonly Problem[] {
  const told = new Map<string, Problem>();
  for (const day of [...new Set(history.map(({ on }) => on))].toSorted()) {
    for (const { code, facts } of treeProblems(treeOn(history, day))) {
      const name = String(facts?.['name'] ?? '');
      const parent = String(facts?.['parent'] ?? '');
      const fault: Problem =
        code === 'organization.parent-closed'
          ? { code: 'organization-history.gap', facts: { name, parent, on: day } }
          : { code: 'organization-history.unsound', facts: { name, on: day } };
      if (!told.has(`${fault.code} ${name}`)) told.set(`${fault.code} ${name}`, fault);
    }
  }
  return [...told.values()];
}

function presentFaults(
  lines: ReadonlyMap<string, readonly RecordedChange[]>,
  history: readonly RecordedChange[],
  present: readonly PresentOrganization[],
): readonly Problem[] {
  const rows = new Map(present.map((row) => [row.id, row]));
  const tree = replay(history);
  const unrecorded = present.filter(({ id }) => !tree.has(id));
  return [
    ...unrecorded.map(({ name }) => ({ code: 'organization-history.unrecorded', facts: { name } })),
    ...[...tree.values()].flatMap((state): readonly Problem[] => {
      const row = rows.get(state.id);
      const own = lines.get(state.id) ?? [];
      if (row === undefined) {
        const isWithdrawn = own.at(-1)?.isWithdrawal === true;
        return isWithdrawn ? [] : [{ code: 'organization-history.vanished', facts: { name: state.name } }];
      }
      return isAsRecorded(row, own) ? [] : [{ code: 'organization-history.differs', facts: { name: row.name } }];
    }),
  ];
}

function isAsRecorded(row: PresentOrganization, own: readonly RecordedChange[]): boolean {
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return false;
  return (
    row.name === last.name &&
    row.parentId === last.parentId &&
    row.kind === last.kind &&
    row.branchKind === last.branchKind &&
    row.successorIds.join(' ') === last.successorIds.join(' ') &&
    row.from === first.on &&
    row.to === (last.isOpen ? null : addDays(last.on, -1))
  );
}
