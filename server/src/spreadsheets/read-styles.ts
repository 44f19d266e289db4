import { showsDay } from './excel-day.ts';
import { readPart } from './read-part.ts';
import { attributesOf } from './xml-reader.ts';
import type { Part } from './zip-directory.ts';

/** For each cell style, in its order, whether it shows its number as a day. */
export function readDayStyles(part: Part | undefined): readonly boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let isInCellFormats = false;
  if (part === undefined) return styles;
  readPart(part, {
    open(name, written) {
      if (name === 'cellXfs') isInCellFormats = true;
      if (name !== 'numFmt' && !(name === 'xf' && isInCellFormats)) return;
      const attributes = attributesOf(written, part.name);
      const format = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(format, attributes['formatCode'] ?? '');
      else if (styles.length < 100_000) styles.push(showsDay(format, codes.get(format)));
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  return styles;
}
