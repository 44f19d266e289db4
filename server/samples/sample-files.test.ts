import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseRoster } from '../src/spreadsheets/parse-roster.ts';
import { parseScores } from '../src/spreadsheets/parse-scores.ts';
import { readWorkbook } from '../src/spreadsheets/read-workbook.ts';
import type { Workbook } from '../src/spreadsheets/workbook.ts';
import { sampleFiles } from './sample-files.ts';

const TODAY = '2026-11-20';

async function sample(name: string): Promise<Workbook> {
  const result = await readWorkbook(readFileSync(fileURLToPath(new URL(name, import.meta.url))));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test('the sample files are what the script writes', () => {
  for (const { name, bytes } of sampleFiles()) {
    expect(
      Buffer.from(bytes).equals(readFileSync(fileURLToPath(new URL(name, import.meta.url)))),
      `${name}: run node server/samples/write-samples.ts`,
    ).toBe(true);
  }
});

test('the sample roster is a roster, as a workbook and as a text table', async () => {
  const [workbook, text] = await Promise.all([sample('roster.xlsx'), sample('roster.csv')]);
  const rosters = [workbook, text].map((read) => parseRoster(read, { today: TODAY }));
  const [people, same] = rosters.map((roster) =>
    roster.ok ? roster.value.rows.map((person) => ({ ...person, sheet: '', row: 0 })) : [],
  );
  expect(people).toHaveLength(24);
  expect(same).toEqual(people);
});

test('the faulty sample is refused with one fault a mistake', async () => {
  const roster = parseRoster(await sample('roster-with-faults.xlsx'), { today: TODAY });
  expect(
    roster.ok
      ? []
      : roster.problems.map(({ code, facts }) => `${code} ${String(facts?.['column'])}${String(facts?.['row'])}`),
  ).toEqual([
    'roster.date-needs-day E5',
    'roster.value-missing D8',
    'roster.phone-odd J11',
    'roster.kind-unknown I14',
    'roster.person-twice A17',
  ]);
});

test('the sample scores are a month of the people in the sample roster', async () => {
  const roster = parseRoster(await sample('roster.xlsx'), { today: TODAY });
  const members = roster.ok ? roster.value.rows.map(({ name }) => ({ id: name, name })) : [];
  const items = Array.from({ length: 10 }, (_, at) => ({
    id: `item-${String(at + 1).padStart(2, '0')}`,
    name: String(at),
    least: '0',
    most: '10',
  }));
  const scores = parseScores(await sample('scores-2026-10.xlsx'), { items, members });
  expect(scores.ok && scores.value.filter(({ points }) => points !== null)).toHaveLength(240);
});
