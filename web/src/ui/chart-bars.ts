import type { DrawnSeries, SeriesColor } from './drawing.ts';

export interface Drawn {
  /** A color or font by its name in `tokens.css`. */
  readonly tokens: (name: string) => string;
  /** Pixels. */
  readonly width: number;
  /** Only on pictures that leave the page, where no heading stands above them. */
  readonly title?: string;
}

export const letters = 13;
/** For the title of a picture that leaves the page. */
export const titleRoom = 60;

interface Bar {
  readonly at: number;
  readonly drawn: Drawn;
  readonly isAcross: boolean;
  /** Places after the point of the figures at the bars; null where there are no figures. */
  readonly decimals: number | null;
}

export function barOf({ name, color, values }: DrawnSeries, { at, drawn: { tokens }, isAcross, decimals }: Bar) {
  return {
    ...{ type: 'bar', name, data: values.map((value) => value ?? '-'), barMaxWidth: 34, barGap: '12%' },
    itemStyle: {
      color: tokens(color),
      decal: patterns[color],
      borderColor: tokens('sheet'),
      borderWidth: at === 0 ? 0 : 0.5,
    },
    label: {
      ...{ show: decimals !== null, position: isAcross ? 'right' : 'top', fontFamily: tokens('hei'), fontSize: 12 },
      color: tokens('ink'),
      // The bar beside it may not strike the figure through.
      ...{ textBorderColor: tokens('sheet'), textBorderWidth: 3 },
      formatter: ({ value }: { readonly value: number | string }) =>
        typeof value === 'number' ? value.toFixed(decimals ?? 0) : '',
    },
  };
}

const white = 'rgba(255, 255, 255, 0.72)';
const slope = Math.PI / 4;

/** Solid is the present and what is done; everything else is told apart in grey print as well. */
const patterns: Readonly<Record<SeriesColor, object>> = {
  blue: { symbol: 'none' },
  'blue-soft': { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -slope, color: white },
  green: { symbol: 'none' },
  plum: {
    symbol: 'circle',
    symbolSize: 0.7,
    dashArrayX: [
      [5, 5],
      [0, 5, 5, 0],
    ],
    dashArrayY: [5, 0],
    color: white,
  },
  rust: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: slope, color: white },
  control: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: 0, color: white },
};
