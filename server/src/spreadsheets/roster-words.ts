import { categoryEndings, categoryWords, sexWords, statusWords } from '@xianfeng/contract';
import { isIdNumber, type MemberStatus } from '@xianfeng/engine';
import { cleanText, compactText } from './clean-text.ts';

export type Sex = 'male' | 'female';

export interface Kind {
  readonly status: MemberStatus | null;
  /** A member category such as `rural`; null where the roster does not say. */
  readonly category: string | null;
}

const statuses: ReadonlyMap<string, MemberStatus> = new Map(Object.entries(statusWords));
const categories: ReadonlyMap<string, string> = new Map(Object.entries(categoryWords));
const sexes: ReadonlyMap<string, Sex> = new Map(Object.entries(sexWords));

/**
 * Reads words such as full member and rural in any order, apart or joined. Null where a word is not
 * known or two contradict each other.
 */
export function readKind(text: string): Kind | null {
  let rest = compactText(text).replace(/[-,;/|+()\u3001]/g, ' ');
  let status: MemberStatus | null = null;
  let category: string | null = null;
  for (const word of longestFirst([...statuses.keys(), ...categories.keys()])) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, ' ');
    const foundStatus = statuses.get(word);
    const foundCategory = categories.get(word);
    if (foundStatus !== undefined && status !== null && status !== foundStatus) return null;
    if (foundCategory !== undefined && category !== null && category !== foundCategory) return null;
    status = foundStatus ?? status;
    category = foundCategory ?? category;
  }
  for (const ending of categoryEndings) rest = rest.replaceAll(ending, ' ');
  return rest.trim() === '' && (status !== null || category !== null) ? { status, category } : null;
}

export function readSex(text: string): Sex | null {
  return sexes.get(compactText(text)) ?? null;
}

/**
 * A name without the blanks people put between two characters to make columns even, with one kind of
 * middle dot. Null where it cannot be a name.
 */
export function readName(text: string): string | null {
  const dotted = cleanText(text).replace(/[\u2022\u2027\u30fb\uff65\u2219\u22c5.]/g, '\u00b7');
  const name = /\p{Script=Han}/u.test(dotted) ? dotted.replaceAll(' ', '') : dotted;
  return /^[\p{L}\p{M}\u00b7' -]{2,40}$/u.test(name) ? name : null;
}

/** Digits of a mobile number or of a land line with its area code; null for anything else. */
export function readPhone(text: string): string | null {
  const digits = compactText(text)
    .replace(/^(\+|00)86/, '')
    .replace(/[-()]/g, '');
  return /^(1[3-9]\d{9}|0\d{9,11})$/.test(digits) ? digits : null;
}

/** The 18 characters of an ID number with a fitting check character; null for anything else. */
export function readIdNumber(text: string): string | null {
  const written = compactText(text).replace(/[-']/g, '').toUpperCase();
  return isIdNumber(written) ? written : null;
}

function longestFirst(words: readonly string[]): readonly string[] {
  return words.toSorted((one, other) => other.length - one.length);
}
