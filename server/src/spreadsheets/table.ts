/** What a spreadsheet we write consists of. Nothing here can compute or link: there is no way to say it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Rows that stay in sight when scrolling. */
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** Merged ranges, counted from 1, inclusive. */
  readonly merges?: readonly TableRange[];
  readonly validations?: readonly Validation[];
}

export interface TableColumn {
  /** In characters; a Chinese one counts two. */
  readonly width: number;
  /** For the cells people fill in: `text` keeps what is typed as it is typed. */
  readonly format?: CellFormat;
}

export interface TableRow {
  /** Counted from 1, ascending. */
  readonly number: number;
  /** In points. */
  readonly height?: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** Counted from 1, ascending. */
  readonly column: number;
  readonly value: WrittenValue;
  readonly look?: CellLook;
}

export type WrittenValue =
  | { readonly text: string }
  /** Exact decimal text. */
  | { readonly number: string }
  /** `2019-07-01` */
  | { readonly day: string }
  | null;

export type CellLook = 'plain' | 'title' | 'head' | 'required-head' | 'fault' | 'remark';
export type CellFormat = 'general' | 'text' | 'day' | 'points';

export interface TableRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** A drop-down of words, written here or listed in another table, or bounds for numbers. `isStrict` refuses other input, otherwise it is only a suggestion. */
export type Validation = {
  readonly range: TableRange;
  readonly isStrict: boolean;
  readonly message?: string;
} & (
  | { readonly words: readonly string[] }
  | { readonly from: { readonly table: string; readonly range: TableRange } }
  | { readonly least: string; readonly most: string }
);
