import type { Plan, ProcedureStep } from '@xianfeng/engine';
import type { NoticePlaceRow, PaperBallotRow, RatingRunRow, ScoreSheetRow } from '@xianfeng/store';

/** The records of a branch's year that say which steps are done. */
export interface YearRecords {
  readonly sheets: readonly Pick<ScoreSheetRow, 'period' | 'passed_on'>[];
  readonly notices: readonly Pick<NoticePlaceRow, 'kind' | 'period' | 'opened_on'>[];
  readonly ballots: readonly PaperBallotRow[];
  readonly run: RatingRunRow | undefined;
  /** The year of these records, `2026`; a meeting may confirm it in the next one. */
  readonly cycle: string;
}

export interface DoneStep {
  readonly step: string;
  readonly period: string;
  readonly on: string;
}

/** Nothing is ticked off by hand: a step is done when the record it leaves is there. */
export function doneSteps({ scheme }: Plan, records: YearRecords): readonly DoneStep[] {
  return scheme.procedure.flatMap((step) => doneOf(step, records).map((done) => ({ step: step.id, ...done })));
}

type Done = Omit<DoneStep, 'step'>;

function doneOf(step: ProcedureStep, { sheets, notices, ballots, run, cycle }: YearRecords): readonly Done[] {
  switch (step.kind) {
    case 'scoring':
      return sheets.flatMap(({ period, passed_on }) => (passed_on === null ? [] : [{ period, on: passed_on }]));
    case 'notice':
    case 'summary':
      return notices
        .filter(({ kind }) => kind === step.cadence)
        .map(({ period, opened_on }) => ({ period, on: opened_on }));
    case 'ballot':
      return ballots.flatMap(({ period, counted_at, held_on }) =>
        counted_at === null || held_on === null ? [] : [{ period, on: held_on }],
      );
    case 'rating':
      return run === undefined ? [] : [{ period: cycle, on: run.confirmed_on }];
    case 'appraisal':
      return [];
  }
}
