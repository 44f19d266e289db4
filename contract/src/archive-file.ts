import { z } from 'zod';
import type { NoticeBody } from './notices.ts';
import { objectionAbouts, objectionOutcomes } from './objections.ts';
import { day, decimal, explanation, grades, id, year } from './shapes.ts';
import { signedFile } from './signed-file.ts';

/** SHA-256, lower-case hexadecimal. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string();
const count = z.int().min(0);
const named = z.object({ id, name: text });
const period = z.string();
const kind = z.enum(['month', 'quarter', 'half', 'year']);
/** Where a chain stood. */
const place = z.object({ sequence: count, hash });

/**
 * What the manifest of an archive package (年度档案) says: whose year it is, and each file that follows it in the
 * package, in order. docs/archive-package.md describes the whole of it.
 */
export const archiveManifest = z.object({
  organization: named,
  committee: named,
  year,
  /** 1 for the first of a year; each later one replaces the one before. */
  revision: z.int().min(1),
  replaces: z.object({ revision: z.int().min(1), hash }).nullable(),
  madeOn: day,
  scheme: z.object({ id: text, version: text, name: text, hash }),
  files: z.array(z.object({ name: z.string().min(1).max(200), size: count, hash })).max(10_000),
});
export type ArchiveManifest = z.infer<typeof archiveManifest>;

export const archiveManifestFile = signedFile('xianfeng-archive-1', archiveManifest);

/** `year.json`: the year, how its scheme was adopted, and the meeting that confirmed it. */
export const archiveYear = z.object({
  organization: named,
  committee: named,
  /** The year's own id, which each ledger entry of it names. */
  cycle: id,
  year,
  scheme: z.object({
    ...{ id: text, version: text, name: text, hash, inForceOn: day, grades },
    outcomes: z.array(z.object({ id: text, name: text })),
    honors: z.array(z.object({ id: text, name: text })),
    /** What is scored, and what entries of the ledger can be. */
    items: z.array(z.object({ id: text, name: text })),
    entries: z.array(z.object({ id: text, name: text, levels: z.array(z.object({ id: text, name: text })) })),
    adoption: z
      .object({ meetingOn: day, due: count, present: count, ayes: count, document: text, toldOn: day })
      .nullable(),
  }),
  rating: z.object({
    ...{ confirmedOn: day, due: count, present: count, schemeHash: hash, evidenceHash: hash },
    /** How many were for it, and by which way; null where that was not kept. */
    ayes: count.nullable(),
    manner: z.enum(['hands', 'ballot']).nullable(),
  }),
});
export type ArchiveYear = z.infer<typeof archiveYear>;

/** `evidence.json`: what the ratings were worked out from, in the interchange format that `xianfeng score` reads. */
export const archiveEvidence = z.object({
  cycle: text,
  scheme: z.object({ id: text, version: text, hash }),
  /** Checked by the engine that reads it. */
  branches: z.array(z.custom<object>((value) => typeof value === 'object' && value !== null)),
});

/** `ratings.json`: what the meeting confirmed, in the order of the year's notice. */
export const archiveRatings = z.array(
  z.object({
    ...{ id, name: text },
    /** As the engine gave it. */
    result: z.looseObject({
      ...{ id, total: text.nullable(), stars: z.int().nullable(), grade: text.nullable(), exempt: z.boolean() },
      outcomes: z.array(text),
    }),
    /** How it came about; null for who is exempt. */
    explanation: explanation.nullable(),
    /** What the points come to where the meeting rated otherwise, and why. */
    decided: z.object({ stars: z.int().nullable(), grade: text.nullable(), reason: text }).nullable(),
    /** Why it is not rated as a year before. */
    changeWords: text.nullable(),
    /** Honors of the year that the meeting picked this one for, by id. */
    picked: z.array(text),
    /** Why all the same, where the branch was criticised that year; packages of before it was kept do not have it. */
    pickReason: text.nullable().optional(),
  }),
);
export type ArchiveRating = z.infer<typeof archiveRatings>[number];

/** `notices.json`: what hung out, by number. The body of each stands in a file of its own, canonical, byte for byte. */
export const archiveNotices = z.array(
  z.object({
    ...{ id, kind, period, number: z.int(), openedOn: day, closesOn: day, publishedAt: z.iso.datetime() },
    /** SHA-256 of the body's file, and the code that was printed from it. */
    ...{ file: text, hash, checkCode: text },
    /** Where the committee's ledger stood. */
    ledger: place,
    /** Scores that were corrected after it was hung out. */
    corrections: z.array(
      z.object({
        ...{ memberId: id, member: text, period, item: text, itemName: text },
        ...{ stood: decimal.nullable(), points: decimal, decidedOn: day.nullable() },
      }),
    ),
  }),
);
export type ArchiveNotice = z.infer<typeof archiveNotices>[number];

/** `objections.json`: by number. Who raised one stands nowhere, nor the words in which it was raised. */
export const archiveObjections = z.array(
  z.object({
    ...{ number: z.int(), notice: z.int(), concerns: named },
    about: z.enum(objectionAbouts),
    item: text.nullable(),
    ...{ raisedOn: day, dueOn: day },
    state: z.enum(['answered', 'decided', 'withdrawn']),
    answer: z
      .object({ outcome: z.enum(objectionOutcomes), reply: text, metOn: day.nullable(), on: day.nullable() })
      .nullable(),
    decision: z.object({ decision: z.enum(['confirmed', 'changed']), words: text, on: day.nullable() }).nullable(),
  }),
);
export type ArchiveObjection = z.infer<typeof archiveObjections>[number];

/** `meetings.json`: minutes of the procedure's steps, and sheets of events with how many came. */
export const archiveMeetings = z.object({
  minutes: z.array(
    z.object({
      ...{ step: text, name: text, period, on: day },
      ...{ due: count.nullable(), present: count.nullable(), ayes: count.nullable() },
      ...{ document: text.nullable(), words: text },
      withdrawn: z.object({ on: day, reason: text }).nullable(),
    }),
  ),
  events: z.array(
    z.object({
      ...{ kind: text, name: text, on: day, title: text },
      counts: z.record(z.string(), count),
    }),
  ),
});
export type ArchiveMeetings = z.infer<typeof archiveMeetings>;

/** `ledger.json`: the year's entries of this organization, in the order of the committee's chain. */
export const archiveLedger = z.array(
  z.object({
    sequence: z.int().min(1),
    /** Of the entry before it in the chain, which may be another organization's. */
    previousHash: hash,
    hash,
    /** What is chained. */
    body: z.record(z.string(), z.unknown()),
    /** The free text and its salt, of which the body holds the digest. */
    ...{ note: text.nullable(), noteSalt: text.nullable() },
  }),
);
export type ArchiveEntry = z.infer<typeof archiveLedger>[number];

/** `ballots.json`: ballots that count. Of an anonymous one its manifest is in the package; its board is not. */
export const archiveBallots = z.array(
  z.object({
    ...{ ballot: text, name: text, period, heldOn: day.nullable() },
    anonymous: z.object({ id, manifestHash: hash, boardHash: hash, file: text }).nullable(),
  }),
);
export type ArchiveBallot = z.infer<typeof archiveBallots>[number];

/** `checkpoints.json`: where ledger and audit trail stood, signed at the time. */
export const archiveCheckpoints = z.array(
  z.object({
    ...{ committeeId: id, id, madeAt: z.iso.datetime(), cause: text, subjectId: id.nullable() },
    ...{ audit: place, ledger: place },
    publicKey: z.string().regex(/^[\w-]{43}$/),
    signature: z.string().regex(/^[\w-]{86}$/),
  }),
);
export type ArchiveCheckpoint = z.infer<typeof archiveCheckpoints>[number];

/** What the package's files hold, read. */
export interface ArchiveContent {
  readonly year: ArchiveYear;
  readonly ratings: readonly ArchiveRating[];
  readonly notices: readonly (ArchiveNotice & { readonly body: NoticeBody })[];
  readonly objections: readonly ArchiveObjection[];
  readonly meetings: ArchiveMeetings;
  readonly ledger: readonly ArchiveEntry[];
  readonly ballots: readonly ArchiveBallot[];
  readonly checkpoints: readonly ArchiveCheckpoint[];
}
