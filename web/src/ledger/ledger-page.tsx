import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { LedgerEntry } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { Attachments } from './attachments.tsx';
import { ClosedPeriods } from './closed-periods.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryTable } from './entry-table.tsx';
import { worthOf } from './entry-order.ts';
import { attachmentsQuery, ledgerQuery } from './queries.ts';
import { EntryReviews } from './entry-reviews.tsx';
import { ReverseForm } from './reverse-form.tsx';

/** The points ledger (台账): what was awarded, deducted and reversed; nothing in it is ever edited. */
export function LedgerPage(): ReactElement {
  return (
    <Themed>
      <Ledger />
    </Themed>
  );
}

function Ledger(): ReactElement {
  const text = useText('ledger');
  const { branchId = '' } = useParams({ strict: false });
  const { year, appointments } = useMe();
  const writes = appointments.some(
    ({ role, organization }) => organization.id === branchId && (role === 'recorder' || role === 'branch-secretary'),
  );
  // Whoever has entered something does not take it back himself where he is no secretary.
  const reverses = appointments.some(
    ({ role, organization }) => organization.id === branchId && role === 'branch-secretary',
  );
  const query = useQuery(ledgerQuery(branchId));
  const [isEntering, setEntering] = useState(false);
  const attached = useQuery(attachmentsQuery(branchId)).data ?? [];
  const [looking, setLooking] = useState<LedgerEntry | null>(null);
  const [reversing, setReversing] = useState<LedgerEntry | null>(null);
  return (
    <Page
      title={text('title', { year })}
      remark={query.data !== undefined && text('remark', { count: query.data.entries.length })}
      actions={
        <>
          <Link to="/branches/$branchId/year-check" params={{ branchId }} className="btn slim">
            {text('check')}
          </Link>
          {writes && (
            <button type="button" className="btn blue slim" onClick={() => setEntering(true)}>
              {text('add')}
            </button>
          )}
        </>
      }
    >
      <Fetched query={query}>
        {({ entries, tariff }) => (
          <>
            <EntryReviews branchId={branchId} tariff={tariff} />
            {entries.length === 0 ? (
              <Empty>{text('empty')}</Empty>
            ) : (
              <EntryTable
                entries={entries}
                tariff={tariff}
                onReverse={reverses ? setReversing : null}
                filesOf={(id) => attached.filter(({ entryId }) => entryId === id).length}
                onFiles={setLooking}
              />
            )}
            <ClosedPeriods branchId={branchId} />
            {isEntering && (
              <Dialog title={text('form.title')} onClose={() => setEntering(false)}>
                <EntryForm branchId={branchId} tariff={tariff} onDone={() => setEntering(false)} />
              </Dialog>
            )}
            {looking !== null && (
              <Dialog title={text('files.title', { sequence: looking.sequence })} onClose={() => setLooking(null)}>
                <Attachments branchId={branchId} entry={looking} />
              </Dialog>
            )}
            {reversing !== null && (
              <Dialog
                title={text('reverse.title', { sequence: reversing.sequence })}
                onClose={() => setReversing(null)}
              >
                <ReverseForm
                  branchId={branchId}
                  entry={reversing}
                  worth={worthOf(reversing, tariff)}
                  onDone={() => setReversing(null)}
                />
              </Dialog>
            )}
          </>
        )}
      </Fetched>
    </Page>
  );
}
