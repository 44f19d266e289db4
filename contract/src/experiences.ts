import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, decimal, id, pageOf, paging, rowsMost } from './shapes.ts';

export const experienceCourses = ['study', 'service', 'post', 'honor', 'talk'] as const;
const course = z.enum(experienceCourses);
export type ExperienceCourse = z.infer<typeof course>;
const written = (most: number) => z.string().trim().min(1).max(most);
const reason = z.string().trim().min(2).max(200);

const told = {
  course,
  title: written(40),
  fromOn: day,
  /** Null where it was that one day. */
  toOn: day.nullable(),
  /** Of study and service alone. */
  hours: decimal.nullable(),
  /** Who gave an honor, e.g. 县级; of honors alone. */
  level: written(20).nullable(),
  /** What proves it: the number of a paper, a file. */
  document: written(100),
};

const experience = z.object({
  id,
  person: z.object({ id, name: z.string() }),
  ...told,
  /** Whether the person proposed it; otherwise it was written down from the file by `recordedBy`. */
  isOwn: z.boolean(),
  recordedBy: z.string(),
  recordedOn: day,
  state: z.enum(['waiting', 'confirmed', 'refused', 'withdrawn']),
  /** Who confirmed or refused it. */
  decided: z.object({ by: z.string(), on: day }).nullable(),
  withdrawn: z.object({ by: z.string(), on: day }).nullable(),
  /** Why it was refused or withdrawn. */
  reason: z.string().nullable(),
  /** What the caller can do with it now. */
  may: z.array(z.enum(['confirm', 'refuse', 'withdraw'])),
});
export type Experience = z.infer<typeof experience>;

/** Facts of a member's way through the years (经历): confirmed by a second person, kept, and giving no points. */
export const experiences = {
  /** One's own in every state: what waits first, then the latest day first. */
  mine: oc.route({ method: 'GET', path: '/me/experiences' }).input(z.object(paging)).output(pageOf(experience)),
  /** Of those who belong to a branch today, in the same order; talks only for whoever reads talks. */
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/experiences' })
    .input(z.object({ ...paging, branchId: id }))
    .output(pageOf(experience)),
  /** Proposes one's own, or writes down another's from the file. `id` is made by the caller: twice is once. */
  record: oc
    .route({ method: 'POST', path: '/people/{personId}/experiences' })
    .input(z.object({ id, personId: id, ...told }))
    .output(experience),
  /** A second person has compared them with what proves them: all of them, or none. */
  confirm: oc
    .route({ method: 'POST', path: '/branches/{branchId}/experience-confirmations' })
    .input(z.object({ branchId: id, experienceIds: z.array(id).min(1).max(rowsMost) }))
    .output(z.object({ confirmed: z.int() })),
  refuse: oc
    .route({ method: 'POST', path: '/experiences/{id}/refusal' })
    .input(z.object({ id, reason }))
    .output(experience),
  /** While it waits by who wrote it, once it stands by who keeps them; it stays on record. */
  withdraw: oc
    .route({ method: 'POST', path: '/experiences/{id}/withdrawal' })
    .input(z.object({ id, reason }))
    .output(experience),
};
