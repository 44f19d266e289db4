import type { SupervisionDraw } from '@xianfeng/contract';
import { done, drawLines, refused, type Result } from '@xianfeng/engine';
import { sha256, type SupervisionDrawRow, type Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller } from '../context.ts';
import { readNumbers } from '../lots/read-numbers.ts';
import { access } from './access.ts';

/** A branch as it stands in the list that is drawn from. */
export function lineOf({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${id} ${name}`;
}

export function branchIn(line: string): { readonly id: string; readonly name: string } {
  const gap = line.indexOf(' ');
  return { id: line.slice(0, gap), name: line.slice(gap + 1) };
}

/** One draw, for whoever reads the plan; another's answers as if it were not there. */
export async function readDraw(tx: Transaction, caller: Caller, id: string): Promise<Result<SupervisionDraw>> {
  const row = await readable(tx, caller, id);
  if (row === undefined) return refused({ code: 'access.denied' });
  const [view] = await drawViews(tx, caller, [row]);
  return view === undefined ? refused({ code: 'access.denied' }) : done(view);
}

/** The frozen list, byte for byte, for whoever repeats the draw. */
export async function readDrawList(
  tx: Transaction,
  caller: Caller,
  id: string,
): Promise<Result<{ readonly list: string; readonly hash: string }>> {
  const row = await readable(tx, caller, id);
  if (row === undefined) return refused({ code: 'access.denied' });
  return done({ list: await tx.supervisions.drawListOf(id), hash: row.list_hash });
}

async function readable(tx: Transaction, caller: Caller, id: string): Promise<SupervisionDrawRow | undefined> {
  const row = await tx.supervisions.findDraw(id);
  const plan = row === undefined ? undefined : await tx.supervisions.findPlan(row.plan_id);
  if (plan === undefined) return undefined;
  const at = { list: access, act: 'read-plans', branchId: plan.organization_id } as const;
  return (await mayAt(tx, caller, at)) ? row : undefined;
}

export async function drawViews(
  tx: Transaction,
  caller: Caller,
  rows: readonly SupervisionDrawRow[],
): Promise<SupervisionDraw[]> {
  const people = rows.flatMap((row) => [row.frozen_by, row.drawn_by, row.withdrawn_by]).flatMap((id) => id ?? []);
  const names = await tx.people.namesOf([...new Set(people)]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  const views: SupervisionDraw[] = [];
  for (const row of rows) {
    const plan = await tx.supervisions.findPlan(row.plan_id);
    const at = { list: access, act: 'lead-supervision', branchId: plan?.organization_id ?? '' } as const;
    const isOpen = row.seed === null && row.withdrawn_by === null;
    views.push({
      ...{ id: row.id, lines: row.lines, draws: row.draws, listHash: row.list_hash, dueOn: row.due_on },
      ...{ frozenBy: nameOf(row.frozen_by) ?? '', frozenOn: row.frozen_on, numbers: [...readNumbers(row)] },
      ...{ seed: row.seed, drawnBy: nameOf(row.drawn_by), drawnOn: row.drawn_on },
      drawn: (await drawnOf(tx, row)).map(branchIn),
      withdrawal:
        row.withdrawn_on === null
          ? null
          : { on: row.withdrawn_on, by: nameOf(row.withdrawn_by) ?? '', reason: row.withdrawn_reason ?? '' },
      may: isOpen && (await mayAt(tx, caller, at)) ? ['draw', 'withdraw'] : [],
    });
  }
  return views;
}

/** It is not kept: list and seed have it. */
export async function drawnOf(
  tx: Transaction,
  { id, seed, draws }: Pick<SupervisionDrawRow, 'id' | 'seed' | 'draws'>,
): Promise<readonly string[]> {
  return seed === null ? [] : drawLines(sha256, { seed, list: await tx.supervisions.drawListOf(id), draws });
}
