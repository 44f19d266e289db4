import { GRANULARITIES, type Granularity, periodBounds, periodsOf } from './day.ts';
import type { Day } from './evidence.ts';
import type { ProcedureStep } from './scheme.ts';

type Steps = readonly Pick<ProcedureStep, 'cadence'>[];

/** An entry that was written down after the period was over in which it counts; it counts there all the same. */
export function isLateEntry(
  procedure: Steps,
  { countsOn, recordedOn }: { readonly countsOn: Day; readonly recordedOn: Day },
): boolean {
  const period = periodsOf(countsOn.slice(0, 4), paceOf(procedure)).find((each) => {
    const { from, to } = periodBounds(each);
    return countsOn >= from && countsOn <= to;
  });
  return period !== undefined && recordedOn > periodBounds(period).to;
}

/** The shortest period of the procedure: what arises in it is written down before it ends. */
function paceOf(procedure: Steps): Granularity {
  return GRANULARITIES.find((granularity) => procedure.some(({ cadence }) => cadence === granularity)) ?? 'year';
}
