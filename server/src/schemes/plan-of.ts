import { readScheme } from '@xianfeng/contract';
import { compile, type Plan, type Result, type Subject } from '@xianfeng/engine';

/** Compiled schemes by the hash of their text: the same text is always the same plan, so nothing can go stale. */
const plans = new Map<string, Plan>();

/** Reads and compiles a scheme file's text. Refuses with everything that is wrong with it. */
export function compileScheme(body: string): Result<Plan> {
  const scheme = readScheme(body);
  return scheme.ok ? compile(scheme.value) : scheme;
}

/** The plan of an adopted version. */
export function planOf(version: { readonly body: string; readonly body_hash: string }): Plan {
  const known = plans.get(version.body_hash);
  if (known !== undefined) return known;
  const compiled = compileScheme(version.body);
  // Adoption compiled this very text before storing it, so only a damaged row or an engine that no longer reads it gets here.
  if (!compiled.ok) {
    throw new Error(`The adopted scheme ${version.body_hash} no longer compiles: ${compiled.problems[0]?.code ?? ''}`);
  }
  plans.set(version.body_hash, compiled.value);
  return compiled.value;
}

const membersAlone = new WeakMap<Plan, Plan>();

/**
 * What a version says of those whom an organization rates: a branch rates its members, whoever stands above branches
 * rates them. A scheme that rates both is two plans, each with a year of its own.
 */
export function planFor(version: Parameters<typeof planOf>[0], subject: Subject): Plan {
  const plan = planOf(version);
  if (plan.own === null && plan.scheme.subject === subject) return plan;
  const own = subject === 'branch' ? plan.own : plan.scheme.subject === 'member' ? withoutBranch(plan) : null;
  if (own === null) throw new Error(`No year opens under ${version.body_hash}: it does not rate a ${subject}.`);
  return own;
}

/** Whom a scheme rates, members first. */
export function ratedBy({ scheme }: Plan): readonly Subject[] {
  return scheme.branch === null ? [scheme.subject] : ['member', 'branch'];
}

function withoutBranch(plan: Plan): Plan {
  const alone = membersAlone.get(plan) ?? { ...plan, own: null };
  membersAlone.set(plan, alone);
  return alone;
}
