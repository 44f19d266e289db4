import { readFileSync } from 'node:fs';

/** The typeface of papers (Noto Serif SC, OFL 1.1), in the weight of texts and in that of titles. */
export function readFonts(): readonly Buffer[] {
  return [
    import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    import.meta.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  ].map((place) => readFileSync(new URL(place)));
}

/** Format 12 of the OpenType `cmap` table: groups of code points in a row, of all planes. */
const groupsFormat = 12;

/** Whether a font has a glyph for a code point (OpenType 1.9, `cmap`). */
export function glyphsOf(font: Buffer): (codePoint: number) => boolean {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) throw new Error('A font has a table of its characters.');
  const cmap = font.readUInt32BE(entry + 8);
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => font.readUInt32BE(cmap + 8 + 8 * at));
  const map = maps.map((offset) => cmap + offset).find((at) => font.readUInt16BE(at) === groupsFormat);
  if (map === undefined) throw new Error('The font of papers knows characters beyond the first plane.');
  const groups = Array.from({ length: font.readUInt32BE(map + 12) }, (_, at) => {
    const group = map + 16 + 12 * at;
    return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4) };
  });
  return (codePoint) => {
    let [low, high] = [0, groups.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = groups[middle];
      if (group === undefined) return false;
      if (codePoint < group.first) high = middle - 1;
      else if (codePoint > group.last) low = middle + 1;
      else return true;
    }
    return false;
  };
}
