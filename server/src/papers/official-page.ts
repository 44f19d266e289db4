/**
 * The measures of official papers (GB/T 9704-2012), in millimetres and points (1 pt = 1/72 inch). Each is named after the
 * clause it comes from; `official.typ` is laid out by them and the tests hold the finished paper against them.
 */
export const officialPage = {
  /** Clause 5.1: A4, in mm. */
  width: 210,
  height: 297,
  /** Clause 5.2.1: the blank at the head is 37 mm ± 1 mm, that at the binding edge 28 mm ± 1 mm, the text 156 mm × 225 mm. */
  head: 37,
  binding: 28,
  textWidth: 156,
  textHeight: 225,
  /** Clause 5.2.3: 22 lines a page and 28 characters a line, filling the text. */
  lines: 22,
  characters: 28,
  /** Clause 5.2.2: size 3 (三号) for the text, in pt. */
  body: 16,
  /** Clause 7.3.1: size 2 (二号) for the title, in pt. */
  title: 22,
  /** Clause 7.2.4: the mark of the issuer begins 35 mm below the edge of the text and is at most 15 mm high. */
  markDown: 35,
  markHeight: 15,
  /** Clause 7.2.5: the number stands two lines below the mark; clause 7.2.7: the red line 4 mm below the number. */
  linesOverNumber: 2,
  redLineDown: 4,
  /** Clause 7.3.1: the title stands two lines below the red line. */
  linesOverTitle: 2,
  /** Clause 7.3.5.1: the day of writing ends four characters before the right edge. */
  dayFromRight: 4,
  /** Clause 7.5: page numbers in size 4 (四号), in pt, 7 mm below the text, one character from the outer edge. */
  pageNumber: 14,
  pageNumberDown: 7,
  pageNumberAside: 1,
} as const;

/** Tables and small remarks inside a paper, for which the standard names no size: 小四 and 五号, in pt. */
export const smallSizes = { table: 12, dense: 10.5 } as const;
