import { paperWords } from '@xianfeng/contract';
import type { Paper, PaperColumn } from './paper.ts';
import { gradeWord, starsWord } from './rating-words.ts';

/** What a meeting confirmed of a year, as far as the table shows it. */
export interface ConfirmedYear {
  readonly branch: string;
  readonly year: number;
  readonly isOfBranches: boolean;
  readonly grades: readonly { readonly id: string; readonly name: string }[];
  readonly meeting: { readonly on: string; readonly due: number; readonly present: number };
  /** What totals are sums of, by the scheme's names. */
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  readonly lines: readonly {
    readonly name: string;
    readonly exempt: boolean;
    readonly sections: Readonly<Record<string, string>>;
    readonly total: string | null;
    readonly stars: number | null;
    readonly grade: string | null;
    /** The meeting rated otherwise than the points. */
    readonly isDecided: boolean;
  }[];
}

/** More columns than this take the sheet across; still more, small type. */
const columnsUpright = 8;
const columnsDense = 12;

/** The year's comprehensive table (年度综合得分登记表): what everybody's year came to, in the order of surname strokes. */
export function yearTablePaper(year: ConfirmedYear): Paper {
  const { year: words } = paperWords;
  const columns = columnsOf(year);
  const sections = year.sections.map(({ id }) => id);
  const [hasStars, hasGrade] = [rates(year, 'stars'), rates(year, 'grade')];
  return {
    ...{ layout: 'sheet', isWide: columns.length > columnsUpright, issuer: '', to: null, signed: null, slip: null },
    title: year.isOfBranches ? words.titleOfBranches(year.year) : words.title(year.year),
    number: null,
    blocks: [
      { kind: 'remark', text: words.branch(year.branch) },
      {
        kind: 'table',
        table: {
          columns,
          rows: year.lines.map((line, at) => [
            ...[String(at + 1), line.name],
            ...sections.map((id) => line.sections[id] ?? paperWords.none),
            line.total ?? paperWords.none,
            ...(hasStars ? [starsWord(line.stars)] : []),
            ...(hasGrade ? [gradeWord(year.grades, line.grade)] : []),
            line.exempt ? words.exempt : line.isDecided ? words.decided : '',
          ]),
          isDense: columns.length > columnsDense,
        },
      },
      { kind: 'remark', text: words.confirmed(year.meeting.on, year.meeting.due, year.meeting.present) },
      { kind: 'remark', text: words.use },
      { kind: 'signatures', places: [words.filler, words.secretary, words.seal] },
    ],
  };
}

function rates({ lines }: ConfirmedYear, what: 'stars' | 'grade'): boolean {
  return lines.some((line) => line[what] !== null);
}

function columnsOf(year: ConfirmedYear): PaperColumn[] {
  const { year: words } = paperWords;
  const column = (head: string, share: number, isLabel = false): PaperColumn => ({
    ...{ head, share, isLabel },
    align: 'center',
  });
  return [
    column(words.number, 0.7),
    column(year.isOfBranches ? words.nameOfBranch : words.name, 1.6, true),
    ...year.sections.map(({ name }) => column(name, 1.2)),
    column(words.total, 1.3, true),
    ...(rates(year, 'stars') ? [column(words.stars, 1)] : []),
    ...(rates(year, 'grade') ? [column(words.grade, 1.2)] : []),
    column(words.remark, 2),
  ];
}
