import type { FilingFigures, ReceivedFiling } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { columnsOf, type GradeColumn, isApart, peopleSum, rowOf, type Span, sumOf } from './columns.ts';
import style from './filings.module.css';
import { SaveReceived } from './save-received.tsx';
import { usePlaceWords } from './use-place-words.ts';

interface ReceivedTableProps {
  readonly label: string;
  /** Of one year. */
  readonly received: readonly ReceivedFiling[];
  readonly onOpen: (filing: ReceivedFiling) => void;
}

/** Committees by name, grades from the best on; no order by any number. */
export function ReceivedTable({ label, received, onOpen }: ReceivedTableProps): ReactElement {
  const text = useText('filings');
  const dates = useDates();
  const all = received.flatMap(({ figures }) => figures);
  const columns = columnsOf(all);
  const rows = received.map((filing) => ({ filing, spans: rowOf(columns, filing.figures) }));
  const hasApart = all.some(isApart);
  const total = sumOf(
    columns.length,
    rows.flatMap(({ spans }) => spans),
  );
  return (
    <>
      {/* The region can be reached by keys, so that a wide table is scrolled without a pointer. */}
      <div className={style.scroll} role="region" aria-label={label} tabIndex={0}>
        <table className={style.committees} aria-label={label}>
          <Head columns={columns} hasApart={hasApart} />
          <tbody>
            {rows.map(({ filing, spans }) => (
              <tr key={filing.id}>
                <th scope="row">
                  <button
                    type="button"
                    className="btn text"
                    aria-label={text('received.open', { committee: filing.committee })}
                    onClick={() => onOpen(filing)}
                  >
                    {filing.committee}
                  </button>
                  <span className="muted small">
                    {text('received.version', { revision: filing.revision, day: dates.full(filing.madeOn) })}
                  </span>
                </th>
                <Numbers figures={filing.figures} spans={spans} hasApart={hasApart} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text('received.total')}</th>
              <Numbers figures={all} spans={total} hasApart={hasApart} />
            </tr>
          </tfoot>
        </table>
      </div>
      <SaveReceived title={label} received={received} />
    </>
  );
}

function Head({
  columns,
  hasApart,
}: {
  readonly columns: readonly GradeColumn[];
  readonly hasApart: boolean;
}): ReactElement {
  const text = useText('filings');
  const words = usePlaceWords();
  const heads = [
    ...[text('figures.branches'), text('figures.rated')],
    ...columns.map(({ place, name }) => words(place, () => name)),
    ...(hasApart ? [text('received.apart')] : []),
  ];
  return (
    <thead>
      <tr>
        <th scope="col">{text('received.committee')}</th>
        {heads.map((head) => (
          <th key={head} scope="col" className={style.figure}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface NumbersProps {
  readonly figures: FilingFigures;
  readonly spans: readonly Span[];
  readonly hasApart: boolean;
}

/** One committee's numbers, or those of all: a number for several grades stands over their columns. */
function Numbers({ figures, spans, hasApart }: NumbersProps): ReactElement {
  const text = useText('filings');
  const sum = (of: 'due' | 'confirmed'): number => figures.reduce((so, { branches }) => so + branches[of], 0);
  const apart = figures.filter(isApart);
  return (
    <>
      <td className={style.figure}>{text('figures.branches.of', { confirmed: sum('confirmed'), due: sum('due') })}</td>
      <td className={style.figure}>{peopleSum(figures.map(({ members }) => members.rated))}</td>
      {spans.map(({ from, to, members }) => (
        <td key={from} colSpan={to - from + 1} className={to > from ? style.together : style.figure}>
          {members}
        </td>
      ))}
      {hasApart && <td className={style.figure}>{peopleSum(apart.map(({ members }) => members.rated))}</td>}
    </>
  );
}
