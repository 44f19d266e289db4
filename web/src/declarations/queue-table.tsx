import type { Declaration } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { DECLARATION_LOOKS } from '../ui/declaration-looks.ts';
import { type DeskColumn, DeskTable } from '../ui/desk-table.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './declarations.module.css';
import { useMayDecide } from './use-may-decide.ts';
import { useDeclarationWords } from './use-declaration-words.ts';

interface QueueTableProps {
  readonly declarations: readonly Declaration[];
  readonly onLook: (declaration: Declaration) => void;
}

/** Each line says why it is looked at first, and what stands against deciding it. */
export function QueueTable({ declarations, onLook }: QueueTableProps): ReactElement {
  const text = useText('declarations');
  const dates = useDates();
  const words = useDeclarationWords();
  const mayDecide = useMayDecide();
  const state = (row: Declaration): ReactElement => <Signs declaration={row} />;
  const signs = ({ state: at, unusual }: Declaration): string =>
    [text(`state.${at}`), ...unusual.map((sign) => text(`unusual.${sign}`))].join(' · ');
  const act = (row: Declaration): ReactElement => {
    const label = row.turn !== null && row.obstacle === null && mayDecide(row) ? 'act' : 'look';
    return (
      <button
        type="button"
        className="btn slim"
        aria-label={text(`${label}.of`, { name: row.member, words: row.words })}
        onClick={() => onLook(row)}
      >
        {text(label)}
      </button>
    );
  };
  const columns: readonly DeskColumn<Declaration>[] = [
    {
      key: 'name',
      head: text('head.name'),
      width: 100,
      isName: true,
      className: 'nowrap',
      cell: ({ member }) => member,
    },
    { key: 'what', head: text('head.what'), width: 190, cell: words.what },
    { key: 'words', head: text('head.words'), width: 300, cell: (row) => row.words },
    {
      key: 'on',
      head: text('head.on'),
      width: 110,
      className: 'nowrap',
      cell: (row) => dates.short(row.occurredOn),
      plain: (row) => dates.full(row.occurredOn),
    },
    { key: 'worth', head: text('head.worth'), width: 110, className: 'nowrap', cell: words.worth },
    { key: 'state', head: text('head.state'), width: 220, cell: state, plain: signs },
    { key: 'act', head: text('head.act'), width: 100, className: 'nowrap', cell: act },
  ];
  return (
    <DeskTable
      label={text('title')}
      rows={declarations}
      idOf={({ id }) => id}
      columns={columns}
      narrow={(row) => (
        <div className={style.narrow}>
          <span className={style.head}>
            <b>{row.member}</b> {act(row)}
          </span>
          <span>{row.words}</span>
          <span className="muted small">
            {words.what(row)} · {dates.short(row.occurredOn)} · {words.worth(row)}
          </span>
          {state(row)}
        </div>
      )}
    />
  );
}

function Signs({ declaration: { state, unusual } }: { readonly declaration: Declaration }): ReactElement {
  const text = useText('declarations');
  return (
    <span className={style.signs}>
      <StateTag look={DECLARATION_LOOKS[state]}>{text(`state.${state}`)}</StateTag>
      {unusual.map((sign) => (
        <StateTag key={sign} look={sign === 'duplicate' ? 'late' : 'soon'}>
          {text(`unusual.${sign}`)}
        </StateTag>
      ))}
    </span>
  );
}
