/** Whether these texts together hold every word that was typed, in whatever width and case; no words are held by all. */
export function holdsWords(typed: string, texts: readonly (string | null)[]): boolean {
  const held = texts.join('\n').toLowerCase();
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word));
}
