import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, problem } from './shapes.ts';

const named = z.object({ id, name: z.string() });

/** One field and what it said; ids are told by name, and left out where nothing has that id any more. */
const auditFact = z.object({ field: z.string(), value: z.string() });
export type AuditFact = z.infer<typeof auditFact>;

const entry = z.object({
  /** Without a gap, in the order in which things were done. */
  sequence: z.int(),
  recordedAt: z.iso.datetime(),
  /** The route, e.g. `members.exempt`. */
  act: z.string(),
  /** Null where the machine or its operator did it. */
  person: named.nullable(),
  organization: named.nullable(),
  subject: named.nullable(),
  onBehalfOf: named.nullable(),
  /** The network address it came from. */
  from: z.string().nullable(),
  /** Old and new of what was changed; empty where it is withheld or was erased. */
  changes: z.array(z.object({ before: z.array(auditFact), after: z.array(auditFact), reason: z.string().nullable() })),
  /** Points, ballots and cards are not the administrators' to read. */
  isWithheld: z.boolean(),
  isErased: z.boolean(),
});
export type AuditEntry = z.infer<typeof entry>;

/** Somebody was refused so often within minutes that people should look into it; nothing is decided by it. */
const finding = z.object({
  person: named,
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  count: z.int(),
  /** By which routes. */
  routes: z.array(z.string()),
});
export type AuditFinding = z.infer<typeof finding>;

const place = z.object({ sequence: z.int(), hash: z.string() });

export const audit = {
  /** The latest first, a hundred at a time; `before` goes on where the last answer ended. */
  list: oc
    .route({ method: 'GET', path: '/audit' })
    .input(
      z.object({
        before: z.coerce.number().int().min(1).optional(),
        act: z.string().max(60).optional(),
        from: day.optional(),
        to: day.optional(),
      }),
    )
    .output(z.object({ entries: z.array(entry), next: z.int().nullable() })),
  /** Refusals of the last seven days that stand out; two hundred at most. */
  findings: oc.route({ method: 'GET', path: '/audit/findings' }).output(z.array(finding)),
  /** Where both chains stand, and the latest signed checkpoint. */
  state: oc.route({ method: 'GET', path: '/audit/state' }).output(
    z.object({
      audit: place,
      ledger: place,
      checkpoint: z.object({ madeAt: z.iso.datetime(), shortForm: z.string() }).nullable(),
      /** Ed25519, base64url: whoever has it can check signatures. */
      publicKey: z.string(),
    }),
  ),
  /** Reads both records from their beginning. */
  verify: oc
    .route({ method: 'GET', path: '/audit/verification' })
    .output(z.object({ audit: place.nullable(), ledger: place.nullable(), problems: z.array(problem) })),
  /** Every entry without details, one JSON object a line, then every checkpoint: enough to verify the chain elsewhere. */
  export: oc.route({ method: 'GET', path: '/audit/export' }).output(z.file()),
};
