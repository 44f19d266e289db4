import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, memberStatus } from './shapes.ts';

/** One of two records, as far as an officer needs it to tell whether they are of one person. */
const record = z.object({
  personId: id,
  name: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  bornOn: day.nullable(),
  joinedOn: day.nullable(),
  phoneMasked: z.string().nullable(),
  branch: z.string().nullable(),
  status: memberStatus.nullable(),
  fromOn: day.nullable(),
  toOn: day.nullable(),
});

const joins = z.object({
  /** Two hundred at most; the next ones follow as these are decided. */
  pairs: z.array(z.object({ one: record, other: record })),
  /** Two hundred at most, of today: they can be taken back until the day is over. */
  undoable: z.array(z.object({ id, name: z.string(), joinedOn: day })),
});
export type PersonJoins = z.infer<typeof joins>;
export type LikelyRecord = z.infer<typeof record>;

export const personJoins = {
  list: oc.route({ method: 'GET', path: '/person-joins' }).output(joins),
  /** The record `fromId` becomes part of `intoId`. `id` is made by the caller: twice is once. */
  join: oc
    .route({ method: 'POST', path: '/person-joins' })
    .input(z.object({ id, fromId: id, intoId: id }))
    .output(joins),
  undo: oc.route({ method: 'POST', path: '/person-joins/{id}/undo' }).input(z.object({ id })).output(joins),
};
