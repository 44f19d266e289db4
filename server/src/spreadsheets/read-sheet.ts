import { dayOfSerial } from './excel-day.ts';
import { exactNumber } from './exact-number.ts';
import { limits } from './limits.ts';
import { readPart } from './read-part.ts';
import { textCollector, unescaped } from './read-shared-texts.ts';
import { textValue } from './reading.ts';
import type { Reading } from './reading.ts';
import { damaged } from './refusal.ts';
import { columnNumber } from './workbook.ts';
import type { Cell, CellValue, Merge } from './workbook.ts';
import { attributesOf } from './xml-reader.ts';
import type { XmlHandler } from './xml-reader.ts';
import type { Part } from './zip-directory.ts';

/** What cells of every sheet lean on. */
export interface Surroundings {
  readonly texts: readonly string[];
  readonly dayStyles: readonly boolean[];
  readonly isFrom1904: boolean;
}

/** Streams one worksheet into the reading. */
export function readSheet(part: Part, surroundings: Surroundings, reading: Reading): void {
  const handler = new SheetHandler(part.name, surroundings, reading);
  readPart(part, handler);
  reading.merges(handler.merges);
}

class SheetHandler implements XmlHandler {
  readonly merges: Merge[] = [];
  readonly #part: string;
  readonly #surroundings: Surroundings;
  readonly #reading: Reading;
  readonly #inline = textCollector();
  #row = 0;
  #cells: Cell[] = [];
  #column = 0;
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;
  #isInline = false;
  #isFormula = false;
  #isInCell = false;

  constructor(part: string, surroundings: Surroundings, reading: Reading) {
    this.#part = part;
    this.#surroundings = surroundings;
    this.#reading = reading;
  }

  open(name: string, written: string): void {
    if (name === 'c') this.#openCell(written);
    else if (name === 'row') this.#openRow(written);
    else if (name === 'mergeCell') this.#merge(written);
    else if (!this.#isInCell) return;
    else if (name === 'v') this.#isValue = true;
    else if (name === 'f') this.#isFormula = true;
    else if (name === 'is') this.#isInline = true;
    else if (this.#isInline) this.#inline.open(name);
  }

  text(text: string): void {
    if (this.#isValue) {
      if (this.#value.length <= limits.textLength) this.#value += text.slice(0, limits.textLength + 1);
    } else if (this.#isInline) this.#inline.text(text);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v') this.#isValue = false;
    else if (name === 'is') this.#isInline = false;
    else if (name === 'row') this.#reading.row(this.#row, this.#cells);
    else if (this.#isInline) this.#inline.close(name);
  }

  #openRow(written: string): void {
    const given = attributesOf(written, this.#part)['r'];
    const row = given === undefined ? this.#row + 1 : Number(given);
    // Excel counts to 1,048,576 and never backwards; a file that does otherwise says two things at once.
    if (!Number.isInteger(row) || row <= this.#row || row > 1_048_576) throw damaged(this.#part);
    this.#row = row;
    this.#cells = [];
    this.#column = 0;
  }

  #openCell(written: string): void {
    if (this.#row === 0 || this.#isInCell) throw damaged(this.#part);
    const attributes = attributesOf(written, this.#part);
    const column = attributes['r'] === undefined ? this.#column + 1 : this.#place(attributes['r']);
    if (column <= this.#column) throw damaged(this.#part);
    this.#column = column;
    this.#type = attributes['t'] ?? 'n';
    this.#style = Number(attributes['s'] ?? 0);
    this.#value = '';
    this.#isFormula = false;
    this.#isInCell = true;
  }

  #place(reference: string): number {
    const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
    const column = columnNumber(match?.[1] ?? '');
    if (column === 0 || Number(match?.[2]) !== this.#row) throw damaged(this.#part);
    return column;
  }

  #closeCell(): void {
    this.#isInCell = false;
    const value = this.#valueOfCell() ?? (this.#isFormula ? ({ kind: 'unknown' } as const) : null);
    if (value === null) return;
    this.#cells.push(
      this.#isFormula ? { column: this.#column, isFormula: true, ...value } : { column: this.#column, ...value },
    );
  }

  #valueOfCell(): CellValue | null {
    const value = this.#value;
    switch (this.#type) {
      case 'inlineStr':
        return textValue(this.#inline.take());
      case 'str':
        return textValue(unescaped(value));
      case 's':
        return value === '' ? null : textValue(this.#sharedText(value));
      case 'b':
        return value === '' ? null : { kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true' };
      case 'e':
        return { kind: 'error', text: value };
      case 'd':
        return value === '' ? null : writtenDay(value);
      case 'n':
        return value === '' ? null : this.#number(value);
      default:
        throw damaged(this.#part);
    }
  }

  #sharedText(value: string): string {
    const text = /^\d{1,7}$/.test(value.trim()) ? this.#surroundings.texts[Number(value)] : undefined;
    if (text === undefined) throw damaged(this.#part);
    return text;
  }

  #number(value: string): CellValue {
    const decimal = exactNumber(value);
    if (decimal === null) throw damaged(this.#part);
    const isDay = this.#surroundings.dayStyles[this.#style] === true;
    const day = isDay ? dayOfSerial(decimal, this.#surroundings.isFrom1904) : null;
    return day === null ? { kind: 'number', decimal } : { kind: 'date', day };
  }

  #merge(written: string): void {
    const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attributesOf(written, this.#part)['ref'] ?? '');
    if (match === null || this.merges.length >= limits.merges) throw damaged(this.#part);
    const [, left = '', top, right = '', bottom] = match;
    this.merges.push({
      fromRow: Number(top),
      toRow: Number(bottom),
      fromColumn: columnNumber(left),
      toColumn: columnNumber(right),
    });
  }
}

function writtenDay(value: string): CellValue {
  const day = /^(\d{4}-\d{2}-\d{2})(T|$)/.exec(value.trim())?.[1];
  return day === undefined ? { kind: 'text', text: value } : { kind: 'date', day };
}
