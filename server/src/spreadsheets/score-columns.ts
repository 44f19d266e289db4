import { ordinalWords, scoreColumnsIgnored, scoreHeadings } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { compactText, headingKey } from './clean-text.ts';
import type { Heading, HeadingRow } from './heading.ts';
import { columnLetter } from './workbook.ts';

export interface ScoreItem {
  readonly id: string;
  readonly name: string;
  /** Decimal texts, both inclusive. */
  readonly least: string;
  readonly most: string;
}

export interface ScoreColumns {
  readonly name: Heading;
  readonly bornOn: Heading | undefined;
  readonly number: Heading | undefined;
  readonly items: readonly { readonly heading: Heading; readonly item: ScoreItem }[];
}

const known: ReadonlySet<string> = new Set(scoreColumnsIgnored);

/** Whether a heading can stand in a score sheet: an item or a column known not to be one. */
export function isScoreHeading(heading: Heading, items: readonly ScoreItem[]): boolean {
  const own: readonly string[] = [...scoreHeadings.bornOn, ...scoreHeadings.number];
  return known.has(heading.key) || own.includes(heading.key) || itemOf(heading, items) !== undefined;
}

/** Finds the member's columns and the items', by id, name or number; a heading nobody knows is a fault. */
export function scoreColumns(
  sheet: string,
  head: HeadingRow,
  items: readonly ScoreItem[],
): { readonly columns: ScoreColumns | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const found = new Map<ScoreItem, Heading>();
  const own = { name: pick(head, 'name'), bornOn: pick(head, 'bornOn'), number: pick(head, 'number') };
  for (const heading of head.headings) {
    if (heading === own.name || heading === own.bornOn || heading === own.number) continue;
    const item = itemOf(heading, items);
    if (item === undefined && known.has(heading.key)) continue;
    const facts = { sheet, row: head.row, column: columnLetter(heading.column), heading: heading.written };
    const earlier = item === undefined ? undefined : found.get(item);
    if (item === undefined) problems.push({ code: 'scores.column-unknown', facts });
    else if (earlier !== undefined) {
      problems.push({ code: 'scores.column-twice', facts: { ...facts, earlierColumn: columnLetter(earlier.column) } });
    } else found.set(item, heading);
  }
  if (found.size === 0) problems.push({ code: 'scores.no-item-columns', facts: { sheet, row: head.row } });
  if (own.name === undefined) return { columns: null, problems };
  return {
    columns: { ...own, name: own.name, items: [...found].map(([item, heading]) => ({ item, heading })) },
    problems,
  };
}

function pick(head: HeadingRow, field: keyof typeof scoreHeadings): Heading | undefined {
  const words: readonly string[] = scoreHeadings[field];
  return head.headings.find((heading) => words.includes(heading.key));
}

function itemOf(heading: Heading, items: readonly ScoreItem[]): ScoreItem | undefined {
  const written = [compactText(heading.written), heading.key];
  return items.find((item, index) => {
    const names = spellings(item, index + 1);
    return written.some((text) => names.has(text));
  });
}

/** How a heading may name an item: id, name, number, or number and name. */
function spellings(item: ScoreItem, number: number): ReadonlySet<string> {
  const names = [compactText(item.name), headingKey(item.name)];
  const numbers = [String(number), String(number).padStart(2, '0')];
  const ordinals = numbers.flatMap((text) => ordinalWords.after.map((after) => ordinalWords.before + text + after));
  const joined = [...numbers, ...ordinals].flatMap((text) =>
    ['', '.', '\u3001', '-', '_'].flatMap((between) => names.map((name) => text + between + name)),
  );
  return new Set([item.id, ...names, ...numbers, ...ordinals, ...joined]);
}
