import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstallation } from './installation.ts';

/** Before all stories: loads the demo once. Afterwards: takes it away. */
export default async function prepareDemo(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-demo-'));
  const demo = await startInstallation(['--demo'], { dataFolder: join(folder, 'data') });
  console.info(`the demo was loaded and open after ${demo.seconds.toFixed(1)} s`);
  const code = await demo.interrupt();
  if (code !== 0) throw new Error(`The demo did not stop cleanly: ${code}\n${demo.printed()}`);
  process.env['XIANFENG_PREPARED_DEMO'] = demo.dataFolder;
  return () => rm(folder, { recursive: true, force: true });
}
