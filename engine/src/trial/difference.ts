import type { Explanation } from '../explanation.ts';

/** One number that is not the same under two schemes; null where one of them has no such number. */
export interface Difference {
  readonly part: string;
  readonly name: string;
  /** Exact values, see `Explanation`. */
  readonly before: string | null;
  readonly after: string | null;
  /** The same as people read them, with two decimals. */
  readonly shown: { readonly before: string | null; readonly after: string | null };
  /** Where the rule stands in the later document, else in the earlier one. */
  readonly cite: string | null;
}

/** The numbers in which two explanations differ, as far down as they do: not the sums, but what changed in them. */
export function differencesOf(before: Explanation | null, after: Explanation | null): readonly Difference[] {
  if (before !== null && after !== null && before.exact === after.exact && before.part === after.part) return [];
  const parts = new Set([...partsOf(before), ...partsOf(after)]);
  const below = [...parts].flatMap((part) => differencesOf(childOf(before, part), childOf(after, part)));
  const shared = before !== null && after !== null;
  if (shared && below.length > 0) return below;
  return [
    {
      part: (after ?? before)?.part ?? '',
      name: (after ?? before)?.name ?? '',
      before: before?.exact ?? null,
      after: after?.exact ?? null,
      shown: { before: before?.shown ?? null, after: after?.shown ?? null },
      cite: (after?.clause ?? before?.clause)?.cite ?? null,
    },
  ];
}

function partsOf(explanation: Explanation | null): readonly string[] {
  return (explanation?.parts ?? []).map(({ part }) => part);
}

function childOf(explanation: Explanation | null, part: string): Explanation | null {
  return explanation?.parts.find((child) => child.part === part) ?? null;
}
