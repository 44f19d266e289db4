import { readScheme } from '@xianfeng/contract';
import { compile, type Plan, type Result } from '@xianfeng/engine';

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
