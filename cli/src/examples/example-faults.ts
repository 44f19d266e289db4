import {
  type BranchStanding,
  committeeHonorsOf,
  type EvaluateOptions,
  evaluateBranch,
  type Plan,
  type Problem,
} from '@xianfeng/engine';
import { type Case, evidenceOf, type Expected } from './example-evidence.ts';
import { addUp } from './working.ts';

/** Where a worked example and what the plan computes do not agree; nothing where they do. */
export function exampleFaults(plan: Plan, example: Case, cycle: string): readonly Problem[] {
  const known = new Set(plan.scheme.clauses.map(({ id }) => id));
  const unknown = example.clauses.filter((id) => !known.has(id));
  const own = unknown.map((found) => ({ code: 'scheme.clause-unknown', path: 'clauses', facts: { found } }));
  return [...own, ...(example.branches === undefined ? ofBranch : ofCommittee)(plan, example, cycle)];
}

function ofBranch(plan: Plan, example: Case, cycle: string): readonly Problem[] {
  const others: Partial<EvaluateOptions> = example.isAlone === undefined ? {} : { isAlone: example.isAlone };
  const evaluated = evaluateBranch(plan, evidenceOf(plan.scheme, example, cycle), { cycle, ...others });
  if (example.refused !== undefined) return refusalFaults(example.refused, evaluated.ok ? [] : evaluated.problems);
  if (!evaluated.ok) return evaluated.problems;
  const { members, result } = evaluated.value.result;
  const ofMembers = Object.entries(example.expect ?? {}).flatMap(([id, expected]) =>
    resultFaults(
      expected,
      members.find((member) => member.id === id),
      `expect.${id}`,
    ),
  );
  return [...ofMembers, ...(example.branch === undefined ? [] : resultFaults(example.branch, result, 'branch'))];
}

/** Each branch is rated by itself before the places among them are counted. */
function ofCommittee(plan: Plan, example: Case, cycle: string): readonly Problem[] {
  const standings: BranchStanding[] = [];
  const faults = (example.branches ?? []).flatMap((own): readonly Problem[] => {
    const evaluated = evaluateBranch(plan, evidenceOf(plan.scheme, { ...example, own }, cycle), { cycle });
    if (!evaluated.ok) return evaluated.problems;
    if (evaluated.value.standing !== null) standings.push(evaluated.value.standing);
    const expected = example.expect?.[own.id];
    return expected === undefined ? [] : resultFaults(expected, evaluated.value.result.result, `expect.${own.id}`);
  });
  const among = committeeHonorsOf(plan, cycle, standings).map(({ id, ...places }) => [id, places] as const);
  const unnamed = among.filter(([id]) => example.among?.[id] === undefined);
  return [
    ...faults,
    ...differences(example.among ?? {}, Object.fromEntries(among), 'among'),
    ...unnamed.map(([id, places]) => differing(`among.${id}`, undefined, places)),
  ];
}

/** The terms worked out by hand give the total without the engine, and the engine gives the same. */
function resultFaults({ working, ...expected }: Expected, found: unknown, path: string): readonly Problem[] {
  const sum = working === undefined ? expected.total : addUp(working);
  const byHand = sum === expected.total ? [] : [differing(`${path}.working`, expected.total, sum)];
  return [...byHand, ...differences(expected, found, path)];
}

/** What is not written down is not compared: a case may name one section, or one month, of many. */
function differences(expected: unknown, found: unknown, path: string): readonly Problem[] {
  if (isRecord(expected) && isRecord(found))
    return Object.entries(expected).flatMap(([key, value]) =>
      value === undefined ? [] : differences(value, found[key], `${path}.${key}`),
    );
  return textOf(expected) === textOf(found) ? [] : [differing(path, expected, found)];
}

function refusalFaults(expected: NonNullable<Case['refused']>, found: readonly Problem[]): readonly Problem[] {
  const told = found.slice(0, 5).map(({ code, path }) => `${code} ${path ?? ''}`);
  return expected.flatMap(({ code, path, count }, index) => {
    const computed = found.filter((problem) => problem.code === code).length;
    const isThere = found.some((problem) => problem.path === path);
    if (computed === count && isThere) return [];
    const facts = { refused: `${code} ${path}`, count, computed, found: told };
    return [{ code: 'example.not-refused', path: `refused[${index}]`, facts }];
  });
}

function differing(path: string, expected: unknown, computed: unknown): Problem {
  return { code: 'example.differs', path, facts: { expected: textOf(expected), computed: textOf(computed) } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As a file says it: a text by itself, everything else as JSON; nothing where there is nothing. */
function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
