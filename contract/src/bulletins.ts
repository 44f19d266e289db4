import { oc } from '@orpc/contract';
import { z } from 'zod';
import { noticeBands } from './notices.ts';
import { day, grades, id, period, problem } from './shapes.ts';

const part = z.string().trim().min(2).max(2000);

/** What could be read when it was released: counts of the branch, never of somebody, and no ranks. */
const figures = z.object({
  people: z.int(),
  duties: z.object({ due: z.int(), done: z.int() }),
  months: z.object({ due: z.int(), published: z.int() }),
  /** Deeds that count in the period; null where the scheme has none. */
  deeds: z.int().nullable(),
  objections: z.object({ raised: z.int(), answered: z.int() }),
  /** Of the latest month of the period that hangs out; null where there is none, or too few people to be counted. */
  bands: z.object({ period, bands: noticeBands, grades }).nullable(),
});
export type BulletinFigures = z.infer<typeof figures>;

const words = z.object({ well: z.string(), lacking: z.string(), next: z.string() });
const step = z.object({ by: z.string(), on: day });

const edition = z.object({
  edition: z.int(),
  words,
  figures,
  written: step,
  released: step,
  /** What it differs in from the edition before: a figure by its name, a part by its words. */
  changes: z.array(z.object({ what: z.string(), stood: z.string().nullable(), stands: z.string().nullable() })),
});

const bulletin = z.object({
  branch: z.object({ id, name: z.string() }),
  period,
  /** What hangs; null before anything was released. */
  released: edition.nullable(),
  /** Only for those who keep it. */
  draft: z.object({ edition: z.int(), words, written: step, revision: z.int() }).nullable(),
  /** As they are now; only for those who keep it. */
  figures: figures.nullable(),
  obstacles: z.array(problem),
  may: z.array(z.enum(['write', 'release'])),
});
export type Bulletin = z.infer<typeof bulletin>;

const at = z.object({ branchId: id, period });

/** The commented bulletin of a period (通报点评), where the scheme has one. */
export const bulletins = {
  /** What was released of this year and the last, the latest first. */
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/bulletins' })
    .input(z.object({ branchId: id }))
    .output(z.array(z.object({ period, edition: z.int(), releasedOn: day }))),
  read: oc.route({ method: 'GET', path: '/branches/{branchId}/bulletins/{period}' }).input(at).output(bulletin),
  /** Written anew after a release, it is another edition. */
  write: oc
    .route({ method: 'POST', path: '/branches/{branchId}/bulletins/{period}' })
    .input(at.extend({ revision: z.int().min(0), well: part, lacking: part, next: part }))
    .output(bulletin),
  /** By somebody else than who wrote it. */
  release: oc
    .route({ method: 'POST', path: '/branches/{branchId}/bulletins/{period}/release' })
    .input(at.extend({ revision: z.int().min(1) }))
    .output(bulletin),
};
