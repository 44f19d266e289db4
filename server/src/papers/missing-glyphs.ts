import type { Problem } from '@xianfeng/engine';

/** What is not drawn at all, so that no glyph is missing. */
const unseen = /[\n\p{Default_Ignorable_Code_Point}]/u;

/** Of the text around a character, enough to find it. */
const around = 8;

/** Characters that the fonts of papers have no picture of, each once: an empty box never goes to print. */
export function missingGlyphs(texts: readonly string[], fonts: readonly ((codePoint: number) => boolean)[]): Problem[] {
  const missing = new Map<string, Problem>();
  for (const text of texts) {
    const characters = [...text];
    for (const [at, character] of characters.entries()) {
      if (missing.has(character) || unseen.test(character)) continue;
      const codePoint = character.codePointAt(0) ?? 0;
      if (fonts.every((has) => has(codePoint))) continue;
      const place = characters.slice(Math.max(0, at - around), at + around + 1).join('');
      const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
      missing.set(character, { code: 'paper.glyph-missing', facts: { character, code, place } });
    }
  }
  return [...missing.values()];
}
