import { type Figure, GRANULARITIES, readFigure } from '@xianfeng/engine';
import { z } from 'zod';

/** Ids stand in results, file names and addresses: lower case, digits, dots and hyphens. */
export const name = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,59}$/, { error: 'scheme.not-an-id' });
export const words = z.string().min(1).max(400);
export const granularity = z.enum(GRANULARITIES);

const figureText = z.union([z.number(), z.string().max(30)]).transform((value, context): { n: number; d: number } => {
  const figure = readFigure(String(value));
  if (figure !== null) return figure;
  context.addIssue({ code: 'custom', message: 'scheme.not-a-figure' });
  return z.NEVER;
});

/** `0.8`, `80%`, `1/3`, or with a clause of its own: `{ value: 0.8, clause: year-end-points }`. */
export const figure = z.union([
  figureText.transform((value): Figure => ({ ...value, clause: null })),
  z.strictObject({ value: figureText, clause: name }).transform(({ value, clause }): Figure => ({ ...value, clause })),
]);

const one: Figure = { n: 1, d: 1, clause: null };
export const zero: Figure = { n: 0, d: 1, clause: null };
export const roundingMode = z.enum(['half-up', 'down', 'up']);

export const rounding = z.strictObject({ step: figure, mode: roundingMode });
export const term = z.strictObject({ part: name, weight: figure.default(one) });

/** What becomes of something that is due and not there; it must be written. */
export const missing = z.enum(['refuse', 'skip', 'zero'], { error: 'scheme.missing-unstated' });

/** Rows go from high to low; the last has no lower edge. `to` is only held against the row above. */
export const tableRow = z.strictObject({
  from: figure.nullable().default(null),
  to: figure.nullable().default(null),
  points: figure,
});
