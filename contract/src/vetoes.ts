import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, subject, year } from './shapes.ts';

const words = z.string().trim().min(2).max(1000);
const document = z.string().trim().min(2).max(200);
const named = z.object({ id, name: z.string() });

/** What a veto takes while it stands: forced stars or grade, the best there still is, what is withdrawn; names for ids. */
const effect = z.object({
  stars: z.int().nullable(),
  starsMost: z.int().nullable(),
  grade: z.string().nullable(),
  gradeMost: z.string().nullable(),
  withdraws: z.array(z.string()),
});
export type VetoEffect = z.infer<typeof effect>;

const lifted = z.enum(['restores', 'stands']).nullable();

/** A veto (一票否决) as it is on record; organ, document and words are null where a file of a year did not say. */
export const vetoOnRecord = z.object({
  id,
  branch: named,
  year,
  subject,
  /** The scheme's veto. */
  kind: z.object({ id: z.string(), name: z.string(), effect, lifted }),
  /** Whom it is about: a member, or a branch. */
  concerns: named,
  /** The first day on which it holds. */
  on: day,
  /** Whose finding it rests on. */
  organ: z.string().nullable(),
  document: z.string().nullable(),
  words: z.string().nullable(),
  statedBy: z.string(),
  lifting: z
    .object({ on: day, document: z.string().nullable(), words: z.string().nullable(), by: z.string().nullable() })
    .nullable(),
  /** It was stated by mistake and never held. */
  withdrawal: z.object({ on: day, words: z.string(), by: z.string() }).nullable(),
  /** On today's day; what was lifted only after its year had ended stands for that year. */
  stands: z.boolean(),
  mayLift: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type VetoOnRecord = z.infer<typeof vetoOnRecord>;

const board = z.object({
  branch: named,
  year,
  subject,
  hasStars: z.boolean(),
  /** The day on which a meeting confirmed the year: it takes no more. */
  confirmedOn: day.nullable(),
  /** What people state; vetoes that go by a number are not stated by anybody. */
  kinds: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      organ: z.string(),
      effect,
      lifted,
      clause: z.object({ cite: z.string(), text: z.string() }),
    }),
  ),
  /** By day; the latest first. */
  vetoes: z.array(vetoOnRecord),
  /** Whom one may be stated about; empty where the caller states none. */
  subjects: z.array(named),
  mayState: z.boolean(),
});
export type VetoBoard = z.infer<typeof board>;

const place = z.object({ branchId: id, year: z.coerce.number().pipe(year) });

/** Only on the finding of the organ that is competent for it, with its document; never edited, only lifted. */
export const vetoes = {
  ofBranch: oc.route({ method: 'GET', path: '/branches/{branchId}/vetoes/{year}' }).input(place).output(board),
  /** Those about oneself, the latest two hundred first. */
  mine: oc.route({ method: 'GET', path: '/me/vetoes' }).output(z.object({ vetoes: z.array(vetoOnRecord) })),
  state: oc
    .route({ method: 'POST', path: '/branches/{branchId}/vetoes/{year}' })
    .input(
      place.extend({ id, subjectId: id, kind: z.string().min(1).max(100), on: day, organ: document, document, words }),
    )
    .output(board),
  /** By somebody else than whoever stated it. */
  lift: oc
    .route({ method: 'POST', path: '/branches/{branchId}/vetoes/{year}/{id}/lifting' })
    .input(place.extend({ id, on: day, document, words }))
    .output(board),
  /** Stated by mistake: taken back by somebody else than whoever stated it, until a meeting has confirmed the year. */
  withdraw: oc
    .route({ method: 'POST', path: '/branches/{branchId}/vetoes/{year}/{id}/withdrawal' })
    .input(place.extend({ id, words }))
    .output(board),
};
