import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, subject, year } from './shapes.ts';

const people = z.int().min(0).max(100_000);
const written = (most: number) => z.string().trim().min(1).max(most);
/** The text of a scheme file; a published scheme has some twenty thousand characters. */
const body = z.string().min(1).max(400_000);

/** The meeting that decided on a scheme, and the day members were told. */
const adoption = z.object({
  meetingOn: day,
  due: people.min(1),
  present: people.min(1),
  ayes: people,
  document: written(100),
  toldOn: day,
});
export type Adoption = z.infer<typeof adoption>;

const section = z.object({ title: z.string(), lines: z.array(z.string()) });
/** The scheme in plain sentences, in both languages. */
const sections = z.object({ zh: z.array(section), en: z.array(section) });

const version = z.object({
  id,
  schemeId: z.string(),
  name: z.string(),
  version: z.string(),
  inForceOn: day,
  /** Null where the operator set it up at the machine. */
  adoption: adoption.extend({ by: z.string() }).nullable(),
  /** Whom it rates: members, branches, or both, each in years of their own. */
  rates: z.array(subject),
  /** How many branches run under it, year by year. */
  years: z.array(z.object({ year: z.int(), branches: z.int() })),
});
export type SchemeVersion = z.infer<typeof version>;

const words = z.object({ fault: z.string(), cure: z.string() });

/** What a text says as a scheme, and everything that is wrong with it; null where it is none at all. */
const schemeCheck = z.object({
  scheme: z.object({ id: z.string(), name: z.string(), version: z.string(), inForceOn: day }).nullable(),
  sections,
  findings: z.array(
    z.object({
      severity: z.enum(['error', 'advice']),
      place: z.string(),
      cites: z.array(z.string()),
      words: z.object({ zh: words, en: words }),
    }),
  ),
});
export type SchemeCheck = z.infer<typeof schemeCheck>;

/** Schemes that a committee adopts, and the years of branches that run under them. */
export const adoptions = {
  list: oc.route({ method: 'GET', path: '/schemes' }).output(z.array(version)),
  read: oc
    .route({ method: 'GET', path: '/schemes/{id}' })
    .input(z.object({ id }))
    .output(version.extend({ sections, body: z.string() })),
  /** The published schemes that come with the program. */
  library: oc
    .route({ method: 'GET', path: '/scheme-library' })
    .output(z.array(z.object({ id: z.string(), name: z.string(), version: z.string() }))),
  readLibrary: oc
    .route({ method: 'GET', path: '/scheme-library/{schemeId}' })
    .input(z.object({ schemeId: z.string().max(60) }))
    .output(z.object({ body: z.string() })),
  /** Checks a text and keeps nothing. */
  check: oc.route({ method: 'POST', path: '/schemes/check' }).input(z.object({ body })).output(schemeCheck),
  /** Records that a meeting adopted this text, byte for byte. `id` is made by the caller: twice is once. */
  adopt: oc.route({ method: 'POST', path: '/schemes' }).input(adoption.extend({ id, body })).output(version),
  /** Which branches, and which organizations above them, could begin a year, and under what they stand in it. */
  yearOf: oc
    .route({ method: 'GET', path: '/scheme-years' })
    .input(z.object({ year: z.coerce.number().pipe(year) }))
    .output(
      z.array(
        z.object({
          id,
          name: z.string(),
          parent: z.string(),
          /** A branch rates its members, whoever stands above branches rates them. */
          rates: subject,
          versionId: id.nullable(),
          /** Something has been scored, entered or published: the rules stay as they are for this year. */
          isFixed: z.boolean(),
        }),
      ),
    ),
  /** Opens a year of branches under a version (`seen`: the one the caller saw it run under), or puts it under another one while nothing has been scored in it. */
  openYear: oc
    .route({ method: 'POST', path: '/schemes/{id}/years' })
    .input(
      z.object({
        id,
        year,
        branches: z
          .array(z.object({ id, seen: id.nullable() }))
          .min(1)
          .max(10_000),
      }),
    )
    .output(z.object({ opened: z.int(), changed: z.int(), standing: z.int() })),
};
