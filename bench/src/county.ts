import { makeCounty } from './county/made-county.ts';
import { measurePages } from './county/pages.ts';
import { measureReads } from './county/reads.ts';
import { measureSaves } from './county/saves.ts';
import { signIn } from './county/visitor.ts';
import { seriesLine } from './series.ts';

const members = 6_000;
const loadMillisecondsMost = 60_000;

/** A whole county over HTTP: making it, every page of every demo account, and two hundred people scoring at once. */
export async function benchCounty(): Promise<void> {
  process.stdout.write(`county of ${members} members, ten months, seed of the demo\n`);
  const county = await makeCounty(members);
  try {
    seriesLine('demo made', county.milliseconds.made, loadMillisecondsMost);
    seriesLine('from the command to the address', county.milliseconds.ready, loadMillisecondsMost);
    await measureReads((username) => signIn(county.address, username, county.password));
    await measureSaves(county.address, county.password);
    await measurePages(county.address, county.password);
  } finally {
    await county.close();
  }
}
