import { describeScheme, type Language, type SchemeSection } from '@xianfeng/contract';
import type { Command } from 'commander';
import type { Host } from './host.ts';
import { print } from './print.ts';
import { readPlan } from './read-plan.ts';
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
      const plan = readPlan(name);
      if (plan.ok) {
        const { scheme } = plan.value;
        const language: Language = options.english === true ? 'en' : 'zh';
        await print(
          `${scheme.name} ${scheme.version}\n${describeScheme(scheme, language).map(sectionText).join('')}`,
          host.stdout,
        );
        return;
      }
      const refusals = new Refusals();
      for (const problem of plan.problems) refusals.add(problem);
      writeRefusals(refusals, host);
      host.exitCode = EXIT_REFUSED;
    });
}

function sectionText({ title, lines }: SchemeSection, at: number): string {
  const numbered = lines.map((line, index) => `  ${at + 1}.${index + 1} ${line}`);
  return `\n${at + 1} ${title}\n${numbered.join('\n')}\n`;
}
