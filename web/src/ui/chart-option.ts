import type { EChartsCoreOption } from 'echarts/core';
import type { Drawing, DrawnSeries, SeriesColor } from './drawing.ts';

interface Drawn {
  /** A color or font by its name in `tokens.css`. */
  readonly tokens: (name: string) => string;
  /** Pixels. */
  readonly width: number;
  /** Only on pictures that leave the page, where no heading stands above them. */
  readonly title?: string;
}

const letters = 13;
const narrow = 560;
const titleRoom = 60;
/** Of a name below a column; where there is less, not every name is written. */
const leastRoom = 44;
/** Beside the columns, for what the line across is called. */
const limitRoom = 92;
/** With more columns than this their figures would run into each other; the table beside has them. */
const labelsMost = 30;

/** How a drawing is drawn: nothing moves, hairlines, each series with a pattern of its own. */
export function chartOption(drawing: Drawing, drawn: Drawn): EChartsCoreOption {
  const { tokens, title } = drawn;
  const top = title === undefined ? 0 : titleRoom;
  const text = { fontFamily: tokens('hei'), fontSize: letters, color: tokens('ink-2') };
  return {
    animation: false,
    textStyle: text,
    ...(title === undefined
      ? {}
      : {
          backgroundColor: tokens('sheet'),
          title: {
            text: title,
            left: 8,
            top: 10,
            textStyle: { ...text, fontFamily: tokens('song'), fontSize: 20, color: tokens('ink') },
          },
        }),
    legend: {
      ...{ top, left: 0, itemWidth: 22, itemHeight: 12, itemGap: 16, textStyle: text, selectedMode: false },
    },
    tooltip: {
      ...{
        trigger: drawing.form === 'boxes' ? 'item' : 'axis',
        axisPointer: { type: 'none' },
        confine: true,
        transitionDuration: 0,
      },
      ...{
        backgroundColor: tokens('sheet'),
        borderColor: tokens('line-2'),
        textStyle: { ...text, color: tokens('ink') },
      },
    },
    grid: {
      top: top + 52,
      left: 4,
      right: drawing.form !== 'boxes' && drawing.limit !== undefined ? limitRoom : 24,
      bottom: 4,
      containLabel: true,
    },
    ...(drawing.form === 'boxes' ? boxes(drawing, drawn) : columns(drawing, drawn)),
  };
}

type Columns = Extract<Drawing, { form: 'columns' | 'bars' }>;

function columns(drawing: Columns, drawn: Drawn): EChartsCoreOption {
  const { places, series, isStacked = false, unit, limit } = drawing;
  const isAcross = drawing.form === 'bars';
  const placeAxis = { ...namesAxis(places, drawn, isAcross), ...(isAcross ? { inverse: true } : {}) };
  const figureAxis = valueAxis(unit, drawn, isAcross);
  const hasLabels = !isStacked && places.length * series.length <= labelsMost && drawn.width > narrow;
  const drawnSeries = series.map((each, at) => ({
    ...barOf(each, { at, drawn, isAcross, hasLabels }),
    ...(isStacked ? { stack: 'all' } : {}),
    ...(at === 0 && limit !== undefined ? { markLine: lineAt(limit, drawn, isAcross) } : {}),
  }));
  return isAcross
    ? { xAxis: figureAxis, yAxis: placeAxis, series: drawnSeries }
    : { xAxis: placeAxis, yAxis: figureAxis, series: drawnSeries };
}

interface Bar {
  readonly at: number;
  readonly drawn: Drawn;
  readonly isAcross: boolean;
  readonly hasLabels: boolean;
}

function barOf({ name, color, values }: DrawnSeries, { at, drawn: { tokens }, isAcross, hasLabels }: Bar) {
  return {
    ...{ type: 'bar', name, data: values.map((value) => value ?? '-'), barMaxWidth: 34, barGap: '12%' },
    itemStyle: {
      color: tokens(color),
      decal: patterns[color],
      borderColor: tokens('sheet'),
      borderWidth: at === 0 ? 0 : 0.5,
    },
    label: {
      ...{ show: hasLabels, position: isAcross ? 'right' : 'top', fontFamily: tokens('hei'), fontSize: 12 },
      color: tokens('ink'),
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

function lineAt({ name, value }: NonNullable<Columns['limit']>, { tokens }: Drawn, isAcross: boolean) {
  return {
    ...{ silent: true, symbol: 'none', animation: false },
    lineStyle: { color: tokens('ink'), type: 'dashed', width: 1.5 },
    label: {
      formatter: name,
      position: 'end',
      fontFamily: tokens('hei'),
      fontSize: letters,
      color: tokens('ink'),
    },
    data: [isAcross ? { xAxis: value } : { yAxis: value }],
  };
}

function namesAxis(places: readonly string[], { tokens, width }: Drawn, isAcross: boolean) {
  const label = { fontFamily: tokens('hei'), fontSize: letters, color: tokens('ink'), overflow: 'break' };
  const share = (width - 70) / Math.max(1, places.length);
  const room = isAcross ? Math.min(220, width * 0.36) : Math.max(leastRoom, share);
  return {
    ...{
      type: 'category',
      data: places,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens('control') } },
    },
    axisLabel: {
      ...label,
      width: room,
      lineHeight: 17,
      ...(isAcross || share >= leastRoom ? { interval: 0 } : { hideOverlap: true }),
    },
  };
}

function valueAxis(unit: string, { tokens, width }: Drawn, isAcross: boolean) {
  return {
    ...{ type: 'value', name: isAcross ? '' : unit, splitNumber: width > narrow ? 5 : 3, minInterval: 1 },
    nameTextStyle: { fontFamily: tokens('hei'), fontSize: 12, color: tokens('ink-3'), align: 'left' },
    axisLabel: { fontFamily: tokens('hei'), fontSize: 12, color: tokens('ink-2'), hideOverlap: true },
    splitLine: { lineStyle: { color: tokens('line') } },
  };
}

type Boxes = Extract<Drawing, { form: 'boxes' }>;

/** The axis begins near the lowest, as points mostly lie close together. */
function boxes({ places, boxes: drawnBoxes, means, unit, names }: Boxes, drawn: Drawn): EChartsCoreOption {
  const { tokens } = drawn;
  return {
    xAxis: namesAxis(places, drawn, false),
    yAxis: { ...valueAxis(unit, drawn, false), scale: true },
    series: [
      {
        ...{ type: 'boxplot', name: names.box, data: drawnBoxes.map((box) => box ?? '-'), boxWidth: [18, 64] },
        itemStyle: { color: tokens('blue-tint'), borderColor: tokens('blue'), borderWidth: 1.5 },
        tooltip: { show: false },
      },
      {
        ...{
          type: 'scatter',
          name: names.mean,
          data: means.map((mean) => mean ?? '-'),
          symbol: 'diamond',
          symbolSize: 13,
        },
        itemStyle: { color: tokens('ink') },
      },
    ],
  };
}
