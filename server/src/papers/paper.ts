/** A paper as content: what stands on it in which order. How it looks is the layout's alone. */
export interface Paper {
  /** `official`: red mark and line over the title; `sheet`: the title at the head, for forms and tables. */
  readonly layout: 'official' | 'sheet';
  /** Turned by a quarter for wide tables. */
  readonly isWide: boolean;
  /** The body that issues it. */
  readonly issuer: string;
  /** Such as 〔2026〕5号; empty brackets where it is filled in by hand. Null where the paper has none. */
  readonly number: string | null;
  readonly title: string;
  /** Whom it is addressed to, without the colon. */
  readonly to: string | null;
  readonly blocks: readonly Block[];
  /** Body and day in whose place the seal is set. */
  readonly signed: { readonly by: string; readonly on: string } | null;
  /** To be signed by whoever receives it and cut off. */
  readonly slip: { readonly words: string; readonly sign: string } | null;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The levels of official papers: 一、 (一) 1. (1); the number is counted, not written. */
  | { readonly kind: 'heading'; readonly depth: 1 | 2 | 3 | 4; readonly text: string }
  /** Small, without an indent: what explains a table. */
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'table'; readonly table: PaperTable }
  /** Places to sign in, side by side. */
  | { readonly kind: 'signatures'; readonly places: readonly string[] };

export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Smaller type, for many columns. */
  readonly isDense: boolean;
}

export interface PaperColumn {
  /** Empty in every column: a table without a head. */
  readonly head: string;
  /** Its part of the width against the other columns. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
  /** Set in bold: what the row is about. */
  readonly isLabel?: boolean;
}

/** Every text that stands on a paper. */
export function textsOf(paper: Paper): string[] {
  const { issuer, number, title, to, signed, slip, blocks } = paper;
  const heads = [issuer, number, title, to, signed?.by, signed?.on, slip?.words, slip?.sign].filter(
    (text) => text != null,
  );
  return [...heads, ...blocks.flatMap(textsIn)];
}

function textsIn(block: Block): readonly string[] {
  if (block.kind === 'table') return [...block.table.columns.map(({ head }) => head), ...block.table.rows.flat()];
  return block.kind === 'signatures' ? block.places : [block.text];
}
