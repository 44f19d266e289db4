/** What a chart shows, without a word on how it is drawn: pages need not know the library, which comes when it is needed. */
export type Drawing = Columns | Boxes | Courses;

/** Tokens of `tokens.css`; each series has its pattern as well, so that nothing is told by color alone. */
export type SeriesColor = 'blue' | 'blue-soft' | 'green' | 'rust' | 'plum' | 'control';

export interface DrawnSeries {
  readonly name: string;
  readonly color: SeriesColor;
  /** Null where there is no figure, or none that may be told. */
  readonly values: readonly (number | null)[];
}

/** One column, or one bar across, for each series at each place. */
interface Columns {
  readonly form: 'columns' | 'bars';
  readonly places: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** Whether the series of a place make up one column. */
  readonly isStacked?: boolean;
  /** What one unit on the axis is. */
  readonly unit: string;
  /** A line across at a figure that was promised. */
  readonly limit?: { readonly name: string; readonly value: number };
}

/** A box for each place: the outermost, the middle half, the middle one; and the mean as a point. */
interface Boxes {
  readonly form: 'boxes';
  readonly places: readonly string[];
  readonly boxes: readonly (readonly [number, number, number, number, number] | null)[];
  readonly means: readonly (number | null)[];
  readonly unit: string;
  readonly names: { readonly box: string; readonly mean: string };
}

/** A small chart for each name, all on the same scales: a line over the periods, and columns that make up one below it. */
export interface Courses {
  readonly form: 'courses';
  readonly periods: readonly string[];
  readonly names: readonly string[];
  readonly line: CourseSeries;
  readonly parts: readonly CourseSeries[];
}

interface CourseSeries extends Pick<DrawnSeries, 'name' | 'color'> {
  /** By name, then by period. */
  readonly values: readonly (readonly (number | null)[])[];
}

const barHeight = 20;
const gap = 14;
const frame = 90;
const usual = 300;

/** Of a course: its name in one or two lines, the line, the columns, the periods' names, and air. */
export const course = { name: 20, line: 92, between: 16, columns: 46, periods: 22, air: 18 };
const courseHeight = Object.values(course).reduce((sum, each) => sum + each, 0);
const courseWidth = 150;
/** In one line, or two where there is no room. */
const legend = { wide: 40, narrow: 64 };
const legendWidth = 420;

/** How many courses stand beside each other: rows as even as they can be. */
export function coursesPerRow({ names, periods }: Courses, width: number): number {
  const most = Math.max(1, Math.floor(width / Math.max(courseWidth, 56 + periods.length * 44)));
  return Math.ceil(names.length / Math.ceil(names.length / Math.min(most, names.length)));
}

/** Pixels that it needs in a place so wide. */
export function heightOf(drawing: Drawing, width: number): number {
  if (drawing.form === 'courses')
    return (
      (width < legendWidth ? legend.narrow : legend.wide) +
      Math.ceil(drawing.names.length / coursesPerRow(drawing, width)) * courseHeight
    );
  if (drawing.form !== 'bars') return usual;
  const each = drawing.isStacked === true ? barHeight : barHeight * drawing.series.length;
  return Math.max(180, drawing.places.length * (each + gap) + frame);
}
