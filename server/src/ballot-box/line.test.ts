import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readBoxList, readManifest, type Receipt } from '@xianfeng/ballot';
import { bundleOf, claimed, makeElection } from '@xianfeng/ballot/testing';
import { testStore } from '@xianfeng/store/testing';
import { afterAll, expect, test } from 'vitest';
import { openBoxLine } from './line.ts';

const { asBallotBox, asService, asOwner } = await testStore();
const line = await openBoxLine({ connection: asBallotBox, host: '127.0.0.1', port: 0, namesBefore: [] });
afterAll(() => line.end());
const { commands } = line;

/** The processes of boxes that this one has started. */
function boxProcesses(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        const isBox = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('ballot-box/process.ts');
        return isBox && Number(parent) === process.pid;
      } catch {
        // It ended while we were looking.
        return false;
      }
    });
}

/** An election whose box is that process. */
async function electionInBox() {
  const made = makeElection({ targets: 1, items: [10, 10], groups: [{ roll: 24, least: 5 }] });
  const id = '0190b6a4-0000-7000-8000-000000000001';
  const manifest = { ...made.manifest, id, boxKey: await commands.begin(id) };
  const election = readManifest(manifest);
  if (!election.ok) throw new Error(JSON.stringify(election.problems));
  await commands.hold(id, { manifest: JSON.stringify(manifest), state: 'casting' });
  return { ...made, id, manifest, election: election.value };
}

test('the process has nothing of our surroundings, in which the way to the database’s owner may stand', () => {
  const [pid] = boxProcesses();
  const surroundings = readFileSync(`/proc/${pid}/environ`, 'utf8');
  expect(surroundings).not.toMatch(/DATABASE_URL|HOME|PATH=|PG/);
});

test.each([
  { of: 'owner', connection: asOwner, excess: 'superuser' },
  { of: 'service', connection: asService, excess: 'reader' },
])('with the way of the $of into the database it does not start', async ({ connection, excess }) => {
  const opening = openBoxLine({ connection, host: '127.0.0.1', port: 0, namesBefore: [] });
  await expect(opening).rejects.toThrow(new RegExp(`may too much: .*${excess}`));
});

test('killed (kill -9) again and again while papers are cast, it holds every paper that it gave a receipt for', async () => {
  const held = await electionInBox();
  const bundles = Array.from({ length: 24 }, (_, at) => bundleOf(held, claimed(held, 0), () => at % 11));
  const receipts: Receipt[] = [];
  let isCasting = true;
  let kills = 0;
  const killing = (async () => {
    while (isCasting && kills < 5) {
      await pause(700 + 450 * kills);
      for (const pid of isCasting ? boxProcesses() : []) process.kill(pid, 'SIGKILL');
      kills += 1;
    }
  })();
  // Each is sent again until it has its receipt, as a device does; some of them come in the moment the process is killed.
  const cast = async (bundle: Uint8Array, after: number) => {
    await pause(after);
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${line.port}/ballots/${held.id}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: Buffer.from(bundle),
      }).catch(() => null);
      if (answer?.ok === true) {
        receipts.push((await answer.json()) as Receipt);
        return;
      }
      await pause(100);
    }
  };
  await Promise.all(bundles.map((bundle, at) => cast(bundle, 250 * at)));
  isCasting = false;
  await killing;
  const read = await readBoxList(held.election, await commands.close(held.id));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(kills).toBeGreaterThan(2);
  expect(receipts).toHaveLength(24);
  const listed = new Set(read.value.map(({ admission, revision, bundle }) => `${admission} ${revision} ${bundle}`));
  for (const { admission, revision, bundle } of receipts)
    expect(listed).toContain(`${admission} ${revision} ${bundle}`);
  expect(await commands.counts(held.id)).toEqual([24]);
}, 120_000);
