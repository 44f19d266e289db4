import { z } from 'zod';

/** What a draw by lot is made of, whoever or whatever is drawn. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The numbers of those present, in the order they were read out. */
export const numbersGiven = z
  .array(z.object({ name: z.string().trim().min(2).max(20), number: z.string().regex(/^[0-9]{4,12}$/) }))
  .max(7);

/** How it was drawn, for whoever repeats it; nothing is drawn before there is a seed. */
export const lotFacts = {
  /** How many could be drawn, and how many are. */
  lines: z.int(),
  draws: z.int(),
  listHash: hash,
  frozenBy: z.string(),
  numbers: z.array(z.object({ name: z.string(), number: z.string() })),
  seed: hash.nullable(),
  drawnBy: z.string().nullable(),
};
