import { type Reach, reachOf } from './active-mutant.ts';
import { type CollectedTest, testsIn } from './collect-tests.ts';
import { addressIn } from './load-mutated.ts';
import type { TestMap, MappedTest } from './mutant-messages.ts';

/** Runs every test once with all mutants asleep; throws where a test fails already then. */
export async function mapTests(paths: readonly string[]): Promise<TestMap> {
  const tests: MappedTest[] = [];
  const testsOf = new Map<number, number[]>();
  const loadedBy = new Map<number, string[]>();
  for (const [round, path] of paths.entries()) {
    let collected: readonly CollectedTest[] = [];
    const loading = await reachOf(async () => {
      collected = await testsIn(addressIn(round, path));
    });
    addTo(loadedBy, loading, path);
    for (const [index, { name, run }] of collected.entries()) {
      const startedAt = performance.now();
      const reach = await reachOf(run).catch((error: unknown) => {
        throw new Error(`${path}: «${name}» fails without any mutant`, { cause: error });
      });
      addTo(testsOf, reach, tests.length);
      tests.push({ path, index, name, milliseconds: performance.now() - startedAt, steps: reach.steps });
    }
  }
  return { tests, testsOf, loadedBy };
}

function addTo<By>(all: Map<number, By[]>, { reached }: Reach, by: By): void {
  for (const id of reached) {
    const known = all.get(id);
    if (known === undefined) all.set(id, [by]);
    else known.push(by);
  }
}
