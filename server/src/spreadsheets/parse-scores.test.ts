import { expect, test } from 'vitest';
import { parseScores } from './parse-scores.ts';
import type { ScoreItem, ScoreMember } from './parse-scores.ts';
import type { Cell, Workbook } from './workbook.ts';

const items: readonly ScoreItem[] = [
  { id: 'item-01', name: '理论学习', least: '0', most: '10' },
  { id: 'item-02', name: '组织生活(含党课)', least: '0', most: '10' },
  { id: 'item-03', name: '奖惩', least: '-5', most: '5.5' },
];
const members: readonly ScoreMember[] = [
  { id: 'm1', name: '张伟' },
  { id: 'm2', name: '李娜', bornOn: '1980-01-01', number: '7' },
  { id: 'm3', name: '李娜', bornOn: '1990-01-01', number: '8' },
];

function workbookOf(rows: readonly (readonly (string | number | Cell)[])[]): Workbook {
  const cellOf = (value: string | number | Cell, at: number): Cell[] => {
    if (typeof value === 'number') return [{ column: at + 1, kind: 'number', decimal: String(value) }];
    if (typeof value !== 'string') return [{ ...value, column: at + 1 }];
    return value === '' ? [] : [{ column: at + 1, kind: 'text', text: value }];
  };
  const numbered = rows.map((row, at) => ({ number: at + 1, cells: row.flatMap(cellOf) }));
  return {
    sheets: [{ name: '评分', isHidden: false, merges: [], rows: numbered.filter((row) => row.cells.length > 0) }],
  };
}

function parse(...rows: readonly (readonly (string | number | Cell)[])[]) {
  return parseScores(workbookOf(rows), { items, members });
}

/** `memberId itemId points` of each cell, or `code place` of each fault. */
function outcome(...rows: readonly (readonly (string | number | Cell)[])[]): readonly string[] {
  const result = parse(...rows);
  if (result.ok)
    return result.value.map(({ memberId, itemId, points }) => `${memberId} ${itemId} ${points ?? 'blank'}`);
  return result.problems.map(
    ({ code, facts }) => `${code} ${String(facts?.['column'] ?? '')}${String(facts?.['row'] ?? '')}`,
  );
}

test('items are found by id, name, number or both; blanks stay blank', () => {
  const expected = ['m1 item-01 9.5', 'm1 item-02 blank', 'm1 item-03 -1'];
  for (const heads of [
    ['item-01', 'item-02', 'item-03'],
    ['理论学习', '组织生活(含党课)', '奖惩'],
    ['1', '2', '3'],
    ['1.理论学习', '2、组织生活', '第3项 奖惩'],
    ['理论学习（0-10分）', '组织生活', '奖惩\n(可扣分)'],
  ]) {
    expect(
      outcome(['五月评分表'], ['序号', '姓 名', ...heads, '合计'], [1, '张　伟', 9.5, '', '－1.0', 8.5]),
      heads.join(),
    ).toEqual(expected);
  }
});

test('a cell says where it came from', () => {
  const result = parse(['姓名', '1'], ['张伟', 9]);
  expect(result).toEqual({
    ok: true,
    value: [{ memberId: 'm1', itemId: 'item-01', points: '9', sheet: '评分', row: 2, column: 'B' }],
  });
});

test('people of one name are told apart by number or day of birth, else it is asked for', () => {
  expect(outcome(['姓名', '1'], ['李娜', 9])).toEqual(['scores.name-ambiguous A2']);
  expect(outcome(['编号', '姓名', '1'], ['8', '李娜', 9])).toEqual(['m3 item-01 9']);
  expect(outcome(['姓名', '出生日期', '1'], ['李娜', '1980年1月1日', 9])).toEqual(['m2 item-01 9']);
  expect(outcome(['编号', '姓名', '1'], ['9', '李娜', 9])).toEqual(['scores.number-differs A2']);
  expect(outcome(['姓名', '出生日期', '1'], ['李娜', '1981-01-01', 9])).toEqual(['scores.birth-differs B2']);
});

test('unknown names and columns, rows and columns twice are faults', () => {
  expect(outcome(['姓名', '1'], ['王芳', 9])).toEqual(['scores.member-unknown A2']);
  expect(outcome(['姓名', '1'], ['', 9])).toEqual(['scores.name-missing A2']);
  expect(outcome(['姓名', '1', '工作业绩'], ['张伟', 9, 9])).toEqual(['scores.column-unknown C1']);
  expect(outcome(['姓名', '1', '理论学习'], ['张伟', 9, 9])).toEqual(['scores.column-twice C1']);
  expect(outcome(['姓名', '1'], ['张伟', 9], ['张伟', 8])).toEqual(['scores.member-twice A3']);
  expect(outcome(['姓名', '备注'], ['张伟', ''])).toEqual(['scores.no-item-columns 1']);
  expect(outcome(['a', 'b'])).toEqual(['scores.no-headings ']);
  expect(outcome(['姓名', '1'])).toEqual(['scores.no-rows ']);
});

test('points are exact, in range, with at most four decimals', () => {
  const of = (value: string | number | Cell) => outcome(['姓名', '1', '奖惩'], ['张伟', value])[0];
  expect(of('10')).toBe('m1 item-01 10');
  expect(of('9.9999')).toBe('m1 item-01 9.9999');
  expect(of('0')).toBe('m1 item-01 0');
  expect(of('９．５')).toBe('m1 item-01 9.5');
  expect(of(10.0001)).toBe('scores.out-of-range B2');
  expect(of('-0.1')).toBe('scores.out-of-range B2');
  expect(of('9.99999')).toBe('scores.too-many-decimals B2');
  for (const text of ['9分', '优', '/', '1e1', '九', '1,0', '--1'])
    expect(of(text), text).toBe('scores.not-a-number B2');
  expect(of({ column: 2, kind: 'date', day: '2026-05-01' })).toBe('scores.not-a-number B2');
});

test('the stored result of a formula counts; a formula without one and an error do not', () => {
  const of = (value: Cell) => outcome(['姓名', '1'], ['张伟', value])[0];
  expect(of({ column: 2, isFormula: true, kind: 'number', decimal: '9' })).toBe('m1 item-01 9');
  expect(of({ column: 2, isFormula: true, kind: 'unknown' })).toBe('spreadsheet.formula-without-value B2');
  expect(of({ column: 2, kind: 'error', text: '#REF!' })).toBe('spreadsheet.cell-error B2');
});

test('headings printed again, sums and signatures are nobody', () => {
  expect(outcome(['姓名', '1'], ['张伟', 9], ['姓名', '1'], ['合计', 9], ['审核人：'])).toEqual(['m1 item-01 9']);
});
