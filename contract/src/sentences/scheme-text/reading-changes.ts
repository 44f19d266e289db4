import type { Language } from '../../sentences.ts';

/** A heading with its sentences; they are numbered where they are printed. */
export interface SchemeSection {
  readonly title: string;
  readonly lines: readonly string[];
}

const words = {
  zh: {
    changed: (name: string, from: string, to: string) => `${name}：把“${from}”读作“${to}”。`,
    added: (name: string, to: string) => `${name}：加上“${to}”。`,
    left: (name: string, from: string) => `${name}：去掉“${from}”。`,
    same: (name: string) => `${name}：以上各句都不变。`,
  },
  en: {
    changed: (name: string, from: string, to: string) => `${name}: «${from}» is read as «${to}»`,
    added: (name: string, to: string) => `${name}: «${to}» is added.`,
    left: (name: string, from: string) => `${name}: «${from}» is left out.`,
    same: (name: string) => `${name}: none of these sentences changes.`,
  },
} as const;

/** What another reading changes, as the sentences of the scheme that read differently under it. */
export function readingChanges(
  name: string,
  { before, after }: { readonly before: readonly SchemeSection[]; readonly after: readonly SchemeSection[] },
  language: Language,
): readonly string[] {
  const say = words[language];
  const titles = new Set([...before, ...after].map(({ title }) => title));
  const changes = [...titles].flatMap((title) => {
    const [old, other] = [linesOf(before, title), linesOf(after, title)];
    const left = old.filter((line) => !other.includes(line));
    const added = other.filter((line) => !old.includes(line));
    const pairs = pairsOf(left, added);
    const paired = new Set(pairs.flat());
    return [
      ...pairs.map(([from, to]) => say.changed(name, from, to)),
      ...left.filter((line) => !paired.has(line)).map((line) => say.left(name, line)),
      ...added.filter((line) => !paired.has(line)).map((line) => say.added(name, line)),
    ];
  });
  return changes.length === 0 ? [say.same(name)] : changes;
}

/** Each sentence with the one that stands for it: about the same, or, where as many are left on both sides, in their order. */
function pairsOf(left: readonly string[], added: readonly string[]): readonly (readonly [string, string])[] {
  const pairs = left.flatMap((from) => {
    const to = added.find((line) => labelOf(line) === labelOf(from));
    return to === undefined ? [] : [[from, to] as const];
  });
  const paired = new Set(pairs.flat());
  const [from, to] = [left, added].map((lines) => lines.filter((line) => !paired.has(line)));
  if (from?.length !== to?.length) return pairs;
  return [...pairs, ...(from ?? []).map((line, at) => [line, to?.[at] ?? ''] as const)];
}

function linesOf(sections: readonly SchemeSection[], title: string): readonly string[] {
  return sections.filter((section) => section.title === title).flatMap(({ lines }) => lines);
}

/** What a sentence is about stands before its colon. */
function labelOf(line: string): string {
  return line.split(/：|: /)[0] ?? line;
}
