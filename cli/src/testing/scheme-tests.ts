import { readdirSync, readFileSync } from 'node:fs';
import { findingWords, readReadings, readYaml } from '@xianfeng/contract';
import {
  type BranchStanding,
  committeeHonorsOf,
  compile,
  evaluateBranch,
  type Finding,
  type Plan,
} from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { checkSchemeFile, findingLine } from '../commands/scheme-check.ts';
import { type Case, evidenceOf, type Expected } from './example-evidence.ts';
import { addUp } from './working.ts';

/** The schemes of a folder: one folder each. Files with a fault each stand in one of their own. */
export function schemesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'broken')
    .map((entry) => entry.name);
}

/** A scheme is called like its folder and computes every example worked out by hand. */
export function testExamples(folder: string, id: string, { least }: { readonly least: number }): void {
  const { cycle, cases } = examplesOf(folder, id);

  test(`${id} carries its own id and at least ${least} examples`, () => {
    expect(planOf(folder, id).scheme.id).toBe(id);
    expect(cases.length).toBeGreaterThanOrEqual(least);
  });

  for (const example of cases) {
    test(`${id}: ${example.name}`, () => {
      const plan = planOf(folder, id, example.reading);
      expect(plan.scheme.id).toBe(id);
      checkExample(plan, example, cycle);
    });
  }
}

/** No errors in a scheme, and what the check advises stands in its source as the check says it. */
export function testAdvice(folder: string, id: string): void {
  test(`${id} has no errors, and source.md lists the advice of the check as scheme-check prints it`, () => {
    const checked = checkSchemeFile(`${folder}${id}/scheme.yaml`);
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [, listed = ''] = readFileSync(`${folder}${id}/source.md`, 'utf8').split('## 方案检查的提示\n');
    // Remarks of our own may stand beside; a line of the check begins with the place.
    const lines = listed.split('\n').filter((line) => /^- [a-z]/.test(line));
    expect(lines).toEqual(checked.findings.map((finding) => `- ${findingLine(checked, finding, 'zh')}`));
  });
}

/** What the head of a file says is found in it, and nothing else. */
export function testFaults(name: string, file: string): void {
  test(`${name} has the faults its head names, and no other`, () => {
    const expected = expectedFindings(readFileSync(file, 'utf8'));
    const { findings } = checkSchemeFile(file);
    expect(expected.length).toBeGreaterThan(0);
    expect([...findings].sort(bySeverityCodeAndPlace)).toEqual(expected.sort(bySeverityCodeAndPlace));
    for (const finding of findings) {
      for (const language of ['zh', 'en'] as const) {
        const { fault, cure } = findingWords(finding, language);
        expect([fault, cure].join(' ')).not.toMatch(/undefined|null|NaN|^[a-z-]+\.[a-z-]+( |$)/);
        expect(cure).not.toBe(finding.cure.code);
        expect(fault).not.toMatch(/“”|«»|： 分|\(\)/);
      }
    }
  });
}

/** Four lines for each finding: severity, code and place; its clauses; its facts; the cure with what it proposes. */
function expectedFindings(text: string): Finding[] {
  const heads = text.matchAll(/^# 应报：(\S+) (\S+) (\S+)\n#   条款：(.+)\n#   事实：(.+)\n#   办法：(\S+) (.+)$/gm);
  const expected = [...heads].map(([, severity, code, place, clauses = '', facts = '', cure, proposed = '']) => ({
    severity,
    code,
    place,
    clauses: valueOf(clauses),
    facts: valueOf(facts),
    cure: { code: cure, facts: valueOf(proposed) },
  }));
  // A head that is not written like that must not pass for one that is not there.
  expect(expected).toHaveLength(text.match(/^# 应报/gm)?.length ?? 0);
  return expected as Finding[];
}

function valueOf(text: string): unknown {
  const read = readYaml(text);
  if (!read.ok) throw new Error(`${text}: ${JSON.stringify(read.problems)}`);
  return read.value;
}

function bySeverityCodeAndPlace(one: Finding, other: Finding): number {
  const text = ({ severity, code, place }: Finding) => `${severity} ${code} ${place}`;
  return text(one) < text(other) ? -1 : 1;
}

function checkExample(plan: Plan, example: Case, cycle: string): void {
  const known = plan.scheme.clauses.map((clause) => clause.id);
  expect(known).toEqual(expect.arrayContaining([...example.clauses]));
  if (example.branches !== undefined) return checkAmong(plan, example, cycle);
  const evaluated = evaluateBranch(plan, evidenceOf(plan.scheme, example, cycle), {
    cycle,
    ...(example.isAlone !== undefined && { isAlone: example.isAlone }),
  });
  if (example.refused !== undefined) {
    expect(evaluated.ok).toBe(false);
    const problems = evaluated.ok ? [] : evaluated.problems;
    for (const { code, path, count } of example.refused) {
      expect(problems.filter((problem) => problem.code === code)).toHaveLength(count);
      expect(problems.map((problem) => problem.path)).toContain(path);
    }
    return;
  }
  expect(evaluated.ok ? [] : evaluated.problems).toEqual([]);
  if (!evaluated.ok) return;
  const { members, result } = evaluated.value.result;
  for (const [member, expected] of Object.entries(example.expect ?? {})) {
    checkExpected(
      members.find((found) => found.id === member),
      expected,
    );
  }
  if (example.branch !== undefined) checkExpected(result ?? undefined, example.branch);
}

/** Each branch is rated by itself before the places among them are counted. */
function checkAmong(plan: Plan, example: Case, cycle: string): void {
  const standings = (example.branches ?? []).flatMap((own): readonly BranchStanding[] => {
    const evaluated = evaluateBranch(plan, evidenceOf(plan.scheme, { ...example, own }, cycle), { cycle });
    expect(evaluated.ok ? [] : evaluated.problems).toEqual([]);
    const branch = example.expect?.[own.id];
    if (branch !== undefined && evaluated.ok) checkExpected(evaluated.value.result.result ?? undefined, branch);
    return evaluated.ok && evaluated.value.standing !== null ? [evaluated.value.standing] : [];
  });
  const honors = committeeHonorsOf(plan, cycle, standings).map(({ id, ...places }) => [id, places]);
  expect(Object.fromEntries(honors)).toEqual(example.among);
}

/** The terms worked out by hand give the total without the engine, and the engine gives the same. */
function checkExpected(found: object | undefined, { working, ...rest }: Expected): void {
  expect(found).toBeDefined();
  if (working !== undefined) expect(addUp(working)).toBe(rest.total);
  expect(found).toMatchObject(rest);
}

/** The scheme as it stands, or under one of its other readings. */
function planOf(folder: string, id: string, reading?: string): Plan {
  const read = readReadings(readFileSync(`${folder}${id}/scheme.yaml`, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { scheme, readings } = read.value;
  const other = readings.find((each) => each.id === reading);
  if (reading !== undefined && other === undefined) throw new Error(`There is no reading ${reading}.`);
  const plan = compile(other?.scheme ?? scheme);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

function examplesOf(folder: string, id: string): { readonly cycle: string; readonly cases: readonly Case[] } {
  const examples = readYaml(readFileSync(`${folder}${id}/examples.yaml`, 'utf8'));
  if (!examples.ok) throw new Error(JSON.stringify(examples.problems));
  return examples.value as { cycle: string; cases: readonly Case[] };
}
