import type { EventState } from './event-kind.ts';

/** Somebody who can be found by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Words behind a name that say a state by themselves. They are texts, so they are passed in. */
export interface StateWord {
  readonly word: string;
  readonly state: EventState;
}

/** What one line of a pasted list came to; `text` is as it was pasted. */
export type NameLine = { readonly line: number; readonly text: string } & (
  | { readonly outcome: 'found'; readonly memberId: string; readonly state: EventState | null }
  /** Two members of that name, or a name further up: nothing is guessed. */
  | { readonly outcome: 'shared' | 'again' | 'unknown' }
);

/**
 * Reads a list of names as people send them: a name a line, or several with commas between, with numbers, brackets, tabs
 * and little pictures around them. A name is found only where it stands by itself and belongs to one member.
 */
export function readNameList(text: string, members: readonly Named[], words: readonly StateWord[]): NameLine[] {
  const byName = Map.groupBy(members, ({ name }) => bare(name));
  const seen = new Set<string>();
  return text.split(/\r\n|\r|\n/).flatMap((raw, index): NameLine[] => {
    const line = index + 1;
    // A line that begins with a hash is the list's own heading.
    if (raw.trim() === '' || raw.trimStart().startsWith('#')) return [];
    const tokens = tokensOf(raw);
    const names = tokens.filter((token) => byName.has(token));
    if (names.length === 0) return [{ line, text: raw.trim(), outcome: 'unknown' }];
    const state = words.find(({ word }) => tokens.includes(word))?.state ?? null;
    return names.map((name): NameLine => {
      const [member, ...others] = byName.get(name) ?? [];
      const told = { line, text: raw.trim() };
      if (member === undefined || others.length > 0) return { ...told, outcome: 'shared' };
      if (seen.has(member.id)) return { ...told, outcome: 'again' };
      seen.add(member.id);
      return { ...told, outcome: 'found', memberId: member.id, state };
    });
  });
}

/**
 * Runs of letters, where tables have padded short names with spaces those closed up; the dot within names of some peoples
 * (U+00B7 and its likes) belongs to the name.
 */
function tokensOf(line: string): readonly string[] {
  const closed = line.replace(/(?<!\p{L})(\p{L})\s+(\p{L})(?!\p{L})/gu, '$1$2');
  return (closed.match(/[\p{L}\p{M}]+(?:[\u00b7\u2022\u30fb\u2027][\p{L}\p{M}]+)*/gu) ?? []).map(bare);
}

/** A name without the spaces that tables pad short names with, and with one kind of dot. */
function bare(name: string): string {
  return name.replace(/\s/gu, '').replace(/[\u2022\u30fb\u2027]/g, '\u00b7');
}
