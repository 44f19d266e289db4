import { type OwnRecord, ownRecordWords } from '@xianfeng/contract';
import { done, isDay, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { spreadsheetFile } from '../spreadsheets/uploaded-file.ts';
import type { Table, TableCell, WrittenValue } from '../spreadsheets/table.ts';
import { writeTables } from '../spreadsheets/write-table.ts';
import { readOwnRecord } from './read.ts';

const { file, sections, heads, codes } = ownRecordWords;

/** One's own record as a workbook, a tab for each kind that holds something. Whatever a text begins with, it stays a text. */
export async function ownWorkbook(services: Services, caller: Caller): Promise<Result<File>> {
  const record = await readOwnRecord(services, caller);
  return record.ok ? done(spreadsheetFile(writeTables(tablesOf(record.value)), file)) : record;
}

function tablesOf(record: OwnRecord): Table[] {
  return (Object.keys(sections) as (keyof typeof sections)[]).flatMap((section) => {
    const kept = record[section];
    const rows: readonly object[] = Array.isArray(kept) ? kept : [kept];
    return rows.length === 0 ? [] : [tableOf(sections[section], rows)];
  });
}

function tableOf(name: string, rows: readonly object[]): Table {
  const fields = Object.keys(rows[0] ?? {}).filter((field): field is keyof typeof heads => field in heads);
  const head = fields.map((field, at): TableCell => ({ column: at + 1, value: { text: heads[field] }, look: 'head' }));
  const cells = (row: object) =>
    Object.entries(row)
      .filter(([field]) => field in heads)
      .map(([, value], at): TableCell => ({ column: at + 1, value: written(value) }));
  return {
    name,
    columns: fields.map(() => ({ width: 18 })),
    frozenRows: 1,
    rows: [{ number: 1, cells: head }, ...rows.map((row, at) => ({ number: at + 2, cells: cells(row) }))],
  };
}

const known: Readonly<Record<string, string>> = codes;

function written(value: unknown): WrittenValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return { number: String(value) };
  const text = typeof value === 'string' || typeof value === 'boolean' ? `${value}` : JSON.stringify(value);
  return isDay(text) ? { day: text } : { text: Object.hasOwn(known, text) ? (known[text] ?? text) : text };
}
