/** Stands for vitest while mutants are tried: a test is kept to be run as often as there are mutants it reaches. */
import { constants, runInThisContext } from 'node:vm';

export { expect } from 'vitest';

const { USE_MAIN_CONTEXT_DEFAULT_LOADER: throughTheLoader } = constants;

export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

let collected: CollectedTest[] = [];

type Run = () => unknown;

/** With or without options between the name and the work. */
export function test(name: string, ...rest: readonly [Run] | readonly [object, Run]): void {
  const run = rest.length === 1 ? rest[0] : rest[1];
  collected.push({ name, run });
}

test.each =
  (rows: readonly unknown[]) =>
  (name: string, run: (...row: readonly unknown[]) => unknown): void => {
    for (const row of rows) test(name, () => (Array.isArray(row) ? run(...(row as unknown[])) : run(row)));
  };

/** The tests that a file brought while it was loaded. */
export async function testsIn(address: string): Promise<CollectedTest[]> {
  collected = [];
  // The address has a number that changes from round to round: no import can name it.
  await runInThisContext(`import(${JSON.stringify(address)})`, { importModuleDynamically: throughTheLoader });
  return collected;
}
