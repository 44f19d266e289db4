import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readReadings, type ReadReading, readScheme } from '@xianfeng/contract';
import { compile, done, type Plan, type Problem, refused, type Result } from '@xianfeng/engine';
import type { SchemeWithReadings } from '../examples/compute-examples.ts';

const schemesFolder = fileURLToPath(new URL('../../../schemes/', import.meta.url));

/** The plan of a built-in scheme by its id, or of a scheme file by its path. */
export function readPlan(name: string): Result<Plan> {
  const text = readSchemeText(name);
  if (!text.ok) return text;
  const scheme = readScheme(text.value);
  return scheme.ok ? compile(scheme.value) : scheme;
}

/** A scheme with its other readings; whether they can run is not looked at. */
export function readWithReadings(name: string): Result<SchemeWithReadings> {
  const text = readSchemeText(name);
  return text.ok ? readReadings(text.value) : text;
}

/** What keeps another reading from running: it is a scheme of its own. */
export function readingProblems({ id, scheme }: ReadReading): readonly Problem[] {
  const plan = compile(scheme);
  if (plan.ok) return [];
  return plan.problems.map((problem) => ({ ...problem, path: `readings.${id}.${problem.path ?? ''}` }));
}

/** The file of a built-in scheme by its id, or a scheme file by its path. */
function readSchemeText(name: string): Result<string> {
  const text = readText(schemeFileOf(name));
  return text === null ? refused({ code: 'scheme.unknown', path: '', facts: { found: name } }) : done(text);
}

/** Where the scheme of such a name is, if it is anywhere. */
export function schemeFileOf(name: string): string {
  const isId = /^[a-z0-9][a-z0-9-]*$/.test(name);
  const builtIn = `${schemesFolder}${name}/scheme.yaml`;
  return isId && existsSync(builtIn) ? builtIn : name;
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not there, a folder, or not ours to read: for the caller it is no scheme.
    return null;
  }
}
