import { BarChart, BoxplotChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { titleRoom } from './chart-bars.ts';
import { chartOption } from './chart-option.ts';
import { type Drawing, heightOf } from './drawing.ts';

register([
  ...[BarChart, BoxplotChart, LineChart, ScatterChart],
  ...[GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent],
  ...[SVGRenderer, CanvasRenderer],
]);

/** Draws into an element and follows its width; answers how to take it away again. */
export function drawChart(element: HTMLElement, drawing: Drawing): () => void {
  const chart = init(element, null, { renderer: 'svg' });
  const put = (): void => {
    element.style.height = `${heightOf(drawing, element.clientWidth)}px`;
    chart.resize();
    chart.setOption(chartOption(drawing, { tokens: readTokens(), width: element.clientWidth }), { notMerge: true });
  };
  put();
  const watched = new ResizeObserver(put);
  watched.observe(element);
  return () => {
    watched.disconnect();
    chart.dispose();
  };
}

/** Wide enough for a page of A4 across. */
const pictureWidth = 1100;
const sharpness = 2;

interface Picture {
  readonly drawing: Drawing;
  readonly title: string;
}

/** The chart under its title, to be put into a paper. */
export async function pictureOf(kind: 'svg' | 'png', { drawing, title }: Picture): Promise<Blob> {
  const size = { width: pictureWidth, height: heightOf(drawing, pictureWidth) + titleRoom };
  const option = chartOption(drawing, { tokens: readTokens(), width: pictureWidth, title });
  if (kind === 'svg') {
    const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
    chart.setOption(option);
    const text = chart.renderToSVGString();
    chart.dispose();
    return new Blob([text], { type: 'image/svg+xml' });
  }
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', ...size });
  chart.setOption(option);
  const canvas = chart.renderToCanvas({ pixelRatio: sharpness, backgroundColor: readTokens()('sheet') });
  chart.dispose();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The canvas made no picture.')) : resolve(blob)),
      'image/png',
    );
  });
}

/** The colors and letters of the page, by the names of `tokens.css`. */
function readTokens(): (name: string) => string {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}
