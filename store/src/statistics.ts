import { sql } from 'kysely';
import type { Work } from './work.ts';

/** What one person came to in a year, and what he is told apart by; nobody is named. */
export interface YearResultRow {
  /** The year it stands in: the scheme's own, or the one it was brought for. */
  readonly cycle_id: string;
  /** Whether a file brought it; else a meeting confirmed it here. */
  readonly is_brought: boolean;
  readonly is_exempt: boolean;
  /** In ten-thousandths. */
  readonly total: number | null;
  readonly stars: number | null;
  readonly grade: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly born_on: string | null;
  readonly category: string | null;
  readonly is_mobile: boolean;
}

/** People due and people present, in a month. */
export interface MeetingCountRow {
  readonly month: string;
  readonly meetings: number;
  readonly due: number;
  readonly present: number;
}

/** Ballots held in a month, by the way they were held; of papers nobody knows how many were due. */
export interface BallotCountRow {
  readonly month: string;
  readonly is_on_paper: boolean;
  readonly ballots: number;
  readonly due: number | null;
  readonly claimed: number | null;
  readonly counted: number;
}

export interface ObjectionCountRow {
  readonly state: string;
  readonly outcome: 'upheld' | 'partly' | 'rejected' | null;
  readonly raised_on: string;
  readonly due_on: string;
  readonly answered_on: string | null;
}

/** Something that a branch is to put right; `period` where it follows from a result, else it was found on a day. */
export interface RectificationRow {
  readonly branch_id: string;
  readonly period: string | null;
  readonly found_on: string;
  readonly due_on: string;
  readonly state: 'open' | 'mended' | 'settled';
}

interface Within {
  readonly cycleIds: readonly string[];
}

/** Figures over many branches, by statements that count; what may be told of them is decided elsewhere. */
export function statisticsOf({ db, committeeId }: Work) {
  return {
    /** Years of these branches that have results: confirmed here or brought. */
    resultYears: async (branchIds: readonly string[]): Promise<readonly number[]> => {
      const { rows } = await sql<{ year: number }>`
        select cycle.year from rating_run
          join cycle on cycle.committee_id = rating_run.committee_id and cycle.id = rating_run.cycle_id
          where rating_run.committee_id = ${committeeId} and cycle.branch_id = any (${[...branchIds]}::uuid[])
        union
        select period::int from earlier_result
          join cycle on cycle.committee_id = earlier_result.committee_id and cycle.id = earlier_result.cycle_id
          where earlier_result.committee_id = ${committeeId} and cycle.branch_id = any (${[...branchIds]}::uuid[])
            and earlier_result.scheme is null and period ~ '^[0-9]{4}$'
        order by 1 desc`.execute(db);
      return rows.map(({ year }) => year);
    },

    /**
     * Of a year, everybody whom a branch's meeting rated, and who brought a result of that year without having been rated
     * here; told apart by what stood on its last day.
     */
    results: async (branchIds: readonly string[], year: number): Promise<readonly YearResultRow[]> => {
      const lastDay = `${year}-12-31`;
      const { rows } = await sql<YearResultRow>`
        with confirmed as (
          select coalesce(person.joined_into, rating.subject_id) as person_id, rating_run.cycle_id, cycle.branch_id, false as is_brought,
            coalesce((rating.result ->> 'exempt')::boolean, false) as is_exempt, rating.total, rating.stars, rating.grade
          from rating
          join rating_run on rating_run.committee_id = rating.committee_id and rating_run.id = rating.run_id
          join cycle on cycle.committee_id = rating_run.committee_id and cycle.id = rating_run.cycle_id
          join organization on organization.committee_id = cycle.committee_id and organization.id = cycle.branch_id
          join person on person.committee_id = rating.committee_id and person.id = rating.subject_id
          where rating.committee_id = ${committeeId} and cycle.year = ${year} and organization.kind = 'branch'
            and cycle.branch_id = any (${[...branchIds]}::uuid[])
            and not exists (select from year_reopening where year_reopening.committee_id = rating_run.committee_id
              and year_reopening.run_id = rating_run.id)
        ), brought as (
          select distinct on (coalesce(person.joined_into, earlier_result.subject_id))
            coalesce(person.joined_into, earlier_result.subject_id) as person_id, earlier_result.cycle_id, cycle.branch_id,
            true as is_brought, false as is_exempt, earlier_result.total, earlier_result.stars, earlier_result.grade
          from earlier_result
          join cycle on cycle.committee_id = earlier_result.committee_id and cycle.id = earlier_result.cycle_id
          join organization on organization.committee_id = cycle.committee_id and organization.id = cycle.branch_id
          join person on person.committee_id = earlier_result.committee_id and person.id = earlier_result.subject_id
          where earlier_result.committee_id = ${committeeId} and earlier_result.scheme is null
            and earlier_result.period = ${String(year)} and organization.kind = 'branch'
            and cycle.branch_id = any (${[...branchIds]}::uuid[])
          order by 1, cycle.year, earlier_result.recorded_at desc
        ), result as (
          select * from confirmed
          union all
          select * from brought where not exists (select from confirmed where confirmed.person_id = brought.person_id)
        )
        select result.cycle_id, is_brought, is_exempt, total, stars, grade, person.sex, person.born_on, stay.category,
          exists (select from mobile_member where mobile_member.committee_id = ${committeeId}
            and mobile_member.person_id = result.person_id and since_on <= ${lastDay}::date
            and coalesce(until_on, ${lastDay}::date) >= ${lastDay}::date) as is_mobile
        from result
        join person on person.committee_id = ${committeeId} and person.id = result.person_id
        left join lateral (
          select category from membership
          where membership.committee_id = ${committeeId} and membership.person_id = result.person_id
            and membership.branch_id = result.branch_id
          order by from_on <= ${lastDay}::date desc, from_on desc limit 1
        ) stay on true`.execute(db);
      return rows;
    },

    /** Meetings and themed Party days of which a sheet was settled; what was made up counts as present. */
    meetings: async ({ cycleIds }: Within): Promise<readonly MeetingCountRow[]> => {
      const { rows } = await sql<MeetingCountRow>`
        select to_char(held_on, 'YYYY-MM') as month, count(distinct event_sheet.id)::int as meetings, count(*)::int as due,
          (count(*) filter (where event_line.state in ('came', 'made-up')))::int as present
        from event_sheet
        join event_line on event_line.committee_id = event_sheet.committee_id and event_line.sheet_id = event_sheet.id
        where event_sheet.committee_id = ${committeeId} and event_sheet.cycle_id = any (${[...cycleIds]}::uuid[])
          and event_sheet.state = 'settled' and event_line.state in ('came', 'made-up', 'leave', 'absent')
        group by 1 order by 1`.execute(db);
      return rows;
    },

    /** Ballots that count. `counted`: of each group the most papers that anybody was scored on. */
    ballots: async ({ cycleIds }: Within): Promise<readonly BallotCountRow[]> => {
      const { rows } = await sql<BallotCountRow>`
        with held as (
          select coalesce(held_on, counted_at::date) as day, true as is_on_paper, null::int as due, null::int as claimed,
            (select sum(papers) from (select max(papers) as papers from paper_total where paper_total.committee_id = ${committeeId}
              and paper_total.ballot_id = paper_ballot.id and keying = 1 group by voter_group) as each_group) as counted
          from paper_ballot
          where committee_id = ${committeeId} and cycle_id = any (${[...cycleIds]}::uuid[]) and counted_at is not null
          union all
          select coalesce(held_on, published_at::date), false,
            (select count(*)::int from ballot_roll where ballot_roll.committee_id = ${committeeId}
              and ballot_roll.ballot_id = ballot.id and ballot_roll.by = 'account')
              + coalesce((select sum((one ->> 'tickets')::int)::int
                  from jsonb_array_elements(ballot.setting::jsonb -> 'groups') as one), 0),
            (select count(*)::int from ballot_claim where ballot_claim.committee_id = ${committeeId}
              and ballot_claim.ballot_id = ballot.id),
            (select sum(papers) from (select max(papers) as papers from ballot_total where ballot_total.committee_id = ${committeeId}
              and ballot_total.ballot_id = ballot.id group by voter_group) as each_group)
          from ballot
          where committee_id = ${committeeId} and cycle_id = any (${[...cycleIds]}::uuid[]) and published_at is not null
        )
        select to_char(day, 'YYYY-MM') as month, is_on_paper, count(*)::int as ballots, sum(due)::int as due,
          sum(claimed)::int as claimed, coalesce(sum(counted), 0)::int as counted
        from held group by 1, 2 order by 1, 2`.execute(db);
      return rows;
    },

    objections: async (branchIds: readonly string[], year: number): Promise<readonly ObjectionCountRow[]> => {
      const { rows } = await sql<ObjectionCountRow>`
        select state, outcome, raised_on, due_on, answered_on from objection
        where committee_id = ${committeeId} and branch_id = any (${[...branchIds]}::uuid[])
          and raised_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`.execute(db);
      return rows;
    },

    /** Ties that were said to be there by the end of a year, and how many of them were lifted by then. */
    recusals: async (
      branchIds: readonly string[],
      year: number,
    ): Promise<{ readonly declared: number; readonly lifted: number }> => {
      const lastDay = `${year}-12-31`;
      const { rows } = await sql<{ declared: number; lifted: number }>`
        select count(*)::int as declared, (count(*) filter (where lifted_on <= ${lastDay}::date))::int as lifted from recusal
        where committee_id = ${committeeId} and branch_id = any (${[...branchIds]}::uuid[])
          and declared_on <= ${lastDay}::date`.execute(db);
      return rows[0] ?? { declared: 0, lifted: 0 };
    },

    /** Entries that stand, counted by the day they count on and the day they were written down. */
    entryDays: async ({
      cycleIds,
    }: Within): Promise<
      readonly {
        readonly cycle_id: string;
        readonly counts_on: string;
        readonly recorded_on: string;
        readonly entries: number;
      }[]
    > => {
      const { rows } = await sql<{ cycle_id: string; counts_on: string; recorded_on: string; entries: number }>`
        select cycle_id, counts_on, (recorded_at at time zone 'Asia/Shanghai')::date as recorded_on, count(*)::int as entries
        from ledger_entry
        where committee_id = ${committeeId} and cycle_id = any (${[...cycleIds]}::uuid[]) and reverses_id is null
          and not exists (select from ledger_entry reversal where reversal.committee_id = ledger_entry.committee_id
            and reversal.reverses_id = ledger_entry.id)
        group by 1, 2, 3`.execute(db);
      return rows;
    },

    /** What branches had to put right in a year: tasks of measures that were decided, and what visits found lacking. */
    tasks: async (branchIds: readonly string[], year: number): Promise<readonly RectificationRow[]> => {
      const { rows } = await sql<RectificationRow>`
        select measure.subject_id as branch_id, measure.period, measure.met_on as found_on, measure_task.due_on,
          case when measure_task.done_on is null then 'open' else 'settled' end as state
        from measure_task
        join measure on measure.committee_id = measure_task.committee_id and measure.id = measure_task.measure_id
        join cycle on cycle.committee_id = measure.committee_id and cycle.id = measure.cycle_id
        where measure_task.committee_id = ${committeeId} and cycle.year = ${year}
          and measure.state in ('decided', 'in-force', 'done', 'ended')
          and measure.subject_id = any (${[...branchIds]}::uuid[])
        union all
        select supervision_visit.branch_id, null, supervision_visit.visited_on, supervision_finding.due_on,
          supervision_finding.state
        from supervision_finding
        join supervision_visit on supervision_visit.committee_id = supervision_finding.committee_id
          and supervision_visit.id = supervision_finding.visit_id
        join supervision_plan on supervision_plan.committee_id = supervision_visit.committee_id
          and supervision_plan.id = supervision_visit.plan_id
        where supervision_finding.committee_id = ${committeeId} and supervision_plan.year = ${year}
          and supervision_finding.state is not null and supervision_visit.branch_id = any (${[...branchIds]}::uuid[])`.execute(
        db,
      );
      return rows;
    },
  };
}
