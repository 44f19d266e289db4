import type { Problem } from './problem.ts';

type Facts = NonNullable<Problem['facts']>;

/** Collects everything wrong with an input, each with its path; paths are only written when needed. */
export class Faults {
  readonly list: Problem[] = [];

  add(path: string, code: string, facts?: Facts): void {
    // A branch that is read by itself has nothing before its own lines.
    const place = path.startsWith('.') ? path.slice(1) : path;
    this.list.push(facts === undefined ? { code, path: place } : { code, path: place, facts });
  }
}

/** What was found, short enough to stand in a sentence. */
export function found(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 60)}…` : value;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? '[…]' : typeof value === 'object' ? '{…}' : typeof value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
