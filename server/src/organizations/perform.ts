import type { Organization } from '@xianfeng/contract';
import { done, type OrganizationAct, planAct, type Problem, refused, type Result } from '@xianfeng/engine';
import type { OrganizationActRow, OrganizationRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { historyOf } from '../organization-tree/history.ts';
import { recordActs } from '../organization-tree/record.ts';
import { organizationView } from './view.ts';

/** What every act carries. */
export interface Decided {
  /** Made by the caller: the same again changes nothing. */
  readonly actId: string;
  /** The first day it is so. */
  readonly on: string;
  readonly document: string;
}

/** An organization as the caller saw it. */
export interface Seen {
  readonly id: string;
  readonly revision: number;
}

interface Performing {
  readonly decided: Decided;
  readonly act: OrganizationAct;
  readonly seen: readonly Seen[];
  /** The organization that is answered with. */
  readonly aboutId: string;
  /** What stands against it besides the rules of the tree. */
  obstacles?(tx: Transaction, rows: ReadonlyMap<string, OrganizationRow>): Promise<readonly Problem[]>;
  /** What follows it, once the tree is as decided. */
  follow?(tx: Transaction): Promise<Result<null>>;
}

/** One act upon the tree, with everything that follows from it, or nothing at all. */
export function performAct(context: Context, caller: Caller, performing: Performing): Promise<Result<Organization>> {
  const { decided, act, aboutId } = performing;
  return commit(context, caller, async (tx, trail) => {
    await tx.organizations.holdTree();
    const standing = await tx.organizationHistory.findAct(decided.actId);
    if (standing !== undefined) return answerAgain(tx, standing, performing);
    const problem = await staleProblem(tx, context, performing);
    if (problem !== null) return refused(problem);
    const planned = planAct(await historyOf(tx), act, decided.on);
    if (!planned.ok) return planned;
    const rows = new Map((await tx.organizations.list()).map((row) => [row.id, row]));
    const obstacles = (await performing.obstacles?.(tx, rows)) ?? [];
    if (obstacles.length > 0) return refused(...obstacles);
    const { actId: id, on, document } = decided;
    await recordActs(tx, context, [{ id, act: act.act, on, document, by: caller.personId, states: planned.value }]);
    for (const { id: organizationId, ...after } of planned.value) {
      trail.add({
        organizationId,
        before: stateOf(rows.get(organizationId)),
        after: { ...after, on },
        evidence: document,
      });
    }
    const followed = (await performing.follow?.(tx)) ?? done(null);
    return followed.ok ? viewOf(tx, aboutId) : followed;
  });
}

/** Whether the same was asked: another act under a known id is a mistake of whoever made the id. */
async function answerAgain(
  tx: Transaction,
  standing: OrganizationActRow,
  { decided, act, aboutId }: Performing,
): Promise<Result<Organization>> {
  const isSame =
    standing.act === act.act && standing.effective_on === decided.on && standing.document === decided.document;
  return isSame ? viewOf(tx, aboutId) : refused({ code: 'organization.id-taken' });
}

/** Not in the future, and nobody changed one of them meanwhile; they are held from here on. */
async function staleProblem(
  tx: Transaction,
  { clock }: Services,
  { decided, seen }: Performing,
): Promise<Problem | null> {
  const today = clock.today();
  // What is to come may still be decided otherwise; it is entered when its day has come.
  if (decided.on > today) return { code: 'organization.in-future', facts: { on: decided.on, today } };
  await tx.organizations.lock(seen.map(({ id }) => id));
  for (const { id, revision } of seen) {
    const row = await tx.organizations.find(id);
    if (row === undefined) return { code: 'access.denied' };
    if (row.revision !== revision) return { code: 'organization.changed-meanwhile', facts: { name: row.name } };
  }
  return null;
}

async function viewOf(tx: Transaction, id: string): Promise<Result<Organization>> {
  const row = await tx.organizations.find(id);
  return row === undefined ? refused({ code: 'access.denied' }) : done(organizationView(row, null));
}

/** What an organization was, in the words of the trail. */
function stateOf(row: OrganizationRow | undefined) {
  if (row === undefined) return undefined;
  const { parent_id: parentId, kind, name, to_on: toOn } = row;
  return { parentId, kind, name, isOpen: toOn === null };
}
