import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, pageOf, paging, role } from './shapes.ts';

const organizationKind = z.enum([
  'provincial-committee',
  'municipal-committee',
  'party-committee',
  'party-work-committee',
  'general-branch',
  'branch',
  'party-group',
]);

export const organization = z.object({
  id,
  parentId: id.nullable(),
  kind: organizationKind,
  branchKind: z.string().nullable(),
  name: z.string(),
  fromOn: day,
  /** Its last day; null while it stands. */
  toOn: day.nullable(),
  /** Grows with each act; whoever changes it names the revision seen. */
  revision: z.int(),
  /** People with a membership on the day; only for branches. */
  memberCount: z.int().nullable(),
});
export type Organization = z.infer<typeof organization>;

const change = z.object({
  organizationId: id,
  name: z.string(),
  /** The name before, where it is another one. */
  nameBefore: z.string().nullable(),
  parent: z.string().nullable(),
  parentBefore: z.string().nullable(),
  what: z.enum(['founded', 'renamed', 'moved', 'closed', 'withdrawn']),
  successors: z.array(z.object({ id, name: z.string() })),
});

const act = z.object({
  id,
  sequence: z.int(),
  act: z.enum(['found', 'rename', 'move', 'merge', 'split', 'close', 'withdraw']),
  on: day,
  document: z.string().nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  changes: z.array(change),
});
export type OrganizationAct = z.infer<typeof act>;

const named = z.object({ id, name: z.string() });

const page = z.object({
  organization,
  /** From the top down to the one above it. */
  path: z.array(named.extend({ kind: organizationKind })),
  children: z.array(named.extend({ kind: organizationKind })),
  /** Those that went on in it, and those it went on in. */
  predecessors: z.array(named.extend({ lastDay: day.nullable() })),
  successors: z.array(named),
  officers: z.array(z.object({ role, name: z.string(), fromOn: day, toOn: day.nullable() })),
  /** Years with points, and the scheme of each; only for branches. */
  years: z.array(z.object({ year: z.int(), scheme: z.string(), schemeVersionId: id })),
  history: z.array(act),
});
export type OrganizationPage = z.infer<typeof page>;

/** What every act carries: the first day it is so, and the number of the document that decided it. */
const decided = { on: day, document: z.string().trim().min(1).max(100) };
const revision = z.int().min(1);
const name = z.string().trim().min(1).max(100);
const founded = z.object({
  id,
  /** Null only for a committee that comes to stand above the top. */
  parentId: id.nullable(),
  kind: organizationKind,
  name,
  branchKind: z.string().max(40).optional(),
});

/** Each act's id is made by the caller: twice is once. */
export const organizations = {
  /** What stood on a day (today unless named) in one's reach, parents before children, in the committee's order. */
  list: oc
    .route({ method: 'GET', path: '/organizations' })
    .input(z.object({ on: day.optional() }))
    .output(z.array(organization)),
  /** Every act in one's reach, the newest first. */
  acts: oc.route({ method: 'GET', path: '/organizations/acts' }).input(z.object(paging)).output(pageOf(act)),
  /** One organization as it was on a day, today unless named, with its history. */
  read: oc
    .route({ method: 'GET', path: '/organizations/{id}' })
    .input(z.object({ id, on: day.optional() }))
    .output(page),
  found: oc.route({ method: 'POST', path: '/organizations' }).input(founded.extend(decided)).output(organization),
  rename: oc
    .route({ method: 'POST', path: '/organizations/{id}/name' })
    .input(z.object({ id, actId: id, revision, name, ...decided }))
    .output(organization),
  move: oc
    .route({ method: 'POST', path: '/organizations/{id}/parent' })
    .input(z.object({ id, actId: id, revision, parentId: id, ...decided }))
    .output(organization),
  /** Several become one: one that stands and goes on, or a new one. */
  merge: oc
    .route({ method: 'POST', path: '/organizations/merge' })
    .input(
      z.object({
        actId: id,
        organizations: z.array(z.object({ id, revision })).min(1).max(50),
        into: z.discriminatedUnion('is', [
          z.object({ is: z.literal('standing'), id, revision }),
          founded.extend({ is: z.literal('new') }),
        ]),
        /** Which scheme the new branch's year runs under, where those merged had several. */
        schemeVersionId: id.optional(),
        ...decided,
      }),
    )
    .output(organization),
  /** One becomes several; where it goes on, what no part takes stays with it. */
  split: oc
    .route({ method: 'POST', path: '/organizations/{id}/split' })
    .input(
      z.object({
        id,
        actId: id,
        revision,
        goesOn: z.boolean(),
        parts: z
          .array(
            z.object({
              id,
              parentId: id,
              name,
              branchKind: z.string().max(40).optional(),
              childIds: z.array(id).max(500),
              personIds: z.array(id).max(2000),
            }),
          )
          .min(1)
          .max(20),
        ...decided,
      }),
    )
    .output(organization),
  close: oc
    .route({ method: 'POST', path: '/organizations/{id}/close' })
    .input(z.object({ id, actId: id, revision, ...decided }))
    .output(organization),
};
