import { oc } from '@orpc/contract';
import { z } from 'zod';
import { eventState, keeps } from './events.ts';
import { rater } from './file-shapes/evidence.ts';
import { day, id, month, pageOf, paging, period, problem, rowsMost, upload, year } from './shapes.ts';

const importRecord = z.object({
  id,
  kind: z.enum(['roster', 'scores', 'year-scores', 'entries', 'events', 'evidence', 'experiences']),
  fileName: z.string(),
  rowCount: z.int(),
  branch: z.object({ id, name: z.string() }).nullable(),
  period: z.string().nullable(),
  importedAt: z.iso.datetime(),
  importedBy: z.string(),
  undoneAt: z.iso.datetime().nullable(),
});
export type ImportRecord = z.infer<typeof importRecord>;

/** Which heading of the file stands for which column, where it is not one that everybody knows. */
export const entryField = z.enum([
  'name',
  'bornOn',
  'number',
  'item',
  'level',
  'points',
  'quantity',
  'day',
  'document',
  'note',
]);
export type EntryField = z.infer<typeof entryField>;

const entryFile = { branchId: id, file: upload, columns: z.partialRecord(entryField, z.string().max(60)).optional() };

const plannedEntry = z.object({
  sheet: z.string(),
  row: z.int(),
  member: z.string(),
  itemName: z.string(),
  levelName: z.string().nullable(),
  /** What the file says it is worth; null where its level or quantity does. */
  points: z.string().nullable(),
  quantity: z.string().nullable(),
  on: day,
  document: z.string(),
  note: z.string().nullable(),
  /** Only what is new is entered: what stands in the ledger, or above in the file, is not entered twice. */
  state: z.enum(['new', 'standing', 'repeated']),
});
export type PlannedEntry = z.infer<typeof plannedEntry>;

const plannedExperience = z.object({
  sheet: z.string(),
  row: z.int(),
  member: z.string(),
  course: z.enum(['study', 'service']),
  title: z.string(),
  on: day,
  hours: z.string(),
  document: z.string(),
  /** Only what is new is written down: what is on record, or above in the list, is not written twice. */
  state: z.enum(['new', 'standing', 'repeated']),
});
export type PlannedExperience = z.infer<typeof plannedExperience>;

const plannedPeriod = z.object({
  period,
  members: z.int(),
  /** Cells that would be filled, and those that stand the same already. */
  cells: z.int(),
  standing: z.int(),
});
export type PlannedPeriod = z.infer<typeof plannedPeriod>;

const plannedEvent = z.object({
  kindName: z.string(),
  keeps,
  on: day,
  title: z.string(),
  /** One that is kept and settled the same already is passed over. */
  state: z.enum(['new', 'standing']),
  /** How many stand in each state, and how many stand in the file who were not due that day. */
  counts: z.partialRecord(eventState, z.int()),
  notDue: z.int(),
});
export type PlannedEvent = z.infer<typeof plannedEvent>;

const branchFile = { branchId: id, file: upload };

/** `kind`: the kind of events of which the file does not say it. */
const eventFile = { ...branchFile, kind: z.string().min(1).max(60).optional() };

/** Who somebody in a file of evidence is here; nobody where he is to be left out. */
const personChoice = z.object({ fileId: z.string().min(1).max(200), memberId: id.optional() });
export type PersonChoice = z.infer<typeof personChoice>;

const evidenceFile = { ...branchFile, people: z.array(personChoice).max(rowsMost).optional() };

/** How many lines of something are new, and how many stand the same. */
const lineCounts = { new: z.int(), standing: z.int() };

const evidencePreview = z.object({
  year,
  scheme: z.object({ name: z.string(), version: z.string() }),
  /** How many of the file have been found here. */
  people: z.int(),
  /** Those who have not, or who may be several; nothing is taken in before somebody says who they are. */
  asked: z.array(
    z.object({ fileId: z.string(), name: z.string(), path: z.string(), why: z.enum(['nobody', 'several']) }),
  ),
  /** Whom they may be: all of the year. */
  here: z.array(z.object({ id, name: z.string() })),
  scores: z.array(z.object({ period, rater, ...lineCounts })),
  entries: z.array(z.object({ itemName: z.string(), ...lineCounts })),
  ballots: z.array(
    z.object({
      name: z.string(),
      period,
      /** Whether it would be the first of two keyings or the second, or stands already. */
      state: z.enum(['first', 'second', 'standing']),
      lines: z.int(),
    }),
  ),
  /** What was stated or decided, a line for each. */
  statements: z.array(
    z.object({
      member: z.string(),
      kind: z.enum(['fact', 'veto', 'history', 'result']),
      /** Of the fact or veto, or the other scheme's id. */
      name: z.string().nullable(),
      /** A day or a period. */
      at: z.string().nullable(),
      liftedOn: day.nullable(),
      value: z.string().nullable(),
      grade: z.string().nullable(),
      stars: z.int().nullable(),
    }),
  ),
  statementsStanding: z.int(),
  /** What is not taken in, and why. */
  left: z.array(problem),
  /** How much would be written; nothing where everything stands already. */
  count: z.int(),
});
export type EvidencePreview = z.infer<typeof evidencePreview>;

/** All or nothing: a sheet with faults is refused with every fault; the marked copy is asked for with the same file. */
export const imports = {
  /** The newest first. */
  list: oc.route({ method: 'GET', path: '/imports' }).input(z.object(paging)).output(pageOf(importRecord)),
  rosterTemplate: oc.route({ method: 'GET', path: '/imports/roster-template' }).output(z.file()),
  roster: oc
    .route({ method: 'POST', path: '/imports/roster' })
    .input(z.object({ id, file: upload }))
    .output(
      importRecord.extend({
        branchesCreated: z.int(),
        /** Of them those whose present year is not open, because nobody has decided under which scheme. */
        yearsUnopened: z.int(),
        columnsIgnored: z.array(z.string()),
      }),
    ),
  rosterMarked: oc
    .route({ method: 'POST', path: '/imports/roster-marked' })
    .input(z.object({ file: upload }))
    .output(z.file()),
  scoreTemplate: oc
    .route({ method: 'GET', path: '/branches/{branchId}/sheets/{period}/template' })
    .input(z.object({ branchId: id, period: month }))
    .output(z.file()),
  scores: oc
    .route({ method: 'POST', path: '/branches/{branchId}/sheets/{period}/import' })
    .input(z.object({ id, branchId: id, period: month, file: upload }))
    .output(importRecord),
  scoresMarked: oc
    .route({ method: 'POST', path: '/branches/{branchId}/sheets/{period}/import-marked' })
    .input(z.object({ branchId: id, period: month, file: upload }))
    .output(z.file()),
  /** A score sheet for each period of the year so far that is still open. */
  yearScoreTemplate: oc
    .route({ method: 'GET', path: '/branches/{branchId}/imports/year-score-template' })
    .input(z.object({ branchId: id }))
    .output(z.file()),
  /** Which periods a year's scores would fill; nothing is kept. */
  yearScoresPreview: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/year-scores-preview' })
    .input(z.object(branchFile))
    .output(
      z.object({
        year,
        periods: z.array(plannedPeriod).max(20),
        /** Score sheets that are of no period, such as the sums of the year. */
        sheetsIgnored: z.array(z.string()),
      }),
    ),
  /** Fills the open sheets of several periods at once, each under the rules of its own. */
  yearScores: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/year-scores' })
    .input(z.object({ ...branchFile, id }))
    .output(importRecord),
  yearScoresMarked: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/year-scores-marked' })
    .input(z.object(branchFile))
    .output(z.file()),
  /** Members down and days or months across, a sheet for each kind of event. */
  eventTemplate: oc
    .route({ method: 'GET', path: '/branches/{branchId}/imports/event-template' })
    .input(z.object({ branchId: id }))
    .output(z.file()),
  /** Which sheets of events a file would keep and settle; nothing is kept. */
  eventsPreview: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/events-preview' })
    .input(z.object(eventFile))
    .output(z.object({ year, events: z.array(plannedEvent).max(400) })),
  /** Keeps and settles each of them as if it were typed. */
  events: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/events' })
    .input(z.object({ ...eventFile, id }))
    .output(importRecord),
  eventsMarked: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/events-marked' })
    .input(z.object(eventFile))
    .output(z.file()),
  /** A book of entries to fill in: with the branch's members, and the items and levels of its scheme. */
  entryTemplate: oc
    .route({ method: 'GET', path: '/branches/{branchId}/imports/entry-template' })
    .input(z.object({ branchId: id }))
    .output(z.file()),
  /** What a book of entries would enter, row by row and a part at a time; nothing is kept. */
  entriesPreview: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/entries-preview' })
    .input(z.object({ ...entryFile, after: z.coerce.number().int().min(0).default(0) }))
    .output(
      z.object({
        year,
        rows: z.array(plannedEntry).max(rowsMost),
        /** Where the next part begins; null at the end. */
        next: z.int().nullable(),
        counts: z.object({ new: z.int(), standing: z.int(), repeated: z.int() }),
        columnsIgnored: z.array(z.string()),
        /** Whether what is entered counts only after somebody else has reviewed it. */
        isReviewed: z.boolean(),
      }),
    ),
  /** Enters what is new of a book of entries, under the rules of entering by hand. */
  entries: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/entries' })
    .input(z.object({ ...entryFile, id }))
    .output(importRecord),
  entriesMarked: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/entries-marked' })
    .input(z.object(entryFile))
    .output(z.file()),
  /** A list of hours of study and service to fill in. */
  experienceTemplate: oc
    .route({ method: 'GET', path: '/branches/{branchId}/imports/experience-template' })
    .input(z.object({ branchId: id }))
    .output(z.file()),
  /** What a list of hours would write down, row by row and a part at a time; nothing is kept. */
  experiencesPreview: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/experiences-preview' })
    .input(z.object({ ...branchFile, after: z.coerce.number().int().min(0).default(0) }))
    .output(
      z.object({
        rows: z.array(plannedExperience).max(rowsMost),
        /** Where the next part begins; null at the end. */
        next: z.int().nullable(),
        counts: z.object({ new: z.int(), standing: z.int(), repeated: z.int() }),
      }),
    ),
  /** Writes down what is new of it; each waits for a second person. */
  experiences: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/experiences' })
    .input(z.object({ ...branchFile, id }))
    .output(importRecord),
  experiencesMarked: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/experiences-marked' })
    .input(z.object(branchFile))
    .output(z.file()),
  /** What a file of evidence (interchange format) would bring into the year; nothing is kept. */
  evidencePreview: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/evidence-preview' })
    .input(z.object(evidenceFile))
    .output(evidencePreview),
  /** Takes in what is new of it, each kind under the rules of typing it. */
  evidence: oc
    .route({ method: 'POST', path: '/branches/{branchId}/imports/evidence' })
    .input(z.object({ ...evidenceFile, id }))
    .output(importRecord.extend({ left: z.array(problem) })),
  undo: oc.route({ method: 'POST', path: '/imports/{id}/undo' }).input(z.object({ id })).output(importRecord),
};
