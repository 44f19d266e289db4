import type { Account } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { AccountLine } from './account-line.tsx';
import style from './accounts.module.css';
import type { Shown } from './find-accounts.ts';
import { findAccounts } from './find-accounts.ts';

/** So many lines at a time; the rest on request, so that a county's list stays quick. */
const LINES = 60;
const STATES: readonly Shown[] = ['all', 'none', 'code-printed', 'active', 'closed'];

interface AccountTableProps {
  readonly accounts: readonly Account[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onClose: (account: Account) => void;
  readonly onAppoint: (account: Account) => void;
}

/** Everybody, narrowed by words and state; people are chosen here for their codes. */
export function AccountTable({ accounts, chosen, onChoose, onClose, onAppoint }: AccountTableProps): ReactElement {
  const text = useText('accounts');
  const [words, setWords] = useState('');
  const [state, setState] = useState<Shown>('all');
  const [lines, setLines] = useState(LINES);
  const found = findAccounts(accounts, { words, state });
  const shown = found.slice(0, lines);
  const choose = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    onChoose(next);
  };
  return (
    <>
      <div className={style.search}>
        <input
          className="input"
          type="search"
          aria-label={text('find.label')}
          placeholder={text('find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <select
          className="input"
          aria-label={text('show.label')}
          value={state}
          onChange={(event) => setState(STATES.find((each) => each === event.target.value) ?? 'all')}
        >
          {STATES.map((each) => (
            <option key={each} value={each}>
              {text(`show.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {shown.length === 0 && <p className="muted">{text('nobody')}</p>}
      {shown.length > 0 && (
        <div className={`sheet ${style.scroll}`}>
          <table className={style.table} aria-label={text('title')}>
            <thead>
              <tr>
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={text('chooseShown', { count: shown.length })}
                    checked={shown.every(({ personId }) => chosen.has(personId))}
                    onChange={(event) =>
                      choose(
                        shown.map(({ personId }) => personId),
                        event.target.checked,
                      )
                    }
                  />
                </th>
                {(['name', 'branch', 'username', 'state', 'appointments', 'act'] as const).map((head) => (
                  <th key={head} scope="col">
                    {text(`head.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((account) => (
                <AccountLine
                  key={account.personId}
                  account={account}
                  isChosen={chosen.has(account.personId)}
                  onChoose={(isChosen) => choose([account.personId], isChosen)}
                  onClose={onClose}
                  onAppoint={onAppoint}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > lines && (
        <button type="button" className={`btn ${style.more}`} onClick={() => setLines(lines + LINES)}>
          {text('more', { count: Math.min(LINES, found.length - lines) })}
        </button>
      )}
    </>
  );
}
