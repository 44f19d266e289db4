import type { Assessment } from '@xianfeng/contract';
import { assessmentActs, done, type Judgement, refused, type Result } from '@xianfeng/engine';
import type { SupervisionAssessmentRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { type Reader, readerOf } from '../reader.ts';
import { access, type SupervisionRight } from './access.ts';

/** What holds of a branch's year by now: the last that a meeting decided. */
export function judgementOf({ judgement, decision }: SupervisionAssessmentRow): Judgement {
  return decision ?? judgement;
}

/** One assessment, for the branch and those above; of others it answers as if it were not there. */
export async function readAssessment(tx: Transaction, caller: Caller, id: string): Promise<Result<Assessment>> {
  const row = await tx.supervisions.findAssessment(id);
  if (row === undefined || !(await readerOf(tx, caller, access).has('read-visits', row.branch_id)))
    return refused({ code: 'access.denied' });
  const [view] = await assessmentViews(tx, caller, [row]);
  return view === undefined ? refused({ code: 'access.denied' }) : done(view);
}

export async function assessmentViews(
  tx: Transaction,
  caller: Caller,
  rows: readonly SupervisionAssessmentRow[],
): Promise<Assessment[]> {
  const reader = readerOf(tx, caller, access);
  const plans = new Map(
    (await tx.supervisions.plansOf([...new Set(rows.map((row) => row.plan_id))])).map((plan) => [plan.id, plan]),
  );
  const places = new Map((await tx.organizations.list()).map(({ id, name }) => [id, name]));
  const people = rows.flatMap((row) => [row.given_by, row.replied_by, row.decided_by]).flatMap((id) => id ?? []);
  const names = await tx.people.namesOf([...new Set(people)]);
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  const views: Assessment[] = [];
  for (const row of rows) {
    const plan = plans.get(row.plan_id);
    if (plan === undefined) throw new Error('Foreign keys hold an assessment to its plan.');
    const may: Assessment['may'] = [];
    for (const act of assessmentActs(row.state))
      if (await mayTake(reader, act, { branchId: row.branch_id, organizationId: plan.organization_id })) may.push(act);
    const visit = row.visit_id === null ? undefined : await tx.supervisions.findVisit(row.visit_id);
    views.push({
      ...{ id: row.id, planId: plan.id, year: plan.year, judgement: row.judgement, words: row.words },
      organization: { id: plan.organization_id, name: places.get(plan.organization_id) ?? '' },
      branch: { id: row.branch_id, name: places.get(row.branch_id) ?? '' },
      meeting: { on: row.met_on, due: row.members_due, present: row.members_present, ayes: row.ayes },
      visit: visit === undefined ? null : { id: visit.id, kind: visit.kind, on: visit.visited_on ?? visit.due_on },
      ...{ figure: row.figure, givenBy: nameOf(row.given_by), state: row.state, revision: row.revision },
      reply: row.reply === null ? null : { words: row.reply, by: nameOf(row.replied_by), on: row.replied_on ?? '' },
      decision:
        row.decision === null
          ? null
          : {
              ...{ judgement: row.decision, words: row.decision_words ?? '' },
              ...{ by: nameOf(row.decided_by), on: row.decided_on ?? '' },
            },
      stands: judgementOf(row),
      may,
    });
  }
  return views;
}

/** The branch answers or objects; those above decide again. */
export function mayTake(
  { has }: Reader<SupervisionRight>,
  act: Assessment['may'][number],
  { branchId, organizationId }: { readonly branchId: string; readonly organizationId: string },
): Promise<boolean> {
  return act === 'decide' ? has('lead-supervision', organizationId) : has('answer-visits', branchId);
}
