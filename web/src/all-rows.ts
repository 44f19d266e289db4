import { ORPCError } from '@orpc/client';

interface Part<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const ATTEMPTS = 3;

/** Every row of a list that the server answers in parts. Where somebody changed the list between two parts, it is read anew. */
export async function allRows<Row>(
  ask: (from: { after?: string }) => Promise<Part<Row>>,
  attempt = 1,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let next: string | null = null;
  try {
    do {
      const part: Part<Row> = await ask(next === null ? {} : { after: next });
      rows.push(...part.rows);
      next = part.next;
    } while (next !== null);
  } catch (error) {
    const isChanged = error instanceof ORPCError && error.code === 'list.changed-meanwhile';
    if (!isChanged || attempt === ATTEMPTS) throw error;
    return allRows(ask, attempt + 1);
  }
  return rows;
}
