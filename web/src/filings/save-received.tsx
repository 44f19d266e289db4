import type { FilingFigures, ReceivedFiling } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { SaveRows } from '../ui/save-rows.tsx';
import type { Plain, SavedColumn } from '../ui/saved-rows.ts';
import { savedRows } from '../ui/saved-rows.ts';
import { useDates } from '../ui/use-dates.ts';
import { columnsOf, isApart, peopleSum, rowOf, type Span, sumOf } from './columns.ts';
import { usePlaceWords } from './use-place-words.ts';

interface Line {
  readonly name: string;
  readonly version: string | null;
  readonly figures: FilingFigures;
  readonly spans: readonly Span[];
}

interface SaveReceivedProps {
  readonly title: string;
  /** Of one year. */
  readonly received: readonly ReceivedFiling[];
}

/** The table of committees with its sums; a number for several grades says for which. */
export function SaveReceived({ title, received }: SaveReceivedProps): ReactElement {
  const text = useText('filings');
  const dates = useDates();
  const words = usePlaceWords();
  const take = () => {
    const all = received.flatMap(({ figures }) => figures);
    const columns = columnsOf(all);
    const heads = columns.map(({ place, name }) => words(place, () => name));
    const lines: readonly Line[] = received.map(({ committee, revision, madeOn, figures }) => ({
      name: committee,
      version: text('received.version', { revision, day: dates.full(madeOn) }),
      figures,
      spans: rowOf(columns, figures),
    }));
    const sums: Line = {
      name: text('received.total'),
      version: null,
      figures: all,
      spans: sumOf(
        columns.length,
        lines.flatMap(({ spans }) => spans),
      ),
    };
    const placed = (at: number, spans: readonly Span[]): Plain => {
      const span = spans.find(({ from }) => from === at);
      if (span === undefined) return null;
      const range = { from: heads[span.from] ?? '', to: heads[span.to] ?? '' };
      return span.from === span.to ? span.members : `${span.members} (${text('figures.range', range)})`;
    };
    const column = (head: string, plain: (line: Line) => Plain): SavedColumn<Line> => ({ head, cell: plain, plain });
    const people = (figures: FilingFigures): Plain => figureOf(peopleSum(figures.map(({ members }) => members.rated)));
    return savedRows(
      [
        column(text('received.committee'), ({ name }) => name),
        column(text('received.saved'), ({ version }) => version),
        column(text('figures.branches'), ({ figures }) =>
          text('figures.branches.of', {
            confirmed: figures.reduce((sum, { branches }) => sum + branches.confirmed, 0),
            due: figures.reduce((sum, { branches }) => sum + branches.due, 0),
          }),
        ),
        column(text('figures.rated'), ({ figures }) => people(figures)),
        ...heads.map((head, at) => column(head, ({ spans }) => placed(at, spans))),
        ...(all.some(isApart)
          ? [column(text('received.apart'), ({ figures }) => people(figures.filter(isApart)))]
          : []),
      ],
      [...lines, sums],
    );
  };
  return <SaveRows title={title} count={received.length + 1} take={take} />;
}

/** «40 + <3» stays as it is. */
function figureOf(sum: string): Plain {
  return /^\d+$/.test(sum) ? Number(sum) : sum;
}
