import { expect, test } from 'vitest';
import { testServer } from '../testing/builders.ts';
import { readWorkbook } from './read-workbook.ts';

const server = await testServer();

const table = {
  title: '各支部职责',
  head: ['党支部', '按期'],
  rows: [
    ['=1+1', 3],
    ['@东一党支部', null],
  ],
};

test('a table leaves as a spreadsheet in which a text stays a text whatever it begins with', async () => {
  const committee = await server.committee();
  const member = await committee.signedIn('member', await committee.branch('东一党支部'));
  const { status, raw } = await member.post('/spreadsheets', table);
  expect(status).toBe(200);
  const read = await readWorkbook(raw);
  const cells = read.ok ? read.value.sheets[0]?.rows.flatMap((row) => row.cells) : [];
  expect(cells).toMatchObject([
    { text: '各支部职责' },
    { text: '党支部' },
    { text: '按期' },
    { text: '=1+1' },
    { decimal: '3' },
    { text: '@东一党支部' },
  ]);
});

test('more rows than a spreadsheet takes are refused', async () => {
  const committee = await server.committee();
  const member = await committee.signedIn('member', await committee.branch('东一党支部'));
  const rows = Array.from({ length: 6001 }, () => ['一']);
  expect((await member.post('/spreadsheets', { ...table, rows })).status).toBe(400);
});

test('a whole list of six thousand long rows fits', async () => {
  const committee = await server.committee();
  const member = await committee.signedIn('member', await committee.branch('东一党支部'));
  const rows = Array.from({ length: 6000 }, () => ['长'.repeat(100), 1]);
  expect((await member.post('/spreadsheets', { ...table, rows })).status).toBe(200);
});
