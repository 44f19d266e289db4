import type { Problem } from '@xianfeng/engine';
import { cellAt, compactText, shownText } from './clean-text.ts';
import type { Heading } from './heading.ts';
import { faultAt } from './place.ts';
import { readName } from './roster-words.ts';
import type { ScoreColumns } from './score-columns.ts';
import type { Row } from './workbook.ts';
import { readWrittenDay } from './written-day.ts';

export interface ScoreMember {
  readonly id: string;
  readonly name: string;
  /** Tells people of one name apart, where the sheet has the column. */
  readonly bornOn?: string | null;
  /** The branch's own number for the member, as our template prints it. */
  readonly number?: string | null;
}

/** Whose row it is: by number where there is one, else by name, and by day of birth among people of one name. */
export function memberOfRow(
  sheet: string,
  row: Row,
  from: { readonly columns: ScoreColumns; readonly members: readonly ScoreMember[] },
): { readonly member: ScoreMember } | { readonly problem: Problem } {
  const { columns, members } = from;
  const written = (heading: Heading | undefined): string =>
    heading === undefined ? '' : compactText(shownText(cellAt(row.cells, heading.column)));
  const fault = (heading: Heading, code: string) => {
    const place = { sheet, row: row.number, column: heading.column, heading: heading.written };
    return { problem: faultAt(place, code, cellAt(row.cells, heading.column)) };
  };
  const name = readName(written(columns.name)) ?? written(columns.name);
  if (name === '') return fault(columns.name, 'scores.name-missing');
  let fitting = members.filter((member) => compactText(member.name) === compactText(name));
  if (fitting.length === 0) return fault(columns.name, 'scores.member-unknown');
  const number = written(columns.number);
  if (columns.number !== undefined && number !== '') {
    fitting = fitting.filter((member) => member.number != null && compactText(member.number) === number);
    if (fitting.length === 0) return fault(columns.number, 'scores.number-differs');
  }
  const bornCell = columns.bornOn === undefined ? undefined : cellAt(row.cells, columns.bornOn.column);
  if (columns.bornOn !== undefined && bornCell !== undefined) {
    const born = readWrittenDay(bornCell);
    if ('fault' in born) return fault(columns.bornOn, `roster.date-${born.fault}`);
    fitting = fitting.filter((member) => member.bornOn == null || member.bornOn === born.day);
    if (fitting.length === 0) return fault(columns.bornOn, 'scores.birth-differs');
  }
  const [member] = fitting;
  if (member === undefined || fitting.length > 1) return fault(columns.name, 'scores.name-ambiguous');
  return { member };
}
