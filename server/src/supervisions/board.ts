import type { SupervisionBoard } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { OrganizationRow, SupervisionPlanRow, Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller } from '../context.ts';
import { branchYearsOf } from '../cycles/branch-year.ts';
import { access } from './access.ts';
import { assessmentViews } from './assessment-view.ts';
import { drawViews } from './draw-view.ts';
import { headsOf } from './heads.ts';
import { branchesBelow, named, whoMayGo } from './people.ts';

export interface PlanPlace {
  readonly organizationId: string;
  readonly year: number;
}

/** A year's plan of an organization with all that came of it; branches in the order of the tree, by the scheme they run under. */
export async function supervisionBoard(
  tx: Transaction,
  caller: Caller,
  { organizationId, year, today }: PlanPlace & { readonly today: string },
): Promise<Result<SupervisionBoard>> {
  const organization = await tx.organizations.find(organizationId);
  if (organization === undefined || organization.kind === 'branch') return refused({ code: 'access.denied' });
  const mayLead = await mayAt(tx, caller, { list: access, act: 'lead-supervision', branchId: organizationId });
  const branches = await branchesBelow(tx, organizationId);
  const row = await tx.supervisions.planOf(organizationId, year);
  // What nobody has adopted is no plan to anybody but those who write it.
  const plan = row === undefined || (row.state === 'draft' && !mayLead) ? undefined : row;
  return done({
    ...{ organization: { id: organizationId, name: organization.name }, year, mayLead },
    plan: plan === undefined ? null : await planView(tx, caller, plan, today),
    schemes: await bySchemes(tx, branches, year),
    people: mayLead ? await whoMayGo(tx, organizationId, today) : [],
  });
}

async function planView(tx: Transaction, caller: Caller, plan: SupervisionPlanRow, today: string) {
  const { met_on: on, members_due: due, members_present: present, ayes } = plan;
  return {
    ...{ id: plan.id, state: plan.state, revision: plan.revision, writtenOn: plan.written_on },
    items: (await tx.supervisions.itemsOf([plan.id])).map(({ words, clause }) => ({ words, clause })),
    visitors: await named(tx, plan.visitors),
    meeting: on === null || due === null || present === null || ayes === null ? null : { on, due, present, ayes },
    visits: await headsOf(tx, await tx.supervisions.visitsOfPlans([plan.id]), today),
    draws: await drawViews(tx, caller, await tx.supervisions.drawsOf(plan.id)),
    assessments: await assessmentViews(tx, caller, await tx.supervisions.assessmentsOfPlan(plan.id)),
  };
}

/** Branches under different schemes stand in different lists, so that nothing of theirs is set against each other. */
async function bySchemes(
  tx: Transaction,
  branches: readonly OrganizationRow[],
  year: number,
): Promise<SupervisionBoard['schemes']> {
  const schemes = await schemesOf(tx, branches, year);
  const groups = Map.groupBy(branches, ({ id }) => schemes.get(id) ?? null);
  return [...groups].map(([scheme, own]) => ({ scheme, branches: own.map(({ id, name }) => ({ id, name })) }));
}

/** The scheme each branch runs under in a year; those that keep no points then are left out. */
export async function schemesOf(
  tx: Transaction,
  branches: readonly OrganizationRow[],
  year: number,
): Promise<ReadonlyMap<string, string>> {
  const cycles = await tx.cycles.ofBranches(
    branches.map(({ id }) => id),
    year,
  );
  const years = await branchYearsOf(tx, cycles, new Map(branches.map((row) => [row.id, row])));
  return new Map(years.map(({ branch, version }) => [branch.id, version.name]));
}
