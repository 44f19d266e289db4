import type { Problem } from '@xianfeng/engine';
import { limits } from './limits.ts';
import { damaged, Refusal } from './refusal.ts';
import { columnLetter } from './workbook.ts';
import type { Cell, CellValue, Merge, Row } from './workbook.ts';

/** Where rows go as they are read, so that the reader never holds a sheet. */
export interface Receiver {
  sheet(name: string, isHidden: boolean): void;
  row(row: Row): void;
  merges(merges: readonly Merge[]): void;
}

/**
 * Passes rows on while counting what they cost, and notes what no cell may hold. One for a whole file.
 */
export class Reading {
  readonly problems: Problem[] = [];
  readonly #receiver: Receiver;
  readonly #names = new Set<string>();
  #sheet = '';
  #rows = 0;
  #cells = 0;
  #characters = 0;

  constructor(receiver: Receiver) {
    this.#receiver = receiver;
  }

  /** Names are how people find a fault, so each is there, plain and once, as Excel itself sees to. */
  sheet(name: string, isHidden: boolean): void {
    const isOdd = name.trim() === '' || forbiddenCharacter(name) !== null;
    if (isOdd || this.#names.has(name.toLowerCase())) throw damaged('workbook');
    this.#names.add(name.toLowerCase());
    this.#sheet = name;
    this.#rows = 0;
    this.#receiver.sheet(name, isHidden);
  }

  row(number: number, cells: readonly Cell[]): void {
    if (cells.length === 0) return;
    this.#rows += 1;
    this.#cells += cells.length;
    if (this.#rows > limits.rows)
      throw new Refusal('spreadsheet.too-many-rows', { sheet: this.#sheet, most: limits.rows });
    if (this.#cells > limits.cells) throw new Refusal('spreadsheet.too-many-cells', { most: limits.cells });
    const last = cells.at(-1)?.column ?? 0;
    if (last > limits.columns) {
      throw new Refusal('spreadsheet.too-many-columns', {
        sheet: this.#sheet,
        row: number,
        column: columnLetter(last),
        most: limits.columns,
      });
    }
    for (const cell of cells) this.#check(number, cell);
    this.#receiver.row({ number, cells });
  }

  merges(merges: readonly Merge[]): void {
    this.#receiver.merges(merges);
  }

  #check(row: number, cell: Cell): void {
    if (cell.kind !== 'text' && cell.kind !== 'error') return;
    this.#characters += cell.text.length;
    if (this.#characters > limits.textTotal) {
      throw new Refusal('spreadsheet.too-many-cells', { most: limits.cells });
    }
    const place = { sheet: this.#sheet, row, column: columnLetter(cell.column) };
    if (cell.text.length > limits.textLength) {
      this.#note({ code: 'spreadsheet.text-too-long', facts: { ...place, most: limits.textLength } });
    }
    const character = forbiddenCharacter(cell.text);
    if (character !== null) this.#note({ code: 'spreadsheet.control-character', facts: { ...place, character } });
  }

  #note(problem: Problem): void {
    this.problems.push(problem);
    if (this.problems.length >= limits.problems) throw new Refusal(problem.code, problem.facts);
  }
}

/** Control characters, halves of surrogate pairs, noncharacters, and marks that turn the reading direction. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** `U+0000` for the first character that may not stand in a cell; tabs and line breaks may. Null if none. */
function forbiddenCharacter(text: string): string | null {
  const plain = /[\t\r\n]/.test(text) ? text.replace(/[\t\r\n]/g, ' ') : text;
  const found = FORBIDDEN.exec(plain)?.[0];
  return found === undefined ? null : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text, or nothing where it is only white space. */
export function textValue(text: string): CellValue | null {
  return text.trim() === '' && !text.includes('\0') ? null : { kind: 'text', text };
}
