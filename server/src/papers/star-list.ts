import { paperWords, type StarRegister } from '@xianfeng/contract';
import type { Paper } from './paper.ts';
import { starsWord } from './rating-words.ts';

/** Who holds which stars (星级名单), members by surname strokes. */
export function starListPaper(
  { branch, subject, rows }: StarRegister,
  awarded: NonNullable<StarRegister['awarded']>,
): Paper {
  const { stars: words, year: heads } = paperWords;
  const isOfBranches = subject === 'branch';
  return {
    ...{ layout: 'sheet', isWide: false, issuer: branch.name, number: null, to: null, slip: null },
    title: isOfBranches ? words.titleOfBranches(awarded.year) : words.title(awarded.year),
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            { head: heads.number, share: 0.7, align: 'center' },
            { head: isOfBranches ? heads.nameOfBranch : heads.name, share: 1.6, align: 'center', isLabel: true },
            { head: words.awarded, share: 1, align: 'center' },
            { head: words.held, share: 1, align: 'center', isLabel: true },
          ],
          // The list may hang out: what took somebody's stars stays in the file.
          rows: rows.map(({ concerns, stars, held }, at) => [
            ...[String(at + 1), concerns.name, starsWord(stars), starsWord(held)],
          ]),
          isDense: false,
        },
      },
      { kind: 'remark', text: words.confirmed(awarded.confirmedOn) },
      { kind: 'remark', text: isOfBranches ? paperWords.notice.orderOfBranches : paperWords.notice.order },
    ],
    signed: { by: branch.name, on: paperWords.day(awarded.confirmedOn) },
  };
}
