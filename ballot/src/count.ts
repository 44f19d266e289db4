import { admitBundle } from './admit-bundle.ts';
import { type Board, type BoardScore, type CountedGroup, scoreLine } from './board.ts';
import { readBoxList } from './box-list.ts';
import { admissionHash, boundTo, type Bundle, bundleHash, readPlain, sealingWords, slotWords } from './bundle.ts';
import { isGenuine } from './check-score.ts';
import type { Election } from './manifest.ts';
import { done, refused, type Result } from './problem.ts';
import { open, openingWith, publicKeyOf } from './sealing.ts';
import { isSame, toHex } from './bytes.ts';

/** So many random bytes. */
export type Random = (length: number) => Uint8Array;

export interface Counting {
  /** The list of the box, as it was published when the box was closed. */
  readonly boxList: string;
  readonly bundles: readonly Uint8Array[];
  /** What the scrutineers have put together. */
  readonly secret: Uint8Array;
  readonly random: Random;
  /** Told now and then how many of how many places have been opened. */
  readonly onProgress?: (opened: number, all: number) => void;
}

/**
 * Counts a box that has been closed: the sealed places of all bundles of a group are thrown together and shuffled before
 * any is opened, and of groups with fewer bundles than the least none is. Refuses a box that is not the one in its list.
 */
export async function countBox(election: Election, counting: Counting): Promise<Result<Board>> {
  const listed = await readBoxList(election, counting.boxList);
  if (!listed.ok) return listed;
  if (!isSame(publicKeyOf(counting.secret), election.tallyKey)) return refused({ code: 'ballot.shares-wrong' });
  const bundles = await admitAll(election, counting.bundles);
  if (!bundles.ok) return bundles;
  const names = bundles.value.map(({ name }) => name).toSorted();
  const expected = listed.value.map(nameOf).toSorted();
  if (names.join('\n') !== expected.join('\n')) return refused({ code: 'ballot.box-not-listed' });
  const groups = election.manifest.groups.map(({ least }, at): CountedGroup => {
    const count = listed.value.filter(({ group }) => group === at).length;
    return { bundles: count, isOpened: count >= least, dropped: 0 };
  });
  const opened = bundles.value.map(({ bundle }) => bundle).filter(({ group }) => groups[group]?.isOpened);
  return done(await openAll(election, opened, { ...counting, groups }));
}

function nameOf(entry: { group: number; admission: string; revision: number; bundle: string }): string {
  return [entry.group, entry.admission, entry.revision, entry.bundle].join(' ');
}

async function admitAll(election: Election, all: readonly Uint8Array[]) {
  const admitted: { readonly bundle: Bundle; readonly name: string }[] = [];
  for (const bytes of all) {
    const bundle = await admitBundle(election, bytes);
    if (!bundle.ok) return bundle;
    const { group, revision, admissionKey } = bundle.value;
    const hashes = { admission: admissionHash(admissionKey), bundle: bundleHash(bytes) };
    admitted.push({ bundle: bundle.value, name: nameOf({ group, revision, ...hashes }) });
  }
  return done(admitted);
}

/** A sealed place, and what opens it. */
interface Sealed {
  readonly group: number;
  readonly sealed: Uint8Array;
  readonly bound: Uint8Array;
  readonly key: Uint8Array;
}

interface Opening extends Pick<Counting, 'secret' | 'random' | 'onProgress'> {
  readonly groups: readonly CountedGroup[];
}

async function openAll(election: Election, bundles: readonly Bundle[], opening: Opening): Promise<Board> {
  const places = shuffled(
    bundles.flatMap((bundle) => placesIn(election, bundle, opening.secret)),
    opening.random,
  );
  const dropped = opening.groups.map(() => 0);
  const scores = new Map<string, BoardScore>();
  const drop = (group: number) => {
    dropped[group] = (dropped[group] ?? 0) + 1;
  };
  for (const [at, place] of places.entries()) {
    if (at % 200 === 0) opening.onProgress?.(at, places.length);
    const score = await openPlace(election, place);
    if (score === 'wrong') drop(place.group);
    if (score === 'wrong' || score === 'filling') continue;
    const key = toHex(score.publicKey);
    const other = scores.get(key);
    // A key counts once, wherever it is met first in the order of the board.
    if (other !== undefined) drop(place.group);
    if (other === undefined || scoreLine(score) < scoreLine(other)) scores.set(key, score);
  }
  const groups = opening.groups.map((group, at) => ({ ...group, dropped: dropped[at] ?? 0 }));
  return { groups, scores: [...scores.values()] };
}

/** The places of a bundle with their keys; a bundle nobody can have sealed has none that open. */
function placesIn(election: Election, bundle: Bundle, secret: Uint8Array): readonly Sealed[] {
  const context = openingWith(secret, { words: sealingWords(election), passing: bundle.passing });
  const bound = boundTo(election, bundle);
  return bundle.sealed.map((sealed, slot) => {
    const key = context?.export(slotWords(slot)) ?? new Uint8Array(32);
    return { group: bundle.group, sealed, bound, key };
  });
}

async function openPlace(
  election: Election,
  { group, key, sealed, bound }: Sealed,
): Promise<BoardScore | 'filling' | 'wrong'> {
  const plain = open(key, { sealed, bound });
  if (plain === null) return 'wrong';
  const score = readPlain(election, plain);
  if (score === null) return 'filling';
  const { targets, items } = election.manifest;
  const most = items[score.item]?.most;
  if (score.target >= targets.length || most === undefined || (score.value ?? 0) > most) return 'wrong';
  const given = { ...score, group };
  return (await isGenuine(election, given)) ? given : 'wrong';
}

/** In an order of chance (Fisher and Yates). */
function shuffled<Value>(values: readonly Value[], random: Random): readonly Value[] {
  const all = [...values];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, random);
    [all[last], all[other]] = [all[other] as Value, all[last] as Value];
  }
  return all;
}

/** A whole number below the limit, each as likely. */
function below(limit: number, random: Random): number {
  const fair = 0x1_0000_0000 - (0x1_0000_0000 % limit);
  for (;;) {
    const number = random(4).reduce((sum, byte) => sum * 256 + byte, 0);
    if (number < fair) return number % limit;
  }
}
