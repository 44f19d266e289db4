import type { TestStore } from '@xianfeng/store/testing';

type Owner = Pick<TestStore, 'owner'>;

const pageLength = 8192;
const segmentLength = 16 * 1024 * 1024;
/** Of the header of a page, and of the first page of a file (`xlog_internal.h`). */
const [headerLength, longHeaderLength] = [24, 40];

/** Where the write-ahead log ends now; all of it up to there is on disk. */
export async function walEnd({ owner }: Owner): Promise<bigint> {
  const { rows } = await owner.query<{ end: string }>(
    `select (pg_current_wal_flush_lsn() - '0/0'::pg_lsn)::text as end`,
  );
  return BigInt(rows[0]?.end ?? '0');
}

/** A place in the log as PostgreSQL writes it. */
export function lsnOf(place: bigint): string {
  return `${(place >> 32n).toString(16)}/${(place & 0xffff_ffffn).toString(16)}`;
}

/** The bytes of the log between two places as they lie on disk, records one after the other: without the heads of pages. */
export async function readWal({ owner }: Owner, from: bigint, to: bigint): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let at = from - (from % BigInt(pageLength)); at < to; ) {
    const inFile = Number(at % BigInt(segmentLength));
    const length = Math.min(segmentLength - inFile, Number(to - at));
    const { rows } = await owner.query<{ bytes: Buffer }>(
      `select pg_read_binary_file('pg_wal/' || pg_walfile_name($1::pg_lsn + 1), $2, $3) as bytes`,
      [lsnOf(at), inFile, length],
    );
    const bytes = rows[0]?.bytes ?? Buffer.alloc(0);
    for (let page = 0; page < bytes.length; page += pageLength) {
      const head = inFile + page === 0 ? longHeaderLength : headerLength;
      const first = at + BigInt(page) < from ? Math.max(head, Number(from % BigInt(pageLength))) : head;
      parts.push(bytes.subarray(page + first, page + pageLength));
    }
    at += BigInt(length);
  }
  return Buffer.concat(parts);
}
