import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, decimal, id, period, problem, subject, upload } from './shapes.ts';

export const ballotStates = [
  'preparing',
  'claiming',
  'casting',
  'closed',
  'counted',
  'published',
  'cancelled',
] as const;
const state = z.enum(ballotStates);
export type BallotState = z.infer<typeof state>;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const place = z.int().min(0).max(65_534);

/** How many representatives were drawn by lot for a group; null where no draw stands. */
const drawn = z.int().nullable();

/** A group of voters, and how far it is; who has cast is known to nobody. */
const group = z.object({
  /** As the scheme calls it. */
  id: z.string(),
  name: z.string(),
  /** Of fewer papers nothing is opened; and what the scheme then does with its weight. */
  least: z.int(),
  below: z.enum(['shared-out', 'named']),
  /** Into which other group's box its papers go, because it is too small for one of its own; null for its own. */
  pooledInto: z.string().nullable(),
  /** How many may take part, how many of them by a printed ticket, how many have claimed, how many papers are in the box. */
  roll: z.int(),
  tickets: z.int(),
  claimed: z.int(),
  cast: z.int(),
  drawn,
});
export type BallotGroupView = z.infer<typeof group>;

const groupPlace = z.object({ group: z.string().max(60), targetId: id, item: z.string().max(60) });

/** The next thing to do, by whoever leads the ballot. */
const ballotActs = ['freeze', 'open', 'close', 'count', 'publish'] as const;

const ballot = z.object({
  id,
  branch: z.object({ id, name: z.string() }),
  /** Whom the papers are about. */
  subject,
  ballot: z.string(),
  name: z.string(),
  period,
  state,
  /** SHA-256 of the manifest; null before it is fixed. Its first sixteen digits stand on the screen and on each ticket. */
  hash: hex(32).nullable(),
  targets: z.array(z.object({ id, name: z.string() })),
  items: z.array(z.object({ id: z.string(), name: z.string(), most: decimal, step: decimal })),
  groups: z.array(group),
  /** Keys of the places, made ahead one after the other. */
  keys: z.object({ made: z.int(), needed: z.int() }),
  /** Their public key once they have made it; whoever makes another names the one he saw. */
  scrutineers: z.object({ names: z.array(z.string()), needed: z.int(), publicKey: hex(32).nullable() }),
  next: z.enum(ballotActs).nullable(),
  /** What stands against the next act, each with its cure in words. */
  obstacles: z.array(problem),
  /** SHA-256 of list and board together, once counted. */
  boardHash: hex(32).nullable(),
  /**
   * What may be told of the result: means by target, by group or of all groups (null), by item or of all items (null);
   * null before the count. What fewer than the least scored is told nowhere.
   */
  results: z
    .array(
      z.object({
        targetId: id,
        group: z.string().nullable(),
        item: z.string().nullable(),
        mean: decimal,
        /** How many people scored it; over all items, the one that the fewest did. */
        scored: z.int(),
      }),
    )
    .nullable(),
  /** Places of which nothing is told and for which a meeting names a score, before the result is published. */
  withheld: z.array(groupPlace),
  /** What meetings named there; the version that stands. */
  named: z.array(
    groupPlace.extend({ points: decimal, reason: z.string(), on: day, by: z.string(), revision: z.int() }),
  ),
  heldOn: day.nullable(),
  cancellation: z.object({ on: day, by: z.string(), reason: z.string() }).nullable(),
  /** Where the box answers on this machine. */
  boxPort: z.int(),
  mayLead: z.boolean(),
});
export type Ballot = z.infer<typeof ballot>;

const summary = ballot.pick({ id: true, ballot: true, name: true, period: true, state: true, hash: true }).extend({
  cancellation: ballot.shape.cancellation,
});
export type BallotSummary = z.infer<typeof summary>;

/** A ballot that the scheme holds in a period: which of its names stand, the last one first. */
const heldBallot = z.object({
  ballot: z.string(),
  name: z.string(),
  period,
  groups: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      least: z.int(),
      members: z.boolean(),
      drawn,
    }),
  ),
  /** Members that may take part by account, and of them those without one, who take a ticket. */
  members: z.array(z.object({ id, name: z.string(), hasAccount: z.boolean() })),
  standing: z.array(summary),
  /** Whether it was typed in from paper, wholly or partly. */
  isOnPaper: z.boolean(),
});
export type HeldBallot = z.infer<typeof heldBallot>;

/** A ballot in which the caller may take part. */
const ownBallot = summary.extend({
  branch: z.object({ id, name: z.string() }),
  /** The group as the manifest counts it. */
  group: z.object({ at: place, name: z.string() }),
  by: z.enum(['account', 'ticket']),
  hasClaimed: z.boolean(),
  boxPort: z.int(),
});
export type OwnBallot = z.infer<typeof ownBallot>;

const claimed = z.object({
  group: place,
  admission: z.string().max(1024),
  scores: z.array(z.object({ target: place, item: place, blinded: z.string().max(1024) })).max(20_000),
});
const answer = z.object({ admission: z.string(), scores: z.array(z.string()).readonly() });

const at = z.object({ id });
const reason = z.string().trim().min(2).max(200);

/** Anonymous ballots (无记名测评) by telephone and ticket; docs/ballot-protocol.md says how. */
export const ballots = {
  /** What the scheme holds in the year of a branch, or of an organization above branches, and what stands of it. */
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/ballots/{year}' })
    .input(z.object({ branchId: id, year: z.coerce.number().int().min(1949).max(2999) }))
    .output(z.object({ ballots: z.array(heldBallot) })),
  /** Those in which the caller may take part, and those he may check. */
  mine: oc.route({ method: 'GET', path: '/me/ballots' }).output(z.object({ ballots: z.array(ownBallot) })),
  read: oc.route({ method: 'GET', path: '/ballots/{id}' }).input(at).output(ballot),
  /** Begins one: its keys are made ahead from now on. `id` is made by the caller: twice is once. */
  prepare: oc
    .route({ method: 'POST', path: '/branches/{branchId}/ballots/{id}' })
    .input(
      at.extend({
        branchId: id,
        ballot: z.string().min(1).max(60),
        period,
        groups: z
          .array(
            z.object({
              id: z.string().min(1).max(60),
              /** How many tickets of people who are no members, or the members that take one. */
              tickets: z.int().min(0).max(500),
              ticketMemberIds: z.array(id).max(2000),
              pooledInto: z.string().min(1).max(60).nullable(),
            }),
          )
          .min(1)
          .max(20),
        scrutineers: z.object({
          names: z.array(z.string().trim().min(1).max(20)).min(1).max(9),
          needed: z.int().min(1).max(9),
        }),
      }),
    )
    .output(ballot),
  /** The scrutineers' public key, made on their device; their shares never come here. */
  giveKey: oc
    .route({ method: 'POST', path: '/ballots/{id}/key' })
    .input(at.extend({ publicKey: hex(32), seen: hex(32).nullable() }))
    .output(ballot),
  /** Fixes everything; from now on it can be claimed, and nothing changes any more. */
  freeze: oc.route({ method: 'POST', path: '/ballots/{id}/freeze' }).input(at).output(ballot),
  /** The manifest, byte for byte as it was fixed. */
  manifest: oc
    .route({ method: 'GET', path: '/ballots/{id}/manifest' })
    .input(at)
    .output(z.object({ manifest: z.string(), hash: hex(32) })),
  /** Signs what the device has blinded; the same again is answered the same, another claim is refused. */
  claim: oc
    .route({ method: 'POST', path: '/ballots/{id}/claim' })
    .input(at.extend({ claim: claimed }))
    .output(answer),
  /** The same for a printed ticket, named by its number; its answer lies in the box from then on. */
  claimTicket: oc
    .route({ method: 'POST', path: '/ballots/{id}/tickets/{number}' })
    .input(at.extend({ number: z.coerce.number().int().min(1).max(500), claim: claimed }))
    .output(z.object({})),
  /** Ends claiming and opens the box. */
  open: oc.route({ method: 'POST', path: '/ballots/{id}/open' }).input(at).output(ballot),
  /** Closes the box; its list is published before anything is opened. */
  close: oc.route({ method: 'POST', path: '/ballots/{id}/close' }).input(at).output(ballot),
  /** The sealed bundles one after the other, for the scrutineers' device. */
  bundles: oc.route({ method: 'GET', path: '/ballots/{id}/bundles' }).input(at).output(z.file()),
  /** What the scrutineers' device has counted: the lines of the board, not yet signed. The box signs it and is destroyed. */
  count: oc
    .route({ method: 'POST', path: '/ballots/{id}/count' })
    .input(at.extend({ file: upload }))
    .output(ballot),
  /** The list of the box, or list and board, as everybody on the roll may check them. */
  board: oc.route({ method: 'GET', path: '/ballots/{id}/board' }).input(at).output(z.file()),
  /**
   * What the meeting that decides names for places of which too few scored; `revision` is the version the caller saw, 0 for
   * none. Named again it stands anew, and what stood before stays readable.
   */
  nameScores: oc
    .route({ method: 'POST', path: '/ballots/{id}/named-scores' })
    .input(
      at.extend({
        on: day,
        reason,
        scores: z
          .array(groupPlace.extend({ points: decimal, revision: z.int().min(0) }))
          .min(1)
          .max(2000),
      }),
    )
    .output(ballot),
  /** The meeting has heard the result; from now on it counts. */
  publish: oc
    .route({ method: 'POST', path: '/ballots/{id}/publish' })
    .input(at.extend({ heldOn: day }))
    .output(ballot),
  /** Cancels it, with a reason that the whole roll reads; another one has other keys. */
  cancel: oc.route({ method: 'POST', path: '/ballots/{id}/cancel' }).input(at.extend({ reason })).output(ballot),
};
