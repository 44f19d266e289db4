import { noticedBy } from './active-mutant.ts';
import { type CollectedTest, testsIn } from './collect-tests.ts';
import { addressIn, type Mutant } from './load-mutated.ts';
import type { TestMap, MappedTest, Tried, Verdict } from './mutant-messages.ts';

/** How many times as many steps as without a mutant a test may take before it counts as endless. */
const patience = 20;
const leastPatience = 1_000_000;

/** Tries mutants one after the other on the tests that reach them, the quickest and the most successful ones first. */
export class MutantTrial {
  private round = 0;
  private files = new Map<string, readonly CollectedTest[]>();
  /** Tests that noticed a mutant of the same file last. */
  private readonly lately = new Map<string, number>();
  private readonly testMap: TestMap;
  /** Files whose modules remember something between two calls, such as the last answer. */
  private readonly remembering: ReadonlySet<string>;

  constructor(testMap: TestMap, remembering: ReadonlySet<string>) {
    this.testMap = testMap;
    this.remembering = remembering;
  }

  async try(mutant: Mutant): Promise<Tried> {
    const reaching = this.inOrder(this.testMap.testsOf.get(mutant.id) ?? [], mutant.path);
    const loading = this.testMap.loadedBy.get(mutant.id) ?? [];
    const isKept = loading.length > 0 || this.remembering.has(mutant.path);
    let tried = isKept ? null : await this.tryLoaded(mutant, reaching);
    if (isKept) tried = await this.tryAnew(mutant, reaching, loading);
    return (
      tried ?? { id: mutant.id, verdict: reaching.length === 0 && !isKept ? 'unreached' : 'survived', noticedBy: null }
    );
  }

  /** On modules that are loaded already. */
  private async tryLoaded(mutant: Mutant, reaching: readonly number[]): Promise<Tried | null> {
    for (const number of reaching) {
      const test = this.testAt(number);
      const verdict = await this.run(mutant.id, test);
      if (verdict === 'survived') continue;
      // What the mutant left behind must not fail the tests of the next one.
      if ((await this.run(null, test)) !== 'survived') {
        this.files = new Map();
        this.round += 1;
        const again = await this.run(mutant.id, test);
        this.files = new Map();
        this.round += 1;
        if (again === 'survived') continue;
      }
      return this.noticed(mutant, verdict, number);
    }
    return null;
  }

  /** On modules loaded while the mutant is active: the tests that reach it, then those of files that load it. */
  private async tryAnew(
    mutant: Mutant,
    reaching: readonly number[],
    loading: readonly string[],
  ): Promise<Tried | null> {
    this.files = new Map();
    this.round += 1;
    const others = this.testMap.tests.flatMap(({ path }, number) => (loading.includes(path) ? [number] : []));
    const numbers = [...new Set([...reaching, ...this.inOrder(others, mutant.path)])];
    let found: Tried | null = null;
    for (const number of numbers) {
      const verdict = await this.run(mutant.id, this.testAt(number));
      if (verdict === 'survived') continue;
      found = this.noticed(mutant, verdict, number);
      break;
    }
    this.files = new Map();
    this.round += 1;
    return found;
  }

  private noticed({ id, path }: Mutant, verdict: Verdict, number: number): Tried {
    this.lately.set(path, number);
    const test = this.testAt(number);
    return { id, verdict, noticedBy: `${test.path}: ${test.name}` };
  }

  private run(id: number | null, test: MappedTest): Promise<Verdict> {
    // Loading counts as part of the test: a mutant that cannot be loaded is noticed.
    const work = async (): Promise<void> => {
      const collected = this.files.get(test.path) ?? (await testsIn(addressIn(this.round, test.path)));
      this.files.set(test.path, collected);
      const found = collected[test.index];
      if (found === undefined) throw new Error(`${test.name} is not there any more`);
      await found.run();
    };
    return noticedBy(work, id, test.steps * patience + leastPatience);
  }

  private inOrder(numbers: readonly number[], path: string): number[] {
    const lately = this.lately.get(path);
    const own = path.replace(/\.ts$/, '.test.ts');
    const rank = (number: number): number => {
      const test = this.testAt(number);
      return number === lately ? -1 : test.milliseconds / (test.path === own ? 5 : 1);
    };
    return [...numbers].sort((one, other) => rank(one) - rank(other));
  }

  private testAt(number: number): MappedTest {
    const test = this.testMap.tests[number];
    if (test === undefined) throw new Error(`no test ${number}`);
    return test;
  }
}
