import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScheme, readYaml } from '@xianfeng/contract';
import { compile, evaluateBranch, type Plan } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { type Case, evidenceOf, type Expected } from './testing/example-evidence.ts';
import { addUp } from './testing/working.ts';

const folder = fileURLToPath(new URL('../../schemes/', import.meta.url));
const schemes = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'broken')
  .map((entry) => entry.name);

test('there are built-in schemes to check', () => {
  expect(schemes).toContain('county-star');
});

for (const id of schemes) {
  const { cycle, cases } = examplesOf(id);

  test(`${id} carries its own id and at least eight examples`, () => {
    expect(planOf(id).scheme.id).toBe(id);
    expect(cases.length).toBeGreaterThanOrEqual(8);
  });

  for (const example of cases) {
    test(`${id}: ${example.name}`, () => {
      const plan = planOf(id);
      const known = plan.scheme.clauses.map((clause) => clause.id);
      expect(known).toEqual(expect.arrayContaining([...example.clauses]));
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
        checkMember(
          members.find((found) => found.id === member),
          expected,
        );
      }
      if (example.branch !== undefined) checkMember(result ?? undefined, example.branch);
    });
  }
}

/** The terms worked out by hand give the total without the engine, and the engine gives the same. */
function checkMember(found: object | undefined, { working, ...rest }: Expected): void {
  expect(found).toBeDefined();
  if (working !== undefined) expect(addUp(working)).toBe(rest.total);
  expect(found).toMatchObject(rest);
}

function planOf(id: string): Plan {
  const scheme = readScheme(readFileSync(`${folder}${id}/scheme.yaml`, 'utf8'));
  if (!scheme.ok) throw new Error(JSON.stringify(scheme.problems));
  const plan = compile(scheme.value);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

function examplesOf(id: string): { readonly cycle: string; readonly cases: readonly Case[] } {
  const examples = readYaml(readFileSync(`${folder}${id}/examples.yaml`, 'utf8'));
  if (!examples.ok) throw new Error(JSON.stringify(examples.problems));
  return examples.value as { cycle: string; cases: readonly Case[] };
}
