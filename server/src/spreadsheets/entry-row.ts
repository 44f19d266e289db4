import { type EntryField, entryTemplateWords } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { cellAt, cleanText, compactText, shownText } from './clean-text.ts';
import type { EntryColumns } from './entry-columns.ts';
import { type EntryItem, entryItemOf, type EntryItemTier, entryTierOf } from './entry-item.ts';
import type { Heading } from './heading.ts';
import { limits } from './limits.ts';
import { faultAt } from './place.ts';
import { memberOfRow, type ScoreMember } from './score-member.ts';
import type { Cell, Row } from './workbook.ts';
import { readWrittenDay } from './written-day.ts';

/** One deed of one member, as a row says it. */
export interface EntryLine {
  readonly sheet: string;
  readonly row: number;
  /** The letters of the columns it was read from. */
  readonly columns: Partial<Readonly<Record<EntryField, string>>>;
  readonly memberId: string;
  readonly item: string;
  readonly level: string | null;
  readonly points: string | null;
  readonly quantity: string | null;
  readonly on: string;
  readonly document: string;
  readonly note: string | null;
}

export interface EntryRowOf {
  readonly sheet: string;
  readonly columns: EntryColumns;
  readonly items: readonly EntryItem[];
  readonly members: readonly ScoreMember[];
  /** A cell, or the merged one that covers it. */
  readonly filled: (heading: Heading, row: Row) => Cell | undefined;
}

const documentMost = 100;
const noteMost = 200;

/** Reads one row: several names with commas between are several members' deeds. Faults are kept, from left to right. */
export class EntryRowReader {
  readonly problems: Problem[] = [];
  readonly #row: Row;
  readonly #of: EntryRowOf;

  constructor(row: Row, of: EntryRowOf) {
    this.#row = row;
    this.#of = of;
  }

  read(): readonly Omit<EntryLine, 'columns'>[] {
    const members = this.#members();
    const deed = this.#deed();
    const on = this.#day();
    const document = this.#text('document', documentMost);
    if (document === '') this.#fault('document', 'entries.document-missing');
    const note = this.#text('note', noteMost);
    if (this.problems.length > 0 || deed === null || on === null || document === null) return [];
    const { sheet } = this.#of;
    return members.map((memberId) => ({
      ...{ sheet, row: this.#row.number, memberId, ...deed, on, document },
      note: note === '' ? null : note,
    }));
  }

  #members(): readonly string[] {
    const { columns, sheet, members } = this.#of;
    const heading = columns.of.name;
    if (heading === undefined) return [];
    const written = this.#shown('name');
    if (written.length > limits.namesLength) {
      this.#fault('name', 'entries.text-too-long', { most: limits.namesLength });
      return [];
    }
    const names = cleanText(written)
      .split(/[\u3001,;/\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const found = (names.length === 0 ? [''] : names).flatMap((name) => {
      const cells = this.#row.cells.filter(({ column }) => column !== heading.column);
      const named: Cell = { column: heading.column, kind: 'text', text: name };
      const row = { number: this.#row.number, cells: name === '' ? cells : [...cells, named] };
      const own = { name: heading, bornOn: columns.of.bornOn, number: columns.of.number, items: [] };
      const read = memberOfRow(sheet, row, { columns: own, members });
      if ('member' in read) return [read.member.id];
      this.problems.push(asEntryFault(read.problem));
      return [];
    });
    const [twice] = found.filter((id, at) => found.indexOf(id) !== at);
    if (twice !== undefined) this.#fault('name', 'entries.name-twice');
    return found;
  }

  #deed(): Pick<EntryLine, 'item' | 'level' | 'points' | 'quantity'> | null {
    const text = this.#text('item', 200);
    if (text === null) return null;
    const found = text === '' ? null : entryItemOf(text, this.#of.items);
    if (found === null) {
      this.#fault('item', text === '' ? 'entries.item-missing' : 'entries.item-unknown');
      return null;
    }
    const { item } = found;
    const level = found.level ?? this.#level(item);
    if (level === undefined) return null;
    const points = this.#number('points', item.name);
    const quantity = item.hasQuantity ? this.#number('quantity', item.name) : null;
    if (points === undefined || quantity === undefined) return null;
    if (item.hasQuantity && quantity === null) return this.#missing('quantity', 'entries.quantity-missing', item);
    const isPriced = item.hasQuantity || (level !== null && !level.isRange);
    if (!isPriced && points === null) return this.#missing('points', 'entries.points-missing', item);
    return {
      ...{ item: item.id, level: level?.id ?? null, quantity },
      points: item.hasQuantity ? null : item.isDeduction ? magnitudeOf(points) : points,
    };
  }

  #missing(field: EntryField, code: string, item: EntryItem): null {
    this.#fault(field, code, { item: item.name });
    return null;
  }

  /** Null where the item has no levels, undefined where one is needed and not to be read. */
  #level(item: EntryItem): EntryItemTier | null | undefined {
    if (item.levels.length === 0) return null;
    const text = this.#text('level', 100);
    if (text === null) return undefined;
    const level = entryTierOf(text, item);
    if (level !== null) return level;
    const facts = { item: item.name, levels: item.levels.map(({ name }) => name) };
    this.#fault('level', text === '' ? 'entries.level-missing' : 'entries.level-unknown', facts);
    return undefined;
  }

  /** Exact decimal text; null where nothing is written, undefined where it is no number. */
  #number(field: 'points' | 'quantity', item: string): string | null | undefined {
    const text = this.#text(field, 60);
    if (text === null) return undefined;
    if (text === '') return null;
    const plain = entryTemplateWords.ends.reduce(
      (rest, end) => (rest.endsWith(end) ? rest.slice(0, -end.length) : rest),
      compactText(text).replace(/[\u2010-\u2015\u2212]/g, '-'),
    );
    const match = /^([-+]?)(\d{1,9})(?:\.(\d+))?$/.exec(plain);
    const fraction = (match?.[3] ?? '').replace(/0+$/, '');
    if (match === null || fraction.length > 4) {
      const code = match === null ? 'entries.not-a-number' : 'entries.too-many-decimals';
      this.#fault(field, code, { item });
      return undefined;
    }
    const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '');
    const number = fraction === '' ? whole : `${whole}.${fraction}`;
    return match[1] === '-' && number !== '0' ? `-${number}` : number;
  }

  #day(): string | null {
    const cell = this.#cell('day');
    if (cell === undefined) {
      this.#fault('day', 'entries.day-missing');
      return null;
    }
    if (!this.#isReadable('day', cell)) return null;
    const written = readWrittenDay(cell);
    if ('day' in written) return written.day;
    this.#fault('day', `roster.date-${written.fault}`);
    return null;
  }

  /** What a cell says, empty where there is none; null where it cannot be read. */
  #text(field: EntryField, most: number): string | null {
    const cell = this.#cell(field);
    if (cell === undefined) return '';
    if (!this.#isReadable(field, cell)) return null;
    const text = cleanText(shownText(cell));
    if (text.length <= most) return text;
    this.#fault(field, 'entries.text-too-long', { most });
    return null;
  }

  /** A formula without a result and an error of Excel say nothing that could be read. */
  #isReadable(field: EntryField, cell: Cell): boolean {
    if (cell.kind !== 'error' && cell.kind !== 'unknown') return true;
    this.#fault(field, cell.kind === 'error' ? 'spreadsheet.cell-error' : 'spreadsheet.formula-without-value');
    return false;
  }

  #shown(field: EntryField): string {
    return shownText(this.#cell(field)).replaceAll('\n', ',');
  }

  #cell(field: EntryField): Cell | undefined {
    const heading = this.#of.columns.of[field];
    return heading === undefined ? undefined : this.#of.filled(heading, this.#row);
  }

  #fault(field: EntryField, code: string, more?: Problem['facts']): void {
    const { columns, sheet } = this.#of;
    // What a column that is not there should say stands where the row names its item.
    const heading = columns.of[field] ?? columns.of.item;
    if (heading === undefined) return;
    const place = { sheet, row: this.#row.number, column: heading.column, heading: heading.written };
    this.problems.push(faultAt(place, code, cellAt(this.#row.cells, heading.column), more));
  }
}

function magnitudeOf(points: string | null): string | null {
  return points?.startsWith('-') === true ? points.slice(1) : points;
}

/** A book of entries speaks of nobody's scores and of no month. */
function asEntryFault(problem: Problem): Problem {
  const code = problem.code.replace(/^scores\.(name-missing|member-unknown)$/, 'entries.$1');
  return { ...problem, code };
}
