import { addDays, type OrganizationState } from '@xianfeng/engine';
import type { OrganizationActRow, OrganizationRow, Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';

/** An act upon the tree as it is written down. */
export interface RecordedAct {
  readonly id: string;
  readonly act: OrganizationActRow['act'];
  readonly on: string;
  readonly document: string | null;
  /** Null for what the installation itself lays. */
  readonly by: string | null;
  readonly states: readonly OrganizationState[];
}

/**
 * The one way into the tree: acts with what they made of each organization, and the present tree that follows from
 * them. The tree is held already, and the rules have agreed.
 */
export async function recordActs(
  tx: Transaction,
  { clock }: Pick<Services, 'clock'>,
  acts: readonly RecordedAct[],
): Promise<void> {
  const last = await tx.organizationHistory.lastSequence();
  await tx.organizationHistory.insert(
    acts.map(({ id, act, on, document, by }, index) => ({
      ...{ id, act, document, sequence: last + index + 1, effective_on: on },
      ...{ recorded_by: by, recorded_at: clock.now() },
    })),
    acts.flatMap(({ id, states }) => states.map((state) => changeRow(id, state))),
  );
  const present = new Map<string, Placed>((await tx.organizations.list()).map((row) => [row.id, row]));
  const [founded, changed]: [PresentRow[], PresentRow[]] = [[], []];
  for (const { on, states } of acts) {
    for (const state of states) {
      const standing = present.get(state.id);
      const row = presentRow(state, standing, { on, siblings: siblingsOf(present, state) });
      (standing === undefined ? founded : changed).push(row);
      present.set(state.id, row);
    }
  }
  if (founded.length > 0) await tx.organizations.insert(founded);
  for (const { id, parent_id, name, position, to_on, successor_ids } of changed) {
    await tx.organizations.change(id, { parent_id, name, position, to_on, successor_ids });
  }
}

type Placed = Pick<OrganizationRow, 'parent_id' | 'position' | 'from_on'>;
type PresentRow = ReturnType<typeof presentRow>;

function changeRow(actId: string, state: OrganizationState) {
  return {
    act_id: actId,
    organization_id: state.id,
    parent_id: state.parentId,
    kind: state.kind,
    branch_kind: state.branchKind,
    name: state.name,
    is_open: state.isOpen,
    successor_ids: [...state.successorIds],
  };
}

interface Place {
  readonly on: string;
  readonly siblings: number;
}

/** What comes under another organization comes last there; what stays where it is keeps its place. */
function presentRow(state: OrganizationState, standing: Placed | undefined, { on, siblings }: Place) {
  const isInPlace = standing?.parent_id === state.parentId;
  return {
    id: state.id,
    parent_id: state.parentId,
    kind: state.kind,
    branch_kind: state.branchKind,
    name: state.name,
    position: isInPlace ? standing.position : siblings,
    from_on: standing?.from_on ?? on,
    to_on: state.isOpen ? null : addDays(on, -1),
    successor_ids: [...state.successorIds],
  };
}

function siblingsOf(present: ReadonlyMap<string, Placed>, { parentId }: OrganizationState): number {
  const siblings = [...present.values()].filter(({ parent_id }) => parent_id === parentId);
  return Math.max(-1, ...siblings.map(({ position }) => position)) + 1;
}
