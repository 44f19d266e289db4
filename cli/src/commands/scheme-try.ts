import type { Language } from '@xianfeng/contract';
import { compile, type Plan, type Problem, type Result, type TrialResult } from '@xianfeng/engine';
import type { Command } from 'commander';
import { readEvidence } from './evidence-reader.ts';
import type { Host } from './host.ts';
import { print } from './print.ts';
import { readPlan, readWithReadings } from './read-plan.ts';
import { Refusals, writeRefusals } from './refusals.ts';
import { type NamedPlan, type ReadingResult, Trying } from './trying.ts';
import { trialTable } from './trial-table.ts';

interface TryOptions {
  readonly json?: boolean;
  readonly english?: boolean;
}

/** The scheme in force, the draft and the evidence, as they are named on the command line. */
interface Tried {
  readonly old: string;
  readonly draft: string;
  readonly file: string;
}

const EXIT_REFUSED = 2;

export function addSchemeTry(program: Command, host: Host): void {
  program
    .command('scheme-try')
    .description('who would move from which band to which under another scheme, and why')
    .argument('<old>', 'the scheme in force: a built-in id, or a scheme file')
    .argument('<new>', 'the draft, with its other readings')
    .argument('<evidence>', 'evidence.json, or - for standard input')
    .option('--json', 'as JSON')
    .option('--english', 'the table in English')
    .action((old: string, draft: string, file: string, options: TryOptions) =>
      schemeTry({ old, draft, file }, options, host),
    );
}

async function schemeTry({ old, draft, file }: Tried, options: TryOptions, host: Host): Promise<void> {
  const refusals = new Refusals();
  const before = kept(readPlan(old), refusals, 'old');
  const after = kept(readPlan(draft), refusals, 'new');
  const readings = after === null ? [] : readingsOf(draft, refusals);
  if (before === null || after === null || refusals.count > 0) return refuse(refusals, host);
  const trying = new Trying({ before, after }, readings, refusals);
  await readEvidence(file, trying, host);
  if (refusals.count > 0) return refuse(refusals, host);
  const [trial, others] = [trying.result(), trying.readings()];
  const told =
    options.json === true ? jsonOf(before, after, trial, others) : tableOf(options, { before, after, trial, others });
  await print(told, host.stdout);
}

/** The other readings of the draft, each as a plan of its own. */
function readingsOf(draft: string, refusals: Refusals): readonly NamedPlan[] {
  const read = kept(readWithReadings(draft), refusals, 'new');
  return (read?.readings ?? []).flatMap(({ scheme, ...reading }) => {
    const plan = kept(compile(scheme), refusals, `new.readings.${reading.id}`);
    return plan === null ? [] : [{ ...reading, plan }];
  });
}

function kept<Value>(result: Result<Value>, refusals: Refusals, side: string): Value | null {
  if (result.ok) return result.value;
  for (const problem of result.problems) refusals.add({ ...problem, path: pathIn(side, problem) });
  return null;
}

function pathIn(side: string, { path }: Problem): string {
  return path === undefined || path === '' ? side : `${side}.${path}`;
}

function refuse(refusals: Refusals, host: Host): void {
  writeRefusals(refusals, host);
  host.exitCode = EXIT_REFUSED;
}

function jsonOf(before: Plan, after: Plan, trial: TrialResult, readings: readonly ReadingResult[]): string {
  const named = ({ scheme: { id, version } }: Plan) => ({ id, version });
  return `${JSON.stringify({ old: named(before), new: named(after), ...trial, readings })}\n`;
}

function tableOf(
  { english }: TryOptions,
  {
    before,
    after,
    trial,
    others,
  }: {
    readonly before: Plan;
    readonly after: Plan;
    readonly trial: TrialResult;
    readonly others: readonly ReadingResult[];
  },
): string {
  const language: Language = english === true ? 'en' : 'zh';
  return trialTable({ before: before.scheme, after: after.scheme, trial, readings: others }, language);
}
