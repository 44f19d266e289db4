import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScheme } from '@xianfeng/contract';
import { type BranchResult, compile, evaluateBranch, type Plan, type Problem } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import type { Evidence } from './testing/second-reading/evidence.ts';
import { evidenceFor, faultyEvidenceFor, gappyEvidenceFor } from './testing/second-reading/random.ts';
import type { BranchResult as SecondResult, Missing } from './testing/second-reading/results.ts';
import { systems } from './testing/second-reading/systems.ts';

const LONG = process.env['XIANFENG_LONG'] === '1';
const ROUNDS = LONG ? 10_000 : process.env['XIANFENG_MUTATE'] === '1' ? 20 : 200;
const SEED = Number(process.env['XIANFENG_SEED'] ?? 20_261_120);
const TIMEOUT = LONG ? 3_600_000 : 120_000;

const folder = fileURLToPath(new URL('../../schemes/', import.meta.url));
const built = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const compared = systems.filter(({ id }) => built.includes(id));

test('there are built-in schemes that were read twice', () => {
  expect(compared.map(({ id }) => id)).toContain('county-star');
});

for (const system of compared) {
  test(`${system.id}: ${ROUNDS} random files of branches come out alike, seed ${SEED}`, { timeout: TIMEOUT }, () => {
    const plan = planOf(system.id);
    for (let seed = SEED; seed < SEED + ROUNDS; seed += 1) {
      const evidence = evidenceFor(system, seed);
      const read = run(plan, evidence, false);
      expect(read.problems, `seed ${seed}: valid evidence refused`).toEqual([]);
      expect(differences(system.evaluate(evidence).branches, read.results), `seed ${seed}`).toEqual([]);
    }
  });

  test(`${system.id}: what is missing in ${Math.ceil(ROUNDS / 3)} files is found, and the rest still counts, seed ${SEED}`, {
    timeout: TIMEOUT,
  }, () => {
    const plan = planOf(system.id);
    for (let seed = SEED; seed < SEED + ROUNDS / 3; seed += 1) {
      const evidence = gappyEvidenceFor(system, seed);
      const missing = system.missing(evidence).map(nameOf).toSorted();
      const refusal = run(plan, evidence, false).problems;
      expect(refusal.map(nameOfProblem).toSorted(), `seed ${seed}: what is missing`).toEqual(missing);
      const read = run(plan, evidence, true);
      expect(read.problems, `seed ${seed}: provisional evidence refused`).toEqual([]);
      expect(differences(system.evaluate(evidence).branches, read.results), `seed ${seed}: provisional`).toEqual([]);
    }
  });

  test(`${system.id}: ${ROUNDS} times evidence with one fault is refused at its place, seed ${SEED}`, {
    timeout: TIMEOUT,
  }, () => {
    const plan = planOf(system.id);
    let refused = 0;
    for (let seed = SEED; seed < SEED + ROUNDS; seed += 1) {
      const faulty = faultyEvidenceFor(system, seed);
      if (faulty === null) continue;
      refused += 1;
      const { evidence, fault, branch, path, code } = faulty;
      const problems = run(plan, evidence, false).problems.filter((problem) => problem.code !== 'missing-score');
      const start = `branches[${branch}].${path}`;
      const found = problems.filter((problem) => problem.path?.startsWith(start) === true);
      expect(found.length, `seed ${seed}: ${fault} at ${start}; found ${JSON.stringify(problems)}`).toBeGreaterThan(0);
      if (code !== null) expect(found.map((problem) => problem.code)).toContain(code);
    }
    expect(refused).toBeGreaterThan(ROUNDS / 10);
  });
}

function planOf(id: string): Plan {
  const scheme = readScheme(readFileSync(`${folder}${id}/scheme.yaml`, 'utf8'));
  const plan = scheme.ok ? compile(scheme.value) : scheme;
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

interface Read {
  readonly results: readonly BranchResult[];
  readonly problems: readonly (Problem & { readonly branch: string })[];
}

function run(plan: Plan, { cycle, branches }: Evidence, provisional: boolean): Read {
  const results: BranchResult[] = [];
  const problems: (Problem & { branch: string })[] = [];
  branches.forEach((branch, index) => {
    const evaluated = evaluateBranch(plan, branch as Parameters<typeof evaluateBranch>[1], {
      cycle,
      provisional,
      path: `branches[${index}]`,
      // Among branches nobody but the others could assess this one; members are counted by the engine.
      ...(plan.scheme.subject === 'branch' && { isAlone: branches.length === 1 }),
    });
    if (evaluated.ok) results.push(evaluated.value.result);
    else problems.push(...evaluated.problems.map((problem) => ({ ...problem, branch: branch.id })));
  });
  return { results, problems };
}

const RATERS = ['self', 'peer', 'branch', 'panel', 'committee', 'agreed'];

/** A ballot that is missing has no rater; what an engine calls it is its own affair. */
function nameOf({ branch, member, item, by, period }: Missing): string {
  return `${branch} ${member ?? '-'} ${item} ${RATERS.includes(by) ? by : 'ballot'} ${period}`;
}

function nameOfProblem({ code, branch, path, facts }: Problem & { readonly branch: string }): string {
  if (code !== 'missing-score') return `${code} at ${path}`;
  const [member, item, by, period] = ['member', 'item', 'by', 'period'].map((fact) => String(facts?.[fact] ?? '-'));
  return nameOf({ branch, member: member ?? '-', item: item ?? '-', by: by ?? '-', period: period ?? '-' });
}

/** What the two readings do not agree on, one line each, the first few. */
function differences(second: readonly SecondResult[], first: readonly BranchResult[]): readonly string[] {
  const lines: string[] = [];
  second.forEach((branch, index) => {
    const other = first[index];
    compareFields(lines, `${branch.id} result`, { second: branch.result, first: other?.result });
    branch.members.forEach((member, row) => {
      const { periods = {}, ...rest } = other?.members[row] ?? { id: 'nobody' };
      compareFields(lines, member.id, { second: member, first: { ...rest, periods } });
    });
    if (other?.members.length !== branch.members.length) lines.push(`${branch.id}: other members`);
  });
  return lines.slice(0, 8);
}

function compareFields(lines: string[], place: string, { second, first }: { second: object | null; first: unknown }) {
  const isObject = typeof first === 'object' && first !== null;
  if (second === null || !isObject) {
    if (second !== (first ?? null)) lines.push(`${place}: second ${say(second)}, engine ${say(first)}`);
    return;
  }
  const others: Readonly<Record<string, unknown>> = { ...first };
  for (const [field, value] of Object.entries(second)) {
    const other = others[field];
    if (say(value) !== say(other)) lines.push(`${place} ${field}: second ${say(value)}, engine ${say(other)}`);
  }
}

/** Written so that the order of keys does not matter. */
function say(value: unknown): string {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return (
    JSON.stringify(
      isPlain
        ? Object.fromEntries(
            Object.keys(value)
              .toSorted()
              .map((key) => [key, (value as Record<string, unknown>)[key]]),
          )
        : value,
    ) ?? 'nothing'
  );
}
