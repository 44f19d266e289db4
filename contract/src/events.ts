import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, pageOf, paging, upload, year } from './shapes.ts';

export const keeps = z.enum(['attendance', 'dues']);
export const eventState = z.enum(['came', 'made-up', 'leave', 'absent', 'on-time', 'late', 'unpaid']);
const sheetState = z.enum(['draft', 'settled', 'withdrawn']);
const written = (most: number) => z.string().trim().min(1).max(most);
const reason = z.string().trim().min(2).max(200);

/** What is entered for those in some states. */
const follow = z.object({
  when: z.array(eventState),
  itemName: z.string(),
  levelName: z.string().nullable(),
  sign: z.enum(['plus', 'minus']),
  /** Without a sign; null where the entry has a level or a quantity. */
  points: z.string().nullable(),
  quantity: z.string().nullable(),
  /** Only for members of these categories; empty is for all. */
  categories: z.array(z.string()),
});

const eventKind = z.object({
  kind: z.string(),
  name: z.string(),
  keeps,
  follows: z.array(follow),
  /** Whether how many were held counts for the year. */
  isCounted: z.boolean(),
  cite: z.string().nullable(),
});
export type EventKindView = z.infer<typeof eventKind>;

const eventSummary = z.object({
  id,
  kind: z.string(),
  kindName: z.string(),
  keeps,
  on: day,
  title: z.string(),
  state: sheetState,
  /** How many stand in each state. */
  counts: z.partialRecord(eventState, z.int()),
});
export type EventSummary = z.infer<typeof eventSummary>;

const eventLine = z.object({
  memberId: id,
  member: z.string(),
  state: eventState,
  madeUpOn: day.nullable(),
  /** False for somebody who has been found not to have belonged to the branch that day. */
  isDue: z.boolean(),
  /** What stands in the ledger for it. */
  entryIds: z.array(id),
});
export type EventLineView = z.infer<typeof eventLine>;

/** A sheet of one event: everybody who was due, each in one state. */
export const eventSheet = eventSummary.extend({
  branchId: id,
  branch: z.string(),
  year,
  place: z.string().nullable(),
  words: z.string().nullable(),
  revision: z.int(),
  /** Who changed it last: where he stands on it himself, that is seen. */
  recordedById: id,
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
  settledBy: z.string().nullable(),
  settledOn: day.nullable(),
  withdrawal: z.object({ on: day, by: z.string(), reason: z.string() }).nullable(),
  /** Whether the caller may change it. */
  isMine: z.boolean(),
  lines: z.array(eventLine),
});
export type EventSheetView = z.infer<typeof eventSheet>;

const ownEvent = eventSummary
  .pick({ kindName: true, keeps: true, on: true, title: true })
  .extend({ id, branch: z.string(), state: eventState, madeUpOn: day.nullable() });
export type OwnEvent = z.infer<typeof ownEvent>;

/** `id` is made by the caller, and `revision` is what the caller saw, 0 of a new sheet. */
const given = z.object({
  branchId: id,
  id,
  revision: z.int().min(0),
  kind: z.string().min(1).max(60),
  on: day,
  title: written(60),
  place: written(60).nullable(),
  words: written(2000).nullable(),
  lines: z
    .array(z.object({ memberId: id, state: eventState, madeUpOn: day.nullable() }))
    .min(1)
    .max(5000),
  /** Why a sheet that is settled is changed. */
  reason: reason.optional(),
});

/** Sheets of events: who came, who paid the dues; and what follows from it. */
export const events = {
  /** A branch's sheets of a year (the one in use unless named), the latest first, and the kinds its scheme keeps. */
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/events' })
    .input(z.object({ ...paging, branchId: id, year: z.coerce.number().pipe(year).optional() }))
    .output(pageOf(eventSummary).extend({ year, kinds: z.array(eventKind) })),
  /** Everybody who is due in a branch on a day. */
  due: oc
    .route({ method: 'GET', path: '/branches/{branchId}/due-members' })
    .input(z.object({ branchId: id, on: day }))
    .output(
      z.object({
        members: z.array(z.object({ id, name: z.string(), category: z.string().nullable() })),
        /** How many are not due because they are exempt. */
        exempt: z.int(),
      }),
    ),
  read: oc.route({ method: 'GET', path: '/events/{id}' }).input(z.object({ id })).output(eventSheet),
  /** One's own on settled sheets, the latest first. */
  listOwn: oc.route({ method: 'GET', path: '/me/events' }).input(z.object(paging)).output(pageOf(ownEvent)),
  /** Keeps a sheet, all or nothing. One that is settled stays so: what it comes to now is entered, what not reversed. */
  save: oc.route({ method: 'POST', path: '/branches/{branchId}/events/{id}' }).input(given).output(eventSheet),
  /** The same, and what follows goes into the ledger. Twice is once. */
  settle: oc.route({ method: 'POST', path: '/branches/{branchId}/events/{id}/settle' }).input(given).output(eventSheet),
  /** Takes a sheet back with everything that followed from it; it stays to be read. */
  withdraw: oc
    .route({ method: 'POST', path: '/branches/{branchId}/events/{id}/withdraw' })
    .input(z.object({ branchId: id, id, revision: z.int().min(1), reason }))
    .output(eventSheet),
  /** The lines of a list of names in a spreadsheet, cells with tabs between; nothing is kept. */
  readNames: oc
    .route({ method: 'POST', path: '/branches/{branchId}/event-names' })
    .input(z.object({ branchId: id, file: upload }))
    .output(z.object({ lines: z.array(z.string()).max(5000) })),
};

/** A settled sheet that may be the meeting of a step, so that its numbers need not be typed again. */
export const meetingSheet = z.object({
  id,
  title: z.string(),
  on: day,
  due: z.int(),
  present: z.int(),
  words: z.string().nullable(),
});
export type MeetingSheet = z.infer<typeof meetingSheet>;
