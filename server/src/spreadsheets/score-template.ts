import { scoreHeadings, scoreTemplateWords, yearScoreWords } from '@xianfeng/contract';
import type { ScoreItem, ScoreMember } from './parse-scores.ts';
import type { Table, TableCell, TableRow, Validation } from './table.ts';
import { writeTables } from './write-table.ts';

export interface ScoreTemplateOf {
  readonly branch: string;
  /** `2026-05` */
  readonly month: string;
  readonly items: readonly ScoreItem[];
  /** In the order the rows shall have. */
  readonly members: readonly ScoreMember[];
}

const HEAD_ROW = 2;

/** Score sheets of several periods in one file, a tab each. */
export function scoreTemplates(of: readonly ScoreTemplateOf[]): Uint8Array {
  return writeTables(of.map((each) => ({ ...scoreTable(each), name: periodName(each.month) })));
}

/** A month's score sheet to fill in (.xlsx): one row a member, one column an item, bounds checked while typing. */
export function scoreTemplate(of: ScoreTemplateOf): Uint8Array {
  return writeTables([scoreTable(of)]);
}

function scoreTable({ branch, month, items, members }: ScoreTemplateOf): Table {
  const own = ownColumns(members);
  const head = (text: string, at: number): TableCell => ({ column: at + 1, value: { text }, look: 'head' });
  const title = scoreTemplateWords.title(branch, month.slice(0, 4), periodName(month));
  const itemHeads = items.map((item) => `${item.name}(${scoreTemplateWords.range(item.least, item.most)})`);
  const rows = members.map((member, at): TableRow => {
    return {
      number: HEAD_ROW + 1 + at,
      cells: own.map(({ read }, index) => ({
        column: index + 1,
        value: read(member) === '' ? null : { text: read(member) },
      })),
    };
  });
  return {
    name: scoreTemplateWords.sheet,
    columns: [
      ...own.map(({ width }) => ({ width, format: 'text' as const })),
      ...items.map(() => ({ width: 14, format: 'general' as const })),
    ],
    frozenRows: HEAD_ROW,
    frozenColumns: own.length,
    rows: [
      { number: 1, height: 34, cells: [{ column: 1, value: { text: title }, look: 'title' }] },
      { number: HEAD_ROW, height: 48, cells: [...own.map(({ heading }) => heading), ...itemHeads].map(head) },
      ...rows,
    ],
    merges: [{ fromRow: 1, toRow: 1, fromColumn: 1, toColumn: own.length + items.length }],
    validations: items.map((item, at) => bounds(item, own.length + at + 1, HEAD_ROW + Math.max(members.length, 1))),
  };
}

function periodName(period: string): string {
  const [, part = ''] = period.split('-');
  const { halfName, quarterName, monthName, yearName } = yearScoreWords;
  if (part === '') return yearName;
  if (part.startsWith('H')) return halfName(Number(part.slice(1)));
  return part.startsWith('Q') ? quarterName(Number(part.slice(1))) : monthName(Number(part));
}

interface OwnColumn {
  readonly heading: string;
  readonly width: number;
  readonly read: (member: ScoreMember) => string;
}

/** The name, and what tells apart people of one name only where there are such people. */
function ownColumns(members: readonly ScoreMember[]): readonly OwnColumn[] {
  const columns: OwnColumn[] = [];
  if (members.some((member) => member.number != null)) {
    columns.push({ heading: scoreTemplateWords.number, width: 10, read: (member) => member.number ?? '' });
  }
  columns.push({ heading: scoreHeadings.name[0], width: 12, read: (member) => member.name });
  if (new Set(members.map((member) => member.name)).size < members.length) {
    columns.push({ heading: scoreHeadings.bornOn[0], width: 14, read: (member) => member.bornOn ?? '' });
  }
  return columns;
}

function bounds(item: ScoreItem, column: number, lastRow: number): Validation {
  return {
    least: item.least,
    most: item.most,
    isStrict: true,
    message: scoreTemplateWords.range(item.least, item.most),
    range: { fromRow: HEAD_ROW + 1, toRow: lastRow, fromColumn: column, toColumn: column },
  };
}
