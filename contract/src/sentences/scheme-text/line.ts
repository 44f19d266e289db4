import { clauseText, wording } from './wording.ts';
import type { Scope } from './telling.ts';

/** A sentence with the clause it rests on behind it. */
export function withClause(text: string, clause: string, { scheme, language }: Scope): string {
  const { stop, cited } = wording[language];
  const found = scheme.clauses.find(({ id }) => id === clause);
  return `${text}${stop}${found === undefined ? '' : cited(clauseText(found, language))}`;
}

/** `“表彰”：…`: what a row is called, and what is said about it. */
export function named(name: string, text: string, { language }: Scope): string {
  return `${name}${wording[language].colon}${text}`;
}

/** Those that are there, one after another. */
export function joined(texts: readonly (string | null)[], between: string): string {
  return texts.filter((text) => text !== null && text !== '').join(between);
}
