import { done, refused, type Result } from '@xianfeng/engine';

/** Where a list goes on, and how many rows are asked for. */
export interface Paging {
  /** The `next` of the answer before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface PageOf<Row> {
  readonly rows: Row[];
  /** Where it goes on; null at the end. */
  readonly next: string | null;
  /** Of the whole list. */
  readonly count: number;
}

/**
 * The part of a list that follows a row. A list is read in parts while people work on it: where the row is no longer in it,
 * whoever reads begins anew, rather than miss something.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  { after, limit }: Paging,
  idOf: (row: Row) => string,
): Result<PageOf<Row>> {
  const from = after === undefined ? 0 : rows.findIndex((row) => idOf(row) === after) + 1;
  if (after !== undefined && from === 0) return refused({ code: 'list.changed-meanwhile' });
  const part = rows.slice(from, from + limit);
  const last = part.at(-1);
  const hasMore = from + part.length < rows.length;
  return done({ rows: part, next: hasMore && last !== undefined ? idOf(last) : null, count: rows.length });
}

/** The same with each row as it is shown; only the rows of the part are looked up. */
export async function viewsOf<Row, View>(
  page: Result<PageOf<Row>>,
  viewsOfRows: (rows: readonly Row[]) => Promise<readonly View[]> | readonly View[],
): Promise<Result<PageOf<View>>> {
  if (!page.ok) return page;
  return done({ ...page.value, rows: [...(await viewsOfRows(page.value.rows))] });
}
