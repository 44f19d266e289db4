import { eventBookWords, scoreHeadings } from '@xianfeng/contract';
import type { BookKind } from './parse-events.ts';
import type { Table, TableCell, TableRow } from './table.ts';
import { writeTables } from './write-table.ts';

export interface EventTemplateOf {
  readonly branch: string;
  readonly year: string;
  readonly kinds: readonly BookKind[];
  readonly members: readonly { readonly name: string; readonly bornOn?: string | null }[];
  /** How many months of the year have begun. */
  readonly months: number;
}

const headRow = 3;
/** Room for so many events of a kind. */
const eventsMost = 24;

/** A tab for each kind of event, members down: days to write across, or the months of dues. */
export function eventTemplate(of: EventTemplateOf): Uint8Array {
  return writeTables(of.kinds.map((kind) => tableOf(kind, of)));
}

function tableOf(kind: BookKind, { branch, year, members, months }: EventTemplateOf): Table {
  const hasNamesakes = new Set(members.map(({ name }) => name)).size < members.length;
  const own: string[] = [scoreHeadings.name[0], ...(hasNamesakes ? [scoreHeadings.bornOn[0]] : [])];
  const isDues = kind.keeps === 'dues';
  const across = Array.from({ length: isDues ? months : eventsMost }, (_, at) =>
    isDues ? eventBookWords.month(at + 1) : '',
  );
  const heads = [...own, ...across].map((text, at): TableCell => {
    return { column: at + 1, value: text === '' ? null : { text }, look: 'head' };
  });
  const rows = members.map(({ name, bornOn }, at): TableRow => {
    const cells = [name, ...(hasNamesakes ? [bornOn ?? ''] : [])].map((text, place): TableCell => {
      return { column: place + 1, value: text === '' ? null : { text } };
    });
    return { number: headRow + 1 + at, cells };
  });
  const title = eventBookWords.title(branch, year, kind.name);
  const lead = isDues ? eventBookWords.duesLead : eventBookWords.attendanceLead;
  const whole = { fromColumn: 1, toColumn: own.length + across.length };
  return {
    name: kind.name,
    // Text cells: what is typed as 3月5日 stays so.
    columns: [
      ...own.map(() => ({ width: 12, format: 'text' as const })),
      ...across.map(() => ({ width: 9, format: 'text' as const })),
    ],
    ...{ frozenRows: headRow, frozenColumns: own.length },
    rows: [
      { number: 1, height: 34, cells: [{ column: 1, value: { text: title }, look: 'title' }] },
      { number: 2, height: 22, cells: [{ column: 1, value: { text: lead }, look: 'remark' }] },
      { number: headRow, height: 24, cells: heads },
      ...rows,
    ],
    merges: [
      { fromRow: 1, toRow: 1, ...whole },
      { fromRow: 2, toRow: 2, ...whole },
    ],
  };
}
