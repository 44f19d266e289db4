import { oc } from '@orpc/contract';
import { z } from 'zod';
import { meetingSheet } from './events.ts';
import { day, id, period, stepKind } from './shapes.ts';

const people = z.int().min(0).max(5000);

const minutesEntry = z.object({
  id,
  on: day,
  /** Of the meeting: how many were due, came, and were for it. */
  due: people.nullable(),
  present: people.nullable(),
  ayes: people.nullable(),
  document: z.string().nullable(),
  words: z.string(),
  recordedBy: z.string(),
  recordedOn: day,
  withdrawal: z.object({ on: day, by: z.string(), reason: z.string() }).nullable(),
});
export type MinutesEntry = z.infer<typeof minutesEntry>;

const stepPlace = z.object({ step: z.string(), name: z.string(), kind: stepKind, period });

const stepView = stepPlace.extend({
  branch: z.string(),
  /** What the scheme calls the record that this step leaves. */
  record: z.string(),
  clause: z.object({ cite: z.string(), text: z.string() }),
  actor: z.enum(['member', 'recorder', 'branch-secretary', 'committee-officer']),
  dueOn: day,
  state: z.enum(['waiting', 'open', 'due-soon', 'overdue', 'done']),
  doneOn: day.nullable(),
  /** What has to be done first and is not. */
  waitsFor: z.array(stepPlace),
  /** What its minutes must say; null where it leaves another record than words. */
  asks: z.object({ meeting: z.boolean(), ayes: z.boolean() }).nullable(),
  /** Whether it is a check by lot, which leaves no words of its own. */
  isByLot: z.boolean(),
  /** The kind of event that this meeting is, of which a sheet can be kept; null where the scheme keeps none. */
  eventKind: z.object({ kind: z.string(), name: z.string() }).nullable(),
  /** The settled sheet of it that falls in the time of this step, so that its numbers are not typed again. */
  sheet: meetingSheet.nullable(),
  /** Whether the caller may write it down. */
  isMine: z.boolean(),
  minutes: minutesEntry.nullable(),
  withdrawn: z.array(minutesEntry),
});
export type StepView = z.infer<typeof stepView>;

const yearStep = stepPlace.extend({ dueOn: day, state: stepView.shape.state, doneOn: day.nullable() });
export type YearStep = z.infer<typeof yearStep>;

const at = z.object({ branchId: id, step: z.string().min(1).max(60), period });
const written = (most: number) => z.string().trim().min(1).max(most);

/** Steps of a scheme's procedure, and the minutes of those that leave words. */
export const minutes = {
  /** The branch's whole year: every step and period, in the order they fall due. */
  year: oc
    .route({ method: 'GET', path: '/branches/{branchId}/steps' })
    .input(z.object({ branchId: id }))
    .output(z.object({ year: z.int(), scheme: z.string(), steps: z.array(yearStep) })),
  read: oc.route({ method: 'GET', path: '/branches/{branchId}/steps/{step}/{period}' }).input(at).output(stepView),
  /** The minutes that stand, as an official paper. */
  pdf: oc.route({ method: 'GET', path: '/branches/{branchId}/steps/{step}/{period}/pdf' }).input(at).output(z.file()),
  word: oc.route({ method: 'GET', path: '/branches/{branchId}/steps/{step}/{period}/word' }).input(at).output(z.file()),
  /** `minutesId` is made by the caller: twice is once. */
  record: oc
    .route({ method: 'POST', path: '/branches/{branchId}/steps/{step}/{period}' })
    .input(
      at.extend({
        minutesId: id,
        on: day,
        due: people.min(1).nullable(),
        present: people.nullable(),
        ayes: people.nullable(),
        document: written(100).nullable(),
        words: written(2000),
      }),
    )
    .output(stepView),
  /** Takes minutes back, with a reason; they stay to be read. Refused where a later step rests on them. */
  withdraw: oc
    .route({ method: 'POST', path: '/branches/{branchId}/steps/{step}/{period}/withdraw' })
    .input(at.extend({ minutesId: id, reason: written(200) }))
    .output(stepView),
};
