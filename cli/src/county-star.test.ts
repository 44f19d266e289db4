import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScheme } from '@xianfeng/contract';
import { type BranchEvidence, compile, evaluateBranch, type MemberResult, type Plan } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { rateBranch } from './testing/county-star-by-hand.ts';
import { randomBranch } from './testing/county-star-random.ts';

const LONG = process.env['XIANFENG_LONG'] === '1';
const BRANCHES = LONG ? 7500 : 150;
const SEED = 20_261_120;

const plan = planOf();

test(`random branches come out as by plain fractions: ${BRANCHES} branches, seed ${SEED}`, () => {
  let members = 0;
  let honors = 0;
  let tied = 0;
  for (let round = 0; round < BRANCHES; round += 1) {
    const branch = randomBranch(SEED + round);
    members += branch.members.length;
    const expected = rateBranch(branch, '2026');
    expect(pick(evaluate(branch)), `seed ${SEED + round}`).toEqual(expected);
    for (const member of expected) {
      honors += member.honors?.length ?? 0;
      tied += member.tied?.length ?? 0;
    }
  }
  // The branches must really meet what is compared.
  expect([members > BRANCHES * 5, honors > BRANCHES / 5, tied > BRANCHES / 5]).toEqual([true, true, true]);
});

function pick(members: readonly MemberResult[]) {
  return members.map(({ id, total, sections, grade, stars, rank, honors, tied, outcomes, exempt }) => ({
    id,
    total,
    sections,
    grade,
    stars,
    rank,
    honors,
    tied,
    outcomes,
    exempt,
  }));
}

function evaluate(branch: BranchEvidence): readonly MemberResult[] {
  const evaluated = evaluateBranch(plan, branch, { cycle: '2026' });
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems.slice(0, 3)));
  return evaluated.value.result.members;
}

function planOf(): Plan {
  const file = fileURLToPath(new URL('../../schemes/county-star/scheme.yaml', import.meta.url));
  const scheme = readScheme(readFileSync(file, 'utf8'));
  const compiled = scheme.ok ? compile(scheme.value) : scheme;
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
}
