/** What a chart shows, without a word on how it is drawn: pages need not know the library, which comes when it is needed. */
export type Drawing = Columns | Boxes;

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

const barHeight = 20;
const gap = 14;
const frame = 90;
const usual = 300;

/** Pixels that it needs. */
export function heightOf(drawing: Drawing): number {
  if (drawing.form !== 'bars') return usual;
  const each = drawing.isStacked === true ? barHeight : barHeight * drawing.series.length;
  return Math.max(180, drawing.places.length * (each + gap) + frame);
}
