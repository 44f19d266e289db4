import { type Language, resultInWords, type TellableResult } from '@xianfeng/contract';
import { type BranchEvidence, type BranchResult, evaluateBranch, type Plan, type Problem } from '@xianfeng/engine';
import type { Command } from 'commander';
import { type EvidenceListener, readEvidence } from './evidence-reader.ts';
import type { Host } from './host.ts';
import { print } from './print.ts';
import { readPlan } from './read-plan.ts';
import { Refusals, writeRefusals } from './refusals.ts';

interface ExplainOptions {
  readonly scheme: string;
  readonly member?: string;
  readonly branch?: string;
  readonly english?: boolean;
}

const EXIT_REFUSED = 2;
const EXIT_MISSING = 3;

export function addExplain(program: Command, host: Host): void {
  program
    .command('explain')
    .description("one member's or branch's result in words: every number with its working and its clause")
    .argument('<evidence>', 'evidence.json, or - for standard input')
    .requiredOption('--scheme <scheme>', 'a built-in scheme id, or a scheme file')
    .option('--member <member>', 'the member by id')
    .option('--branch <branch>', 'the branch by id; with --member, the branch that member is in')
    .option('--english', 'sentences in English')
    .action((file: string, options: ExplainOptions) => explain(file, options, host));
}

async function explain(file: string, options: ExplainOptions, host: Host): Promise<void> {
  const plan = readPlan(options.scheme);
  if (!plan.ok) return refuse(plan.problems, host);
  if (options.member === undefined && options.branch === undefined)
    return refuse([{ code: 'explain.nobody', path: '', facts: {} }], host);
  const finding = new Finding(options);
  await readEvidence(file, finding, host);
  if (finding.faults.length > 0) return refuse(finding.faults, host);
  if (finding.found === null) return refuse([unknownSubject(options)], host);
  const { evidence, cycle, path } = finding.found;
  // A branch by itself has no others that could assess it.
  const others = plan.value.scheme.subject === 'branch' ? { isAlone: finding.count === 1 } : {};
  const evaluated = evaluateBranch(plan.value, evidence, { cycle, path, ...others, explain: 'all' });
  if (!evaluated.ok) return refuse(evaluated.problems, host);
  const told = toldOf(plan.value, evidence, { result: evaluated.value.result, options });
  if (told === null) return refuse([{ code: 'branch.not-rated', path, facts: { branch: evidence.id } }], host);
  await print(told, host.stdout);
}

/** Scores that are due and missing end like those of `score`. */
function refuse(problems: readonly Problem[], host: Host): void {
  const refusals = new Refusals();
  for (const problem of problems) refusals.add(problem);
  writeRefusals(refusals, host);
  host.exitCode = problems.every(({ code }) => code === 'missing-score') ? EXIT_MISSING : EXIT_REFUSED;
}

function unknownSubject({ member, branch }: ExplainOptions): Problem {
  return member === undefined
    ? { code: 'branch.unknown', path: 'branches', facts: { branch: branch ?? null } }
    : { code: 'member.unknown', path: 'branches', facts: { member } };
}

interface Found {
  readonly evidence: BranchEvidence;
  readonly cycle: string;
  readonly path: string;
}

/** Keeps the first branch that is asked for, or that has the member; the others are read and let go. */
class Finding implements EvidenceListener {
  readonly faults: Problem[] = [];
  found: Found | null = null;
  count = 0;
  private readonly options: ExplainOptions;

  constructor(options: ExplainOptions) {
    this.options = options;
  }

  fault(problem: Problem): void {
    this.faults.push(problem);
  }

  branch(evidence: BranchEvidence, cycle: string, path: string): void {
    this.count += 1;
    if (this.found === null && isAskedFor(evidence, this.options)) this.found = { evidence, cycle, path };
  }
}

/** The evidence has not been checked yet: anything may stand where a branch or its members should. */
function isAskedFor(given: unknown, { branch, member }: ExplainOptions): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const { id, members } = given as Partial<BranchEvidence>;
  if (branch !== undefined && id !== branch) return false;
  return member === undefined || (Array.isArray(members) && members.some((each) => each?.id === member));
}

interface Asked {
  readonly result: BranchResult;
  readonly options: ExplainOptions;
}

/** Null where the branch is asked for and the scheme rates only members. */
function toldOf(plan: Plan, evidence: BranchEvidence, { result, options }: Asked): string | null {
  const { scheme } = plan;
  const language: Language = options.english === true ? 'en' : 'zh';
  const tell = (subject: { readonly id: string; readonly name?: string }, own: TellableResult, isBranch: boolean) => {
    const assessment = isBranch && scheme.branch !== null ? scheme.branch : scheme;
    return resultInWords(calledName(subject, language), own, { assessed: { scheme, assessment }, language });
  };
  if (options.member === undefined) return result.result === null ? null : tell(evidence, result.result, true);
  const member = evidence.members.find(({ id }) => id === options.member);
  const own = result.members.find(({ id }) => id === options.member);
  return member === undefined || own === undefined ? null : tell(member, own, false);
}

function calledName({ id, name }: { readonly id: string; readonly name?: string }, language: Language): string {
  if (name === undefined) return id;
  return language === 'zh' ? `${name}（${id}）` : `${name} (${id})`;
}
