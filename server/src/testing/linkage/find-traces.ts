import { findWords } from './find-words.ts';
import type { Loot } from './loot.ts';

/** Somebody or something to be told from others: by words that name it, and by what was seen of it. */
export interface Subject {
  /** By kind, such as `account`: texts, of which those that are bytes or ids in hexadecimal are looked for as bytes too. */
  readonly names: Readonly<Record<string, string>>;
  readonly seen: Readonly<Record<string, number>>;
}

export type Trace = number | string;

export interface Traces {
  /** By what was looked at, as `dump 2: ballot_box.bundle_* revision`: a number or text for each subject that has one. */
  readonly byKind: ReadonlyMap<string, readonly (Trace | undefined)[]>;
  /** By where, and subject: the places at which any of its names stands. */
  readonly places: ReadonlyMap<string, readonly (readonly number[])[]>;
}

/** Everything by which subjects can be put in an order, whatever it means: this program knows of no table and no line. */
export function findTraces(loot: Loot, subjects: readonly Subject[]): Traces {
  const byKind = new Map<string, (Trace | undefined)[]>();
  const places = new Map<string, readonly (readonly number[])[]>();
  const note = (kind: string, at: number, trace: Trace | undefined) => {
    const traces = byKind.get(kind) ?? subjects.map((): Trace | undefined => undefined);
    traces[at] = trace;
    byKind.set(kind, traces);
  };
  for (const [at, { names, seen }] of subjects.entries()) {
    for (const [kind, value] of Object.entries(seen)) note(`seen: ${kind}`, at, value);
    for (const [kind, name] of Object.entries(names)) note(`name: ${kind}`, at, name);
  }
  const streams = {
    'write-ahead log': loot.wal,
    log: loot.log,
    list: Buffer.from(loot.list),
    board: Buffer.from(loot.board),
  };
  for (const [where, bytes] of Object.entries(streams)) {
    const found = findSubjects(bytes, subjects);
    places.set(
      where,
      found.map(({ all }) => all),
    );
    for (const [at, { byName }] of found.entries())
      for (const [name, [first, ...more]] of byName) {
        if (first === undefined) continue;
        note(`${where}: ${name} first`, at, first);
        note(`${where}: ${name} last`, at, more.at(-1) ?? first);
        note(`${where}: ${name} times`, at, more.length + 1);
      }
  }
  for (const [number, rows] of loot.dumps.entries()) {
    const texts = rows.map(({ columns }) => Buffer.from(JSON.stringify(columns)));
    const starts: number[] = [];
    let length = 0;
    for (const text of texts) {
      starts.push(length);
      length += text.length;
    }
    const found = findSubjects(Buffer.concat(texts), subjects);
    const rowsOf = found.map(({ all }) => [
      ...new Set(all.map((place) => starts.findLastIndex((start) => start <= place))),
    ]);
    places.set(`dump ${number}`, rowsOf);
    for (const [at, own] of rowsOf.entries())
      for (const row of own) {
        const { table, columns } = rows[row] as (typeof rows)[number];
        for (const [column, value] of Object.entries(columns)) {
          const trace = traceOf(column, value);
          // Of several rows of one table the last one stands.
          if (trace === undefined) continue;
          note(`dump ${number}: ${table} ${column}`, at, trace);
          note(`dump ${number}: ${table} ${column} length`, at, String(value).length);
        }
      }
  }
  return { byKind, places };
}

interface Found {
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly all: readonly number[];
}

function findSubjects(bytes: Buffer, subjects: readonly Subject[]): readonly Found[] {
  const wanted = subjects.flatMap(({ names }, at) =>
    Object.entries(names).flatMap(([name, text]) => {
      const digits = text.replaceAll('-', '');
      const asText = { at, name, word: Buffer.from(text) };
      return /^([0-9a-f]{2}){16,}$/.test(digits)
        ? [asText, { at, name: `${name} in bytes`, word: Buffer.from(digits, 'hex') }]
        : [asText];
    }),
  );
  const found = findWords(
    bytes,
    wanted.map(({ word }) => word),
  );
  const byName = subjects.map(() => new Map<string, readonly number[]>());
  for (const [index, { at, name }] of wanted.entries()) byName[at]?.set(name, found[index] ?? []);
  return byName.map((own) => ({ byName: own, all: [...own.values()].flat().toSorted((left, right) => left - right) }));
}

/** A place in a file as a number, digits as one, other texts as they are; nothing of what has no order. */
function traceOf(column: string, value: unknown): Trace | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const place = column === 'ctid' ? /^\((\d+),(\d+)\)$/.exec(value) : null;
  if (place !== null) return Number(place[1]) * 100_000 + Number(place[2]);
  return /^\d{1,15}$/.test(value) ? Number(value) : value;
}
