import type { Pledge } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { type DeskColumn, DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { useDates } from '../ui/use-dates.ts';
import { PledgeState } from './pledge-facts.tsx';
import style from './pledges.module.css';

/** A pledge that is looked at by itself. */
export type LookedAt = Pick<Pledge, 'id' | 'who'>;

export type PledgeLine = LookedAt & Pick<Pledge, 'kindName' | 'words' | 'dueOn' | 'state' | 'isOverdue' | 'lastWords'>;

interface PledgeTableProps {
  readonly pledges: readonly PledgeLine[];
  /** The month whose due days stand out; null where none does. */
  readonly month: string | null;
  readonly empty: string;
  /** Whose pledges they are, where it is not people's. */
  readonly whoHead?: string;
  readonly onLook: (pledge: LookedAt) => void;
}

/** One line for each pledge: who, what, by when, how far. */
export function PledgeTable({ pledges, month, empty, whoHead, onLook }: PledgeTableProps): ReactElement {
  const text = useText('pledges');
  const dates = useDates();
  const due = ({ dueOn }: PledgeLine): string =>
    dueOn.slice(0, 7) === month ? text('due.now', { day: dates.short(dueOn) }) : dates.short(dueOn);
  const act = (row: PledgeLine): ReactElement => (
    <button
      type="button"
      className="btn slim"
      aria-label={text('look.of', { who: row.who, words: row.words })}
      onClick={() => onLook(row)}
    >
      {text('look')}
    </button>
  );
  const columns: readonly DeskColumn<PledgeLine>[] = [
    {
      ...{ key: 'who', head: whoHead ?? text('head.who'), width: 110, isName: true, className: 'nowrap' },
      cell: ({ who }) => who,
    },
    { key: 'kind', head: text('head.kind'), width: 120, className: 'nowrap', cell: ({ kindName }) => kindName },
    { key: 'words', head: text('head.words'), width: 280, cell: ({ words }) => words },
    { key: 'last', head: text('head.last'), width: 220, cell: ({ lastWords }) => lastWords ?? '—' },
    { key: 'due', head: text('head.due'), width: 170, cell: due },
    {
      ...{ key: 'state', head: text('head.state'), width: 130, className: 'nowrap' },
      cell: (row) => <PledgeState pledge={row} />,
      plain: ({ state, isOverdue }) => (isOverdue ? text('overdue') : text(`state.${state}`)),
    },
    { key: 'act', head: text('head.act'), width: 90, className: 'nowrap', cell: act },
  ];
  if (pledges.length === 0) return <Empty>{empty}</Empty>;
  return (
    <DeskTable
      label={text('title')}
      rows={pledges}
      idOf={({ id }) => id}
      columns={columns}
      narrow={(row) => (
        <div className={style.narrow}>
          <span className={style.head}>
            <b>{row.who}</b> {act(row)}
          </span>
          <span className={style.words}>{row.words}</span>
          <span className="muted small">
            {row.kindName} · {due(row)}
          </span>
          <PledgeState pledge={row} />
        </div>
      )}
    />
  );
}
