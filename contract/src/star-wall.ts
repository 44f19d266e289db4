import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, period, upload } from './shapes.ts';

const named = z.object({ id, name: z.string() });
const words = (most: number) => z.string().trim().min(1).max(most);

/** One name on the wall, with what of the star may be shown beside it. */
const place = z.object({
  id,
  name: z.string(),
  post: z.string().nullable(),
  deed: z.string().nullable(),
  /** Another number for another photo; null where none may be shown. */
  photo: z.int().nullable(),
  /** The reader decides what is shown of it, or proposes it. */
  isReaders: z.boolean(),
});

/** Those to whom a meeting gave an honor of a period; never points, in no order but that of surnames. */
const group = z.object({ period, honor: z.string(), stars: z.array(place) });
export type StarGroup = z.infer<typeof group>;

/** What a star lets be shown, for whoever decides on it and those who keep the wall. */
const star = z.object({
  id,
  branch: named,
  concerns: named,
  ...{ period, honor: z.string() },
  /** It hangs: the decision stands and nobody disputes it. */
  isUp: z.boolean(),
  /** As it was proposed. */
  ...{ post: z.string().nullable(), deed: z.string().nullable(), proposedBy: z.string().nullable() },
  ...{ showsWords: z.boolean(), showsPhoto: z.boolean(), photo: z.int().nullable() },
  /** Null while nobody has said anything to what stands. */
  answered: z.object({ by: z.string(), on: day, isByOther: z.boolean() }).nullable(),
  /** Whoever acts names the revision they saw; 0 before there is anything. */
  revision: z.int(),
  isMine: z.boolean(),
  may: z.array(z.enum(['propose', 'answer'])),
});
export type Star = z.infer<typeof star>;

const at = z.object({ starId: id });
const seen = at.extend({ revision: z.int().min(0) });

/** The star wall of a branch: names, and beside them what each star agreed to. */
export const starWall = {
  /** Of this year and the last, the latest first. */
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/star-wall' })
    .input(z.object({ branchId: id }))
    .output(z.object({ branch: named, groups: z.array(group) })),
  mine: oc.route({ method: 'GET', path: '/me/stars' }).output(z.object({ stars: z.array(star) })),
  read: oc.route({ method: 'GET', path: '/star-wall/{starId}' }).input(at).output(star),
  /** What would hang beside the name; other words than before are asked about anew. */
  propose: oc
    .route({ method: 'POST', path: '/star-wall/{starId}/words' })
    .input(seen.extend({ post: words(40), deed: words(300) }))
    .output(star),
  /** The star's own word, or what was signed on paper. Neither of the two takes all of it back. */
  answer: oc
    .route({ method: 'POST', path: '/star-wall/{starId}/answer' })
    .input(seen.extend({ showsWords: z.boolean(), showsPhoto: z.boolean() }))
    .output(star),
  /** At most 10 MiB; it takes the place of the one before. */
  addPhoto: oc
    .route({ method: 'POST', path: '/star-wall/{starId}/photo' })
    .input(at.extend({ file: upload }))
    .output(star),
  /** The one of that number: what another has taken the place of, or was taken back, is not there. */
  readPhoto: oc
    .route({ method: 'GET', path: '/star-wall/{starId}/photos/{photo}' })
    .input(at.extend({ photo: z.coerce.number().pipe(z.int()) }))
    .output(z.file()),
};
