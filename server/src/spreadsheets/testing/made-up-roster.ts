import type { Table } from '../table.ts';
import { seeded } from './seeded.ts';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const GIVEN = '明远清川望舒若安书晓宁立守春秋青松云海岳怀谦思源文礼志和景田';
const POSTS = ['', '', '', '', '支部书记', '组织委员', '宣传委员', '纪检委员'];

export const ROSTER_HEADS = [
  '姓名',
  '性别',
  '民族',
  '出生日期',
  '入党日期',
  '转正日期',
  '所在党支部',
  '党内职务',
  '人员类别',
  '手机号',
];

/** People nobody is: one array of texts a row, in the order of `ROSTER_HEADS`; no two are the same person. */
export function madeUpPeople(count: number, seed: number): string[][] {
  const chance = seeded(seed);
  const day = (year: number): string =>
    `${year}-${String(1 + chance.below(12)).padStart(2, '0')}-${String(1 + chance.below(28)).padStart(2, '0')}`;
  return Array.from({ length: count }, (_, index) => {
    // A step that shares no factor with the number of names visits each of the 18,000 once, in no visible order.
    const place = (index * 7919) % (SURNAMES.length * GIVEN.length ** 2);
    const [first, second] = [Math.floor(place / SURNAMES.length), Math.floor(place / SURNAMES.length / GIVEN.length)];
    const name = SURNAMES.charAt(place % SURNAMES.length) + GIVEN.charAt(first % GIVEN.length) + GIVEN.charAt(second);
    const born = 1950 + chance.below(50);
    const joined = born + 20 + chance.below(5);
    const isFull = chance.below(10) > 0;
    return [
      name,
      chance.pick(['男', '女']),
      chance.pick(['汉族', '汉族', '回族', '蒙古族']),
      day(born),
      day(joined),
      isFull ? day(joined + 1) : '',
      `第${1 + (index % 60)}党支部`,
      chance.pick(POSTS),
      `${isFull ? '正式党员' : '预备党员'}${chance.pick(['', ' 农村', ' 社区', ' 机关'])}`,
      `139${String(10_000_000 + chance.below(89_999_999))}`,
    ];
  });
}

/** The people as a table with a title above its headings. */
export function rosterTable(people: readonly (readonly string[])[], heads: readonly string[] = ROSTER_HEADS): Table {
  const row = (texts: readonly string[], number: number) => ({
    number,
    cells: texts.flatMap((text, at) => (text === '' ? [] : [{ column: at + 1, value: { text } }])),
  });
  return {
    name: '花名册',
    columns: heads.map(() => ({ width: 14 })),
    rows: [row(['某某镇党员花名册'], 1), row(heads, 2), ...people.map((person, at) => row(person, at + 3))],
  };
}
