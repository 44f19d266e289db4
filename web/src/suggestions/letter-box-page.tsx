import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { newId } from '../ui/new-id.ts';
import { Page } from '../ui/page.tsx';
import { letterBoxQuery, useLeave } from './queries.ts';
import { ReceiptSlip } from './receipt-slip.tsx';
import { SuggestForm } from './suggest-form.tsx';
import style from './suggestions.module.css';

/** For anybody with the branch's address: says something without a name. Nobody signs in. */
export function LetterBoxPage(): ReactElement {
  const text = useText('suggestions');
  const { branchId } = useParams({ from: '/letter-box/$branchId' });
  const query = useQuery(letterBoxQuery(branchId));
  const leave = useLeave();
  const [id] = useState(newId);
  return (
    <Page title={text('box.title')} remark={query.data?.branch} width="narrow" isPaper={leave.data !== undefined}>
      <Fetched query={query} lines={6}>
        {({ committee }) => (
          <div className={style.parts}>
            {leave.data !== undefined ? (
              <>
                <p className="callout noprint">{text('box.keep')}</p>
                <ReceiptSlip receipt={leave.data} />
              </>
            ) : (
              <>
                <p>{text('box.lead', { committee })}</p>
                <SuggestForm
                  isForAnother={false}
                  error={leave.error}
                  isPending={leave.isPending}
                  onSend={({ kind, words, aboutName }) => leave.mutate({ id, branchId, kind, words, aboutName })}
                />
                <p>
                  <Link to="/receipt">{text('box.ask')}</Link>
                </p>
              </>
            )}
          </div>
        )}
      </Fetched>
    </Page>
  );
}
