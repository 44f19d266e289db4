/**
 * A workbook as it was read: values only. Empty cells and empty rows are left out; every row and cell
 * keeps the number a person sees in Excel.
 */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  /** Hidden sheets are kept but parsers pass over them: nobody looked at what they hold. */
  readonly isHidden: boolean;
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
}

export interface Row {
  /** Counted from 1, as in Excel. */
  readonly number: number;
  /** In the order of columns; only cells that hold something. */
  readonly cells: readonly Cell[];
}

export type Cell = {
  /** Counted from 1: A is 1. */
  readonly column: number;
  /** Present where the value is the stored result of a formula. The formula itself is not kept. */
  readonly isFormula?: true;
} & CellValue;

export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  /** Exact decimal text without exponent, at most 15 significant digits behind a point: `9.2`, `-0.5`, `110101199001011234`. */
  | { readonly kind: 'number'; readonly decimal: string }
  /** `2019-07-01`; a time of day is dropped. */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** What Excel shows: `#N/A`, `#REF!`. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula without a stored result. */
  | { readonly kind: 'unknown' };

/** A merged range, inclusive, counted from 1. Its value stands in the first cell. */
export interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** 1 → `A`, 27 → `AA`. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `AA` → 27; 0 where the text is not a column of Excel (`XFD` is the last). */
export function columnNumber(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return 0;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= 16_384 ? column : 0;
}
