import { z } from 'zod';
import { day, decimal, id, memberStatus, year } from './shapes.ts';
import { signedFile } from './signed-file.ts';

const text = z.string().max(200);

/** A month as the branch passed it, for people to read. */
const fileMonth = z.object({ period: text, total: decimal.nullable(), meetingOn: day });

/** One score of a passed sheet, for the engine. */
const fileScore = z.object({ item: text, by: text, period: text, points: decimal, meetingOn: day });

const fileEntry = z.object({
  id,
  item: text,
  itemName: text,
  levelName: text.nullable(),
  on: day,
  /** Signed, as the ledger keeps it. */
  points: decimal.nullable(),
  level: text.nullable(),
  quantity: decimal.nullable(),
  document: text.nullable(),
  note: z.string().max(2000).nullable(),
});

/** The points card of the year, as far as it had come on the last day. */
const fileCard = z.object({
  year,
  branch: text,
  /** Days that the card counts. */
  from: day,
  to: day,
  scheme: z.object({ id: text, version: text, name: text, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  months: z.array(fileMonth).max(12),
  scores: z.array(fileScore).max(10_000),
  entries: z.array(fileEntry).max(1000),
  /** Where the ledger it was taken from stood. */
  ledger: z.object({ sequence: z.int().min(0), hash: text }),
});

/**
 * What goes from one committee to another with its member (组织关系转接): no telephone number, for the new branch asks
 * the member, and nothing about health.
 */
export const cardFileBody = z.object({
  committee: z.object({ id, name: text }),
  madeOn: day,
  /** Number of the introduction letter, which carries the fingerprint. */
  letter: text,
  person: z.object({
    id,
    name: z.string().min(1).max(50),
    sex: z.enum(['male', 'female']).nullable(),
    ethnicity: text.nullable(),
    bornOn: day.nullable(),
    joinedOn: day.nullable(),
    fullMemberOn: day.nullable(),
  }),
  category: text.nullable(),
  status: memberStatus,
  /** The last day there. */
  lastDay: day,
  memberships: z.array(z.object({ branch: text, status: memberStatus, from: day, to: day.nullable() })).max(500),
  /** Null where the branch keeps no points. */
  card: fileCard.nullable(),
});
export type CardFileBody = z.infer<typeof cardFileBody>;

export const cardFile = signedFile('xianfeng-card-1', cardFileBody);
export type CardFile = z.infer<typeof cardFile>;
