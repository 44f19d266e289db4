import { Link } from '@tanstack/react-router';
import type { Objection } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useNoticeName } from '../ui/use-notice-name.ts';
import { useText } from '../text/use-text.ts';
import { type DeskColumn, DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { isOpen, OBJECTION_LOOKS } from './objection-looks.ts';
import style from './objections.module.css';
import { useObjectionWords } from './use-objection-words.ts';

/** Objections, the latest first: what about, where they stand, when the next step is due. */
export function ObjectionTable({ objections }: { readonly objections: readonly Objection[] }): ReactElement {
  const text = useText('objections');
  const dates = useDates();
  const words = useObjectionWords();
  const noticeName = useNoticeName();
  if (objections.length === 0) return <Empty>{text('none')}</Empty>;
  const state = (objection: Objection): ReactElement => (
    <StateTag look={OBJECTION_LOOKS[objection.state]}>{text(`state.${objection.state}`)}</StateTag>
  );
  const name = (objection: Objection): ReactElement => (
    <Link to="/objections/$objectionId" params={{ objectionId: objection.id }}>
      {words.title(objection)}
    </Link>
  );
  const due = (objection: Objection): string =>
    isOpen(objection) ? dates.short(objection.appeal?.dueOn ?? objection.dueOn) : '';
  const columns: readonly DeskColumn<Objection>[] = [
    { key: 'name', head: text('head.name'), width: 150, isName: true, cell: name, plain: words.title },
    { key: 'about', head: text('head.about'), width: 240, cell: words.about },
    { key: 'notice', head: text('head.notice'), width: 200, cell: ({ notice }) => noticeName(notice) },
    {
      key: 'raised',
      head: text('head.raised'),
      width: 110,
      cell: ({ raisedOn }) => dates.short(raisedOn),
      plain: ({ raisedOn }) => dates.full(raisedOn),
    },
    { key: 'due', head: text('head.due'), width: 110, cell: due },
    { key: 'state', head: text('head.state'), width: 130, cell: state, plain: (each) => text(`state.${each.state}`) },
  ];
  const narrow = (objection: Objection): ReactElement => (
    <div className={style.narrow}>
      <span className={style.head}>
        {name(objection)} {state(objection)}
      </span>
      <span>{words.about(objection)}</span>
      <span className="muted small">
        {text('narrow', { raised: dates.short(objection.raisedOn), notice: noticeName(objection.notice) })}
      </span>
    </div>
  );
  return <DeskTable label={text('title')} rows={objections} idOf={({ id }) => id} columns={columns} narrow={narrow} />;
}
