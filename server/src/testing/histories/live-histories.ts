import { appendFileSync, readFileSync } from 'node:fs';

/** Seeds of histories that once went wrong, one a line: those that fail are written there and tried at each run. */
const kept = new URL('./kept-seeds.txt', import.meta.url);

export function keptSeeds(): readonly number[] {
  return readFileSync(kept, 'utf8').split('\n').filter(Boolean).map(Number);
}

/** Lives histories, some at once, and tells each that failed by its seed; a failing seed is kept. */
export async function liveHistories(
  seeds: readonly number[],
  { live, atOnce, isKept }: { live(seed: number): Promise<void>; readonly atOnce: number; readonly isKept: boolean },
): Promise<readonly string[]> {
  const waiting = [...seeds];
  const failed: string[] = [];
  const work = async () => {
    for (let seed = waiting.shift(); seed !== undefined && failed.length < 5; seed = waiting.shift()) {
      try {
        await live(seed);
      } catch (error) {
        failed.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
        if (isKept && !keptSeeds().includes(seed)) appendFileSync(kept, `${seed}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
}
