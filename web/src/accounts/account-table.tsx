import { Input } from 'antd';
import type { Account } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import style from './accounts.module.css';
import type { Shown } from './find-accounts.ts';
import { branchesOf, findAccounts } from './find-accounts.ts';
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
  readonly accounts: readonly Account[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Everybody, narrowed by words and state; people are chosen here for their codes. */
export function AccountTable({ accounts, chosen, onChoose, ...acts }: AccountTableProps): ReactElement {
  const text = useText('accounts');
  const [words, setWords] = useState('');
  const [state, setState] = useState<Shown>('all');
  const [branch, setBranch] = useState(ALL);
  // Typing goes first; the list follows when it can.
  const wanted = useDeferredValue(words);
  const found = useMemo(
    () => findAccounts(accounts, { words: wanted, state, branch: branch === ALL ? null : branch }),
    [accounts, wanted, state, branch],
  );
  const branches = useMemo(() => branchesOf(accounts), [accounts]);
  const { columns, narrow } = useAccountColumns(acts);
  return (
    <>
      <div className={style.search}>
        <Input
          type="search"
          aria-label={text('find.label')}
          placeholder={text('find')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <Choice
          aria-label={text('show.branch')}
          isSearched
          value={branch}
          choices={[
            { value: ALL, label: text('show.everywhere') },
            ...branches.map((name) => ({ value: name, label: name })),
          ]}
          onChange={setBranch}
        />
        <Choice
          aria-label={text('show.label')}
          value={state}
          choices={STATES.map((each) => ({ value: each, label: text(`show.${each}`) }))}
          onChange={(next) => setState(STATES.find((each) => each === next) ?? 'all')}
        />
      </div>
      {found.length === 0 ? (
        <p className="muted">{text('nobody')}</p>
      ) : (
        <DeskTable
          label={text('title')}
          rows={found}
          idOf={({ personId }) => personId}
          columns={columns}
          narrow={narrow}
          selection={{
            columnWidth: 56,
            selectedRowKeys: [...chosen],
            // Who was chosen under other words stays chosen.
            preserveSelectedRowKeys: true,
            onChange: (keys) => onChoose(new Set(keys.map(String))),
            getTitleCheckboxProps: () => ({ 'aria-label': text('chooseShown', { count: found.length }) }),
            getCheckboxProps: ({ name }) => ({ 'aria-label': text('choose', { name }) }),
          }}
        />
      )}
    </>
  );
}
