import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type SupervisionPlanRow = Selectable<Schema['supervision_plan']>;
export type SupervisionVisitRow = Selectable<Schema['supervision_visit']>;
export type SupervisionFindingRow = Selectable<Schema['supervision_finding']>;
export type SupervisionStepRow = Selectable<Schema['supervision_step']>;
export type SupervisionAssessmentRow = Selectable<Schema['supervision_assessment']>;
type DrawTable = Schema['supervision_draw'];
/** Without the list, which is as long as there are branches. */
export type SupervisionDrawRow = Omit<Selectable<DrawTable>, 'list'>;

type Own<Table extends keyof Schema> = Omit<Insertable<Schema[Table]>, 'committee_id'>;
type Change<Table extends keyof Schema> = Omit<Updateable<Schema[Table]>, 'committee_id' | 'id'>;

/** A year's plan of looking at branches; visits by it with what was found and put right; draws; and what a meeting thought. */
export function supervisionsOf({ db, committeeId }: Work) {
  const plans = () => db.selectFrom('supervision_plan').selectAll().where('committee_id', '=', committeeId);
  const visits = () => db.selectFrom('supervision_visit').selectAll().where('committee_id', '=', committeeId);
  const assessments = () => db.selectFrom('supervision_assessment').selectAll().where('committee_id', '=', committeeId);
  const draws = () =>
    db
      .selectFrom('supervision_draw')
      .select([
        ...(['committee_id', 'id', 'plan_id', 'due_on', 'list_hash', 'lines', 'draws'] as const),
        ...(['frozen_by', 'frozen_on', 'frozen_at', 'present', 'numbers', 'seed', 'drawn_by', 'drawn_on'] as const),
        ...(['drawn_at', 'withdrawn_by', 'withdrawn_on', 'withdrawn_reason'] as const),
      ])
      .where('committee_id', '=', committeeId);
  return {
    findPlan: (id: string): Promise<SupervisionPlanRow | undefined> => plans().where('id', '=', id).executeTakeFirst(),

    lockPlan: (id: string): Promise<SupervisionPlanRow | undefined> =>
      plans().where('id', '=', id).forUpdate().executeTakeFirst(),

    planOf: (organizationId: string, year: number): Promise<SupervisionPlanRow | undefined> =>
      plans().where('organization_id', '=', organizationId).where('year', '=', year).executeTakeFirst(),

    plansOf: async (ids: readonly string[]): Promise<SupervisionPlanRow[]> =>
      ids.length === 0
        ? []
        : plans()
            .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
            .execute(),

    /** Adopted, with somebody among those who may be sent. */
    plansWith: (personId: string): Promise<SupervisionPlanRow[]> =>
      plans()
        .where((eb) => eb(eb.val(personId), '=', eb.fn.any('visitors')))
        .where('state', '=', 'adopted')
        .orderBy('year', 'desc')
        .limit(50)
        .execute(),

    itemsOf: async (planIds: readonly string[]) =>
      planIds.length === 0
        ? []
        : db
            .selectFrom('supervision_item')
            .selectAll()
            .where('committee_id', '=', committeeId)
            .where((eb) => eb('plan_id', '=', eb.fn.any(eb.val([...planIds]))))
            .orderBy('plan_id')
            .orderBy('position')
            .execute(),

    insertPlan: async (row: Own<'supervision_plan'>): Promise<void> => {
      await db
        .insertInto('supervision_plan')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    updatePlan: async (id: string, row: Change<'supervision_plan'>): Promise<void> => {
      await db
        .updateTable('supervision_plan')
        .set(row)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    /** Items and visits of a draft, in place of those before. */
    fillPlan: async (
      planId: string,
      items: readonly Omit<Own<'supervision_item'>, 'plan_id'>[],
      planned: readonly Omit<Own<'supervision_visit'>, 'plan_id'>[],
    ): Promise<void> => {
      for (const table of ['supervision_item', 'supervision_visit'] as const)
        await db.deleteFrom(table).where('committee_id', '=', committeeId).where('plan_id', '=', planId).execute();
      const own = { plan_id: planId, committee_id: committeeId };
      if (items.length > 0)
        await db
          .insertInto('supervision_item')
          .values(items.map((item) => ({ ...item, ...own })))
          .execute();
      if (planned.length > 0)
        await db
          .insertInto('supervision_visit')
          .values(planned.map((visit) => ({ ...visit, ...own })))
          .execute();
    },

    addVisits: async (rows: readonly Own<'supervision_visit'>[]): Promise<void> => {
      if (rows.length === 0) return;
      await db
        .insertInto('supervision_visit')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId })))
        .execute();
    },

    findVisit: (id: string): Promise<SupervisionVisitRow | undefined> =>
      visits().where('id', '=', id).executeTakeFirst(),

    lockVisit: (id: string): Promise<SupervisionVisitRow | undefined> =>
      visits().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** By the day by which somebody goes. */
    visitsOfPlans: async (planIds: readonly string[]): Promise<SupervisionVisitRow[]> =>
      planIds.length === 0
        ? []
        : visits()
            .where((eb) => eb('plan_id', '=', eb.fn.any(eb.val([...planIds]))))
            .orderBy('due_on')
            .orderBy('id')
            .execute(),

    /** Of adopted plans, by the day by which somebody goes. */
    visitsOfBranch: (branchId: string): Promise<SupervisionVisitRow[]> =>
      visits()
        .where('branch_id', '=', branchId)
        .where('plan_id', 'in', (eb) =>
          eb
            .selectFrom('supervision_plan')
            .select('id')
            .where('committee_id', '=', committeeId)
            .where('state', '=', 'adopted'),
        )
        .orderBy('due_on')
        .orderBy('id')
        .execute(),

    updateVisit: async (id: string, row: Change<'supervision_visit'>): Promise<void> => {
      await db
        .updateTable('supervision_visit')
        .set(row)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    findingsOf: async (visitIds: readonly string[]): Promise<SupervisionFindingRow[]> =>
      visitIds.length === 0
        ? []
        : db
            .selectFrom('supervision_finding')
            .selectAll()
            .where('committee_id', '=', committeeId)
            .where((eb) => eb('visit_id', '=', eb.fn.any(eb.val([...visitIds]))))
            .orderBy('visit_id')
            .orderBy('position')
            .execute(),

    /** What somebody is to put right and nobody has settled. */
    findingsFor: (menderId: string): Promise<SupervisionFindingRow[]> =>
      db
        .selectFrom('supervision_finding')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('mender_id', '=', menderId)
        .where('state', '<>', 'settled')
        .orderBy('due_on')
        .limit(200)
        .execute(),

    addFindings: async (rows: readonly Own<'supervision_finding'>[]): Promise<void> => {
      await db
        .insertInto('supervision_finding')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId })))
        .execute();
    },

    updateFinding: async (
      { visitId, position }: { readonly visitId: string; readonly position: number },
      row: Pick<Updateable<Schema['supervision_finding']>, 'due_on' | 'mender_id' | 'state'>,
    ): Promise<void> => {
      await db
        .updateTable('supervision_finding')
        .set(row)
        .where('committee_id', '=', committeeId)
        .where('visit_id', '=', visitId)
        .where('position', '=', position)
        .execute();
    },

    stepsOf: (visitId: string): Promise<SupervisionStepRow[]> =>
      db
        .selectFrom('supervision_step')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('visit_id', '=', visitId)
        .orderBy('recorded_at')
        .orderBy('id')
        .execute(),

    addStep: async (row: Own<'supervision_step'>): Promise<void> => {
      await db
        .insertInto('supervision_step')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    findDraw: (id: string): Promise<SupervisionDrawRow | undefined> => draws().where('id', '=', id).executeTakeFirst(),

    lockDraw: (id: string): Promise<SupervisionDrawRow | undefined> =>
      draws().where('id', '=', id).forUpdate().executeTakeFirst(),

    drawsOf: (planId: string): Promise<SupervisionDrawRow[]> =>
      draws().where('plan_id', '=', planId).orderBy('frozen_at', 'desc').orderBy('id').execute(),

    drawListOf: async (id: string): Promise<string> =>
      (
        await db
          .selectFrom('supervision_draw')
          .select('list')
          .where('committee_id', '=', committeeId)
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).list,

    insertDraw: async (row: Own<'supervision_draw'>): Promise<void> => {
      await db
        .insertInto('supervision_draw')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    updateDraw: async (id: string, row: Change<'supervision_draw'>): Promise<void> => {
      await db
        .updateTable('supervision_draw')
        .set(row)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    findAssessment: (id: string): Promise<SupervisionAssessmentRow | undefined> =>
      assessments().where('id', '=', id).executeTakeFirst(),

    lockAssessment: (id: string): Promise<SupervisionAssessmentRow | undefined> =>
      assessments().where('id', '=', id).forUpdate().executeTakeFirst(),

    assessmentsOfPlan: (planId: string): Promise<SupervisionAssessmentRow[]> =>
      assessments().where('plan_id', '=', planId).orderBy('id').execute(),

    /** Of the year's plans of whoever stands above them. */
    assessmentsOfBranches: async (branchIds: readonly string[], year: number): Promise<SupervisionAssessmentRow[]> =>
      branchIds.length === 0
        ? []
        : assessments()
            .where((eb) => eb('branch_id', '=', eb.fn.any(eb.val([...branchIds]))))
            .where('plan_id', 'in', (eb) =>
              eb
                .selectFrom('supervision_plan')
                .select('id')
                .where('committee_id', '=', committeeId)
                .where('year', '=', year),
            )
            .orderBy('id')
            .execute(),

    insertAssessment: async (row: Own<'supervision_assessment'>): Promise<void> => {
      await db
        .insertInto('supervision_assessment')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    updateAssessment: async (id: string, row: Change<'supervision_assessment'>): Promise<void> => {
      await db
        .updateTable('supervision_assessment')
        .set(row)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
