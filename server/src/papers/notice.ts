import { type Notice, type NoticeBody, paperWords } from '@xianfeng/contract';
import { decimalsOf, withDecimals } from '@xianfeng/engine';
import type { Block, Paper, PaperColumn, PaperTable } from './paper.ts';
import { gradeWord, starsWord } from './rating-words.ts';

type Line = NoticeBody['lines'][number];

const { notice: words } = paperWords;

/** More columns than this, and the table is set in smaller type. */
const columnsWide = 7;

/** A notice (公示) as an official paper: the same facts that hang on the wall, and nothing more. */
export function noticePaper({ body, checkCode }: Pick<Notice, 'body' | 'checkCode'>): Paper {
  const isOfBranches = body.subject === 'branch';
  return {
    ...{ layout: 'official', isWide: false, issuer: body.branch, to: null, slip: null },
    number: words.paperNumber(body.period.slice(0, 4), body.number),
    title: noticeTitle(body),
    blocks: [
      { kind: 'paragraph', text: noticeLead(body) },
      ...changes(body),
      { kind: 'table', table: body.items.length > 0 ? itemTable(body) : totalTable(body) },
      { kind: 'remark', text: isOfBranches ? words.orderOfBranches : words.order },
      ...quotas(body),
      ...days(body),
      { kind: 'paragraph', text: words.object },
      { kind: 'paragraph', text: words.contact(body.contact) },
      { kind: 'remark', text: words.code(checkCode) },
    ],
    signed: { by: body.branch, on: paperWords.day(body.openedOn) },
  };
}

export function noticeTitle({ period, kind, subject }: NoticeBody): string {
  return words.of(period, words.title[kind], subject === 'branch');
}

export function noticeLead({ scheme, meeting, lines, subject }: NoticeBody): string {
  const met = meeting === null ? [] : [words.meeting(meeting.on, meeting.due, meeting.present)];
  const parts = [words.lead(scheme.name, scheme.version), ...met, words.now(lines.length, subject === 'branch')];
  return parts.join(paperWords.comma);
}

function changes({ replaces, changes: changed = [] }: NoticeBody): Block[] {
  if (replaces === undefined) return [];
  const columns = [paperWords.year.name, words.what, words.stood, words.stands].map(
    (head): PaperColumn => ({ head, share: 1, align: 'center' }),
  );
  const rows = changed.map(({ name, whatName, stood, stands }) => [
    ...[name, whatName],
    ...[stood ?? paperWords.none, stands ?? paperWords.none],
  ]);
  return [
    { kind: 'paragraph', text: words.corrected(replaces.number, replaces.openedOn) },
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, table: { columns, rows, isDense: false } }]),
  ];
}

function itemTable({ items, lines, subject }: NoticeBody): PaperTable {
  const decimals = decimalsOf(lines.flatMap(({ points }) => points));
  const totalDecimals = decimalsOf(lines.map(({ total }) => total));
  const name = subject === 'branch' ? paperWords.year.nameOfBranch : paperWords.year.name;
  return {
    columns: [
      { head: name, share: 1.6, align: 'center', isLabel: true },
      ...items.map((item): PaperColumn => ({ head: columnHead(item), share: 1, align: 'center' })),
      { head: paperWords.card.sum, share: 1.2, align: 'center', isLabel: true },
    ],
    rows: lines.map((line) => [
      line.name,
      ...items.map((_, at) => pointsAt(line, at, decimals)),
      wholeTotal(line, totalDecimals),
    ]),
    isDense: items.length + 2 > columnsWide,
  };
}

/** The month where a quarter's summary has months in place of items. */
function columnHead({ id, name }: NoticeBody['items'][number]): string {
  return /^\d{4}-\d{2}$/.test(id) ? paperWords.card.period(id) : name;
}

function pointsAt({ exempt, points }: Line, at: number, decimals: number): string {
  const own = points[at] ?? null;
  return exempt || own === null ? paperWords.none : withDecimals(own, decimals);
}

/** A total only where every score is there. */
function wholeTotal({ exempt, points, total }: Line, decimals: number): string {
  if (exempt) return words.exempt;
  return points.includes(null) || total === null ? paperWords.none : withDecimals(total, decimals);
}

/** A line in words, where the paper has no column for each item. */
export function scoreWords(
  { items, lines }: NoticeBody,
  line: Line,
): { readonly items: string; readonly points: string } {
  const decimals = decimalsOf(lines.flatMap(({ points }) => points));
  const totalDecimals = decimalsOf(lines.map(({ total }) => total));
  const scored = items.map((item, at) => `${columnHead(item)} ${pointsAt(line, at, decimals)}`);
  return {
    items: line.exempt || scored.length === 0 ? paperWords.none : scored.join(paperWords.and),
    points: wholeTotal(line, totalDecimals),
  };
}

function totalTable({ kind, lines, scheme, subject }: NoticeBody): PaperTable {
  const isYear = kind === 'year';
  const hasStars = isYear && lines.some(({ stars }) => stars !== null);
  const hasGrade = isYear && lines.some(({ grade }) => grade !== null);
  const column = (head: string): PaperColumn => ({ head, share: 1, align: 'center' });
  return {
    columns: [
      { ...column(subject === 'branch' ? paperWords.year.nameOfBranch : paperWords.year.name), isLabel: true },
      column(isYear ? words.yearPoints : words.points),
      ...(hasStars ? [column(paperWords.year.stars)] : []),
      ...(hasGrade ? [column(paperWords.year.grade)] : []),
    ],
    rows: lines.map((line) => [
      ...[line.name, line.exempt ? words.exempt : (line.total ?? paperWords.none)],
      ...(hasStars ? [starsWord(line.stars)] : []),
      ...(hasGrade ? [gradeWord(scheme.grades, line.grade)] : []),
    ]),
    isDense: false,
  };
}

function quotas(body: NoticeBody): Block[] {
  return body.quotas.map(({ honor, names, places }) => ({
    kind: 'paragraph',
    text: words.candidates(paperWords.honor(honor), names.join(paperWords.and), places),
  }));
}

function days(body: NoticeBody): Block[] {
  const text = noticeDays(body);
  return text === null ? [] : [{ kind: 'paragraph', text }];
}

/** How long it hangs; null of notices from before their days were drawn. */
export function noticeDays({ days: drawn, openedOn, closesOn }: NoticeBody): string | null {
  if (drawn.length === 0) return null;
  // The day it is hung out does not count.
  const count = drawn.filter(({ day, isWorking }) => isWorking && day > openedOn).length;
  return words.days(openedOn, closesOn, count);
}
