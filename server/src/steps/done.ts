import {
  periodBounds,
  periodsOf,
  type Plan,
  type ProcedureStep,
  readPeriod,
  sideOfStep,
  stepsBefore,
} from '@xianfeng/engine';
import type {
  AppointmentRow,
  BulletinRow,
  FinishedCheckRow,
  MinutesPlaceRow,
  NoticePlaceRow,
  CountedBallotRow,
  RatingRunRow,
  ScoreSheetRow,
} from '@xianfeng/store';
import type { PledgedPeriod } from '../pledges/pledged-periods.ts';

/** The records of a branch's year that say which steps are done. */
export interface YearRecords {
  readonly sheets: readonly Pick<ScoreSheetRow, 'period' | 'passed_on'>[];
  readonly notices: readonly Pick<NoticePlaceRow, 'kind' | 'period' | 'opened_on'>[];
  readonly ballots: readonly CountedBallotRow[];
  /** Commented bulletins, released or not. */
  readonly bulletins: readonly Pick<BulletinRow, 'period' | 'released_on'>[];
  readonly run: RatingRunRow | undefined;
  readonly minutes: readonly Pick<MinutesPlaceRow, 'step' | 'period' | 'held_on'>[];
  /** Checks by lot that are finished. */
  readonly spotChecks: readonly Pick<FinishedCheckRow, 'step' | 'period' | 'finished_on'>[];
  /** Periods for which everybody has pledged what the scheme asks. */
  readonly pledged: readonly PledgedPeriod[];
  /** Terms of the branch's recorders that reach into the year. */
  readonly recorders: readonly Pick<AppointmentRow, 'from_on' | 'to_on'>[];
  /** Months of the year due for anybody: a branch that began in the middle of it owes nothing for those before. */
  readonly owed: readonly string[];
  /** The year of these records, `2026`; a meeting may confirm it in the next one. */
  readonly cycle: string;
}

export interface DoneStep {
  readonly step: string;
  readonly period: string;
  readonly on: string;
}

/**
 * Nothing is ticked off by hand: a step is done when the record it leaves is there. A post is granted by others, whatever
 * the branch has done; as a step it counts from the day on which all the steps before it are done.
 */
export function doneSteps({ scheme: { procedure } }: Plan, records: YearRecords): readonly DoneStep[] {
  const done = procedure
    .filter(({ kind }) => kind !== 'naming')
    .flatMap((step) => doneOf(step, records).map((each) => ({ step: step.id, ...each })));
  for (const step of procedure.filter(({ kind }) => kind === 'naming')) {
    for (const { period, on } of namedIn(step, records)) {
      const before = stepsBefore(procedure, { step: step.id, period }, records.owed).map((place) =>
        done.find((each) => each.step === place.step && each.period === place.period),
      );
      if (before.every((each) => each !== undefined)) {
        done.push({ step: step.id, period, on: [on, ...before.map((each) => each.on)].toSorted().at(-1) ?? on });
      }
    }
  }
  return done;
}

type Done = Omit<DoneStep, 'step'>;

function doneOf(step: ProcedureStep, records: YearRecords): readonly Done[] {
  const { sheets, notices, ballots, run, minutes, cycle } = records;
  switch (step.kind) {
    case 'scoring':
      return sheets.flatMap(({ period, passed_on }) => (passed_on === null ? [] : [{ period, on: passed_on }]));
    case 'notice':
    case 'summary':
      return notices
        .filter(({ kind }) => kind === step.cadence)
        .map(({ period, opened_on }) => ({ period, on: opened_on }));
    case 'bulletin':
      return records.bulletins.flatMap(({ period, released_on: on }) =>
        on === null || readPeriod(period)?.granularity !== step.cadence ? [] : [{ period, on }],
      );
    case 'ballot':
      return ballots.flatMap(({ period, held_on }) => (held_on === null ? [] : [{ period, on: held_on }]));
    case 'rating':
      return run === undefined ? [] : [{ period: cycle, on: run.confirmed_on }];
    case 'pledge':
      return records.pledged.filter(({ by }) => by === sideOfStep(step.actor));
    case 'naming':
      return [];
    case 'check':
      return step.lot == null ? wordsOf(step, minutes) : checkedIn(step, records);
    default:
      return wordsOf(step, minutes);
  }
}

function wordsOf({ id }: ProcedureStep, minutes: YearRecords['minutes']): readonly Done[] {
  return minutes.flatMap(({ step, period, held_on: on }) => (step === id ? [{ period, on }] : []));
}

function checkedIn({ id }: ProcedureStep, { spotChecks }: YearRecords): readonly Done[] {
  return spotChecks.flatMap(({ step, period, finished_on: on }) => (step === id ? [{ period, on }] : []));
}

/** A period has its recorder while somebody holds the post on a day of it. */
function namedIn({ cadence }: ProcedureStep, { recorders, cycle }: YearRecords): readonly Done[] {
  return periodsOf(cycle, cadence).flatMap((period) => {
    const { from, to } = periodBounds(period);
    const term = recorders.find(({ from_on, to_on }) => from_on <= to && (to_on === null || to_on >= from));
    return term === undefined ? [] : [{ period, on: term.from_on > from ? term.from_on : from }];
  });
}
