import { done, type Result } from '@xianfeng/engine';
import type { z } from 'zod';
import { shapeProblem } from '../shape-problems.ts';
import { readYaml } from '../yaml.ts';
import { examplesShape } from './examples.ts';

type Examples = z.output<typeof examplesShape>;

/** Reads an `examples.yaml`; refuses with every fault of its shape. Whether the cases agree is for who computes them. */
export function readExamples(text: string): Result<Examples> {
  const document = readYaml(text);
  if (!document.ok) return document;
  const read = examplesShape.safeParse(document.value);
  if (read.success) return done(read.data);
  return { ok: false, problems: read.error.issues.map((issue) => shapeProblem(issue, document.value)) };
}
