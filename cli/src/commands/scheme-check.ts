import { findingWords, forbiddenCriteria, type Language, type ReadReading } from '@xianfeng/contract';
import { checkScheme, type Finding, findingOfProblem, type Scheme } from '@xianfeng/engine';
import type { Command } from 'commander';
import type { Host } from './host.ts';
import { print } from './print.ts';
import { agrees, examplesLines, examplesOutput, type ExamplesReport, reportExamples } from './examples-report.ts';
import { readingProblems, readWithReadings, schemeFileOf } from './read-plan.ts';

interface CheckOptions {
  readonly json?: boolean;
  readonly english?: boolean;
}

/** A scheme with what was found in it; null where the file could not be read as one. */
export interface CheckedScheme {
  readonly scheme: Scheme | null;
  readonly readings: readonly ReadReading[];
  readonly findings: readonly Finding[];
}

const EXIT_ERRORS = 1;

export function addSchemeCheck(program: Command, host: Host): void {
  program
    .command('scheme-check')
    .description('everything wrong with a scheme, each fault with its cure; and the examples beside it, computed')
    .argument('<scheme>', 'a built-in scheme id, or a scheme file')
    .option('--json', 'findings as JSON')
    .option('--english', 'sentences in English')
    .action(async (name: string, options: CheckOptions) => {
      const checked = checkSchemeFile(name);
      const examples = examplesOf(name, checked);
      const language = languageOf(options);
      await print(options.json === true ? jsonOf(checked, examples) : textOf(checked, examples, language), host.stdout);
      if (checked.findings.some(isError)) host.exitCode = EXIT_ERRORS;
      if (examples !== null && !agrees(examples)) host.exitCode = EXIT_ERRORS;
    });
}

export function checkSchemeFile(name: string): CheckedScheme {
  const read = readWithReadings(name);
  if (!read.ok) return { scheme: null, readings: [], findings: read.problems.map(findingOfProblem) };
  const { scheme, readings } = read.value;
  const findings = checkScheme(scheme, forbiddenCriteria);
  // What is wrong with the scheme itself is wrong in each of its readings, and is said once.
  const ofReadings = findings.some(isError) ? [] : readings.flatMap(readingProblems).map(findingOfProblem);
  return { scheme, readings, findings: [...ofReadings, ...findings] };
}

/** A scheme that has errors itself computes nothing. */
function examplesOf(name: string, { scheme, readings, findings }: CheckedScheme): ExamplesReport | null {
  if (scheme === null || findings.some(isError)) return null;
  return reportExamples(schemeFileOf(name), { scheme, readings });
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** One line: the place with its clauses, what is wrong, and the cure. */
export function findingLine({ scheme }: CheckedScheme, finding: Finding, language: Language): string {
  const { fault, cure } = findingWords(finding, language);
  const cites = finding.clauses.map((id) => scheme?.clauses.find((clause) => clause.id === id)?.cite ?? id);
  const distinct = [...new Set(cites)];
  if (language === 'en')
    return `${finding.place}${distinct.length > 0 ? ` (${distinct.join('; ')})` : ''}: ${fault} ${cure}`;
  return `${finding.place}${distinct.length > 0 ? `（${distinct.join('；')}）` : ''}：${fault}${cure}`;
}

function languageOf({ english }: CheckOptions): Language {
  return english === true ? 'en' : 'zh';
}

function textOf(checked: CheckedScheme, examples: ExamplesReport | null, language: Language): string {
  const { findings } = checked;
  const errors = findings.filter(isError);
  const isEnglish = language === 'en';
  const lines = findings.map((finding) => {
    const isError = finding.severity === 'error';
    const head = isEnglish ? (isError ? 'error' : 'advice') : isError ? '错误' : '提示';
    return `${head}  ${findingLine(checked, finding, language)}`;
  });
  const advice = findings.length - errors.length;
  const sum = isEnglish
    ? `${errors.length} errors, ${advice} pieces of advice.${errors.length > 0 ? ' The scheme cannot be adopted.' : ''}`
    : `错误 ${errors.length} 处，提示 ${advice} 处。${errors.length > 0 ? '有错误的方案不能采用。' : ''}`;
  const computed = examples === null ? [] : examplesLines(examples, language);
  return `${[...lines, sum, ...computed].join('\n')}\n`;
}

function jsonOf({ scheme, findings }: CheckedScheme, examples: ExamplesReport | null): string {
  const worded = findings.map((finding) => ({
    ...finding,
    sentences: { zh: findingWords(finding, 'zh'), en: findingWords(finding, 'en') },
  }));
  const errors = findings.filter(isError).length;
  const head = { scheme: scheme === null ? null : { id: scheme.id, version: scheme.version } };
  return `${JSON.stringify({ ...head, errors, advice: findings.length - errors, findings: worded, examples: examples === null ? null : examplesOutput(examples) })}\n`;
}
