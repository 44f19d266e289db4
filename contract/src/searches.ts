import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, period, subject } from './shapes.ts';

/** No group tells more than this, and none how many there are beside. */
export const searchMost = 6;

const foundPerson = z.object({
  personId: id,
  name: z.string(),
  branchId: id,
  branch: z.string(),
  /** Whether the searcher may open the person's card; else there is the list of the branch. */
  hasCard: z.boolean(),
});

/** A deed: declared, entered in the ledger, or a sheet of what many came to. */
const foundDeed = z.object({
  kind: z.enum(['declaration', 'entry', 'event']),
  id,
  branchId: id,
  branch: z.string(),
  /** Whose it is; null for a sheet. */
  personId: id.nullable(),
  name: z.string().nullable(),
  itemName: z.string(),
  words: z.string(),
  on: day,
});

const foundNotice = z.object({
  id,
  kind: z.enum(['month', 'quarter', 'half', 'year']),
  period,
  subject,
  number: z.int(),
  branch: z.string(),
  openedOn: day,
});

/** A sentence of the rules, by the numbers it has on their page, from 1. */
const foundClause = z.object({
  schemeId: id,
  scheme: z.string(),
  version: z.string(),
  section: z.int(),
  title: z.string(),
  line: z.int(),
  words: z.string(),
});

const found = z.object({
  people: z.array(foundPerson),
  deeds: z.array(foundDeed),
  notices: z.array(foundNotice),
  clauses: z.array(foundClause),
});
export type Found = z.infer<typeof found>;

export const searches = {
  /** What holds every word, as far as the searcher may read it. Words are names of people, which never stand in an address. */
  find: oc
    .route({ method: 'POST', path: '/searches' })
    .input(z.object({ words: z.string().trim().min(1).max(60), language: z.enum(['zh', 'en']).default('zh') }))
    .output(found),
};
