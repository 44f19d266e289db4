import { oc } from '@orpc/contract';
import { z } from 'zod';
import { attachment } from './attachments.ts';
import { day, decimal, id, pageOf, paging, problem, upload } from './shapes.ts';

const state = z.enum(['submitted', 'verified-once', 'verified', 'rejected', 'withdrawn']);
const written = (most: number) => z.string().trim().min(1).max(most);
const reason = z.string().trim().min(2).max(200);

/** What may be declared under the branch's scheme, what was declared or entered most often first. */
const declarableKind = z.object({
  item: z.string(),
  name: z.string(),
  sign: z.enum(['plus', 'minus', 'both']),
  /** Each with what it is worth; empty where the kind has none. */
  levels: z.array(z.object({ id: z.string(), name: z.string(), least: z.string(), most: z.string() })),
  /** The range that the panel finds the points within; null where the scheme says them. */
  points: z.object({ least: z.string(), most: z.string() }).nullable(),
  /** What is asked for a quantity; null where it is not asked. */
  quantity: z.object({ least: decimal, most: decimal }).nullable(),
  cite: z.string().nullable(),
});
export type DeclarableKind = z.infer<typeof declarableKind>;

/** Another deed of the same member that may be the same. */
const twin = z.object({
  id,
  kind: z.enum(['declaration', 'entry']),
  likeness: z.enum(['same-day', 'same-document']),
  itemName: z.string(),
  occurredOn: day,
  document: z.string().nullable(),
  words: z.string(),
  state: state.nullable(),
});

/** A deed that a member reports (申报), with every step it has taken. */
export const declaration = z.object({
  id,
  branchId: id,
  branch: z.string(),
  memberId: id,
  member: z.string(),
  item: z.string(),
  itemName: z.string(),
  levelName: z.string().nullable(),
  quantity: decimal.nullable(),
  sign: z.enum(['plus', 'minus', 'both']),
  cite: z.string().nullable(),
  occurredOn: day,
  declaredOn: day,
  words: z.string(),
  document: z.string().nullable(),
  state,
  revision: z.int(),
  /** Without a sign: what the clause lets it be worth, and whether people find the points between the two. */
  least: z.string(),
  most: z.string(),
  asksPoints: z.boolean(),
  /** What was found or the scheme says; null before anybody has verified it. Without a sign. */
  points: z.string().nullable(),
  /** Whether the points found take something away. */
  isMinus: z.boolean(),
  /** Whether it is or may be worth so much that two people have to agree. */
  needsSecond: z.boolean(),
  /** Who typed it for the member, and until when it can be undone; null where it is the member's own hand. */
  proxy: z.object({ typedBy: z.string(), typedOn: day, undoUntil: day, undoneOn: day.nullable() }).nullable(),
  steps: z.array(
    z.object({
      step: z.enum(['declare', 'verify', 'agree', 'reject', 'withdraw']),
      on: day,
      at: z.iso.datetime(),
      by: z.string(),
      points: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  photos: z.array(attachment),
  twins: z.array(twin),
  /** Why it is looked at first. */
  unusual: z.array(z.enum(['duplicate', 'large', 'old'])),
  /** Who has said that he is tied with the member. */
  recused: z.array(z.object({ verifierId: id, name: z.string() })),
  /** What is waited for; null where nothing is. */
  turn: z.enum(['verify', 'agree']).nullable(),
  /** Why the reader may not decide now; null where he may, or where nothing is to be decided. */
  obstacle: problem.nullable(),
  /** The entry of the ledger that was made of it. */
  entryId: id.nullable(),
});
export type Declaration = z.infer<typeof declaration>;

/** Whoever takes a step names the revision he saw. */
const seen = z.object({ id, revision: z.int().min(1) });

export const declarations = {
  kinds: oc
    .route({ method: 'GET', path: '/branches/{branchId}/declarable-kinds' })
    .input(z.object({ branchId: id }))
    .output(
      z.object({
        kinds: z.array(declarableKind),
        /** The days that may be declared now. */
        least: day,
        most: day,
      }),
    ),
  /** One's own, the latest first. */
  listOwn: oc.route({ method: 'GET', path: '/me/declarations' }).input(z.object(paging)).output(pageOf(declaration)),
  /** The branch's: what waits, unusual ones first; or what is decided, the latest first. */
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/declarations' })
    .input(z.object({ ...paging, branchId: id, waiting: z.enum(['yes', 'no']).default('yes') }))
    .output(pageOf(declaration)),
  read: oc.route({ method: 'GET', path: '/declarations/{id}' }).input(z.object({ id })).output(declaration),
  /** One's own deed, or typed for a member by the recorder. `id` is made by the caller: twice is once. */
  declare: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/declarations' })
    .input(
      z.object({
        id,
        branchId: id,
        personId: id,
        item: z.string().min(1).max(60),
        level: z.string().min(1).max(60).optional(),
        quantity: decimal.optional(),
        occurredOn: day,
        words: written(200),
        document: written(100).optional(),
      }),
    )
    .output(declaration),
  /** A photo or document, at most 10 MiB, while nobody has decided. `photoId` is made by the caller. */
  attach: oc
    .route({ method: 'POST', path: '/declarations/{id}/photos' })
    .input(z.object({ id, photoId: id, file: upload }))
    .output(attachment),
  readPhoto: oc
    .route({ method: 'GET', path: '/declarations/{id}/photos/{photoId}' })
    .input(z.object({ id, photoId: id }))
    .output(z.file()),
  /** It happened, and is worth so much: with points (signed where the kind takes both) where the clause has a range. */
  verify: oc
    .route({ method: 'POST', path: '/declarations/{id}/verify' })
    .input(seen.extend({ points: decimal.optional(), differs: reason.optional() }))
    .output(declaration),
  /** A second person agrees with the first. */
  agree: oc
    .route({ method: 'POST', path: '/declarations/{id}/agree' })
    .input(seen.extend({ differs: reason.optional() }))
    .output(declaration),
  reject: oc
    .route({ method: 'POST', path: '/declarations/{id}/reject' })
    .input(seen.extend({ reason }))
    .output(declaration),
  /** By the member, while nobody has decided. */
  withdraw: oc.route({ method: 'POST', path: '/declarations/{id}/withdraw' }).input(seen).output(declaration),
  /** Says that one is tied with a member (回避) and decides nothing about his deeds. */
  recuse: oc
    .route({ method: 'POST', path: '/branches/{branchId}/recusals' })
    .input(z.object({ branchId: id, memberId: id }))
    .output(z.object({ memberId: id })),
  /** Takes back for another that he is tied with a member (回避): a mistake, or the tie is over. */
  liftRecusal: oc
    .route({ method: 'POST', path: '/branches/{branchId}/recusals/lifting' })
    .input(z.object({ branchId: id, memberId: id, verifierId: id, reason: z.string().trim().min(2).max(200) }))
    .output(z.object({ memberId: id })),
};
