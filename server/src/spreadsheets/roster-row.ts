import { idNumberBirth, idNumberSex, type MemberStatus, type Problem } from '@xianfeng/engine';
import { cellAt, cleanText, compactText, shownText } from './clean-text.ts';
import type { Heading } from './heading.ts';
import { faultAt } from './place.ts';
import type { Place } from './place.ts';
import type { RosterColumns, RosterField } from './roster-columns.ts';
import { readIdNumber, readKind, readName, readPhone, readSex } from './roster-words.ts';
import type { Kind } from './roster-words.ts';
import { columnNumber } from './workbook.ts';
import type { Cell, Row } from './workbook.ts';
import { readWrittenDay } from './written-day.ts';

/** One person of a roster, cleaned. Days are `2019-07-01`. */
export interface RosterRow {
  readonly sheet: string;
  /** Row number as Excel shows it. */
  readonly row: number;
  readonly name: string;
  readonly sex: 'male' | 'female' | null;
  readonly ethnicity: string | null;
  readonly bornOn: string;
  /** Null for those not yet admitted: development targets and activists. */
  readonly joinedOn: string | null;
  readonly fullMemberOn: string | null;
  readonly branch: string;
  readonly partyPost: string | null;
  readonly status: MemberStatus;
  readonly category: string | null;
  /** Digits only, without +86. */
  readonly phone: string | null;
  /** 18 characters, the last of them a digit or X. */
  readonly idNumber: string | null;
}

/** Admission from the age of 18 stands in the rules from 1956 on; some who joined earlier were younger. */
const AGE_RULE_FROM = '1956-09-26';
const AGE_LEAST = 18;
const AGE_MOST = 125;

/** Reads one row of a sheet; faults are gathered, so that all of them can be shown at once. */
export class RosterRowReader {
  readonly problems: Problem[] = [];
  readonly #sheet: string;
  readonly #row: Row;
  readonly #columns: RosterColumns;
  readonly #filled: (heading: Heading, row: Row) => Cell | undefined;

  constructor(
    sheet: string,
    row: Row,
    from: { readonly columns: RosterColumns; readonly filled: (heading: Heading, row: Row) => Cell | undefined },
  ) {
    this.#sheet = sheet;
    this.#row = row;
    this.#columns = from.columns;
    this.#filled = from.filled;
  }

  /** Null where the row has faults. `today` is the business day, nothing may lie behind it. */
  read(today: string): RosterRow | null {
    const name = this.#word('name', readName, 'roster.name-odd', true);
    const bornOn = this.#day('bornOn', today);
    const joinedOn = this.#day('joinedOn', today);
    const fullMemberOn = this.#day('fullMemberOn', today);
    const status = this.#statusAndCategory(joinedOn, fullMemberOn);
    const branch = this.#word('branch', (text) => compactText(text), 'roster.value-missing', true);
    const rest = {
      sex: this.#word('sex', readSex, 'roster.sex-unknown'),
      ethnicity: this.#word('ethnicity', compactText, 'roster.value-missing'),
      partyPost: this.#word('partyPost', cleanText, 'roster.value-missing'),
      phone: this.#word('phone', readPhone, 'roster.phone-odd'),
      idNumber: this.#word('idNumber', readIdNumber, 'roster.id-number-odd'),
    };
    if (bornOn === null && !this.#has('bornOn')) this.#missing('bornOn');
    if (bornOn !== null) this.#checkAges(bornOn, joinedOn, today);
    if (joinedOn !== null && fullMemberOn !== null && fullMemberOn < joinedOn) {
      this.#fault('fullMemberOn', 'roster.granted-before-joined', { joinedOn });
    }
    if (rest.idNumber !== null) this.#checkIdNumber(rest.idNumber, { bornOn, sex: rest.sex });
    this.problems.sort((one, other) => columnOf(one) - columnOf(other));
    if (this.problems.length > 0 || name === null || bornOn === null || branch === null || status === null) return null;
    return {
      sheet: this.#sheet,
      row: this.#row.number,
      name,
      bornOn,
      joinedOn,
      fullMemberOn,
      branch,
      ...status,
      ...rest,
    };
  }

  #statusAndCategory(joinedOn: string | null, fullMemberOn: string | null) {
    const written = this.#kinds();
    if (written === null) return null;
    // Who has been granted full membership is a full member; nothing else is concluded from silence.
    const status = written.status ?? (fullMemberOn === null ? null : 'full');
    if (status === null) {
      this.#fault(this.#columns.kinds.length > 0 ? 'kind' : 'fullMemberOn', 'roster.status-missing');
      return null;
    }
    const isMember = status === 'full' || status === 'probationary';
    if (isMember && joinedOn === null && !this.#has('joinedOn')) this.#missing('joinedOn');
    if (!isMember && this.#has('joinedOn')) this.#fault('joinedOn', 'roster.joined-but-not-member');
    if (status !== 'full' && this.#has('fullMemberOn')) this.#fault('fullMemberOn', 'roster.granted-but-not-full');
    return { status, category: written.category };
  }

  #kinds(): Kind | null {
    const found: Kind[] = [];
    for (const heading of this.#columns.kinds) {
      const cell = this.#filled(heading, this.#row);
      if (cell === undefined) continue;
      const kind = this.#isReadable(heading, cell) ? readKind(shownText(cell)) : { status: null, category: null };
      if (kind === null) this.problems.push(faultAt(this.#place(heading), 'roster.kind-unknown', cell));
      else found.push(kind);
    }
    const status = found.find((kind) => kind.status !== null)?.status ?? null;
    const category = found.find((kind) => kind.category !== null)?.category ?? null;
    const agree = found.every((kind) => (kind.status ?? status) === status && (kind.category ?? category) === category);
    if (!agree) this.#fault('kind', 'roster.kind-unknown');
    return agree && this.problems.every((problem) => problem.code !== 'roster.kind-unknown')
      ? { status, category }
      : null;
  }

  #checkAges(bornOn: string, joinedOn: string | null, today: string): void {
    if (yearsBetween(bornOn, today) > AGE_MOST) this.#fault('bornOn', 'roster.born-too-early');
    if (joinedOn === null) return;
    if (joinedOn < bornOn) this.#fault('joinedOn', 'roster.joined-before-born', { bornOn });
    else if (joinedOn >= AGE_RULE_FROM && yearsBetween(bornOn, joinedOn) < AGE_LEAST) {
      this.#fault('joinedOn', 'roster.joined-too-young', { bornOn, years: AGE_LEAST });
    }
  }

  /** The number tells day of birth and sex; one that says otherwise is another person's, or one of the two is wrong. */
  #checkIdNumber(idNumber: string, { bornOn, sex }: Pick<RosterRow, 'sex'> & { bornOn: string | null }): void {
    const differs =
      (bornOn !== null && idNumberBirth(idNumber) !== bornOn) ||
      (sex ?? idNumberSex(idNumber)) !== idNumberSex(idNumber);
    if (differs) this.#fault('idNumber', 'roster.id-number-differs');
  }

  #day(field: RosterField, today: string): string | null {
    const cell = this.#cell(field);
    const heading = this.#columns.of[field];
    if (cell === undefined || heading === undefined || !this.#isReadable(heading, cell)) return null;
    const written = readWrittenDay(cell);
    if ('fault' in written) {
      this.#fault(field, `roster.date-${written.fault}`);
      return null;
    }
    if (written.day > today) {
      this.#fault(field, 'roster.date-in-future', { today });
      return null;
    }
    return written.day;
  }

  #word<Value>(field: RosterField, read: (text: string) => Value | null, code: string, isNeeded = false): Value | null {
    const cell = this.#cell(field);
    const heading = this.#columns.of[field];
    if (cell === undefined || heading === undefined) {
      if (isNeeded) this.#missing(field);
      return null;
    }
    if (!this.#isReadable(heading, cell)) return null;
    const text = shownText(cell);
    const value = text.length > 100 ? null : read(text);
    if (value === null) this.#fault(field, text.length > 100 ? 'roster.value-too-long' : code);
    return value;
  }

  /** A formula without a result and an error of Excel say nothing that could be read. */
  #isReadable(heading: Heading, cell: Cell): boolean {
    if (cell.kind !== 'error' && cell.kind !== 'unknown') return true;
    const code = cell.kind === 'error' ? 'spreadsheet.cell-error' : 'spreadsheet.formula-without-value';
    this.problems.push(faultAt(this.#place(heading), code, cell));
    return false;
  }

  #cell(field: RosterField): Cell | undefined {
    const heading = this.#columns.of[field];
    return heading === undefined ? undefined : this.#filled(heading, this.#row);
  }

  #has(field: RosterField): boolean {
    return this.#cell(field) !== undefined;
  }

  #missing(field: RosterField): void {
    this.#fault(field, 'roster.value-missing');
  }

  #fault(field: RosterField, code: string, more?: Problem['facts']): void {
    const heading = this.#columns.of[field];
    if (heading === undefined) return;
    // A wrong ID number is still most of somebody's: row and column say where it is, and it is not said again.
    const facts = field === 'idNumber' ? { value: '' } : more;
    this.problems.push(faultAt(this.#place(heading), code, cellAt(this.#row.cells, heading.column), facts));
  }

  #place(heading: Heading): Place {
    return { sheet: this.#sheet, row: this.#row.number, column: heading.column, heading: heading.written };
  }
}

/** Faults of a row are told from left to right. */
function columnOf(problem: Problem): number {
  return columnNumber(String(problem.facts?.['column'] ?? ''));
}

/** Whole years completed between two days. */
function yearsBetween(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
