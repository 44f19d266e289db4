import { z } from 'zod';
import { name, words } from '../scheme-figures.ts';
import {
  decimal,
  entryLine,
  facts,
  historyLine,
  memberHead,
  papers,
  period,
  rater,
  resultLine,
  vetoLine,
} from './evidence.ts';

const text = z.string().min(1);
// A case may show what is refused, so that its points need not be any.
const given = z.union([z.number(), z.string()]);
const items = z.union([z.literal('all'), z.array(name).min(1)]);

const subject = {
  facts: facts.optional(),
  scores: z
    .array(
      z.strictObject({
        items,
        by: rater,
        from: text.optional(),
        periods: z.union([z.enum(['month', 'quarter', 'half', 'year']), z.array(period)]),
        points: given,
      }),
    )
    .optional(),
  entries: z.array(entryLine.strict()).optional(),
  ballots: z.array(z.strictObject({ ballot: name, period, group: name, items, ...papers })).optional(),
  vetoes: z.array(vetoLine.strict()).optional(),
  history: z.array(historyLine.strict()).optional(),
  results: z.array(resultLine.strict()).optional(),
};

const crowd = z.strictObject({ count: z.int().min(1), points: decimal });
const decimals = z.record(z.string(), z.string());

const expected = z.strictObject({
  working: z.array(z.union([z.number(), z.string()])).optional(),
  total: z.string().nullable().optional(),
  sections: decimals.optional(),
  grade: z.string().nullable().optional(),
  stars: z.int().nullable().optional(),
  rank: z.int().nullable().optional(),
  honors: z.array(z.string()).optional(),
  tied: z.array(z.string()).optional(),
  outcomes: z.array(z.string()).optional(),
  factors: decimals.optional(),
  periods: decimals.optional(),
  exempt: z.boolean().optional(),
});

const branch = { name: z.string().optional(), kind: z.string().optional(), ...subject };

/** What a quota among branches comes to. */
const places = z.strictObject({
  base: z.int(),
  places: z.int(),
  chosen: z.array(text),
  tied: z.array(text),
});

const example = z.strictObject({
  name: words,
  clauses: z.array(name).min(1),
  members: z.array(z.strictObject({ ...memberHead, ...subject })).optional(),
  own: z.strictObject(branch).optional(),
  branches: z.array(z.strictObject({ id: text, ...branch })).optional(),
  among: z.record(z.string(), places).optional(),
  crowd: crowd.optional(),
  more: crowd.optional(),
  isAlone: z.boolean().optional(),
  reading: name.optional(),
  expect: z.record(z.string(), expected).optional(),
  branch: expected.optional(),
  refused: z.array(z.strictObject({ code: z.string(), path: z.string(), count: z.int().min(1) })).optional(),
});

/** `examples.yaml`: cases worked out by hand. */
export const examplesShape = z.strictObject({
  scheme: name,
  cycle: z.string().regex(/^\d{4}$/),
  cases: z.array(example).min(1),
});
