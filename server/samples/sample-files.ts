import { scoreTemplate } from '../src/spreadsheets/score-template.ts';
import type { Table, TableCell } from '../src/spreadsheets/table.ts';
import { madeUpPeople, ROSTER_HEADS, rosterTable } from '../src/spreadsheets/testing/made-up-roster.ts';
import { seeded } from '../src/spreadsheets/testing/seeded.ts';
import { writeTables } from '../src/spreadsheets/write-table.ts';

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BRANCH = '青石村党支部';
const ITEMS = Array.from({ length: 10 }, (_, at) => `item-${String(at + 1).padStart(2, '0')}`);

/** Spreadsheets to try imports with; everybody in them is made up. */
export function sampleFiles(): readonly SampleFile[] {
  const people = madeUpPeople(24, 7).map((person) => person.with(6, BRANCH));
  return [
    { name: 'roster.xlsx', bytes: writeTables([rosterTable(people)]) },
    { name: 'roster-with-faults.xlsx', bytes: writeTables([rosterTable(faulty(people))]) },
    {
      name: 'roster.csv',
      bytes: Buffer.from(`\ufeff${[ROSTER_HEADS, ...people].map((row) => row.join(',')).join('\n')}\n`),
    },
    { name: 'scores-2026-10.xlsx', bytes: writeTables([scores(people.map(([name = '']) => name))]) },
    { name: 'score-template-2026-10.xlsx', bytes: emptyScores(people.map(([name = '']) => name)) },
  ];
}

/** One fault of each kind that tired people make. */
function faulty(people: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return people.map((person, row) => {
    if (row === 2) return person.with(4, '2005.7');
    if (row === 5) return person.with(3, '');
    if (row === 8) return person.with(9, '1390000000');
    if (row === 11) return person.with(8, '群众');
    if (row === 14) return people[13] ?? person;
    return person;
  });
}

function emptyScores(names: readonly string[]): Uint8Array {
  const items = ITEMS.map((id) => ({ id, name: id, least: '0', most: '10' }));
  return scoreTemplate({ branch: BRANCH, month: '2026-10', items, members: names.map((name) => ({ id: name, name })) });
}

function scores(names: readonly string[]): Table {
  const chance = seeded(8);
  const head = ['姓名', ...ITEMS].map((text, at): TableCell => ({ column: at + 1, value: { text }, look: 'head' }));
  const row = (name: string): readonly TableCell[] => [
    { column: 1, value: { text: name } },
    ...ITEMS.map(
      (_, at): TableCell => ({ column: at + 2, value: { number: chance.pick(['10', '9', '9', '9.5', '8', '8.5']) } }),
    ),
  ];
  return {
    name: '评分表',
    columns: [{ width: 12 }, ...ITEMS.map(() => ({ width: 9 }))],
    frozenRows: 1,
    frozenColumns: 1,
    rows: [{ number: 1, cells: head }, ...names.map((name, at) => ({ number: at + 2, cells: row(name) }))],
  };
}
