import type { Problem } from '@xianfeng/engine';
import type { z } from 'zod';
import { nearestOf } from './nearest.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A fault of a file's shape, in our own codes and with the place as its writer knows it. */
export function shapeProblem(issue: Issue, document: unknown): Problem {
  const path = placeOf(document, issue.path);
  if (issue.message.startsWith('scheme.')) return { code: issue.message, path, facts: {} };
  if (issue.code === 'unrecognized_keys') return { code: 'scheme.unknown-field', path, facts: { found: issue.keys } };
  const found = valueAt(document, issue.path);
  const choices = choicesOf(issue);
  if (found === undefined)
    return { code: 'scheme.field-missing', path, facts: { field: String(issue.path.at(-1) ?? ''), choices } };
  if (choices.length > 0) {
    const facts = { found: shown(found), choices, nearest: nearestOf(shown(found), choices) };
    return { code: 'scheme.choice-unknown', path, facts };
  }
  if (issue.code === 'invalid_union') return unionProblem(issue, document);
  return { path, ...valueProblem(issue, found) };
}

/** Where it is: rows of lists by their id where they have one, as `parts.total.terms[0]`. */
export function placeOf(document: unknown, path: Path): string {
  let [place, node] = ['', document];
  for (const key of path) {
    node = childOf(node, key);
    const id: unknown = typeof key === 'number' ? childOf(node, 'id') : key;
    place += typeof id === 'string' ? `.${id}` : `[${String(key)}]`;
  }
  return place.replace(/^\./, '');
}

/** Of the forms a value can have, the one that was meant is the one that was followed furthest. */
function unionProblem(issue: Extract<Issue, { code: 'invalid_union' }>, document: unknown): Problem {
  const leaves = leavesOf(issue);
  const [furthest] = leaves.toSorted((left, right) => right.path.length - left.path.length);
  const own = leaves.find(({ message }) => message.startsWith('scheme.'));
  const meant = furthest !== undefined && furthest.path.length > issue.path.length ? furthest : own;
  if (meant !== undefined) return shapeProblem(meant, document);
  const path = placeOf(document, issue.path);
  const needs = leaves.flatMap((leaf) => (leaf.code === 'invalid_type' ? [leaf.expected] : choicesOf(leaf)));
  if (needs.includes('number')) return { code: 'scheme.not-a-figure', path, facts: {} };
  return { code: 'scheme.wrong-kind', path, facts: { needs, found: shown(valueAt(document, issue.path)) } };
}

/** The faults of each form, with their whole path. */
function leavesOf(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  return issue.errors.flat().flatMap((inner) => leavesOf({ ...inner, path: [...issue.path, ...inner.path] }));
}

function valueProblem(issue: Issue, found: unknown): Omit<Problem, 'path'> {
  if (issue.code === 'invalid_type')
    return { code: 'scheme.wrong-kind', facts: { needs: [issue.expected], found: shown(found) } };
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? { least: Number(issue.minimum) } : { most: Number(issue.maximum) };
    return { code: 'scheme.out-of-bounds', facts: { of: issue.origin, ...bound } };
  }
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return { code: 'scheme.not-a-day', facts: { found: shown(found) } };
  return { code: 'scheme.wrong-value', facts: { found: shown(found) } };
}

function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const options: unknown = issue.code === 'invalid_union' && 'options' in issue ? issue.options : null;
  return Array.isArray(options) ? options.map(String) : [];
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce(childOf, document);
}

function childOf(node: unknown, key: PropertyKey): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
}

/** Short enough to stand in a sentence. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value).slice(0, 60);
}
