import { oc } from '@orpc/contract';
import { z } from 'zod';
import { correction } from './corrections.ts';
import { day, memberStatus, role } from './shapes.ts';

const instant = z.iso.datetime();

const person = z.object({
  name: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  ethnicity: z.string().nullable(),
  bornOn: day.nullable(),
  joinedOn: day.nullable(),
  fullMemberOn: day.nullable(),
  partyPost: z.string().nullable(),
  /** Last four characters only, here and in every copy. */
  phoneMasked: z.string().nullable(),
  idNumberMasked: z.string().nullable(),
  /** Where one is reminded; one's own to read in full. */
  reminderAddress: z.string().nullable(),
});

/** Everything that is stored about oneself. */
export const ownRecord = z.object({
  takenAt: instant,
  person,
  memberships: z.array(
    z.object({
      branch: z.string(),
      status: memberStatus,
      category: z.string().nullable(),
      fromOn: day,
      toOn: day.nullable(),
    }),
  ),
  changes: z.array(
    z.object({
      kind: z.string(),
      onDay: day,
      document: z.string(),
      otherCommittee: z.string().nullable(),
      stage: z.string().nullable(),
      untilOn: day.nullable(),
      leaving: z.string().nullable(),
    }),
  ),
  exemptions: z.array(z.object({ reason: z.string(), fromOn: day, toOn: day.nullable() })),
  exemptionRequests: z.array(z.object({ reason: z.string(), fromOn: day, toOn: day.nullable(), state: z.string() })),
  /** What somebody else typed for one. */
  proxyEntries: z.array(z.object({ act: z.string(), typedBy: z.string(), typedOn: day, undoneOn: day.nullable() })),
  mobility: z.array(
    z.object({ sinceOn: day, untilOn: day.nullable(), host: z.string().nullable(), appraisedBy: z.string() }),
  ),
  contacts: z.array(z.object({ way: z.string(), onDay: day })),
  appointments: z.array(z.object({ role, place: z.string(), fromOn: day, toOn: day.nullable() })),
  /** Never what one signs in with. */
  accounts: z.array(z.object({ username: z.string(), openedAt: instant, closedAt: instant.nullable() })),
  scores: z.array(
    z.object({
      period: z.string(),
      rater: z.string(),
      item: z.string(),
      points: z.string().nullable(),
      reason: z.string().nullable(),
      recordedAt: instant,
    }),
  ),
  /** Scores that were corrected after their meeting, or were to be. */
  scoreCorrections: z.array(
    z.object({
      period: z.string(),
      item: z.string(),
      stood: z.string().nullable(),
      points: z.string().nullable(),
      reason: z.string(),
      evidence: z.string(),
      state: z.string(),
      proposedOn: day,
      decidedOn: day.nullable(),
    }),
  ),
  entries: z.array(
    z.object({
      sequence: z.int(),
      item: z.string(),
      points: z.string().nullable(),
      occurredOn: day,
      countsOn: day,
      clause: z.string(),
      document: z.string().nullable(),
      note: z.string().nullable(),
      isReversal: z.boolean(),
      recordedAt: instant,
    }),
  ),
  /** Deeds that one reported, and what became of them. */
  declarations: z.array(
    z.object({
      item: z.string(),
      occurredOn: day,
      words: z.string(),
      document: z.string().nullable(),
      state: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  /** What one pledged, and what became of it. */
  pledges: z.array(
    z.object({
      words: z.string(),
      pledgedOn: day,
      fulfilBy: day,
      state: z.string(),
      note: z.string().nullable(),
    }),
  ),
  /** Where one stood on sheets of events; what is not settled yet too. */
  events: z.array(
    z.object({ title: z.string(), heldOn: day, state: z.string(), madeUpOn: day.nullable(), sheet: z.string() }),
  ),
  /** When one was drawn in a check by lot, and what was found. */
  spotChecks: z.array(
    z.object({
      period: z.string().nullable(),
      entry: z.int().nullable(),
      drawnOn: day.nullable(),
      finding: z.string().nullable(),
      shouldStand: z.string().nullable(),
      reason: z.string().nullable(),
      remedy: z.string().nullable(),
    }),
  ),
  /** Archives of a branch’s year in which one is rated. */
  archives: z.array(z.object({ year: z.int(), revision: z.int(), madeOn: day })),
  /** What one said to one's own line before it hung out. */
  confirmations: z.array(
    z.object({
      kind: z.string(),
      period: z.string(),
      state: z.string(),
      words: z.string().nullable(),
      answeredOn: day,
    }),
  ),
  /** One's own way through the years, in every state. */
  experiences: z.array(
    z.object({
      course: z.string(),
      title: z.string(),
      fromOn: day,
      toOn: day.nullable(),
      hours: z.string().nullable(),
      level: z.string().nullable(),
      document: z.string(),
      state: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  /** Objections one has raised, or that are about one. */
  objections: z.array(
    z.object({
      raisedOn: day,
      isOwn: z.boolean(),
      about: z.string(),
      item: z.string().nullable(),
      words: z.string(),
      state: z.string(),
      outcome: z.string().nullable(),
      reply: z.string().nullable(),
      decision: z.string().nullable(),
    }),
  ),
  /** Opinions and suggestions one has raised by account. */
  suggestions: z.array(
    z.object({
      ...{ receivedOn: day, kind: z.string(), words: z.string(), aboutName: z.string().nullable(), state: z.string() },
      ...{ reply: z.string().nullable(), verdict: z.string().nullable(), verdictWords: z.string().nullable() },
      decision: z.string().nullable(),
    }),
  ),
  /** The papers of each case about one, from the day one was told of it. */
  cases: z.array(
    z.object({
      number: z.string(),
      kind: z.string(),
      step: z.string(),
      onDay: day,
      words: z.string().nullable(),
    }),
  ),
  /** What was found about six months of one that stood empty. */
  lapses: z.array(
    z.object({ about: z.string(), period: z.string(), outcome: z.string(), words: z.string(), onDay: day }),
  ),
  /** What was decided about one because of a rating, and how it went on. */
  measures: z.array(
    z.object({
      form: z.string(),
      period: z.string(),
      state: z.string(),
      reasons: z.string(),
      metOn: day,
      carriedOutOn: day.nullable(),
      termEndsOn: day.nullable(),
      outcome: z.string().nullable(),
      endedOn: day.nullable(),
    }),
  ),
  /** What one let hang beside one's name as a star of a quarter. */
  starConsents: z.array(
    z.object({
      period: z.string(),
      post: z.string().nullable(),
      deed: z.string().nullable(),
      showsWords: z.boolean(),
      showsPhoto: z.boolean(),
      hasPhoto: z.boolean(),
      answeredOn: day.nullable(),
    }),
  ),
  /** Visits to branches that one made, and what they found lacking that is one's own to put right. */
  supervision: z.array(
    z.object({
      about: z.string(),
      branch: z.string(),
      period: z.string(),
      onDay: day.nullable(),
      words: z.string().nullable(),
      state: z.string(),
    }),
  ),
  /** One's own yearly reports, with what the meeting and the committee said. */
  workReports: z.array(
    z.object({
      period: z.string(),
      branch: z.string(),
      state: z.string(),
      words: z.string(),
      heardOn: day.nullable(),
      opinion: z.string().nullable(),
      comment: z.string().nullable(),
    }),
  ),
  /** With whom one said to be tied, and who said so of one. */
  recusals: z.array(z.object({ name: z.string(), onDay: day })),
  /** Files that prove one's declarations and entries. */
  attachments: z.array(z.object({ entry: z.int().nullable(), name: z.string(), kind: z.string(), addedAt: instant })),
  /** Sums of papers; who gave which points stands nowhere. */
  ballots: z.array(
    z.object({
      period: z.string(),
      ballot: z.string(),
      voterGroup: z.string(),
      item: z.string(),
      papers: z.int(),
      scored: z.int(),
      pointsSum: z.string(),
      keying: z.int(),
    }),
  ),
  facts: z.array(z.object({ year: z.int(), fact: z.string(), value: z.string(), recordedAt: instant })),
  /** What ruled one out of a year, as others decided it. */
  vetoes: z.array(
    z.object({
      year: z.int(),
      veto: z.string(),
      onDay: day,
      organ: z.string().nullable(),
      document: z.string().nullable(),
      words: z.string().nullable(),
      liftedOn: day.nullable(),
      liftedDocument: z.string().nullable(),
      liftedWords: z.string().nullable(),
      withdrawnOn: day.nullable(),
      withdrawnWords: z.string().nullable(),
      recordedAt: instant,
    }),
  ),
  /** What one came to before, or under another scheme, where the year's scheme reads it. */
  earlierResults: z.array(
    z.object({
      period: z.string(),
      scheme: z.string().nullable(),
      total: z.string().nullable(),
      stars: z.int().nullable(),
      grade: z.string().nullable(),
      recordedAt: instant,
    }),
  ),
  ratings: z.array(
    z.object({
      year: z.int(),
      total: z.string().nullable(),
      stars: z.int().nullable(),
      grade: z.string().nullable(),
      confirmedOn: day,
    }),
  ),
  /** Signed files in which one's card went to or came from another committee. */
  cardFiles: z.array(z.object({ direction: z.string(), year: z.int().nullable() })),
  /** Notices that name one. */
  notices: z.array(z.object({ kind: z.string(), period: z.string(), number: z.int(), openedOn: day, closesOn: day })),
  reminders: z.array(
    z.object({ branch: z.string(), step: z.string(), period: z.string(), fulfilBy: day, toldOn: day }),
  ),
  readings: z.array(z.object({ version: z.string(), readAt: instant })),
  corrections: z.array(correction),
  /** Who looked at one's card or record. */
  views: z.array(z.object({ viewer: z.string(), role, onDay: day, views: z.int() })),
  /** What the trail says of one; what an act changed stays with those who check the trail. */
  acts: z.array(z.object({ sequence: z.int(), recordedAt: instant, act: z.string(), actor: z.string().nullable() })),
});
export type OwnRecord = z.infer<typeof ownRecord>;

/** To see and copy what is stored about oneself (PIPL 45). */
export const ownRecords = {
  read: oc.route({ method: 'GET', path: '/me/record' }).output(ownRecord),
  /** The same as a workbook, one tab a kind. */
  workbook: oc.route({ method: 'GET', path: '/me/record/workbook' }).output(z.file()),
};
