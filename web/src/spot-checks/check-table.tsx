import { Link } from '@tanstack/react-router';
import type { SpotCheckHead } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { type DeskColumn, DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { CHECK_LOOKS } from './check-looks.ts';
import style from './spot-checks.module.css';
import { useCheckWords } from './use-check-words.ts';

/** Every check, the latest first: of what, where it stands, how much was wrong. */
export function CheckTable({ checks }: { readonly checks: readonly SpotCheckHead[] }): ReactElement {
  const text = useText('spotChecks');
  const dates = useDates();
  const words = useCheckWords();
  if (checks.length === 0) return <Empty>{text('none')}</Empty>;
  const state = (check: SpotCheckHead): ReactElement => (
    <StateTag look={CHECK_LOOKS[check.state]}>{text(`state.${check.state}`)}</StateTag>
  );
  const name = (check: SpotCheckHead): ReactElement => (
    <Link to="/spot-checks/$checkId" params={{ checkId: check.id }}>
      {words.title(check)}
    </Link>
  );
  const columns: readonly DeskColumn<SpotCheckHead>[] = [
    { key: 'name', head: text('head.what'), width: 220, isName: true, cell: name, plain: words.title },
    { key: 'branches', head: text('head.branches'), width: 260, cell: words.branches },
    {
      key: 'frozen',
      head: text('head.frozen'),
      width: 120,
      cell: ({ frozenOn }) => dates.short(frozenOn),
      plain: ({ frozenOn }) => dates.full(frozenOn),
    },
    { key: 'drawn', head: text('head.drawn'), width: 130, cell: words.drawn },
    { key: 'found', head: text('head.found'), width: 170, cell: words.found },
    { key: 'state', head: text('head.state'), width: 130, cell: state, plain: (check) => text(`state.${check.state}`) },
  ];
  const narrow = (check: SpotCheckHead): ReactElement => (
    <div className={style.narrow}>
      <span className={style.head}>
        {name(check)} {state(check)}
      </span>
      <span className="small">{words.branches(check)}</span>
      <span className="muted small">{[words.drawn(check), words.found(check)].join(text('and'))}</span>
    </div>
  );
  return <DeskTable label={text('title')} rows={checks} idOf={({ id }) => id} columns={columns} narrow={narrow} />;
}
