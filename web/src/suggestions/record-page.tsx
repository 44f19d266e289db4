import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import { Page } from '../ui/page.tsx';
import { useRecord } from './queries.ts';
import { ReceiptSlip } from './receipt-slip.tsx';
import { SuggestForm } from './suggest-form.tsx';
import style from './suggestions.module.css';

/** Writes down what somebody says or hands in; the slip goes to whoever said it. */
export function RecordSuggestionPage(): ReactElement {
  const text = useText('suggestions');
  const { branchId } = useParams({ from: '/branches/$branchId/suggestions/new' });
  const record = useRecord();
  const [id] = useState(newId);
  return (
    <Page title={text('record.title')} width="narrow" isPaper={record.data !== undefined}>
      <div className={style.parts}>
        {record.data !== undefined ? (
          <>
            <p className="noprint">{text('record.give')}</p>
            <ReceiptSlip receipt={record.data} />
          </>
        ) : (
          <>
            <p>{text('record.lead')}</p>
            <SuggestForm
              isForAnother
              error={record.error}
              isPending={record.isPending}
              onSend={(given) => record.mutate({ id, branchId, ...given })}
            />
          </>
        )}
      </div>
    </Page>
  );
}
