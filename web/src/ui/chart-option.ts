import type { EChartsCoreOption } from 'echarts/core';
import { barOf, type Drawn, letters, titleRoom } from './chart-bars.ts';
import { coursesOption } from './courses-option.ts';
import type { Drawing } from './drawing.ts';
import { widthOf } from './width-of.ts';

const narrow = 560;
/** Of a name below a column; where there is less, not every name is written. */
const leastRoom = 44;
/** Beside the columns, for what the line across is called. */
const limitRoom = 92;
/** From one line of the legend to the next. */
const legendLine = 30;
/** With more columns than this their figures would run into each other, and a line across would strike them through; the table beside has them. */
const labelsMost = 30;

/** How a drawing is drawn: nothing moves, hairlines, each series with a pattern of its own. */
export function chartOption(drawing: Drawing, drawn: Drawn): EChartsCoreOption {
  const { tokens, title } = drawn;
  const top = title === undefined ? 0 : titleRoom;
  const text = { fontFamily: tokens('hei'), fontSize: letters, color: tokens('ink-2') };
  const heading = { ...text, fontFamily: tokens('song'), fontSize: 20, color: tokens('ink') };
  const titles = title === undefined ? [] : [{ text: title, left: 8, top: 10, textStyle: heading }];
  const frame = {
    animation: false,
    textStyle: text,
    ...(title === undefined ? {} : { backgroundColor: tokens('sheet') }),
    title: titles,
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
  };
  if (drawing.form === 'courses') {
    const { legend, titles: names, ...parts } = coursesOption(drawing, drawn);
    return { ...frame, ...parts, title: [...titles, ...names], legend: { ...frame.legend, data: legend } };
  }
  const legend = drawing.form === 'boxes' ? Object.values(drawing.names) : drawing.series.map(({ name }) => name);
  return {
    ...frame,
    grid: {
      top: top + 52 + (linesOf(legend, drawn.width) - 1) * legendLine,
      left: 4,
      right: rightRoom(drawing),
      bottom: 4,
      containLabel: true,
    },
    ...(drawing.form === 'boxes' ? boxes(drawing, drawn) : columns(drawing, drawn)),
  };
}

/** Beside the plot: what the line across is called, or what the figures of bars are. */
function rightRoom(drawing: Columns | Boxes): number {
  if (drawing.form !== 'boxes' && drawing.limit !== undefined) return limitRoom;
  return drawing.form === 'bars' ? 14 + widthOf(drawing.unit) * 12 : 24;
}

/** How many lines the legend takes up. */
function linesOf(names: readonly string[], width: number): number {
  let lines = 1;
  let taken = 0;
  for (const name of names) {
    const own = 22 + 5 + widthOf(name) * letters;
    if (taken > 0 && taken + own > width - 10) {
      lines += 1;
      taken = 0;
    }
    taken += own + 16;
  }
  return lines;
}

type Columns = Extract<Drawing, { form: 'columns' | 'bars' }>;

function columns(drawing: Columns, drawn: Drawn): EChartsCoreOption {
  const { places, series, isStacked = false, unit, limit } = drawing;
  const isAcross = drawing.form === 'bars';
  const placeAxis = { ...namesAxis(places, drawn, isAcross), ...(isAcross ? { inverse: true } : {}) };
  const figureAxis = valueAxis(unit, drawn, isAcross);
  const hasRoom = places.length * series.length <= labelsMost && drawn.width > narrow;
  const hasLabels = !isStacked && limit === undefined && hasRoom;
  const decimals = hasLabels ? Math.max(0, ...series.flatMap(({ values }) => values.map(decimalsOf))) : null;
  const drawnSeries = series.map((each, at) => ({
    ...barOf(each, { at, drawn, isAcross, decimals }),
    ...(isStacked ? { stack: 'all' } : {}),
    ...(at === 0 && limit !== undefined ? { markLine: lineAt(limit, drawn, isAcross) } : {}),
  }));
  return isAcross
    ? { xAxis: figureAxis, yAxis: placeAxis, series: drawnSeries }
    : { xAxis: placeAxis, yAxis: figureAxis, series: drawnSeries };
}

function decimalsOf(value: number | null): number {
  return String(value ?? 0).split('.')[1]?.length ?? 0;
}

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
    ...{
      type: 'value',
      name: unit,
      ...(isAcross ? { nameGap: 6 } : {}),
      splitNumber: width > narrow ? 5 : 3,
      minInterval: 1,
    },
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
