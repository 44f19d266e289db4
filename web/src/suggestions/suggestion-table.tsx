import { Link } from '@tanstack/react-router';
import type { Suggestion } from '@xianfeng/contract';
import { awaitsReply } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { type DeskColumn, DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';

import { SUGGESTION_LOOKS } from './suggestion-looks.ts';
import style from './suggestions.module.css';
import { useSuggestionName } from './use-suggestion-words.ts';

interface SuggestionTableProps {
  readonly suggestions: readonly Suggestion[];
  /** Names the branch where there are several. */
  readonly hasBranches?: boolean;
}

/** The latest first: what about, where they stand, when a reply is due. */
export function SuggestionTable({ suggestions, hasBranches = false }: SuggestionTableProps): ReactElement {
  const text = useText('suggestions');
  const dates = useDates();
  const numbered = useSuggestionName();
  if (suggestions.length === 0) return <Empty>{text('none')}</Empty>;
  const stateOf = ({ isLate, state: at }: Suggestion): string => (isLate ? text('late') : text(`state.${at}`));
  const state = (each: Suggestion): ReactElement => (
    <StateTag look={each.isLate ? 'late' : SUGGESTION_LOOKS[each.state]}>{stateOf(each)}</StateTag>
  );
  const name = (each: Suggestion): ReactElement => (
    <Link to="/suggestions/$suggestionId" params={{ suggestionId: each.id }}>
      {numbered(each)}
    </Link>
  );
  const due = (each: Suggestion): string =>
    awaitsReply(each.state) ? dates.short(each.passedUp?.dueOn ?? each.dueOn) : '';
  const columns: readonly DeskColumn<Suggestion>[] = [
    { key: 'name', head: text('head.name'), width: 170, isName: true, cell: name, plain: numbered },
    ...(hasBranches ? [{ key: 'branch', head: text('head.branch'), width: 170, cell: branchOf }] : []),
    { key: 'kind', head: text('head.kind'), width: 180, cell: ({ kind }) => text(`kind.${kind}`) },
    {
      key: 'words',
      head: text('head.words'),
      width: 300,
      cell: ({ words }) => shortened(words),
      plain: ({ words }) => words,
    },
    {
      key: 'received',
      head: text('head.received'),
      width: 100,
      cell: ({ receivedOn }) => dates.short(receivedOn),
      plain: ({ receivedOn }) => dates.full(receivedOn),
    },
    { key: 'due', head: text('head.due'), width: 100, cell: due },
    { key: 'state', head: text('head.state'), width: 130, cell: state, plain: stateOf },
  ];
  const narrow = (each: Suggestion): ReactElement => (
    <div className={style.narrow}>
      <span className={style.head}>
        {name(each)} {state(each)}
      </span>
      <span>{shortened(each.words)}</span>
      <span className="muted small">
        {text('narrow', { received: dates.short(each.receivedOn), kind: text(`kind.${each.kind}`) })}
      </span>
    </div>
  );
  return <DeskTable label={text('title')} rows={suggestions} idOf={({ id }) => id} columns={columns} narrow={narrow} />;
}

const SHOWN = 40;

function shortened(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}

function branchOf({ branch }: Suggestion): string {
  return branch;
}
