import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, grades, id, month, period, year } from './shapes.ts';

/** Of a group of people; null where there are fewer than five of them, or where theirs could be computed from it. */
const people = z.int().nullable();

const spread = z.object({
  ...{ least: z.string(), lower: z.string(), middle: z.string() },
  ...{ upper: z.string(), most: z.string(), mean: z.string() },
});

const spreadGroup = z.object({
  /** A category of the scheme, `male`, `up-to-35`, `away`; `unknown` where it is not known. */
  group: z.string(),
  /** What the scheme calls its category; null of all others. */
  name: z.string().nullable(),
  people,
  spread: spread.nullable(),
});

/** A year of one scheme: those of one scheme beside each other, those of two schemes never. */
const schemeStatistics = z.object({
  scheme: z.object({ id: z.string(), name: z.string() }),
  grades,
  /** What the bands are: stars where the scheme gives any, else grades, else tens of points. */
  by: z.enum(['stars', 'grade', 'points']),
  /** Members' years of branches, and how many of them a meeting has confirmed. */
  branches: z.object({ due: z.int(), confirmed: z.int() }),
  /** How many people were rated in the year and the one before; null where none were. `hasBrought`: some by a file. */
  now: z.object({ rated: people, hasBrought: z.boolean() }).nullable(),
  before: z.object({ rated: people, hasBrought: z.boolean() }).nullable(),
  /** The best first. `place`: the stars, the grade's id, the least points of ten; `none` for those who got none. */
  bands: z.array(z.object({ place: z.string(), now: people, before: people })),
  /** How the points of the year lie by kind of member; those that are too few stand without figures. */
  spreads: z.array(z.object({ by: z.enum(['category', 'age', 'sex', 'mobile']), groups: z.array(spreadGroup) })),
});
export type SchemeStatistics = z.infer<typeof schemeStatistics>;

const dutyCounts = {
  ...{ inTime: z.int(), late: z.int(), overdue: z.int() },
  /** Not due yet, or waiting for the step before. */
  open: z.int(),
};

const figures = z.object({
  today: day,
  year,
  /** Years that can be asked for, the latest first. */
  years: z.array(year),
  /** Whose figures they are: a branch, or what one oversees. */
  branch: z.object({ id, name: z.string() }).nullable(),
  schemes: z.array(schemeStatistics),
  /** Branches in the order of the tree, by scheme. */
  duties: z.array(
    z.object({
      scheme: z.string(),
      branches: z.array(z.object({ id, name: z.string(), parent: z.string(), ...dutyCounts })),
    }),
  ),
  process: z.object({
    /** Ties between a verifier and a member that were declared, and those lifted since. */
    ...{ ties: z.int(), tiesLifted: z.int() },
    /** Entries that stand, and those of them written down after their period was over. */
    ...{ entries: z.int(), lateEntries: z.int() },
  }),
  /** Everybody due at the month's meetings and themed Party days, and those who were there or made it up. */
  meetings: z.array(z.object({ month, meetings: z.int(), due: people, present: people })),
  /** `counted`: papers opened. Of ballots on paper nobody knows how many were due. */
  ballots: z.array(
    z.object({ month, isOnPaper: z.boolean(), ballots: z.int(), due: people, claimed: people, counted: people }),
  ),
  objections: z.object({
    raised: z.int(),
    /** Null where fewer than five were raised. */
    outcomes: z
      .object({ open: z.int(), upheld: z.int(), partly: z.int(), rejected: z.int(), withdrawn: z.int() })
      .nullable(),
    /** Of those answered: by their day or after it, and after how many days in the mean. */
    answered: z.object({ inTime: z.int(), late: z.int(), days: z.string() }).nullable(),
  }),
  /** Branches that an organization scores by the quarter or month under one scheme, in the order of the tree; each has what its periods have. */
  branchResults: z.array(
    z.object({
      organization: z.string(),
      scheme: z.string(),
      periods: z.array(period),
      branches: z.array(
        z.object({
          ...{ id, name: z.string(), points: z.array(z.string().nullable()) },
          /** What it had to put right of each period, and how much of that is settled, or not done by its day. */
          rectification: z.array(z.object({ set: z.int(), settled: z.int(), overdue: z.int() })),
        }),
      ),
    }),
  ),
});
export type Statistics = z.infer<typeof figures>;

/** What a branch did in a month: duties, and deeds that give points by what they were. Never whose. */
const hallWork = z.object({
  month,
  duties: z.object({ due: z.int(), done: z.int() }),
  /** Null where the scheme knows none; `kinds` are of the year so far. */
  deeds: z
    .object({
      ...{ month: z.int(), year: z.int() },
      kinds: z.array(z.object({ name: z.string(), count: z.int() })),
    })
    .nullable(),
});
export type HallWork = z.infer<typeof hallWork>;

/** Figures for those who lead (统计图): of groups, branches and work, never of a person. */
export const statistics = {
  ofReach: oc
    .route({ method: 'GET', path: '/statistics' })
    .input(z.object({ year: z.coerce.number().pipe(year).optional() }))
    .output(figures),
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/statistics' })
    .input(z.object({ branchId: id, year: z.coerce.number().pipe(year).optional() }))
    .output(figures),
  /** For the screen in a branch's hall; null where the branch keeps no year. */
  ofHall: oc
    .route({ method: 'GET', path: '/branches/{branchId}/hall-work' })
    .input(z.object({ branchId: id }))
    .output(z.object({ work: hallWork.nullable() })),
};
