import type {
  BallotEvidence,
  BranchEvidence,
  EntryEvidence,
  Evidence,
  EvidenceScheme,
  HistoryEvidence,
  MemberEvidence,
  OtherResultEvidence,
  ScoreEvidence,
  VetoEvidence,
} from '@xianfeng/engine';
import { z } from 'zod';

/** A field the engine knows and this shape does not is a fault of the compiler's. */
type Fields<Line> = Readonly<Record<keyof Line, z.ZodType>>;

const text = z.string().min(1);
const count = z.int().min(0).max(1_000_000);
export const decimal = z.union([z.number(), z.string().regex(/^-?(0|[1-9]\d{0,9})(\.\d{1,4})?$/)]);
const onDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const period = z.string().regex(/^\d{4}(-(H[12]|Q[1-4]|\d{2}))?$/);
export const rater = z.enum(['self', 'peer', 'branch', 'panel', 'committee', 'agreed']);

const score = {
  item: text,
  by: rater,
  from: text.optional(),
  period,
  points: decimal,
  reason: z.string().optional(),
} satisfies Fields<ScoreEvidence>;

export const entryLine = z.object({
  item: text,
  on: onDay,
  points: decimal.optional(),
  level: text.optional(),
  quantity: decimal.optional(),
  until: onDay.optional(),
  multipliers: z.array(text).optional(),
  matter: z.string().optional(),
  note: z.string().optional(),
  document: z.string().optional(),
  entryId: z.string().optional(),
} satisfies Fields<EntryEvidence>);

/** What a line says of its papers; where they belong stands before it. */
export const papers = {
  points: z.array(decimal.nullable()).optional(),
  papers: count.optional(),
  scored: count.optional(),
  sum: decimal.optional(),
  options: z.record(z.string(), count).optional(),
  present: count.optional(),
  due: count.optional(),
  highest: z.array(decimal).optional(),
  lowest: z.array(decimal).optional(),
};

const ballotLine = { ballot: text, period, group: text, item: text, ...papers } satisfies Fields<BallotEvidence>;

export const vetoLine = z.object({
  veto: text,
  on: onDay,
  liftedOn: onDay.nullable().optional(),
} satisfies Fields<VetoEvidence>);

export const historyLine = z.object({
  period,
  total: decimal.nullable().optional(),
  grade: z.string().nullable().optional(),
  stars: z.int().nullable().optional(),
} satisfies Fields<HistoryEvidence>);

export const resultLine = z.object({
  scheme: text,
  period,
  total: decimal.nullable().optional(),
  grade: z.string().nullable().optional(),
  stars: z.int().nullable().optional(),
} satisfies Fields<OtherResultEvidence>);

export const facts = z.record(z.string(), z.union([decimal, z.boolean()]));

const subject = {
  facts: facts.optional(),
  scores: z.array(z.object(score)).optional(),
  entries: z.array(entryLine).optional(),
  ballots: z.array(z.object(ballotLine)).optional(),
  vetoes: z.array(vetoLine).optional(),
  history: z.array(historyLine).optional(),
  results: z.array(resultLine).optional(),
};

/** Who a member is, beside what is known of him. */
export const memberHead = {
  id: text,
  name: z.string().optional(),
  category: z.string().optional(),
  status: z.enum(['full', 'probationary', 'development-target', 'activist']).optional(),
  roles: z.array(z.string()).optional(),
  from: onDay.nullable().optional(),
  to: onDay.nullable().optional(),
  exempt: z.boolean().optional(),
};

const member = z.object({ ...memberHead, ...subject } satisfies Fields<MemberEvidence>);

const branch = z.object({
  id: text,
  name: z.string().optional(),
  kind: z.string().optional(),
  ...subject,
  members: z.array(member),
} satisfies Fields<BranchEvidence>);

/** A year's evidence as `xianfeng score` reads it. The engine reads it by itself; this is for editors and exports. */
export const evidenceShape = z.object({
  cycle: z.string().regex(/^\d{4}$/),
  scheme: z
    .object({ id: text, version: text, hash: z.string().regex(/^[0-9a-f]{64}$/) } satisfies Fields<EvidenceScheme>)
    .optional(),
  branches: z.array(branch),
} satisfies Fields<Evidence>);
