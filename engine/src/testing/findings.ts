import { checkScheme } from '../check/check-scheme.ts';
import type { Finding } from '../check/finding.ts';
import type { Part } from '../rules.ts';
import type { Inputs } from '../inputs.ts';
import type { Rating, Scheme } from '../scheme.ts';
import { smallScheme } from './small-scheme.ts';

/** What is found in the small scheme with these changes, of codes that begin so. */
export function findingsOf(changes: Partial<Scheme>, family: string): readonly Finding[] {
  return checkScheme({ ...smallScheme, ...changes }, []).filter(({ code }) => code.startsWith(family));
}

/** The same as code and place. */
export function foundIn(changes: Partial<Scheme>, family: string): readonly string[] {
  return findingsOf(changes, family).map(({ code, place }) => `${code} ${place}`);
}

export function withInputs(change: Partial<Inputs>, others: Partial<Scheme> = {}): Partial<Scheme> {
  return { ...others, inputs: { ...smallScheme.inputs, ...change } };
}

export function withRating(change: Partial<Rating>): Partial<Scheme> {
  return { rating: { ...smallScheme.rating, ...change } };
}

/** Parts put before those of the small scheme. */
export function withParts(...parts: readonly Part[]): Partial<Scheme> {
  return { parts: [...parts, ...smallScheme.parts] };
}
