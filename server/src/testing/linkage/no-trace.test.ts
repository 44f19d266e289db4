import { expect, test } from 'vitest';
import { chanceFrom } from '../histories/chance.ts';
import { seedOfRun } from '../seed-of-run.ts';
import { findWords } from './find-words.ts';
import { leadByService } from './lead-ballot.ts';
import { openProcesses } from './open-processes.ts';
import { playElection } from './play-election.ts';
import { filesOfTransactions, schemasOfFiles } from './read-transactions.ts';
import { readWal } from './read-wal.ts';
import { setStage } from './set-stage.ts';

const stage = await setStage();
const { server, people } = stage;
const schemasBefore = await schemasOfFiles(server);
const processes = await openProcesses(stage);
const { loot, truth } = await playElection(processes, () => leadByService(processes), chanceFrom(seedOfRun));
await processes.close();
const said = processes.said();
const dumps = loot.dumps.map((rows) => Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n')));
const [begun = 0n, , , closed = 0n, , ended = 0n] = loot.walPlaces;

/** Which of these texts stand in some bytes, as they are or as the bytes that their digits are. */
function standIn(bytes: Buffer, texts: readonly string[]): readonly string[] {
  const asText = findWords(
    bytes,
    texts.map((text) => Buffer.from(text)),
  );
  const digits = texts.filter((text) => /^[0-9a-f]+$/.test(text));
  const asBytes = findWords(
    bytes,
    digits.map((text) => Buffer.from(text, 'hex')),
  );
  return [
    ...texts.filter((_, at) => (asText[at] ?? []).length > 0),
    ...digits.filter((_, at) => (asBytes[at] ?? []).length > 0),
  ];
}

test('nothing by which a sender could be known is in any table, in the write-ahead log or in the log of service, box or database', () => {
  const senders = people.flatMap(({ address, agent, client }) => [address, agent, client.cookie]);
  for (const bytes of [loot.wal, loot.log, Buffer.from(said), ...dumps]) expect(standIn(bytes, senders)).toEqual([]);
  // What is there is found: who claimed, and what lay in the box.
  const ids = people.map(({ personId }) => personId);
  expect(standIn(dumps[0] as Buffer, ids)).toEqual(ids);
  const admissions = truth.map(({ admission }) => admission);
  expect(standIn(loot.wal, admissions)).toEqual(admissions);
});

test('before the count no key of a score is anywhere but under seal', async () => {
  const keys = truth.flatMap(({ scores }) => scores.map(({ publicKey }) => publicKey));
  const wal = await readWal(server, begun, closed);
  for (const bytes of [wal, ...dumps.slice(0, 3)]) expect(standIn(bytes, keys)).toEqual([]);
  expect(standIn(Buffer.from(loot.board), keys)).toEqual(keys);
});

test('no transaction that writes to a table of the box writes to one of the service (pg_walinspect)', async () => {
  const known = new Map([...schemasBefore, ...(await schemasOfFiles(server))]);
  const transactions = await filesOfTransactions(server, begun, ended);
  // Files that were made and dropped meanwhile are those of batches.
  const schemas = [...transactions.values()].map(
    (files) => new Set([...files].map((file) => known.get(file) ?? 'a batch')),
  );
  const ofBox = schemas.filter((each) => each.has('ballot_box') || each.has('a batch'));
  const ofService = schemas.filter((each) => each.has('public'));
  expect([ofBox.length > 5, ofService.length > 12]).toEqual([true, true]);
  expect(ofBox.filter((each) => each.has('public'))).toEqual([]);
});

test('no table of the box has a time, an address, an account or a number of its own; once counted nothing of a paper is left', async () => {
  const columns = (from: number) =>
    Object.fromEntries(
      (loot.dumps[from] ?? [])
        .filter(({ table }) => table.startsWith('ballot_box.'))
        .map(({ table, columns: own }) => [table, Object.keys(own).toSorted()]),
    );
  const ballot = ['ctid', 'id', 'list', 'manifest', 'public_key', 'secret', 'state', 'xmin'];
  expect(columns(0)).toEqual({
    'ballot_box.ballot': ballot,
    'ballot_box.bundle_*': ['admission', 'bundle', 'ctid', 'group_at', 'revision', 'sealed', 'xmin'],
  });
  expect(columns(3)).toEqual({ 'ballot_box.ballot': ballot });
  expect(loot.dumps.flat().filter(({ columns: own }) => 'last_value' in own)).toEqual([]);
  const { rows } = await server.owner.query('show track_commit_timestamp');
  expect(rows).toEqual([{ track_commit_timestamp: 'off' }]);
  const [open, gone] = [dumps[2] as Buffer, dumps[3] as Buffer];
  const keys = truth.map(({ admissionKey }) => admissionKey);
  expect([standIn(open, keys), standIn(gone, keys)]).toEqual([keys, []]);
});

/** What the leader, the scrutineers and whoever claims ask of the service. */
const allowed = new Set([
  ...['ballots.prepare', 'ballots.giveKey', 'ballots.freeze', 'ballots.manifest', 'ballots.claim', 'ballots.open'],
  ...['ballots.close', 'ballots.bundles', 'ballots.board', 'ballots.count', 'ballots.cancel'],
]);

test('service and box write of a request what it asked for, never who did, and of casting nothing', () => {
  const lines = said.trim().split('\n');
  const written = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const fields = ['at', 'level', 'event', 'method', 'route', 'status', 'milliseconds'];
  for (const line of written) expect(Object.keys(line)).toEqual(fields);
  // Twelve claims; of fourteen papers, and of three that came with a cookie, no line.
  expect(written.filter(({ route }) => route === 'ballots.claim')).toHaveLength(12);
  expect(written.filter(({ route }) => !allowed.has(String(route)))).toEqual([]);
});
