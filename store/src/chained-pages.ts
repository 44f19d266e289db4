import {
  type Chain,
  CHAIN_START,
  type ChainedEntry,
  type Checkpoint,
  done,
  type Problem,
  refused,
  type Result,
} from '@xianfeng/engine';

const pageRows = 5_000;

/** What somebody noted elsewhere of a place in a chain: its hash then, and what it means that it is another one now. */
export interface Witness {
  readonly hash: string;
  readonly problem: Problem;
}

export interface ChainedPages<Row extends Omit<ChainedEntry, 'body'>> {
  readonly chain: Chain;
  readonly record: 'ledger' | 'audit';
  /** The rows after a sequence, in order. */
  read(after: number, rowsMost: number): Promise<readonly Row[]>;
  bodyOf(row: Row): ChainedEntry['body'];
  /** What the chain itself does not cover. */
  faultOf(row: Row, previousHash: string): Problem | undefined;
  readonly witnesses: ReadonlyMap<number, readonly Witness[]>;
}

/**
 * Reads a chained record from its first to its last row, page by page. Reports the first fault: a broken chain, what
 * `faultOf` says, a witness to another hash, or `….shortened` where one lies beyond the last row.
 */
export async function verifyPages<Row extends Omit<ChainedEntry, 'body'>>(
  pages: ChainedPages<Row>,
): Promise<Result<Checkpoint>> {
  let last: Checkpoint = { sequence: 0, hash: CHAIN_START };
  const early = witnessProblem(pages.witnesses, last);
  if (early !== undefined) return refused(early);
  for (;;) {
    const rows = await pages.read(last.sequence, pageRows);
    const page = verifyPage(pages, rows, last);
    if (!page.ok) return page;
    last = page.value;
    if (rows.length < pageRows) break;
  }
  const ahead = [...pages.witnesses.keys()].find((sequence) => sequence > last.sequence);
  if (ahead === undefined) return done(last);
  return refused({ code: `${pages.record}.shortened`, facts: { sequence: last.sequence, expected: ahead } });
}

function verifyPage<Row extends Omit<ChainedEntry, 'body'>>(
  { chain, bodyOf, faultOf, witnesses }: ChainedPages<Row>,
  rows: readonly Row[],
  start: Checkpoint,
): Result<Checkpoint> {
  const whole = chain.verify(
    rows.map((row) => ({ sequence: row.sequence, body: bodyOf(row), hash: row.hash })),
    start,
  );
  if (!whole.ok) return whole;
  let previous = start.hash;
  for (const row of rows) {
    const problem = faultOf(row, previous) ?? witnessProblem(witnesses, row);
    if (problem !== undefined) return refused(problem);
    previous = row.hash;
  }
  return whole;
}

function witnessProblem(witnesses: ReadonlyMap<number, readonly Witness[]>, at: Checkpoint): Problem | undefined {
  return witnesses.get(at.sequence)?.find(({ hash }) => !at.hash.startsWith(hash))?.problem;
}
