import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Language, sentence } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { type ComputedExample, computeExamples, type SchemeWithReadings } from '../examples/compute-examples.ts';

/** What the file of examples beside a scheme came to. */
export interface ExamplesReport {
  readonly cases: readonly ComputedExample[];
  /** What keeps the cases from being computed at all. */
  readonly faults: readonly Problem[];
}

/** Computes the `examples.yaml` beside a scheme file; null where there is none. */
export function reportExamples(schemeFile: string, read: SchemeWithReadings): ExamplesReport | null {
  const text = textBeside(schemeFile);
  if (text === null) return null;
  const computed = computeExamples(text, read);
  return computed.ok ? { cases: computed.value, faults: [] } : { cases: [], faults: computed.problems };
}

function textBeside(schemeFile: string): string | null {
  try {
    return readFileSync(join(dirname(schemeFile), 'examples.yaml'), 'utf8');
  } catch {
    // Nobody has worked out examples yet, or it is not ours to read.
    return null;
  }
}

/** Whether every case was computed and agrees. */
export function agrees({ cases, faults }: ExamplesReport): boolean {
  return faults.length === 0 && cases.every((each) => each.faults.length === 0);
}

const words = {
  zh: {
    head: '不符',
    of: (name: string) => ` “${name}”`,
    line: (place: string, words: string) => `${place}：${words}`,
    sum: (cases: number, agreeing: number) => `算例 ${cases} 例，相符 ${agreeing} 例。`,
    none: '算例没有计算，请先改正 examples.yaml。',
  },
  en: {
    head: 'differs',
    of: (name: string) => ` «${name}»`,
    line: (place: string, words: string) => `${place}: ${words}`,
    sum: (cases: number, agreeing: number) => `${cases} examples, ${agreeing} agree.`,
    none: 'No example was computed; correct examples.yaml first.',
  },
} as const;

/** One line for each difference, with its case and place, and how many cases agree. */
export function examplesLines({ cases, faults }: ExamplesReport, language: Language): readonly string[] {
  const say = words[language];
  const line = (problem: Problem, of: string) => {
    const place = problem.path === undefined || problem.path === '' ? '' : ` ${problem.path}`;
    return `${say.head}  ${say.line(`examples.yaml${of}${place}`, sentence(problem, language))}`;
  };
  if (faults.length > 0) return [...faults.map((problem) => line(problem, '')), say.none];
  const agreeing = cases.filter((each) => each.faults.length === 0).length;
  return [
    ...cases.flatMap((each) => each.faults.map((problem) => line(problem, say.of(each.name)))),
    say.sum(cases.length, agreeing),
  ];
}

/** The same for programs. */
export function examplesOutput({ cases, faults }: ExamplesReport): object {
  const worded = (problem: Problem) => ({
    ...problem,
    sentences: { zh: sentence(problem, 'zh'), en: sentence(problem, 'en') },
  });
  return {
    cases: cases.length,
    agreeing: cases.filter((each) => each.faults.length === 0).length,
    faults: faults.map(worded),
    differing: cases
      .filter((each) => each.faults.length > 0)
      .map((each) => ({ name: each.name, faults: each.faults.map(worded) })),
  };
}
