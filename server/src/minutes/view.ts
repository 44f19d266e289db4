import type { MinutesEntry, StepView } from '@xianfeng/contract';
import {
  countsOf,
  done,
  dutiesOf,
  minutesAsk,
  periodBounds,
  type ProcedureStep,
  refused,
  type Result,
  type StepPlace,
  stepsBefore,
} from '@xianfeng/engine';
import type { MinutesRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { doneSteps } from '../steps/done.ts';
import { yearRecords } from '../steps/records.ts';
import { mayWrite, stepOf } from './step-of.ts';

/** One step with what it waits for and what it has left. */
export async function stepView(
  tx: Transaction,
  { clock }: Services,
  { year, place, caller }: { readonly year: BranchYear; readonly place: StepPlace; readonly caller: Caller },
): Promise<Result<StepView>> {
  const found = stepOf(year.plan, year.cycle, place);
  if (!found.ok) return found;
  const step = found.value;
  const records = await yearRecords(tx, year);
  const steps = doneSteps(year.plan, records);
  const { cycle } = year;
  const duty = dutiesOf(year.plan, { cycle, today: clock.today(), done: steps, owed: records.owed }).find(
    (each) => each.step === step.id && each.period === place.period,
  );
  if (duty === undefined) return refused({ code: 'step.not-owed', facts: { name: step.name, period: place.period } });
  const { procedure, clauses } = year.plan.scheme;
  const isDone = (before: StepPlace) =>
    steps.some((each) => each.step === before.step && each.period === before.period);
  const entries = await entriesOf(tx, await tx.minutes.at(year.cycleId, step.id, place.period));
  const clause = clauses.find(({ id }) => id === step.clause);
  return done({
    ...placeView(step, place.period),
    branch: year.branch.name,
    record: step.record,
    clause: { cite: clause?.cite ?? '', text: clause?.text ?? '' },
    actor: step.actor,
    dueOn: duty.dueOn,
    state: duty.state,
    doneOn: steps.find((each) => each.step === step.id && each.period === place.period)?.on ?? null,
    waitsFor: stepsBefore(procedure, place, records.owed)
      .filter((before) => !isDone(before))
      .flatMap((before) => {
        const named = procedure.find(({ id }) => id === before.step);
        return named === undefined ? [] : [placeView(named, before.period)];
      }),
    asks: step.lot == null ? minutesAsk(step.kind) : null,
    isByLot: step.lot != null,
    ...(await meetingOf(tx, year, { step, from: periodBounds(place.period).from, to: duty.dueOn })),
    isMine: mayWrite(year, step, caller),
    minutes: entries.find(({ withdrawal }) => withdrawal === null) ?? null,
    withdrawn: entries.filter(({ withdrawal }) => withdrawal !== null),
  });
}

interface MeetingTime {
  readonly step: ProcedureStep;
  readonly from: string;
  readonly to: string;
}

/** The sheet of the event that this step's meeting is: the last settled one from the period's first day to the day it is due. */
async function meetingOf(
  tx: Transaction,
  { plan, cycleId }: BranchYear,
  { step, from, to }: MeetingTime,
): Promise<Pick<StepView, 'eventKind' | 'sheet'>> {
  const kind = plan.scheme.events?.find((event) => event.step === step.id);
  if (kind === undefined) return { eventKind: null, sheet: null };
  const eventKind = { kind: kind.id, name: kind.name };
  const sheet = (await tx.events.ofCycle(cycleId)).find(
    (row) => row.kind === kind.id && row.state === 'settled' && row.held_on >= from && row.held_on <= to,
  );
  if (sheet === undefined) return { eventKind, sheet: null };
  const { id, title, held_on: on, words } = sheet;
  return { eventKind, sheet: { id, title, on, words, ...countsOf(await tx.events.lines(id)) } };
}

function placeView({ id, name, kind }: ProcedureStep, period: string) {
  return { step: id, name, kind, period };
}

async function entriesOf(tx: Transaction, rows: readonly MinutesRow[]): Promise<MinutesEntry[]> {
  const ids = rows.flatMap(({ recorded_by, withdrawn_by }) => [
    recorded_by,
    ...(withdrawn_by === null ? [] : [withdrawn_by]),
  ]);
  const names = await tx.people.namesOf([...new Set(ids)]);
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  return rows.map((row) => ({
    id: row.id,
    on: row.held_on,
    due: row.members_due,
    present: row.members_present,
    ayes: row.ayes,
    document: row.document,
    words: row.words,
    recordedBy: nameOf(row.recorded_by),
    recordedOn: row.recorded_on,
    withdrawal:
      row.withdrawn_on === null
        ? null
        : { on: row.withdrawn_on, by: nameOf(row.withdrawn_by), reason: row.withdrawn_reason ?? '' },
  }));
}
