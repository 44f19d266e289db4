import { limits } from './limits.ts';
import { readPart } from './read-part.ts';
import { Refusal } from './refusal.ts';
import type { Part } from './zip-directory.ts';

/** The texts that cells refer to by number. A text too long is cut one past the limit, so that its cell is found out. */
export function readSharedTexts(part: Part | undefined): readonly string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  const collector = textCollector();
  readPart(part, {
    open(name) {
      collector.open(name);
    },
    text(text) {
      collector.text(text);
    },
    close(name) {
      collector.close(name);
      if (name !== 'si') return;
      if (texts.length >= limits.sharedTexts) throw new Refusal('spreadsheet.too-many-cells', { most: limits.cells });
      texts.push(collector.take());
    },
  });
  return texts;
}

/** Gathers the `t` elements of a plain or rich text; what stands above characters (phonetic runs) is not text. */
export function textCollector() {
  let gathered = '';
  let isText = false;
  let isPhonetic = false;
  return {
    open(name: string): void {
      if (name === 'rPh') isPhonetic = true;
      if (name === 't' && !isPhonetic) isText = true;
    },
    text(text: string): void {
      if (isText && gathered.length <= limits.textLength) gathered += text.slice(0, limits.textLength + 1);
    },
    close(name: string): void {
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isText = false;
    },
    take(): string {
      const whole = unescaped(gathered);
      gathered = '';
      return whole;
    },
  };
}

/** Excel writes characters XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
