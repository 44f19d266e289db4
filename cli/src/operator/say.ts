import { sentence } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';

/** Operators read standard output; the service's own log is elsewhere. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Each problem in both languages, on the error output; the process will end with code 1. */
export function sayRefused(problems: readonly Problem[]): void {
  for (const problem of problems) {
    process.stderr.write(`${sentence(problem, 'zh')}\n(${sentence(problem, 'en')})\n`);
  }
  process.exitCode = 1;
}
