import type { Problem } from './problem.ts';

/** People who can be drawn: one a line, so many lines, so many characters in one. */
const namesLeast = 2;
export const namesMost = 2000;
const lengthLeast = 2;
export const lengthMost = 60;

/** So many faults are told at once. */
const faultsMost = 5;

/** The names of a text that was typed or pasted: one on each line; what cannot be seen is taken out, empty lines too. */
export function readNames(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) =>
      line
        .replaceAll(/\p{Cf}/gu, '')
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** What stands against drawing from these names: each stands once, however its brackets and blanks are written. */
export function nameProblems(names: readonly string[]): readonly Problem[] {
  if (names.length < namesLeast) return [{ code: 'representative-draw.names-few', facts: { least: namesLeast } }];
  if (names.length > namesMost)
    return [{ code: 'representative-draw.names-many', facts: { most: namesMost, found: names.length } }];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const told = new Set<string>();
  for (const name of names) {
    const { length } = [...name];
    const key = name.normalize('NFKC').replaceAll(' ', '');
    if (length < lengthLeast) problems.push({ code: 'representative-draw.name-short', facts: { name } });
    else if (length > lengthMost)
      problems.push({
        code: 'representative-draw.name-long',
        facts: { name: [...name].slice(0, 20).join(''), most: lengthMost },
      });
    else if (seen.has(key) && !told.has(key)) {
      told.add(key);
      problems.push({ code: 'representative-draw.name-twice', facts: { name } });
    }
    seen.add(key);
  }
  return problems.slice(0, faultsMost);
}
