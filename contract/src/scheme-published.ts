import { z } from 'zod';
import { figure, name, words } from './scheme-figures.ts';

const place = z.string().min(1).max(200);

const question = z.strictObject({
  asks: z.enum([
    'numbers',
    'edges',
    'weights',
    'sum-or-mean',
    'which-counts',
    'scope',
    'rest-of-text',
    'parts',
    'order',
    'conditions',
    'times',
    'rest',
  ]),
  place,
  clause: name,
  decidedBy: name.nullable().default(null),
});

/** What a document says about itself beside its rules. */
export const published = z.strictObject({
  scale: figure.nullable().default(null),
  totals: z.array(z.strictObject({ of: z.array(name).min(1), most: figure, clause: name })).default([]),
  bases: z.array(z.strictObject({ what: z.enum(['total', 'stars', 'grade']), part: name, clause: name })).default([]),
  questions: z.array(question).default([]),
});

/** Another way to read the source; the values are checked by reading the whole scheme with them. */
export const reading = z.strictObject({
  id: name,
  name: words,
  clause: name,
  set: z.record(place, z.unknown()),
});
