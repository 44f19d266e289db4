import { writeFileSync } from 'node:fs';
import { operatorWords } from '@xianfeng/contract';
import { done } from '@xianfeng/engine';
import { exportCheckpoint, openServices } from '@xianfeng/server';
import { lookAt, type WhichData } from './look-at.ts';
import { say, sayRefused } from './say.ts';

/** Writes every checkpoint, one JSON object a line: what is kept away from the machine shows later that nothing was rewritten. */
export async function exportCheckpoints(file: string, which: WhichData): Promise<void> {
  const written = await lookAt(which, async (store, dataFolder) => {
    const services = await openServices({ store, dataFolder, isDemo: false });
    const lines: string[] = [];
    for (const { id } of await store.committees.list()) {
      const rows = await store.transaction(id, (tx) => tx.checkpoints.list());
      lines.push(...rows.map((row) => JSON.stringify(exportCheckpoint(services, row))));
    }
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    return done(lines.length);
  });
  if (written.ok) say(operatorWords.checkpointsWritten(written.value, file));
  else sayRefused(written.problems);
}
