import { choicesOf, type PaperItem, type Score } from './paper.ts';

/** What a key came to in a place: what has been typed there so far, and the score it makes. */
export interface Typed {
  readonly text: string;
  readonly score: Score | null;
}

/**
 * Digits typed one after the other in one place make a number (1, then 0, makes 10) as long as the item can be given it;
 * otherwise the last digit begins anew. `-` is a blank, Backspace and Delete take away what is given. Undefined for a
 * key that means nothing here.
 */
export function typeScore(item: PaperItem, before: string, key: string): Typed | undefined {
  if (key === '-') return { text: '', score: 'blank' };
  if (key === 'Backspace' || key === 'Delete') return { text: '', score: null };
  if (!/^[0-9.]$/.test(key)) return undefined;
  const choices = choicesOf(item);
  for (const text of [before + key, key]) {
    const steps = choices.indexOf(text);
    if (steps >= 0) return { text, score: steps };
    // The beginning of points that the item can be given: «1.» of 1.5.
    if (choices.some((choice) => choice.startsWith(text))) return { text, score: null };
  }
  return undefined;
}
