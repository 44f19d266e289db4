import type { Statistics } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Figure } from '../ui/figure.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useNames } from './use-names.ts';

interface BranchResultsFigureProps {
  readonly found: Statistics;
  readonly results: Statistics['branchResults'][number];
}

const COLORS = ['blue', 'blue-soft', 'plum', 'control'] as const;

/** Each branch against its own earlier quarters, in the order of the tree, with what it had to put right. */
export function BranchResultsFigure({ found, results }: BranchResultsFigureProps): ReactElement {
  const text = useText('statistics');
  const names = useNames(found);
  const dates = useDates();
  const { scheme, organization, periods, branches } = results;
  const title = text('branchResults', { scheme });
  // A year has four quarters; of months the last ones are drawn, and the table keeps all.
  const drawn = periods.slice(-COLORS.length);
  return (
    <Figure
      title={title}
      fileName={names.file(title, organization)}
      lead={text('branchResults.lead', { organization })}
      drawing={{
        ...{ form: 'bars', places: branches.map(({ name }) => name), unit: text('unit.points') },
        series: drawn.map((period, at) => ({
          ...{ name: dates.period(period), color: COLORS[at] ?? 'blue' },
          values: branches.map(({ points }) => {
            const value = points[periods.indexOf(period)] ?? null;
            return value === null ? null : Number(value);
          }),
        })),
      }}
      table={{
        head: [
          text('branch'),
          ...periods.map((period) => dates.period(period)),
          ...[text('branchResults.opened'), text('branchResults.settled')],
        ],
        rows: branches.map(({ name, points, opened, settled }) => [name, ...points, opened, settled]),
      }}
    />
  );
}
