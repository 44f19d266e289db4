import { barOf, type Drawn, titleRoom } from './chart-bars.ts';
import { course, type Courses, coursesPerRow, heightOf } from './drawing.ts';

/** What the figures of the axis need on the left. */
const left = 34;
const right = 14;
/** Of a course that stands alone. */
const widest = 560;
const small = 12;
/** Between two periods, so that every figure on the line can be written. */
const figureRoom = 40;

interface Place {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Each course by itself: its name, the line, and the columns below on the same periods; all lines and all columns on one scale. */
export function coursesOption(drawing: Courses, drawn: Drawn) {
  const { names, line, parts } = drawing;
  const places = placesOf(drawing, drawn);
  return {
    legend: [line, ...parts].map(({ name }) => name),
    titles: places.map((place) => titleOf(names[place.at] ?? '', place, drawn)),
    grid: places.flatMap(({ x, y, width }) => [
      { left: x + left, top: y + course.name, width: width - left - right, height: course.line },
      {
        ...{ left: x + left, width: width - left - right, height: course.columns },
        top: y + course.name + course.line + course.between,
      },
    ]),
    axisPointer: { link: places.map(({ at }) => ({ xAxisIndex: [2 * at, 2 * at + 1] })) },
    xAxis: places.flatMap(({ at }) => [
      { ...periodAxis(drawing, drawn, false), gridIndex: 2 * at },
      { ...periodAxis(drawing, drawn, true), gridIndex: 2 * at + 1 },
    ]),
    yAxis: places.flatMap(({ at }) => [
      { ...lineAxis(drawing, drawn), gridIndex: 2 * at },
      { ...columnAxis(drawing, drawn), gridIndex: 2 * at + 1 },
    ]),
    series: places.flatMap((place) => [
      lineOf(drawing, place, drawn),
      ...parts.map((part, at) => ({
        ...barOf(
          { name: part.name, color: part.color, values: (part.values[place.at] ?? []).map((value) => value || null) },
          { at, drawn, isAcross: false, decimals: null },
        ),
        ...{
          stack: `columns ${place.at}`,
          xAxisIndex: 2 * place.at + 1,
          yAxisIndex: 2 * place.at + 1,
          barMaxWidth: 26,
        },
      })),
    ]),
  };
}

function placesOf(drawing: Courses, { width, title }: Drawn): readonly Place[] {
  const { names } = drawing;
  const perRow = coursesPerRow(drawing, width);
  const rows = Math.ceil(names.length / perRow);
  const height = Object.values(course).reduce((sum, each) => sum + each, 0);
  const top = (title === undefined ? 0 : titleRoom) + heightOf(drawing, width) - rows * height;
  const own = width / perRow;
  return names.map((_, at) => ({
    ...{ at, x: (at % perRow) * own, y: top + Math.floor(at / perRow) * height, width: Math.min(widest, own) },
  }));
}

function titleOf(text: string, { x, y, width }: Place, { tokens }: Drawn) {
  return {
    ...{ text, left: x, top: y - 4, padding: 0 },
    textStyle: {
      ...{ fontFamily: tokens('hei'), fontSize: 14, fontWeight: 600, color: tokens('ink') },
      ...{ width: width - right, overflow: 'truncate' },
    },
  };
}

function periodAxis({ periods }: Courses, { tokens }: Drawn, isNamed: boolean) {
  return {
    ...{ type: 'category', data: periods, axisTick: { show: false } },
    axisLine: { lineStyle: { color: tokens('control') } },
    axisLabel: {
      ...{ show: isNamed, fontFamily: tokens('hei'), fontSize: small, color: tokens('ink-2'), hideOverlap: true },
    },
  };
}

/** Whole tens around all lines, so that a point is as high in each course. */
function lineAxis({ line }: Courses, { tokens }: Drawn) {
  const known = line.values.flat().filter((value) => value !== null);
  const [least, most] = known.length === 0 ? [0, 100] : [Math.min(...known), Math.max(...known)];
  const max = Math.ceil(most / 10) * 10;
  const min = Math.min(max - 20, Math.floor(least / 10) * 10);
  return { ...valueAxis(tokens), min: Math.max(0, min), max, interval: 10 * Math.ceil((max - min) / 30) };
}

function columnAxis({ parts }: Courses, { tokens }: Drawn) {
  const sums = (parts[0]?.values ?? []).flatMap((own, at) =>
    own.map((_, period) => parts.reduce((sum, { values }) => sum + (values[at]?.[period] ?? 0), 0)),
  );
  const max = Math.max(2, ...sums);
  return { ...valueAxis(tokens), min: 0, max, interval: max };
}

function valueAxis(tokens: Drawn['tokens']) {
  return {
    type: 'value',
    axisLabel: { fontFamily: tokens('hei'), fontSize: 11, color: tokens('ink-2') },
    splitLine: { lineStyle: { color: tokens('line') } },
  };
}

function lineOf({ line, periods }: Courses, { at, width }: Place, { tokens }: Drawn) {
  const color = tokens(line.color);
  return {
    ...{ type: 'line', name: line.name, xAxisIndex: 2 * at, yAxisIndex: 2 * at },
    data: (line.values[at] ?? []).map((value) => value ?? '-'),
    ...{ symbol: 'circle', symbolSize: 7, showAllSymbol: true, lineStyle: { color, width: 2 }, itemStyle: { color } },
    label: {
      show: (width - left - right) / periods.length >= figureRoom,
      // As it is published.
      formatter: ({ value }: { readonly value: unknown }) => (typeof value === 'number' ? value.toFixed(2) : ''),
      ...{ position: 'top', distance: 4, fontFamily: tokens('hei'), fontSize: small, color: tokens('ink') },
    },
  };
}
