import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { newId } from '../ui/new-id.ts';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { ownSuggestionsQuery, useRaise } from './queries.ts';
import { ReceiptSlip } from './receipt-slip.tsx';
import { SuggestForm } from './suggest-form.tsx';
import { SuggestionTable } from './suggestion-table.tsx';
import style from './suggestions.module.css';

/** What one has to say, and what one has said; also what one is to reply to. */
export function OwnSuggestionsPage(): ReactElement {
  const text = useText('suggestions');
  const { branch } = useMe();
  const query = useQuery(ownSuggestionsQuery);
  return (
    <Themed>
      <Page title={text('title')} width="narrow">
        <div className={style.parts}>
          {branch !== null && <Raise branchId={branch.id} />}
          <section className={`${style.parts} noprint`} aria-labelledby="mine-title">
            <h2 className="sec-title" id="mine-title">
              {text('mine.title')}
            </h2>
            <Fetched query={query} lines={4}>
              {(suggestions) => <SuggestionTable suggestions={suggestions} />}
            </Fetched>
          </section>
        </div>
      </Page>
    </Themed>
  );
}

function Raise({ branchId }: { readonly branchId: string }): ReactElement {
  const text = useText('suggestions');
  const raise = useRaise();
  const [id, setId] = useState(newId);
  const receipt = raise.data;
  if (receipt !== undefined)
    return (
      <>
        <ReceiptSlip receipt={receipt} />
        <div className="noprint">
          <button
            type="button"
            className="btn slim"
            onClick={() => {
              setId(newId());
              raise.reset();
            }}
          >
            {text('form.another')}
          </button>
        </div>
      </>
    );
  return (
    <>
      <p>{text('form.lead')}</p>
      <SuggestForm
        isForAnother={false}
        error={raise.error}
        isPending={raise.isPending}
        onSend={({ kind, words, aboutName }) => raise.mutate({ id, branchId, kind, words, aboutName })}
      />
      <p>
        {text('form.nameless')}{' '}
        <Link to="/letter-box/$branchId" params={{ branchId }} className="btn slim">
          {text('form.box')}
        </Link>
      </p>
    </>
  );
}
