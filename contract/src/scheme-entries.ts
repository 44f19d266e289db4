import { z } from 'zod';
import { figure, granularity, name, tableRow, words, zero } from './scheme-figures.ts';

const range = z
  .strictObject({ least: figure.default(zero), most: figure })
  .nullable()
  .default(null);

const price = z.strictObject({
  perUnit: z
    .strictObject({
      every: figure,
      points: figure,
      rest: z.enum(['down', 'up', 'share']),
      most: figure.nullable().default(null),
    })
    .nullable()
    .default(null),
  table: z.array(tableRow).default([]),
});

/** Factors stay small, so that points times several of them stay exact. */
const times = figure.refine(({ n, d }) => n >= 0 && n <= 10 * d && d <= 1000, { error: 'scheme.factor-too-large' });

const repeats = z.strictObject({
  within: granularity,
  steps: z.array(z.strictObject({ from: z.int().min(2).max(100), times })).min(1),
});

/** Deeds, awards and deductions of one kind, out of the ledger. */
export const entry = z.strictObject({
  id: name,
  name: words,
  sign: z.enum(['adds', 'deducts', 'either']),
  points: range,
  quantity: range,
  price: price.nullable().default(null),
  levels: z
    .array(z.strictObject({ id: name, name: words, points: figure, most: figure.nullable().default(null) }))
    .default([]),
  categories: z.array(name).default([]),
  multipliers: z
    .array(z.strictObject({ id: name, name: words, times }))
    .max(3)
    .default([]),
  repeats: repeats.nullable().default(null),
  span: z
    .strictObject({ period: granularity, covers: z.enum(['all', 'any']) })
    .nullable()
    .default(null),
  valid: z
    .strictObject({ period: granularity, count: z.int().min(1).max(12) })
    .nullable()
    .default(null),
  clause: name,
});
