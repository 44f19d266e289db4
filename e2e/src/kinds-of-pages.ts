import type { Visitor } from './browser.ts';
import { kindOf, linksOn } from './examine.ts';
import { go } from './hands.ts';

/**
 * One address of every kind of page that links lead to from these: sixty cards look alike. Kinds that were seen before are
 * walked through and left out.
 */
export async function kindsOfPages(
  visitor: Visitor,
  from: readonly string[],
  seen = new Set<string>(),
): Promise<readonly string[]> {
  const paths = new Set([...from, ...(await linksOn(visitor.page))]);
  const [found, opened]: [string[], Set<string>] = [[], new Set()];
  // A set may grow while it is walked.
  for (const path of paths) {
    const kind = kindOf(path);
    if (path === '/' || opened.has(kind)) continue;
    opened.add(kind);
    await go(visitor, path);
    for (const next of await linksOn(visitor.page)) paths.add(next);
    if (!seen.has(kind)) found.push(path);
    seen.add(kind);
  }
  return found;
}
