import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPrinted, startInstallation } from './installation.ts';

/** Before all stories: a start on an empty folder, which loads the demo once. Afterwards: takes it away. */
export default async function prepareDemo(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-demo-'));
  const demo = await startInstallation([], { dataFolder: join(folder, 'data') });
  console.info(`the demo was loaded and open after ${demo.seconds.toFixed(1)} s`);
  const code = await demo.interrupt();
  if (code !== 0) throw new Error(`The demo did not stop cleanly: ${code}\n${demo.printed()}`);
  process.env['XIANFENG_PREPARED_DEMO'] = demo.dataFolder;
  await writeFile(demoPrinted(), demo.printed());
  return () => rm(folder, { recursive: true, force: true });
}
