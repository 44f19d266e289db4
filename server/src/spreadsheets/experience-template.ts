import { experienceBookWords } from '@xianfeng/contract';
import type { TableCell } from './table.ts';
import { writeTables } from './write-table.ts';

const headRow = 2;
const lastRow = 2002;

/** A list of hours to fill in (.xlsx), a row each, with the two courses to choose from. */
export function experienceTemplate({
  branch,
  hasNamesakes,
}: {
  readonly branch: string;
  readonly hasNamesakes: boolean;
}): Uint8Array {
  const { headings, courses, sheet, title } = experienceBookWords;
  const columns = [
    [headings.name[0], 12],
    ...(hasNamesakes ? [[headings.bornOn[0], 14] as const] : []),
    [headings.course[0], 10],
    [headings.title[0], 30],
    [headings.day[0], 14],
    [headings.hours[0], 8],
    [headings.document[0], 30],
  ] as const;
  const heads = columns.map(([text], at): TableCell => ({ column: at + 1, value: { text }, look: 'required-head' }));
  const course = columns.findIndex(([text]) => text === headings.course[0]) + 1;
  return writeTables([
    {
      name: sheet,
      // Text cells: Excel would turn 2026-7 into the first of July.
      columns: columns.map(([, width]) => ({ width, format: 'text' as const })),
      ...{ frozenRows: headRow, frozenColumns: 1 },
      rows: [
        { number: 1, height: 34, cells: [{ column: 1, value: { text: title(branch) }, look: 'title' }] },
        { number: headRow, height: 24, cells: heads },
      ],
      merges: [{ fromRow: 1, toRow: 1, fromColumn: 1, toColumn: columns.length }],
      validations: [
        {
          words: [courses.study[0], courses.service[0]],
          isStrict: false,
          range: { fromRow: headRow + 1, toRow: lastRow, fromColumn: course, toColumn: course },
        },
      ],
    },
  ]);
}
