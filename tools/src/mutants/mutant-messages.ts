import type { Noticed } from './active-mutant.ts';

/** What the command and its children say to each other. */

/** One test and what it reaches; its number is its place in the list. */
export interface MappedTest {
  readonly path: string;
  /** Its place in its file. */
  readonly index: number;
  readonly name: string;
  readonly milliseconds: number;
  readonly steps: number;
}

/** What every test reaches while no mutant is active. */
export interface TestMap {
  readonly tests: readonly MappedTest[];
  /** Numbers of the tests that come by a mutant. */
  readonly testsOf: ReadonlyMap<number, readonly number[]>;
  /** Test files that come by a mutant while they are being loaded, before any test runs. */
  readonly loadedBy: ReadonlyMap<number, readonly string[]>;
}

export type Verdict = Noticed | 'unreached';

export interface Tried {
  readonly id: number;
  readonly verdict: Verdict;
  /** The test that noticed, or null. */
  readonly noticedBy: string | null;
}

export type ToChild =
  | { readonly ask: 'map'; readonly tests: readonly string[]; readonly mutated: readonly string[] }
  | { readonly ask: 'begin'; readonly testMap: TestMap; readonly mutated: readonly string[] }
  | { readonly ask: 'try'; readonly id: number };

export type FromChild =
  | { readonly answer: 'map'; readonly testMap: TestMap }
  | { readonly answer: 'tried'; readonly tried: Tried; readonly heapBytes: number; readonly processorSeconds: number };
