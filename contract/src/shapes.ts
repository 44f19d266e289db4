import type { Explanation } from '@xianfeng/engine';
import { z } from 'zod';

/** Shapes that many nouns share. Points cross the wire as decimal strings, never as floats. */
export const id = z.uuid();
export const day = z.iso.date();
export const period = z.string().regex(/^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])))?$/);
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const decimal = z.string().regex(/^-?\d{1,9}(\.\d{1,4})?$/);
export const year = z.int().min(1949).max(2999);
export const role = z.enum([
  'member',
  'recorder',
  'branch-secretary',
  'organization-officer',
  'branch-committee',
  'review-panel',
  'committee-officer',
  'department-officer',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
]);
export type Role = z.infer<typeof role>;
export const memberStatus = z.enum(['full', 'probationary', 'development-target', 'activist']);

/** Whom a scheme rates. */
export const subject = z.enum(['member', 'branch']);

/** What is done in a step of a procedure. */
export const stepKind = z.enum([
  'adoption',
  'naming',
  'declaration',
  'pledge',
  'recording',
  'scoring',
  'review',
  'meeting',
  'notice',
  'summary',
  'bulletin',
  'appraisal',
  'ballot',
  'rating',
  'filing',
  'check',
]);

/** No list answers more than this at once; whoever wants more asks with the `next` of the answer before as `after`. */
export const rowsMost = 200;
export const paging = {
  after: z.string().min(1).max(60).optional(),
  limit: z.coerce.number().int().min(1).max(rowsMost).default(rowsMost),
};

/** A part of a list; `next` is null at its end, `count` is of the whole. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: z.string().nullable(), count: z.int() });

/** A problem as it leaves the server; the sentence is made from it where it is read. */
export const problem = z.object({
  code: z.string(),
  path: z.string().optional(),
  facts: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]))
    .optional(),
});

/** An upload; the browser sends it as multipart form data. */
export const upload = z.file().max(20 * 1024 * 1024);

/** How a number came about; checked by the engine that makes it, the wire only carries it. */
export const explanation = z.custom<Explanation>((value) => typeof value === 'object' && value !== null);

/** What a scheme calls its grades, the highest first. */
export const grades = z.array(z.object({ id: z.string(), name: z.string() }));
