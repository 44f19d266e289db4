import { compile } from '../compile.ts';
import type { Plan } from '../plan.ts';
import { evaluateBranch, explainMember } from '../evaluate.ts';
import type { BranchEvidence, MemberEvidence } from '../evidence.ts';
import type { Explanation } from '../explanation.ts';
import type { Problem } from '../problem.ts';
import type { Part } from '../rules.ts';
import type { EntryInput, Inputs, Item } from '../inputs.ts';
import type { Scheme } from '../scheme.ts';
import { figure, smallScheme, totalOf } from './small-scheme.ts';

const clause = 'rule';
const options = { cycle: '2026' };

/** Members told apart by category, and nothing else of the small scheme but what a test puts in. */
export interface Given {
  readonly items?: readonly Item[];
  readonly inputs?: Partial<Inputs>;
  readonly parts: readonly Part[];
}

function schemeOf({ items = [], inputs = {}, parts }: Given): Scheme {
  const last = parts.at(-1);
  return {
    ...smallScheme,
    categories: ['rural', 'organ'].map((id) => ({ id, name: id })),
    items,
    inputs: { scores: [], ballots: [], entries: [], facts: [], ...inputs },
    parts: [...parts, totalOf(last?.id ?? '')],
    exempt: null,
  };
}

export function planOf(given: Given): Plan {
  const plan = compile(schemeOf(given));
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

/** What compiling refuses, as paths. */
export function faultsOf(given: Given): readonly (string | undefined)[] {
  const plan = compile(schemeOf(given));
  return plan.ok ? [] : plan.problems.map(({ path }) => path);
}

/** What compiling refuses, as the place and what was found or is wanted there. */
export function refusalsOf(given: Given): readonly string[] {
  const plan = compile(schemeOf(given));
  if (plan.ok) return [];
  return plan.problems.map(
    ({ code, path, facts }) => `${code} ${path}: ${String(facts?.['needs'] ?? facts?.['found'])}`,
  );
}

/** The published total of one member, or the first thing that is wrong. */
export function totalFor(
  given: Given,
  member: Omit<MemberEvidence, 'id'>,
  branch: Omit<BranchEvidence, 'id' | 'members'> = {},
): string | null | undefined | Problem {
  const evidence = { ...branch, id: 'b1', members: [{ ...member, id: 'm1' }] };
  const done = evaluateBranch(planOf(given), evidence, options);
  return done.ok ? done.value.result.members[0]?.total : done.problems[0];
}

/** How the last part came about. */
export function explainedFor(given: Given, member: Omit<MemberEvidence, 'id'>): Explanation | undefined {
  const evidence = { id: 'b1', members: [{ ...member, id: 'm1' }] };
  const explained = explainMember(planOf(given), evidence, options, 'm1');
  return explained.ok ? explained.value.parts[0] : undefined;
}

/** A kind of entry that gives the points it says, unless a test changes that. */
export function entryInput(id: string, change: Partial<EntryInput> = {}): EntryInput {
  const points = { least: figure(0), most: figure(1000) };
  return { id, name: id, sign: 'adds', points, quantity: null, levels: [], categories: [], clause, ...change };
}
