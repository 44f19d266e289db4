/** Holds the changed sources and the tests in one process, and tries the mutants it is told to. */
import fastCheck from 'fast-check';
import { getHeapStatistics } from 'node:v8';
import { loadWithMutants, type MutatedFile, mutateFiles } from './load-mutated.ts';
import type { FromChild, ToChild } from './mutant-messages.ts';
import { mapTests } from './map-tests.ts';
import { MutantTrial } from './try-mutant.ts';

// One counterexample is enough: nobody reads the smallest.
fastCheck.configureGlobal({ endOnFailure: true });

let files: readonly MutatedFile[] = [];
let trial: MutantTrial | null = null;

process.on('message', (message: ToChild) => {
  void answer(message).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

async function answer(message: ToChild): Promise<void> {
  switch (message.ask) {
    case 'map':
      load(message.mutated);
      return say({ answer: 'map', testMap: await mapTests(message.tests) });
    case 'begin':
      load(message.mutated);
      trial = new MutantTrial(message.testMap, new Set(files.filter(remembers).map(({ path }) => path)));
      return;
    case 'try': {
      const mutant = files.flatMap(({ mutants }) => mutants).find(({ id }) => id === message.id);
      if (mutant === undefined || trial === null) throw new Error(`mutant ${message.id} cannot be tried`);
      const before = process.cpuUsage();
      const tried = await trial.try(mutant);
      const { user, system } = process.cpuUsage(before);
      const processorSeconds = (user + system) / 1_000_000;
      return say({ answer: 'tried', tried, heapBytes: getHeapStatistics().used_heap_size, processorSeconds });
    }
  }
}

function load(paths: readonly string[]): void {
  files = mutateFiles(paths);
  loadWithMutants(files);
}

/** Whether a module keeps something in a variable of its own, such as what it worked out last. */
function remembers({ text }: MutatedFile): boolean {
  return /^(let |const \w+\s*= (\[\]|new (Weak)?(Map|Set)\(\));)/m.test(text);
}

function say(message: FromChild): void {
  process.send?.(message);
}
