import { expect, test } from 'vitest';
import { parseRoster } from './parse-roster.ts';
import type { Cell, Merge, Sheet, Workbook } from './workbook.ts';

const TODAY = '2026-11-20';
const HEADS = ['姓名', '出生日期', '入党日期', '转正日期', '所在党支部', '人员类别'];
const PERSON = ['张伟', '1980-03-15', '2005-07-01', '2006-07-01', '第一党支部', '正式党员'];

function sheetOf(rows: readonly (readonly (string | Cell)[])[], more: Partial<Sheet> = {}): Sheet {
  const cells = (row: readonly (string | Cell)[]): Cell[] =>
    row.flatMap((cell, at): Cell[] => {
      if (typeof cell !== 'string') return [{ ...cell, column: at + 1 }];
      return cell === '' ? [] : [{ column: at + 1, kind: 'text', text: cell }];
    });
  return {
    name: '名册',
    isHidden: false,
    merges: [],
    rows: rows.map((row, at) => ({ number: at + 1, cells: cells(row) })).filter((row) => row.cells.length > 0),
    ...more,
  };
}

function parse(rows: readonly (readonly (string | Cell)[])[], merges: readonly Merge[] = []) {
  return parseRoster({ sheets: [sheetOf(rows, { merges })] }, { today: TODAY });
}

/** Codes and columns of what is wrong with one person whose given column holds the given text. */
function faultsWith(heading: string, value: string | Cell): unknown {
  const person = PERSON.map((good, at) => (HEADS[at] === heading ? value : good));
  const result = parse([HEADS, person]);
  return result.ok
    ? []
    : result.problems.map(({ code, facts }) => `${code} ${String(facts?.['column'])}${String(facts?.['row'])}`);
}

test('columns are found in any order, under titles, by the words people use; the rest is listed', () => {
  const result = parse([
    ['某某镇党员花名册'],
    ['填报单位：某某镇'],
    [
      '序号',
      '联系电话',
      '支 部',
      '类别',
      '转正时间',
      '入党时间（年月日）',
      '出生年月日*',
      '姓　名',
      '学历',
      '民族',
      '职务',
      '性别',
    ],
    [
      '1',
      '139 0000-0000',
      ' 第一党支部',
      '正式党员、农村',
      '2006.7.1',
      '2005年7月1日',
      '１９８０/３/１５',
      '张 伟',
      'x',
      '汉族',
      '支部书记',
      '男',
    ],
    ['合计', '1人'],
  ]);
  expect(result).toEqual({
    ok: true,
    value: {
      columnsIgnored: ['序号', '学历'],
      rows: [
        {
          sheet: '名册',
          row: 4,
          name: '张伟',
          sex: 'male',
          ethnicity: '汉族',
          bornOn: '1980-03-15',
          joinedOn: '2005-07-01',
          fullMemberOn: '2006-07-01',
          branch: '第一党支部',
          partyPost: '支部书记',
          status: 'full',
          category: 'rural',
          phone: '13900000000',
          idNumber: null,
        },
      ],
    },
  });
});

test('the fault of a cell says sheet, row, column, heading and what stands there', () => {
  const result = parse([HEADS, PERSON.map((good) => (good === '2005-07-01' ? '2005年7月' : good))]);
  const facts = { sheet: '名册', row: 2, column: 'C', heading: '入党日期', value: '2005年7月' };
  expect(result).toEqual({ ok: false, problems: [{ code: 'roster.date-needs-day', facts }] });
});

test('days are read in every unambiguous form', () => {
  for (const written of [
    '2005-7-1',
    '2005.07.01',
    '2005/7/1',
    '2005年7月1日',
    '2005年7月1号',
    '20050701',
    '２００５－０７－０１',
    '2005-07-01 00:00:00',
    ' 2005. 7. 1 ',
    '2005–07–01',
  ]) {
    const result = parse([HEADS, PERSON.map((good) => (good === '2005-07-01' ? written : good))]);
    expect(result.ok && result.value.rows[0]?.joinedOn, written).toBe('2005-07-01');
  }
  const cell: Cell = { column: 3, kind: 'date', day: '2005-07-01' };
  expect(faultsWith('入党日期', cell)).toEqual([]);
  expect(faultsWith('入党日期', { column: 3, kind: 'number', decimal: '20050701' })).toEqual([]);
});

test('a day that is not clear is refused, never guessed', () => {
  expect(faultsWith('入党日期', '2005.07')).toEqual(['roster.date-needs-day C2']);
  expect(faultsWith('入党日期', { column: 3, kind: 'number', decimal: '2005.1' })).toEqual([
    'roster.date-needs-day C2',
  ]);
  expect(faultsWith('入党日期', '200507')).toEqual(['roster.date-needs-day C2']);
  expect(faultsWith('入党日期', '05-7-1')).toEqual(['roster.date-ambiguous C2']);
  expect(faultsWith('入党日期', '7/1/2005')).toEqual(['roster.date-ambiguous C2']);
  expect(faultsWith('入党日期', { column: 3, kind: 'number', decimal: '38534' })).toEqual([
    'roster.date-bare-number C2',
  ]);
  expect(faultsWith('入党日期', '2005-02-29')).toEqual(['roster.date-not-in-calendar C2']);
  expect(faultsWith('入党日期', '不详')).toEqual(['roster.date-not-a-day C2']);
});

test('days that cannot be true together are refused', () => {
  expect(faultsWith('出生日期', '2026-11-21')).toEqual(['roster.date-in-future B2']);
  expect(faultsWith('出生日期', '1900-01-01')).toEqual(['roster.born-too-early B2']);
  expect(faultsWith('入党日期', '1979-07-01')).toEqual(['roster.joined-before-born C2']);
  expect(faultsWith('入党日期', '1998-03-14')).toEqual(['roster.joined-too-young C2']);
  expect(faultsWith('入党日期', '1998-03-15')).toEqual([]);
  expect(faultsWith('转正日期', '2005-06-30')).toEqual(['roster.granted-before-joined D2']);
});

test('who joined before the age rule may have been younger', () => {
  expect(parse([HEADS, ['张伟', '1929-03-15', '1946-07-01', '1946-07-01', '第一党支部', '正式党员']]).ok).toBe(true);
});

test('words for status and category become identifiers; contradictions are refused', () => {
  const kind = (text: string) => {
    const isMember = /正式|预备/.test(text);
    const dates = [isMember ? '2005-07-01' : '', /正式/.test(text) ? '2006-07-01' : ''];
    const result = parse([HEADS, ['张伟', '1980-03-15', ...dates, '第一党支部', text]]);
    return result.ok ? [result.value.rows[0]?.status, result.value.rows[0]?.category] : result.problems[0]?.code;
  };
  expect(kind('正式党员')).toEqual(['full', null]);
  expect(kind('预备党员（社区）')).toEqual(['probationary', 'community']);
  expect(kind('发展对象')).toEqual(['development-target', null]);
  expect(kind('入党积极分子')).toEqual(['activist', null]);
  expect(kind('农村正式党员')).toEqual(['full', 'rural']);
  expect(kind('正式党员 非公有制企业')).toEqual(['full', 'two-new']);
  expect(kind('正式党员 社会组织')).toEqual(['full', 'social-organization']);
  expect(kind('正式党员 预备党员')).toBe('roster.kind-unknown');
  expect(kind('群众')).toBe('roster.kind-unknown');
});

test('who has been granted full membership is a full member; silence is not taken for an answer', () => {
  const heads = HEADS.slice(0, 5);
  const full = parse([heads, PERSON.slice(0, 5)]);
  expect(full.ok && full.value.rows[0]?.status).toBe('full');
  const unclear = parse([heads, ['张伟', '1980-03-15', '2005-07-01', '', '第一党支部']]);
  expect(unclear.ok ? [] : unclear.problems.map(({ code }) => code)).toEqual(['roster.status-missing']);
});

test('a branch merged over its members counts for each of them; a merged name does not', () => {
  const rows = [HEADS, PERSON, ['李娜', '1981-03-15', '2005-07-01', '2006-07-01', '', '正式党员']];
  const merge = (column: number): Merge => ({ fromRow: 2, toRow: 3, fromColumn: column, toColumn: column });
  const shared = parse(rows, [merge(5)]);
  expect(shared.ok && shared.value.rows.map((row) => row.branch)).toEqual(['第一党支部', '第一党支部']);
  const missing = parse(rows);
  expect(missing.ok ? [] : missing.problems.map(({ code }) => code)).toEqual(['roster.value-missing']);
  const names = parse(rows.with(2, ['', ...(rows[2] ?? []).slice(1, 4), '第一党支部', '正式党员']), [merge(1)]);
  expect(names.ok ? [] : names.problems.map(({ code }) => code)).toEqual([
    'roster.cell-merged',
    'roster.cell-merged',
    'roster.value-missing',
  ]);
});

test('one person twice is found across sheets; people of one name are not one person', () => {
  const other = PERSON.with(1, '1981-03-15');
  const one = sheetOf([HEADS, PERSON, other]);
  const again = sheetOf([HEADS, PERSON], { name: '二支部' });
  const both: Workbook = { sheets: [one, again] };
  expect(parseRoster({ sheets: [one] }, { today: TODAY }).ok).toBe(true);
  expect(parseRoster(both, { today: TODAY })).toEqual({
    ok: false,
    problems: [
      {
        code: 'roster.person-twice',
        facts: {
          sheet: '二支部',
          row: 2,
          column: 'A',
          heading: '姓名',
          value: '张伟',
          bornOn: '1980-03-15',
          earlierSheet: '名册',
          earlierRow: 2,
        },
      },
    ],
  });
});

test('all faults are told, row by row and from left to right; then nothing is taken', () => {
  const result = parse([HEADS, ['张伟1', '1980', '2005-07-01', '', '', '正式党员'], PERSON, ['', ...PERSON.slice(1)]]);
  const told = result.ok
    ? []
    : result.problems.map(({ facts }) => `${String(facts?.['column'])}${String(facts?.['row'])}`);
  expect(told).toEqual(['A2', 'B2', 'E2', 'A4']);
});

test('rare characters, middle dots and Latin names are names; remarks are not', () => {
  const nameOf = (text: string) => {
    const result = parse([HEADS, PERSON.with(0, text)]);
    return result.ok ? result.value.rows[0]?.name : result.problems[0]?.code;
  };
  expect(nameOf('买买提•艾力')).toBe('买买提·艾力');
  expect(nameOf('𠮷田')).toBe('𠮷田');
  expect(nameOf('李\u200b娜')).toBe('李娜');
  expect(nameOf('Anna  Li')).toBe('Anna Li');
  expect(nameOf('张伟（转出）')).toBe('roster.name-odd');
  expect(nameOf('=张伟')).toBe('roster.name-odd');
});

test('hidden sheets and sheets without roster headings are passed over', () => {
  const hidden = sheetOf([HEADS, PERSON], { isHidden: true });
  expect(parseRoster({ sheets: [hidden, sheetOf([['姓名', '电视']])] }, { today: TODAY })).toEqual({
    ok: false,
    problems: [{ code: 'roster.no-headings' }],
  });
});

/** A number nobody has: region 990000 is not given out. */
const NUMBER = '990000198003150019';

function numbered(idNumber: string, more: Readonly<Record<string, string>> = {}) {
  const heads = [...HEADS, '性别', '身份证号'];
  const person = [...PERSON, '男', idNumber].map((good, at) => more[heads[at] ?? ''] ?? good);
  return parse([heads, person]);
}

test('an ID number is optional, and taken with its check, its day of birth and its sex', () => {
  const read = numbered(NUMBER);
  expect(read.ok && read.value.rows[0]?.idNumber).toBe(NUMBER);
  const none = numbered('');
  expect(none.ok && none.value.rows[0]?.idNumber).toBeNull();
});

test.each([
  ['with a wrong check', '990000198003150014', {}, 'roster.id-number-odd'],
  ['too short', '99000019800315001', {}, 'roster.id-number-odd'],
  ['that a spreadsheet rounded', '990000198003151000', {}, 'roster.id-number-odd'],
  ['of another day of birth', NUMBER, { 出生日期: '1980-03-16' }, 'roster.id-number-differs'],
  ['of the other sex', NUMBER, { 性别: '女' }, 'roster.id-number-differs'],
])('an ID number %s is a fault that does not repeat the number', (_what, idNumber, more, code) => {
  const read = numbered(idNumber, more);
  expect(read.ok ? [] : read.problems).toMatchObject([{ code, facts: { column: 'H', row: 2, value: '' } }]);
});

test('one ID number for two people is a fault', () => {
  const heads = [...HEADS, '身份证号'];
  const result = parse([heads, [...PERSON, NUMBER], [...PERSON.with(0, '李强'), NUMBER]]);
  expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['roster.id-number-twice']);
});
