import {
  admissionHash,
  bundleHash,
  type Claim,
  type ClaimAnswer,
  claimHash,
  type Election,
  findOwnScores,
  isReceipt,
  makeBundle,
  type Manifest,
  type OwnScores,
  type Problem,
  prepareClaim,
  type PreparedClaim,
  readBoardFile,
  readBoxList,
  readManifest,
  type Receipt,
  type Result,
  type Tokens,
} from '@xianfeng/ballot';
import { asQuestion, type Paper } from './paper.ts';

/** A manifest as a page shows it, once it has been found sound. */
export interface OpenedManifest extends Paper {
  readonly id: string;
  /** SHA-256 in hexadecimal digits; the first sixteen are compared with those on the screen. */
  readonly hash: string;
  readonly groups: readonly string[];
}

/** What a voter holds in secret, with what it is for. */
export interface Secrets {
  readonly manifest: string;
  readonly seed: Uint8Array;
  readonly group: number;
}

export interface Claimed extends Secrets {
  readonly answer: ClaimAnswer;
}

/** A paper on its way: values in steps in the order of the manifest, target by target. */
export interface Casting {
  readonly revision: number;
  readonly scores: readonly (number | null)[];
}

/** Where a bundle stands in the list of the box; `replaced` is another one that was cast with the same admission. */
export type Listing = 'listed' | 'missing' | 'replaced';

/** What a voter's device computes; all of it off the page, since it takes its time. */
export interface VotingActs {
  open(given: { readonly manifest: string }): Result<OpenedManifest>;
  prepare(given: Secrets): Result<{ readonly claim: Claim; readonly claimHash: string }>;
  /** Uncovers and checks everything that came back. */
  take(given: Claimed): Result<null>;
  seal(given: Claimed & Casting): Result<Uint8Array<ArrayBuffer>>;
  /** Whether the box has signed that it holds this very bundle. */
  checkReceipt(given: Claimed & Casting & { readonly receipt: Receipt }): Promise<Result<null>>;
  /**
   * Whether the bundle stands in the list of the box; `file` is the list, or list and board. Without the paper, whether any
   * bundle stands there that came in by the same admission.
   */
  findInList(given: Claimed & { readonly casting: Casting | null; readonly file: string }): Promise<Result<Listing>>;
  findOnBoard(given: Claimed & Casting & { readonly file: string }): Promise<Result<OwnScores>>;
}

const refused = (code: string): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems: [{ code }],
});
const done = <Value>(value: Value): Result<Value> => ({ ok: true, value });

/** The acts of one device; what a manifest and a seed come to is kept, since each act needs it again. */
export function makeVotingActs(): VotingActs {
  const electionOf = remembered((text: string): Result<Election> => {
    const manifest = parsed(text);
    return manifest === null ? refused('ballot.manifest-unreadable') : readManifest(manifest);
  });
  const preparedOf = remembered((_: string, { manifest, seed, group }: Secrets): Result<PreparedClaim> => {
    const election = electionOf(manifest);
    if (!election.ok) return election;
    const isThere = election.value.manifest.groups[group] !== undefined;
    return isThere ? done(prepareClaim(election.value, seed, { group, own: null })) : refused('ballot.other-election');
  });
  const prepared = (secrets: Secrets) =>
    preparedOf(`${secrets.group} ${secrets.seed.join()} ${secrets.manifest}`, secrets);
  const tokensOf = (claimed: Claimed): Result<Tokens> => {
    const made = prepared(claimed);
    return made.ok ? made.value.tokensOf(claimed.answer) : made;
  };
  const seal = (given: Claimed & Casting): Result<Uint8Array<ArrayBuffer>> => {
    const [election, tokens] = [electionOf(given.manifest), tokensOf(given)];
    if (!election.ok) return election;
    if (!tokens.ok) return tokens;
    const scoreOf = scoreIn(election.value, given);
    const { seed, revision } = given;
    return done(new Uint8Array(makeBundle(election.value, tokens.value, { seed, revision, scoreOf })));
  };
  const entryOf = (given: Claimed & Casting): Result<Pick<Receipt, 'admission' | 'bundle'>> => {
    const [tokens, bundle] = [tokensOf(given), seal(given)];
    if (!tokens.ok) return tokens;
    if (!bundle.ok) return bundle;
    return done({ admission: admissionHash(tokens.value.admission.publicKey), bundle: bundleHash(bundle.value) });
  };
  return {
    open({ manifest }) {
      const election = electionOf(manifest);
      return election.ok ? done(opened(election.value)) : election;
    },
    prepare(secrets) {
      const made = prepared(secrets);
      return made.ok ? done({ claim: made.value.claim, claimHash: claimHash(made.value.claim) }) : made;
    },
    take(claimed) {
      const tokens = tokensOf(claimed);
      return tokens.ok ? done(null) : tokens;
    },
    seal,
    async checkReceipt({ receipt, ...given }) {
      const [election, entry] = [electionOf(given.manifest), entryOf(given)];
      if (!election.ok) return election;
      if (!entry.ok) return entry;
      const { group, admission, revision, bundle } = receipt;
      const isOwn =
        entry.value.bundle === bundle &&
        entry.value.admission === admission &&
        group === given.group &&
        revision === given.revision;
      return isOwn && (await isReceipt(election.value, receipt)) ? done(null) : refused('ballot.receipt-wrong');
    },
    async findInList({ file, casting, ...claimed }) {
      const [election, tokens] = [electionOf(claimed.manifest), tokensOf(claimed)];
      if (!election.ok) return election;
      if (!tokens.ok) return tokens;
      const list = await readBoxList(election.value, readBoardFile(file)?.boxList ?? file);
      if (!list.ok) return list;
      const own = admissionHash(tokens.value.admission.publicKey);
      const found = list.value.find(({ admission }) => admission === own);
      if (found === undefined) return done('missing');
      const entry = casting === null ? done(found) : entryOf({ ...claimed, ...casting });
      if (!entry.ok) return entry;
      return done(found.bundle === entry.value.bundle ? 'listed' : 'replaced');
    },
    async findOnBoard({ file, ...given }) {
      const [election, tokens] = [electionOf(given.manifest), tokensOf(given)];
      if (!election.ok) return election;
      if (!tokens.ok) return tokens;
      const board = readBoardFile(file)?.board;
      if (board === undefined) return refused('ballot.board-unreadable');
      return findOwnScores(election.value, tokens.value, { board, scoreOf: scoreIn(election.value, given) });
    },
  };
}

function parsed(text: string): Manifest | null {
  try {
    // What stands in it is looked at by readManifest.
    return JSON.parse(text) as Manifest;
  } catch {
    return null;
  }
}

function opened({ manifest, hash }: Election): OpenedManifest {
  const { id, title, targets, items, groups } = manifest;
  return {
    ...{ id, title, hash: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') },
    targets: targets.map(({ label }) => ({ label })),
    items: asQuestion(items.map(({ label, most, step }) => ({ label, most, step }))),
    groups: groups.map(({ label }) => label),
  };
}

function scoreIn({ manifest: { items } }: Election, { scores }: Casting) {
  return (target: number, item: number): number | null => scores[target * items.length + item] ?? null;
}

/** The last answer again for the same key. */
function remembered<More extends readonly unknown[], Value>(make: (key: string, ...more: More) => Value) {
  let last: { readonly key: string; readonly value: Value } | undefined;
  return (key: string, ...more: More): Value => {
    if (last?.key !== key) last = { key, value: make(key, ...more) };
    return last.value;
  };
}
