import { oc } from '@orpc/contract';
import { z } from 'zod';
import { scoreCorrection } from './score-corrections.ts';
import { vetoOnRecord } from './vetoes.ts';
import { day, decimal, explanation, grades, id, year } from './shapes.ts';

const cardEntry = z.object({
  id,
  item: z.string(),
  itemName: z.string(),
  levelName: z.string().nullable(),
  sign: z.enum(['plus', 'minus']),
  /** Without a sign. */
  points: decimal,
  /** Of what is only counted: how many, in the place of points; else null. */
  counted: decimal.nullable(),
  occurredOn: day,
  document: z.string().nullable(),
  note: z.string().nullable(),
  /** The branch it arose in, where that is another one; null here. */
  branch: z.string().nullable(),
  /** The sheet of an event it was made of; null where it comes of something else. */
  eventId: id.nullable(),
  /** The declaration it was made of; null where it was entered by itself. */
  declarationId: id.nullable(),
  /** It waits for its review by a second person and does not count yet. */
  isWaiting: z.boolean(),
});

/** A stay in another branch during the year (组织关系转接), and whether it goes on as the same card. */
const cardPart = z.object({
  branch: z.string(),
  from: day,
  to: day.nullable(),
  scheme: z.object({ name: z.string(), version: z.string() }).nullable(),
  /** Under the same version of the scheme: its months and entries stand on this card. Otherwise this is the statement. */
  isCounted: z.boolean(),
  months: z.array(z.object({ period: z.string(), total: decimal.nullable(), meetingOn: day.nullable() })),
  entries: z.array(cardEntry),
});

/** The points card (积分卡): folded afresh each time, stored nowhere. */
export const card = z.object({
  member: z.object({ id, name: z.string(), branch: z.string(), category: z.string().nullable(), exempt: z.boolean() }),
  year,
  scheme: z.object({ id, name: z.string(), version: z.string(), grades }),
  /** running: from what is there so far; confirmed: as the meeting confirmed it; closed: who has left is rated no more here. */
  state: z.enum(['running', 'confirmed', 'notice-open', 'final', 'closed']),
  noticeClosesOn: day.nullable(),
  total: z.string().nullable(),
  stars: z.int().nullable(),
  grade: z.string().nullable(),
  /** What the points come to where the meeting rated otherwise, and why. */
  decided: z.object({ stars: z.int().nullable(), grade: z.string().nullable(), reason: z.string() }).nullable(),
  /** Why it is not rated as a year before. */
  changeWords: z.string().nullable(),
  sections: z.array(z.object({ id: z.string(), name: z.string(), points: z.string(), most: decimal.nullable() })),
  /** What is scored every month, in the scheme's order. */
  items: z.array(z.object({ id: z.string(), name: z.string(), most: decimal })),
  /** Awards and deductions on record, without what was reversed; which of them counts is said by the explanation. */
  entries: z.array(cardEntry),
  /** Root of the tree: the total; null for exempt members and while the total cannot be computed yet. */
  explanation: explanation.nullable(),
  months: z.array(
    z.object({
      period: z.string(),
      state: z.enum(['not-due', 'open', 'passed', 'published']),
      total: decimal.nullable(),
      /** Points by item as far as given; a running year is shown from these. An item without points is left out, never 0. */
      points: z.record(z.string(), decimal),
      meetingOn: day.nullable(),
      noticeId: id.nullable(),
      /** Its last day; after that it is read by those who keep it. */
      noticeClosesOn: day.nullable(),
      /** Who scored it, where that is another branch of the year; null here. */
      branch: z.string().nullable(),
      reasons: z.array(z.object({ item: z.string(), points: decimal, reason: z.string() })),
    }),
  ),
  /** Scores that were corrected after their meeting, with what stood before; in the order in which they came to stand. */
  corrections: z.array(scoreCorrection),
  /** What rules out of the year whatever the points say, with its document; by day. */
  vetoes: z.array(vetoOnRecord),
  ballot: z
    .object({
      heldOn: day,
      groups: z.array(
        z.object({
          group: z.string(),
          name: z.string(),
          papers: z.int(),
          /** Of how many items a meeting named the score, because too few of the group gave one. */
          named: z.int(),
        }),
      ),
      /** Where an anonymous one is checked, and the SHA-256 of the board it rests on; null of papers. */
      anonymous: z.object({ id, boardHash: z.string() }).nullable(),
    })
    .nullable(),
  /** In the order of days; empty for whoever has been here all year. */
  parts: z.array(cardPart),
});
export type Card = z.infer<typeof card>;

const at = z.object({ memberId: id, year: z.coerce.number().pipe(year).optional() });

export const cards = {
  read: oc.route({ method: 'GET', path: '/members/{memberId}/card' }).input(at).output(card),
  /** The points card (积分卡) on paper. */
  pdf: oc.route({ method: 'GET', path: '/members/{memberId}/card/pdf' }).input(at).output(z.file()),
  word: oc.route({ method: 'GET', path: '/members/{memberId}/card/word' }).input(at).output(z.file()),
  /** The register (积分登记表) of the member's category, quarter by quarter. */
  register: oc.route({ method: 'GET', path: '/members/{memberId}/register/pdf' }).input(at).output(z.file()),
  registerWord: oc.route({ method: 'GET', path: '/members/{memberId}/register/word' }).input(at).output(z.file()),
};
