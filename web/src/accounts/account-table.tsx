import { Input } from 'antd';
import type { Account } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import style from './accounts.module.css';
import type { Search, Shown } from './queries.ts';
import type { AccountActs } from './use-account-columns.tsx';
import { useAccountColumns } from './use-account-columns.tsx';

const STATES: readonly Shown[] = [
  'all',
  'none',
  'code-printed',
  'active',
  'dormant',
  'factor-missing',
  'suspended',
  'closed',
];

/** No branch is named so. */
const ALL = '*';

interface AccountTableProps extends AccountActs {
  /** What has been listed so far. */
  readonly accounts: readonly Account[];
  readonly branches: readonly { readonly id: string; readonly name: string }[];
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  readonly chosen: readonly Account[];
  readonly onChoose: (chosen: readonly Account[]) => void;
  readonly onNearEnd: () => void;
  /** How many there are in all. */
  readonly count: number;
  /** Another search is under way; what is listed still is of the one before, and not to be chosen from. */
  readonly isStale: boolean;
}

function idOf({ personId }: Account): string {
  return personId;
}

/** Everybody, narrowed by words and state; people are chosen here for their codes. */
export function AccountTable(props: AccountTableProps): ReactElement {
  const { accounts, branches, search, onSearch, chosen, onChoose, onNearEnd, count, isStale, ...acts } = props;
  const text = useText('accounts');
  const { columns, narrow } = useAccountColumns(acts);
  const nameOf = useMemo(
    () =>
      ({ name }: Account) =>
        text('choose', { name }),
    [text],
  );
  return (
    <>
      <div className={style.search}>
        <Input
          type="search"
          aria-label={text('find.label')}
          placeholder={text('find')}
          value={search.words}
          onChange={({ target }) => onSearch({ ...search, words: target.value })}
        />
        <Choice
          aria-label={text('show.branch')}
          isSearched
          value={search.branchId ?? ALL}
          choices={[
            { value: ALL, label: text('show.everywhere') },
            ...branches.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(next) => onSearch({ ...search, branchId: next === ALL ? null : next })}
        />
        <Choice
          aria-label={text('show.label')}
          value={search.state}
          choices={STATES.map((each) => ({ value: each, label: text(`show.${each}`) }))}
          onChange={(next) => onSearch({ ...search, state: STATES.find((each) => each === next) ?? 'all' })}
        />
      </div>
      {accounts.length === 0 ? (
        <p className="muted">{text('nobody')}</p>
      ) : (
        <DeskTable
          label={text('title')}
          rows={accounts}
          onNearEnd={onNearEnd}
          count={count}
          idOf={idOf}
          columns={columns}
          narrow={narrow}
          selection={{
            chosen,
            onChoose,
            isDisabled: isStale,
            words: { one: nameOf, all: text('chooseShown', { count: accounts.length }) },
          }}
        />
      )}
    </>
  );
}
