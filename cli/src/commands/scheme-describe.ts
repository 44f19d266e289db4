import { describeScheme, type Language, type SchemeSection } from '@xianfeng/contract';
import { compile, type Problem } from '@xianfeng/engine';
import type { Command } from 'commander';
import type { Host } from './host.ts';
import { print } from './print.ts';
import type { SchemeWithReadings } from '../examples/compute-examples.ts';
import { readingProblems, readWithReadings } from './read-plan.ts';
import { Refusals, writeRefusals } from './refusals.ts';

interface DescribeOptions {
  readonly english?: boolean;
}

const EXIT_REFUSED = 2;

export function addSchemeDescribe(program: Command, host: Host): void {
  program
    .command('scheme-describe')
    .description('a scheme in plain sentences, each with its clause')
    .argument('<scheme>', 'a built-in scheme id, or a scheme file')
    .option('--english', 'sentences in English')
    .action(async (name: string, options: DescribeOptions) => {
      const read = readWithReadings(name);
      const problems = read.ok ? runningProblems(read.value) : read.problems;
      if (read.ok && problems.length === 0) {
        const { scheme, readings } = read.value;
        const language: Language = options.english === true ? 'en' : 'zh';
        const sections = describeScheme(scheme, language, readings).map(sectionText);
        await print(`${scheme.name} ${scheme.version}\n${sections.join('')}`, host.stdout);
        return;
      }
      const refusals = new Refusals();
      for (const problem of problems) refusals.add(problem);
      writeRefusals(refusals, host);
      host.exitCode = EXIT_REFUSED;
    });
}

function runningProblems({ scheme, readings }: SchemeWithReadings): readonly Problem[] {
  const plan = compile(scheme);
  return plan.ok ? readings.flatMap(readingProblems) : plan.problems;
}

function sectionText({ title, lines }: SchemeSection, at: number): string {
  const numbered = lines.map((line, index) => `  ${at + 1}.${index + 1} ${line}`);
  return `\n${at + 1} ${title}\n${numbered.join('\n')}\n`;
}
