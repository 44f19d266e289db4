import {
  type BranchEvidence,
  type BranchStanding,
  committeeHonorsOf,
  evaluateBranch,
  type Plan,
  type Problem,
} from '@xianfeng/engine';
import type { Command } from 'commander';
import { type EvidenceListener, readEvidence } from './evidence-reader.ts';
import type { Host } from './host.ts';
import { print } from './print.ts';
import { readPlan } from './read-plan.ts';
import { Refusals, writeRefusals } from './refusals.ts';

interface ScoreOptions {
  readonly scheme: string;
  readonly explain?: boolean;
  readonly provisional?: boolean;
}

const EXIT_REFUSED = 2;
const EXIT_MISSING = 3;

export function addScore(program: Command, host: Host): void {
  program
    .command('score')
    .description('evidence of a year in, results out')
    .argument('<evidence>', 'evidence.json, or - for standard input')
    .requiredOption('--scheme <scheme>', 'a built-in scheme id, or a scheme file')
    .option('--explain', 'tell how each total came about')
    .option('--provisional', 'work out what is there although due scores are missing')
    .action((file: string, options: ScoreOptions) => score(file, options, host));
}

async function score(file: string, options: ScoreOptions, host: Host): Promise<void> {
  const plan = readPlan(options.scheme);
  const scoring = new Scoring(plan.ok ? plan.value : null, options);
  if (plan.ok) await readEvidence(file, scoring, host);
  else
    plan.problems.forEach((problem) =>
      scoring.fault({ ...problem, path: `scheme${problem.path ? `.${problem.path}` : ''}` }),
    );
  await scoring.finish(host);
}

interface Read {
  readonly evidence: BranchEvidence;
  readonly cycle: string;
  readonly path: string;
  readonly isAlone?: boolean;
}

/** Results wait as text until the whole input has been read: a refusal leaves standard output empty. */
class Scoring implements EvidenceListener {
  private readonly plan: Plan | null;
  private readonly options: ScoreOptions;
  private readonly faults = new Refusals();
  private readonly missing = new Refusals();
  private readonly results: string[] = [];
  /** What the quotas of the committee need of each branch; nothing else of it is kept. */
  private readonly standings: BranchStanding[] = [];
  private cycle = '';
  /** The first branch of a scheme that rates branches: whether others could assess it is known when the next one comes. */
  private first: Read | null = null;
  private count = 0;

  constructor(plan: Plan | null, options: ScoreOptions) {
    this.plan = plan;
    this.options = options;
  }

  fault(problem: Problem): void {
    this.faults.add(problem);
  }

  branch(evidence: BranchEvidence, cycle: string, path: string): void {
    this.count += 1;
    if (this.plan?.scheme.subject !== 'branch') return this.evaluate({ evidence, cycle, path });
    if (this.count === 1) this.first = { evidence, cycle, path };
    else {
      this.evaluateFirst({ isAlone: false });
      this.evaluate({ evidence, cycle, path, isAlone: false });
    }
  }

  private evaluateFirst({ isAlone }: { readonly isAlone: boolean }): void {
    if (this.first !== null) this.evaluate({ ...this.first, isAlone });
    this.first = null;
  }

  private evaluate({ evidence, cycle, path, ...others }: Read): void {
    if (this.plan === null) return;
    this.cycle = cycle;
    const { explain, provisional } = this.options;
    const evaluated = evaluateBranch(this.plan, evidence, {
      cycle,
      path,
      ...others,
      explain: explain === true ? 'all' : 'none',
      provisional: provisional === true,
    });
    if (!evaluated.ok) return evaluated.problems.forEach((problem) => this.refuse(problem));
    evaluated.value.missing.forEach((problem) => this.missing.add(problem));
    if (this.faults.count === 0) this.results.push(JSON.stringify(evaluated.value.result));
    if (evaluated.value.standing !== null) this.standings.push(evaluated.value.standing);
  }

  async finish(host: Host): Promise<void> {
    this.evaluateFirst({ isAlone: true });
    if (this.faults.count > 0) {
      writeRefusals(this.faults, host);
      host.exitCode = EXIT_REFUSED;
    } else if (this.missing.count > 0 && this.options.provisional !== true) {
      writeRefusals(this.missing, host);
      host.exitCode = EXIT_MISSING;
    } else await this.write(host);
  }

  private refuse(problem: Problem): void {
    if (problem.code === 'missing-score') this.missing.add(problem);
    else this.faults.add(problem);
  }

  /** Branches of a committee are compared only where the scheme has places for them; then the result says who has one. */
  private committeeHonors(): string {
    if (this.plan === null || this.standings.length === 0) return '';
    const plan = this.plan.scheme.subject === 'branch' ? this.plan : this.plan.own;
    return plan === null ? '' : `,"honors":${JSON.stringify(committeeHonorsOf(plan, this.cycle, this.standings))}`;
  }

  private async write({ stdout }: Host): Promise<void> {
    const { id = '', version = '' } = this.plan?.scheme ?? {};
    const head = JSON.stringify({ scheme: { id, version }, cycle: this.cycle }).slice(0, -1);
    const provisional =
      this.options.provisional === true
        ? `,"provisional":true,"missing":${JSON.stringify(this.missing.listed)},"missingCount":${this.missing.count}`
        : '';
    await print(`${head}${provisional},"branches":[`, stdout);
    for (const [index, result] of this.results.entries()) await print(index === 0 ? result : `,${result}`, stdout);
    await print(`]${this.committeeHonors()}}\n`, stdout);
  }
}
