import { useQuery } from '@tanstack/react-query';
import type { Account } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import { AccountTable } from './account-table.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { CodeSlips } from './code-slips.tsx';
import { accountsQuery, usePrintCodes } from './queries.ts';

/** What one request may ask for; the slips of a county are printed branch by branch anyway. */
const CODES_MOST = 1000;

/** Who can sign in: codes printed and handed over, accounts closed. */
export function AccountsPage(): ReactElement {
  return (
    <Themed>
      <Accounts />
    </Themed>
  );
}

function Accounts(): ReactElement {
  const text = useText('accounts');
  const query = useQuery(accountsQuery);
  const print = usePrintCodes();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [closing, setClosing] = useState<Account | null>(null);
  if (print.data !== undefined) {
    return (
      <CodeSlips
        codes={print.data}
        onDone={() => {
          print.reset();
          setChosen(new Set());
        }}
      />
    );
  }
  const printWords = (count: number): string => {
    if (count === 0) return text('print.none');
    return count > CODES_MOST ? text('print.tooMany', { most: CODES_MOST }) : text('print', { count });
  };
  const without = query.data?.filter(({ state }) => state === 'none').length ?? 0;
  return (
    <Page
      title={text('title')}
      remark={query.data !== undefined && text('remark', { count: query.data.length, without })}
      actions={
        <button
          type="button"
          className={chosen.size > 0 && chosen.size <= CODES_MOST ? 'btn blue slim' : 'btn slim'}
          disabled={chosen.size === 0 || chosen.size > CODES_MOST || print.isPending}
          onClick={() => print.mutate([...chosen])}
        >
          {printWords(chosen.size)}
        </button>
      }
    >
      <Refusal error={print.error} />
      <Fetched query={query} lines={12}>
        {(accounts) => <AccountTable accounts={accounts} chosen={chosen} onChoose={setChosen} onClose={setClosing} />}
      </Fetched>
      {closing !== null && <CloseDialog account={closing} onClose={() => setClosing(null)} />}
    </Page>
  );
}
