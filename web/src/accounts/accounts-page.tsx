import { useQuery } from '@tanstack/react-query';
import type { PrintedCode } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import { AccountTable } from './account-table.tsx';
import { CodeSlips } from './code-slips.tsx';
import { ManageDialog } from './manage-dialog.tsx';
import { accountsQuery, usePrintCodes, useSuspendDormant } from './queries.ts';

/** What one request may ask for; the slips of a county are printed branch by branch anyway. */
const CODES_MOST = 1000;

/** Who can sign in: codes printed and handed over, accounts set aside or closed. */
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
  const suspend = useSuspendDormant();
  const [managed, setManaged] = useState<string | null>(null);
  // The slip of one whose second factor was reset.
  const [slip, setSlip] = useState<PrintedCode | null>(null);
  const codes = slip === null ? print.data : [slip];
  if (codes !== undefined) {
    return (
      <CodeSlips
        codes={codes}
        onDone={() => {
          print.reset();
          setSlip(null);
          setManaged(null);
          setChosen(new Set());
        }}
      />
    );
  }
  const printWords = (count: number): string => {
    if (count === 0) return text('print.none');
    return count > CODES_MOST ? text('print.tooMany', { most: CODES_MOST }) : text('print', { count });
  };
  const account = query.data?.find(({ personId }) => personId === managed);
  const dormant = query.data?.filter(({ isDormant }) => isDormant).length ?? 0;
  const without = query.data?.filter(({ state }) => state === 'none').length ?? 0;
  return (
    <Page
      title={text('title')}
      remark={query.data !== undefined && text('remark', { count: query.data.length, without })}
      actions={
        <>
          {dormant > 0 && (
            <button type="button" className="btn slim" disabled={suspend.isPending} onClick={() => suspend.mutate()}>
              {text('suspendDormant', { count: dormant })}
            </button>
          )}
          <button
            type="button"
            className={chosen.size > 0 && chosen.size <= CODES_MOST ? 'btn blue slim' : 'btn slim'}
            disabled={chosen.size === 0 || chosen.size > CODES_MOST || print.isPending}
            onClick={() => print.mutate(query.data?.filter(({ personId }) => chosen.has(personId)) ?? [])}
          >
            {printWords(chosen.size)}
          </button>
        </>
      }
    >
      <Refusal error={print.error ?? suspend.error} />
      <Fetched query={query} lines={12}>
        {(accounts) => (
          <AccountTable
            accounts={accounts}
            chosen={chosen}
            onChoose={setChosen}
            onManage={({ personId }) => setManaged(personId)}
          />
        )}
      </Fetched>
      {account !== undefined && <ManageDialog account={account} onClose={() => setManaged(null)} onPrinted={setSlip} />}
    </Page>
  );
}
