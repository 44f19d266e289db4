import {
  type Assessment,
  done,
  MEASURE_FORMS,
  measureForm,
  type Problem,
  type Result,
  type Scheme,
} from '@xianfeng/engine';
import { z } from 'zod';
import { entry } from './scheme-entries.ts';
import { stepKind } from './shapes.ts';
import { figure, granularity, missing, name, roundingMode, words, zero } from './scheme-figures.ts';
import { part } from './scheme-parts.ts';
import { withChanges } from './scheme-readings.ts';
import { published, reading } from './scheme-published.ts';
import { day } from './shapes.ts';
import { placeOf, shapeProblem } from './shape-problems.ts';
import { readYaml } from './yaml.ts';

const itemList = z.union([z.literal('all'), z.array(name).min(1)]);
const rater = z.enum(['self', 'peer', 'branch', 'panel', 'committee', 'agreed']);
const status = z.enum(['full', 'probationary', 'development-target', 'activist']);

const clause = z.strictObject({
  id: name,
  cite: words,
  basis: z.enum(['stated', 'decided', 'default']),
  text: words,
});

const mostIn = z.strictObject({ months: z.array(z.int().min(1).max(12)).min(1), most: figure });

const item = z.strictObject({
  id: name,
  name: words,
  least: figure.default(zero),
  most: figure,
  mostIn: z.array(mostIn).default([]),
  roles: z.array(name).default([]),
  categories: z.array(name).default([]),
  mostFor: z
    .array(
      z
        .strictObject({ roles: z.array(name).default([]), categories: z.array(name).default([]), most: figure })
        .refine(({ roles, categories }) => roles.length + categories.length > 0, { error: 'scheme.for-nobody' }),
    )
    .default([]),
  clause: name,
});

const ballotGroup = z.strictObject({
  id: name,
  name: words,
  least: figure.nullable().default(null),
  quorum: figure.nullable().default(null),
  weight: figure.nullable().default(null),
});

const inputs = z.strictObject({
  scores: z
    .array(
      z.strictObject({
        id: name,
        name: words,
        items: itemList,
        by: rater,
        period: granularity,
        missing,
        unless: name.nullable().default(null),
        clause: name,
      }),
    )
    .default([]),
  ballots: z
    .array(
      z.strictObject({
        id: name,
        name: words,
        items: itemList,
        period: granularity,
        only: z.array(z.int().min(1).max(12)).default([]),
        groups: z.array(ballotGroup).min(1),
        options: z.array(z.strictObject({ id: name, name: words, points: figure })).default([]),
        denominator: z.enum(['scored', 'papers', 'present', 'due']).default('scored'),
        emptyGroup: z.enum(['refuse', 'scaled', 'left-out']).nullable().default(null),
        quorum: figure.nullable().default(null),
        trim: z
          .strictObject({ count: z.int().min(1).max(10), of: z.enum(['group', 'all']) })
          .nullable()
          .default(null),
        missing,
        heldLeast: z.int().min(1).max(12).nullable().default(null),
        clause: name,
      }),
    )
    .default([]),
  entries: z.array(entry).default([]),
  facts: z
    .array(
      z.strictObject({
        id: name,
        name: words,
        least: figure,
        most: figure,
        whole: z.boolean().default(false),
        of: z.enum(['subject', 'branch']).default('subject'),
        asked: z
          .strictObject({ question: words, groups: z.array(ballotGroup).min(1) })
          .nullable()
          .default(null),
        clause: name,
      }),
    )
    .default([]),
  results: z
    .array(
      z.strictObject({
        id: name,
        name: words,
        scheme: name,
        of: z.enum(['subject', 'branch']).default('subject'),
        clause: name,
      }),
    )
    .default([]),
});

const veto = z.strictObject({
  id: name,
  name: words,
  grade: name.nullable().default(null),
  stars: z.int().min(0).max(10).nullable().default(null),
  gradeMost: name.nullable().default(null),
  starsMost: z.int().min(0).max(10).nullable().default(null),
  withdraws: z.array(name).default([]),
  fact: z.strictObject({ id: name, below: figure }).nullable().default(null),
  part: z.strictObject({ id: name, below: figure }).nullable().default(null),
  lifted: z.enum(['restores', 'stands']).nullable().default(null),
  /** May be left empty as it was published; the check asks for it. */
  organ: z.string().max(400).default(''),
  clause: name,
});

const whom = {
  statuses: z.array(status).default([]),
  categories: z.array(name).default([]),
  roles: z.array(name).default([]),
};

const bounds = { from: figure.nullable().default(null), below: figure.nullable().default(null) };

const numberTest = z.strictObject({
  id: name,
  ...bounds,
  missing: z.enum(['holds', 'fails'], { error: 'scheme.test-missing-unstated' }),
});

const periodRun = z.strictObject({
  part: name,
  ...bounds,
  first: z.int().min(1).max(12).default(1),
  last: z.int().min(1).max(12).nullable().default(null),
});

const condition = z.strictObject({
  grades: z.array(name).default([]),
  ...whom,
  parts: z.array(numberTest).default([]),
  facts: z.array(numberTest).default([]),
  from: figure.nullable().default(null),
  below: figure.nullable().default(null),
  yearsRunning: z.int().min(1).max(5).default(1),
  risenBy: z.int().min(1).max(5).nullable().default(null),
  starsFrom: z.int().min(1).max(10).nullable().default(null),
  starsBelow: z.int().min(1).max(10).nullable().default(null),
  rankTo: z.int().min(1).max(1000).nullable().default(null),
  run: periodRun.nullable().default(null),
  times: z
    .strictObject({ part: name, ...bounds, least: z.int().min(1).max(12) })
    .nullable()
    .default(null),
  vetoed: z
    .strictObject({ vetoes: z.array(name).min(1), period: granularity })
    .nullable()
    .default(null),
});

const gate = z.strictObject({
  id: name,
  name: words,
  needs: z.array(condition).min(1),
  gradeMost: name.nullable().default(null),
  starsMost: z.int().min(0).max(10).nullable().default(null),
  clause: name,
});

const edges = { from: figure.nullable().default(null), to: figure.nullable().default(null) };

const starBand = z.strictObject({ ...edges, stars: z.int().min(0).max(10), clause: name });
const gradeBand = z.strictObject({ ...edges, grade: name, name: words, clause: name });

/** How many there are at most; compiling asks for one of the two. */
const limit = {
  share: figure.nullable().default(null),
  places: z.int().min(1).max(1000).nullable().default(null),
  rest: roundingMode.default('down'),
};

const rankBand = {
  id: name.nullable().default(null),
  from: z.enum(['first', 'last']),
  ...limit,
  least: figure.nullable().default(null),
  below: figure.nullable().default(null),
  clause: name,
};

const rating = z.strictObject({
  total: name,
  periods: name.nullable().default(null),
  ranked: z.boolean(),
  stars: z.array(starBand).default([]),
  grades: z.array(gradeBand).default([]),
  starsFor: z.array(z.strictObject({ ...whom, stars: z.array(starBand).min(1) })).default([]),
  gradesFor: z.array(z.strictObject({ ...whom, grades: z.array(gradeBand).min(1) })).default([]),
  rankGrades: z.array(z.strictObject({ ...rankBand, grade: name, name: words })).default([]),
  rankStars: z.array(z.strictObject({ ...rankBand, stars: z.int().min(0).max(10) })).default([]),
  gates: z.array(gate).default([]),
  vetoes: z.array(veto).default([]),
});

const honor = z.strictObject({
  id: name,
  name: words,
  period: granularity,
  by: name,
  ...limit,
  base: z.strictObject({
    exempt: z.enum(['counted', 'left-out']),
    stars: z.int().min(1).max(10).nullable().default(null),
    least: z.int().min(1).max(1000).nullable().default(null),
  }),
  when: z.array(condition).default([]),
  within: name.nullable().default(null),
  besides: z.array(name).default([]),
  among: z.enum(['branch', 'committee']).default('branch'),
  tieClause: name.nullable().default(null),
  clause: name,
});

const outcome = z.strictObject({
  id: name,
  name: words,
  when: z.array(condition).min(1),
  tieClause: name.nullable().default(null),
  clause: name,
});

const branchOutcome = z.strictObject({
  id: name,
  name: words,
  share: figure.nullable().default(null),
  members: z.int().min(1).max(1000).nullable().default(null),
  when: z.array(condition).min(1),
  clause: name,
});

const factor = z.strictObject({
  id: name,
  name: words,
  byStars: z.array(z.strictObject({ stars: z.int().min(0).max(10), factor: figure })).min(1),
  extras: z.array(z.strictObject({ add: figure, when: z.array(condition).min(1) })).default([]),
  clause: name,
});

const exemption = z.strictObject({
  stars: name.nullable().default(null),
  grade: name.nullable().default(null),
  grades: z.array(z.strictObject({ least: z.int().min(0).max(10), grade: name })).min(1),
  clause: name,
});

/** How one kind of subject comes to its total and what follows from it. */
const assessment = {
  items: z.array(item).default([]),
  inputs,
  parts: z.array(part).min(1),
  rating,
  honors: z.array(honor).default([]),
  outcomes: z.array(outcome).default([]),
  factors: z.array(factor).default([]),
  exempt: exemption.nullable().default(null),
};

const step = z.strictObject({
  id: name,
  name: words,
  kind: stepKind,
  cadence: granularity,
  actor: z.enum(['member', 'recorder', 'branch-secretary', 'committee-officer']),
  due: z.strictObject({ monthsAfter: z.int().min(-11).max(12), day: z.int().min(1).max(31) }),
  after: z.array(name).default([]),
  record: words,
  lot: z
    .strictObject({ of: z.enum(['scores', 'entries']), share: figure, least: figure, clause: name })
    .nullable()
    .default(null),
  confirmedByMember: z.boolean().optional(),
  clause: name,
});

const event = z.strictObject({
  id: name,
  name: words,
  keeps: z.enum(['attendance', 'dues']).default('attendance'),
  step: name.nullable().default(null),
  counted: name.nullable().default(null),
  follows: z
    .array(
      z.strictObject({
        when: z.array(z.enum(['came', 'made-up', 'leave', 'absent', 'on-time', 'late', 'unpaid'])).min(1),
        item: name,
        level: name.nullable().default(null),
        points: figure.nullable().default(null),
        quantity: figure.nullable().default(null),
        clause: name,
      }),
    )
    .max(12)
    .default([]),
  clause: name,
});

const pledgeSet = z.strictObject({
  id: name,
  name: words,
  by: z.enum(['member', 'branch']),
  categories: z.array(name).default([]),
  period: z.enum(['month', 'year']),
  kinds: z.array(z.strictObject({ id: name, name: words, least: z.int().min(0).max(20).default(0) })).min(1),
  publicised: z.boolean(),
  reviewed: name.nullable().default(null),
  clause: name,
});

const measure = z
  .strictObject({
    id: name,
    name: words,
    form: z.enum(MEASURE_FORMS),
    follows: z.array(name).default([]),
    grades: z.array(name).default([]),
    decidedBy: z.enum(['branch', 'committee']).default('branch'),
    months: z.int().min(1).max(24).nullable().default(null),
    mentor: z.boolean().default(false),
    clause: name,
  })
  .refine(({ form, months }) => months === null || measureForm(form).standing === 'term', {
    error: 'scheme.measure-without-term',
  });

const courseSource = z.strictObject({ entries: z.array(name).default([]), events: z.array(name).default([]) });

const growth = z.strictObject({
  study: courseSource,
  service: courseSource,
  honors: z.array(name).default([]),
  studyHours: figure.nullable().default(null),
  clause: name,
});

export const schemeShape = z.strictObject({
  language: z.literal(1),
  id: name,
  version: words,
  name: words,
  subject: z.enum(['member', 'branch']),
  inForceOn: day,
  /** May stay empty only where the branch is the subject. */
  rated: z.array(status).default([]),
  ratedApart: z.array(status).default([]),
  clauses: z.array(clause).min(1),
  categories: z.array(z.strictObject({ id: name, name: words })).default([]),
  ...assessment,
  branch: z
    .strictObject({ ...assessment, procedure: z.array(step).default([]) })
    .nullable()
    .default(null),
  branchOutcomes: z.array(branchOutcome).default([]),
  scoring: z.strictObject({ reasonFrom: figure }),
  notices: z.strictObject({
    workingDays: figure,
    othersOnScreen: z.enum(['bands', 'totals', 'items']).optional(),
    clause: name,
  }),
  procedure: z.array(step).default([]),
  entryReview: z.strictObject({ clause: name }).nullable().default(null),
  events: z.array(event).max(30).default([]),
  pledges: z.array(pledgeSet).default([]),
  measures: z.array(measure).max(60).default([]),
  growth: growth.nullable().default(null),
  published: published.nullable().default(null),
  readings: z.array(reading).default([]),
});

type ReadAssessment = Pick<z.output<typeof schemeShape>, 'items' | 'inputs'>;

/**
 * Reads a `scheme.yaml`; refuses with every fault and its path. Whether it can run is `compile`'s to say, whether
 * its other readings are schemes as well `readReadings`': that is as much work again for each of them.
 */
export function readScheme(text: string): Result<Scheme> {
  const document = readYaml(text);
  return document.ok ? readDocument(document.value) : document;
}

/** One other reading of a scheme, as the scheme it would be. */
export interface ReadReading {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly scheme: Scheme;
}

/** A scheme with each of its other readings written out. Another reading must be as sound as the one it differs from. */
export function readReadings(
  text: string,
): Result<{ readonly scheme: Scheme; readonly readings: readonly ReadReading[] }> {
  const document = readYaml(text);
  if (!document.ok) return document;
  const scheme = readDocument(document.value);
  if (!scheme.ok) return scheme;
  const problems: Problem[] = [];
  const readings = (scheme.value.readings ?? []).flatMap(({ id, name: called, clause: from, set }) => {
    const other = readChanged(document.value, set);
    if (other.ok) return [{ id, name: called, clause: from, scheme: other.value }];
    problems.push(...other.problems.map((problem) => ({ ...problem, path: `readings.${id}.${problem.path}` })));
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : done({ scheme: scheme.value, readings });
}

function readChanged(document: unknown, set: Readonly<Record<string, unknown>>): Result<Scheme> {
  const changed = withChanges(document, set);
  return changed.ok ? readDocument(changed.value) : changed;
}

function readDocument(document: unknown): Result<Scheme> {
  const read = schemeShape.safeParse(document);
  if (!read.success) return { ok: false, problems: read.error.issues.map((issue) => shapeProblem(issue, document)) };
  const { language: _, ...rest } = read.data;
  return withKnownClauses({
    ...rest,
    ...spread(rest),
    branch: rest.branch === null ? null : { ...rest.branch, ...spread(rest.branch) },
  });
}

/** `all` written out as the items there are. */
function spread({ items, inputs: { scores, ballots, ...others } }: ReadAssessment): Pick<Assessment, 'inputs'> {
  const all = items.map(({ id }) => id);
  const written = <Input extends { readonly items: 'all' | readonly string[] }>(input: Input) => ({
    ...input,
    items: input.items === 'all' ? all : input.items,
  });
  return { inputs: { scores: scores.map(written), ballots: ballots.map(written), ...others } };
}

/** Every number names its clause, and every clause it names is there. */
function withKnownClauses(read: Scheme): Result<Scheme> {
  const known = new Set(read.clauses.map(({ id }) => id));
  const problems: Problem[] = [];
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const place = [...path, Array.isArray(value) ? Number(key) : key];
      if (key === 'clause' && typeof child === 'string' && !known.has(child)) {
        problems.push({ code: 'scheme.clause-unknown', path: placeOf(read, place), facts: { found: child } });
      }
      visit(child, place);
    }
  };
  visit(read, []);
  return problems.length > 0 ? { ok: false, problems } : done(read);
}
