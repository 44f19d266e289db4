import { rosterHeadings, rosterTemplateWords } from '@xianfeng/contract';
import type { RosterField } from './roster-columns.ts';
import type { Table, TableCell, Validation } from './table.ts';
import { writeTables } from './write-table.ts';

/** The order people know from the Party's own forms. */
const COLUMNS = [
  ['name', 12, true],
  ['sex', 6, false],
  ['ethnicity', 10, false],
  ['bornOn', 14, true],
  ['joinedOn', 14, true],
  ['fullMemberOn', 14, false],
  ['branch', 30, true],
  ['partyPost', 16, false],
  ['kind', 20, true],
  ['phone', 16, false],
  ['idNumber', 24, false],
] as const satisfies readonly (readonly [RosterField, number, boolean])[];

const HEAD_ROW = 2;
const LAST_ROW = 6002;

/** The roster to fill in (.xlsx): required columns red, drop-downs, and a tab that says how. */
export function rosterTemplate(): Uint8Array {
  return writeTables([roster(), guide()]);
}

function roster(): Table {
  const heads = COLUMNS.map(([field, , isRequired], at): TableCell => {
    return { column: at + 1, value: { text: rosterHeadings[field][0] }, look: isRequired ? 'required-head' : 'head' };
  });
  return {
    name: rosterTemplateWords.sheet,
    // Text cells: Excel would turn 2019-7 into the first of July, and cut the noughts from numbers.
    columns: COLUMNS.map(([, width]) => ({ width, format: 'text' })),
    frozenRows: HEAD_ROW,
    frozenColumns: 1,
    rows: [
      { number: 1, height: 34, cells: [{ column: 1, value: { text: rosterTemplateWords.title }, look: 'title' }] },
      { number: HEAD_ROW, height: 24, cells: heads },
    ],
    merges: [{ fromRow: 1, toRow: 1, fromColumn: 1, toColumn: COLUMNS.length }],
    validations: [
      choice('sex', rosterTemplateWords.sexChoices, true),
      choice('kind', rosterTemplateWords.statusChoices, false),
    ],
  };
}

function choice(field: RosterField, words: readonly string[], isStrict: boolean): Validation {
  const column = COLUMNS.findIndex(([name]) => name === field) + 1;
  return { words, isStrict, range: { fromRow: HEAD_ROW + 1, toRow: LAST_ROW, fromColumn: column, toColumn: column } };
}

function guide(): Table {
  const { guideHeads, guideLines, required, optional } = rosterTemplateWords;
  const texts = COLUMNS.map(([field, , isRequired]) => [
    rosterHeadings[field][0],
    isRequired ? required : optional,
    guideLines[field],
  ]);
  const line = (words: readonly string[], look: 'head' | 'plain') =>
    words.map((text, at): TableCell => ({ column: at + 1, value: { text }, look }));
  return {
    name: rosterTemplateWords.guide,
    columns: [{ width: 16 }, { width: 12 }, { width: 90 }],
    frozenRows: 1,
    rows: [
      { number: 1, cells: line(guideHeads, 'head') },
      ...texts.map((words, at) => ({ number: at + 2, cells: line(words, 'plain') })),
    ],
  };
}
