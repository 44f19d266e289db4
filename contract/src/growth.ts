import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, decimal, id, role } from './shapes.ts';

const shore = z.object({
  /** Hours, or how many; null where nothing is on record. */
  amount: decimal.nullable(),
  title: z.string().nullable(),
  others: z.int(),
});

const station = z.object({
  id: z.string(),
  kind: z.enum(['joined', 'full', 'moved', 'post', 'honor', 'talk']),
  on: day,
  /** Null where the kind or the role says all. */
  title: z.string().nullable(),
  detail: z.string().nullable(),
  role: role.nullable(),
});
export type GrowthStationView = z.infer<typeof station>;

const column = z.object({
  /** A year, or a month. */
  period: z.string(),
  study: shore,
  service: shore,
  result: z.object({ total: decimal.nullable(), stars: z.int().nullable(), grade: z.string().nullable() }).nullable(),
  stations: z.array(station),
  absence: z.enum(['away', 'exempt']).nullable(),
});
export type GrowthColumnView = z.infer<typeof column>;

/** What may be done next; each says by which rule, on which numbers and by which clause. */
const clause = z.object({ cite: z.string(), text: z.string() }).nullable();
const advice = z.discriminatedUnion('rule', [
  z.object({
    rule: z.literal('item-fell'),
    ...{ name: z.string(), year: z.int(), points: decimal, before: decimal, clause },
  }),
  z.object({ rule: z.literal('study-hours'), hours: decimal, asked: decimal, clause }),
  z.object({ rule: z.enum(['missed', 'pledge-late']), count: z.int(), title: z.string(), on: day, clause }),
  z.object({ rule: z.literal('no-service'), year: z.int(), clause }),
]);
export type GrowthAdviceView = z.infer<typeof advice>;

const deed = z.object({
  id: z.string(),
  course: z.enum(['study', 'service']),
  on: day,
  title: z.string(),
  hours: decimal.nullable(),
  /** Where it is on record: a sheet of an event, an entry of the card, or the facts of one's way. */
  source: z.enum(['event', 'entry', 'experience']),
});

/** The growth map (成长线路图): one's own course and nobody else's, out of confirmed facts. */
export const growth = z.object({
  member: z.object({ id, name: z.string(), branch: z.string() }),
  today: day,
  /** Of the Party; null where nobody has said. */
  joinedOn: day.nullable(),
  by: z.enum(['year', 'month']),
  /** The first year, where it lies before the first column. */
  since: z.int().nullable(),
  measure: z.enum(['hours', 'times']),
  /** The earliest first. */
  columns: z.array(column),
  /** What one has pledged and not yet done: the stretch under construction. */
  ahead: z.array(z.object({ title: z.string(), dueOn: day })),
  comparisons: z.array(
    z.object({ what: z.enum(['study', 'service', 'total']), now: decimal, before: decimal, difference: decimal }),
  ),
  advice: z.array(advice),
  /** Everything that is drawn on the banks, the latest first. */
  deeds: z.array(deed),
  facts: z.int(),
});
export type Growth = z.infer<typeof growth>;

export const growths = {
  read: oc
    .route({ method: 'GET', path: '/members/{memberId}/growth' })
    .input(z.object({ memberId: id }))
    .output(growth),
};
