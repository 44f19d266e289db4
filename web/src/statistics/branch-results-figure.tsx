import type { Statistics } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Figure } from '../ui/figure.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './statistics.module.css';
import { useNames } from './use-names.ts';

type Results = Statistics['branchResults'][number];
type Rectification = Results['branches'][number]['rectification'][number];

interface BranchResultsFigureProps {
  readonly found: Statistics;
  readonly results: Results;
}

const PARTS = [
  { part: 'settled', color: 'green' },
  { part: 'underway', color: 'control' },
  { part: 'overdue', color: 'rust' },
] as const;

/** Past so many the page would be all of one chart; the table keeps every branch. */
const BRANCHES_DRAWN = 24;

/** Each branch against its own earlier quarters, in the order of the tree, with what it had to put right of each. */
export function BranchResultsFigure({ found, results }: BranchResultsFigureProps): ReactElement {
  const text = useText('statistics');
  const names = useNames(found);
  const partName = usePartName();
  const { scheme, organization, periods, branches } = results;
  const title = text('branchResults', { scheme });
  const drawn = branches.slice(0, BRANCHES_DRAWN);
  const all = countsOf(branches.flatMap(({ rectification }) => rectification).reduce(together, NONE));
  return (
    <Figure
      title={title}
      fileName={names.file(title, organization)}
      lead={text('branchResults.lead', { organization })}
      drawing={{
        ...{ form: 'courses', periods: periods.map(partName), names: drawn.map(({ name }) => name) },
        line: {
          ...{ name: text('branchResults.points', { scheme }), color: 'blue' },
          values: drawn.map(({ points }) => points.map((value) => (value === null ? null : Number(value)))),
        },
        parts: PARTS.map(({ part, color }) => ({
          ...{ name: text(`branchResults.${part}`), color },
          values: drawn.map(({ rectification }) => rectification.map((each) => countsOf(each)[part])),
        })),
      }}
      table={{
        head: [
          ...[text('branch'), text('branchResults.period'), text('branchResults.points', { scheme })],
          ...[text('branchResults.set'), ...PARTS.map(({ part }) => text(`branchResults.${part}`))],
        ],
        rows: branches.flatMap(({ name, points, rectification }) =>
          periods.map((period, at) => {
            const counts = countsOf(rectification[at] ?? NONE);
            return [name, partName(period), points[at] ?? null, counts.set, ...PARTS.map(({ part }) => counts[part])];
          }),
        ),
      }}
    >
      <p className={style.note}>
        {all.set === 0 ? text('branchResults.nothing') : text('branchResults.sum', { ...all, count: all.set })}
      </p>
      {drawn.length < branches.length && (
        <p className="muted small">{text('branchResults.some', { count: BRANCHES_DRAWN })}</p>
      )}
    </Figure>
  );
}

const NONE: Rectification = { set: 0, settled: 0, overdue: 0 };

function together(left: Rectification, right: Rectification): Rectification {
  return {
    ...{ set: left.set + right.set, settled: left.settled + right.settled },
    overdue: left.overdue + right.overdue,
  };
}

function countsOf({ set, settled, overdue }: Rectification) {
  return { set, settled, underway: set - settled - overdue, overdue };
}

/** A period without its year, which the figure's title has: 一季度, 11月. */
function usePartName(): (period: string) => string {
  const text = useText('statistics');
  const dates = useDates();
  return (period) => {
    const part = (['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2'] as const).find((each) => period.endsWith(`-${each}`));
    return part === undefined ? dates.month(period) : text(`part.${part}`);
  };
}
