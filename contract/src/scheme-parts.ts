import { type Fields, type Part, rules } from '@xianfeng/engine';
import { z } from 'zod';
import { figure, granularity, missing, name, rounding, tableRow, term, words } from './scheme-figures.ts';

const edge = figure.nullable().default(null);
const status = z.enum(['full', 'probationary', 'development-target', 'activist']);

const fieldTypes = {
  source: name,
  ballot: name,
  ballots: z.array(name).min(1),
  vetoes: z.array(name).min(1),
  flag: z.boolean(),
  sources: z.array(name).min(1),
  entries: z.array(name).min(1),
  entry: name,
  fact: name,
  figure,
  granularity,
  terms: z.array(term).min(1),
  rounding,
  side: z.enum(['added', 'deducted', 'net']),
  count: z.int().min(1).max(1000),
  taking: z.enum(['sum', 'highest', 'lowest', 'last']),
  extreme: z.enum(['highest', 'lowest']),
  rest: z.enum(['down', 'up', 'share']),
  policy: missing,
  counting: z.enum(['times', 'quantity']),
  rows: z.array(tableRow).min(1),
  needs: z.array(z.strictObject({ part: name, from: edge, below: edge })).min(1),
  variants: z
    .array(
      z.strictObject({
        roles: z.array(name).default([]),
        categories: z.array(name).default([]),
        statuses: z.array(status).default([]),
        part: name,
      }),
    )
    .min(1),
  result: name,
  membersPart: z.enum(['mean', 'share', 'count']),
  grades: z.array(name).min(1),
  outcome: name,
  resultPart: z.enum(['total', 'stars', 'grade']),
  pointsByGrade: z.array(z.strictObject({ grade: name, points: figure })).min(1),
} as const;

/** One strict object per rule, built from the fields the rule itself declares. */
const shapes = Object.values(rules).map((kind) => {
  const declared: Fields = kind.fields;
  const fields = Object.entries(declared).map(([field, { kind: type, optional }]) => {
    const shape: z.ZodType = fieldTypes[type];
    return [field, optional ? shape.nullable().default(null) : shape] as const;
  });
  return z.strictObject({
    id: name,
    name: words,
    rule: z.literal(kind.rule),
    clause: name,
    ...Object.fromEntries(fields),
  });
});

const [first, ...others] = shapes;
if (first === undefined) throw new Error('The engine has no rules; its list must never be empty.');

// The fields come from the rules at run time, so the compiler cannot follow them; the union is exactly Part.
export const part = z.discriminatedUnion('rule', [first, ...others]) as unknown as z.ZodType<Part>;
