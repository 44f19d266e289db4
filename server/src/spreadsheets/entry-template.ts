import { entryHeadings, entryTemplateWords } from '@xianfeng/contract';
import type { Table, TableCell, TableRow, Validation } from './table.ts';
import { writeTables } from './write-table.ts';

export interface EntryTemplateOf {
  readonly branch: string;
  readonly year: string;
  readonly members: readonly { readonly name: string; readonly bornOn?: string | null }[];
  readonly items: readonly EntryTemplateItem[];
}

export interface EntryTemplateItem {
  readonly name: string;
  readonly sign: 'plus' | 'minus' | 'both';
  readonly levels: readonly { readonly name: string; readonly points: string }[];
  /** Null where levels or a quantity say what an entry is worth. */
  readonly least: string | null;
  readonly most: string | null;
  readonly hasQuantity: boolean;
  readonly cite: string | null;
}

const headRow = 2;
const lastRow = 2002;

type Column = readonly [field: keyof typeof entryHeadings, width: number, isRequired: boolean];

/** A book of entries to fill in (.xlsx): names, items and levels to choose from lists, and what each is worth beside it. */
export function entryTemplate(of: EntryTemplateOf): Uint8Array {
  return writeTables([book(of), guide(of), lists(of)]);
}

function columnsOf({ members, items }: EntryTemplateOf): readonly Column[] {
  const hasNamesakes = new Set(members.map(({ name }) => name)).size < members.length;
  return [
    ['name', 12, true],
    ...(hasNamesakes ? [['bornOn', 14, false] as const] : []),
    ['item', 26, true],
    ...(items.some(({ levels }) => levels.length > 0) ? [['level', 16, false] as const] : []),
    ['points', 8, false],
    ...(items.some(({ hasQuantity }) => hasQuantity) ? [['quantity', 8, false] as const] : []),
    ['day', 14, true],
    ['document', 30, true],
    ['note', 30, false],
  ];
}

function book(of: EntryTemplateOf): Table {
  const columns = columnsOf(of);
  const heads = columns.map(([field, , isRequired], at): TableCell => {
    return { column: at + 1, value: { text: entryHeadings[field][0] }, look: isRequired ? 'required-head' : 'head' };
  });
  const title = { text: entryTemplateWords.title(of.branch, of.year) };
  const levels = tierNames(of);
  return {
    name: entryTemplateWords.sheet,
    // Text cells: Excel would turn 2026-7 into the first of July; points stay numbers.
    columns: columns.map(([field, width]) => ({ width, format: field === 'points' ? 'general' : 'text' })),
    ...{ frozenRows: headRow, frozenColumns: 1 },
    rows: [
      { number: 1, height: 34, cells: [{ column: 1, value: title, look: 'title' }] },
      { number: headRow, height: 24, cells: heads },
    ],
    merges: [{ fromRow: 1, toRow: 1, fromColumn: 1, toColumn: columns.length }],
    validations: [
      ...choice(columns, 'name', { column: 1, count: of.members.length }),
      ...choice(columns, 'item', { column: 2, count: of.items.length }),
      ...choice(columns, 'level', { column: 3, count: levels.length }),
    ],
  };
}

function choice(
  columns: readonly Column[],
  field: Column[0],
  { column, count }: { readonly column: number; readonly count: number },
): readonly Validation[] {
  const at = columns.findIndex(([name]) => name === field) + 1;
  if (at === 0 || count === 0) return [];
  const listed = { fromRow: 2, toRow: count + 1, fromColumn: column, toColumn: column };
  const range = { fromRow: headRow + 1, toRow: lastRow, fromColumn: at, toColumn: at };
  return [{ from: { table: entryTemplateWords.lists, range: listed }, isStrict: false, range }];
}

/** Every level once, in the order of the scheme. */
function tierNames({ items }: EntryTemplateOf): readonly string[] {
  return [...new Set(items.flatMap(({ levels }) => levels.map(({ name }) => name)))];
}

function lists(of: EntryTemplateOf): Table {
  const columns = [of.members.map(({ name }) => name), of.items.map(({ name }) => name), tierNames(of)];
  const longest = Math.max(...columns.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, at) =>
    columns.flatMap((words, column): TableCell[] => {
      const text = words[at];
      return text === undefined ? [] : [{ column: column + 1, value: { text } }];
    }),
  );
  return {
    name: entryTemplateWords.lists,
    columns: [{ width: 14 }, { width: 30 }, { width: 20 }],
    frozenRows: 1,
    rows: numbered(entryTemplateWords.listHeads, rows),
  };
}

function guide({ items }: EntryTemplateOf): Table {
  const { signs, range } = entryTemplateWords;
  const rows = items.flatMap(({ name, sign, levels, least, most, cite }) => {
    const worth = least === null || most === null ? '' : range(least, most);
    const priced = levels.length === 0 ? [['', worth]] : levels.map((level) => [level.name, level.points]);
    return priced.map(([level = '', points = '']) =>
      [name, signs[sign], level, points, cite ?? ''].map(
        (text, at): TableCell => ({ column: at + 1, value: text === '' ? null : { text } }),
      ),
    );
  });
  return {
    name: entryTemplateWords.guide,
    columns: [{ width: 30 }, { width: 30 }, { width: 20 }, { width: 12 }, { width: 30 }],
    frozenRows: 1,
    rows: numbered(entryTemplateWords.guideHeads, rows),
  };
}

function numbered(heads: readonly string[], rows: readonly (readonly TableCell[])[]): readonly TableRow[] {
  const head = heads.map((text, at): TableCell => ({ column: at + 1, value: { text }, look: 'head' }));
  return [{ number: 1, cells: head }, ...rows.map((cells, at) => ({ number: at + 2, cells }))];
}
