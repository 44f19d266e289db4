import { useQuery } from '@tanstack/react-query';
import type { ExemptionRequest } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import style from './exemptions.module.css';
import { ownRequestsQuery, useWithdraw } from './queries.ts';
import { LOOKS, useRequestWords } from './use-request-words.ts';
import { WishForm } from './wish-form.tsx';

/** One's own wish not to be scored: where it stands, and the form while none is under way. */
export function OwnExemptionPage(): ReactElement {
  return (
    <Themed>
      <Own />
    </Themed>
  );
}

function Own(): ReactElement {
  const text = useText('exemptions');
  const query = useQuery(ownRequestsQuery);
  const { branch, personId, name } = useMe();
  return (
    <Page title={text('own.title')} width="narrow">
      <p className="muted">{text('own.lead')}</p>
      <Fetched query={query} lines={3}>
        {(requests) => (
          <>
            {requests.length > 0 && (
              <ul className={`sheet ${style.own}`}>
                {requests.map((request) => (
                  <OwnRequest key={request.id} request={request} />
                ))}
              </ul>
            )}
            {branch === null && <Empty>{text('own.none')}</Empty>}
            {branch !== null && requests.every(({ turn }) => turn === null) && (
              <div className={`sheet ${style.own}`}>
                <WishForm branchId={branch.id} people={[{ personId, name }]} onDone={() => undefined} />
              </div>
            )}
          </>
        )}
      </Fetched>
    </Page>
  );
}

function OwnRequest({ request }: { readonly request: ExemptionRequest }): ReactElement {
  const text = useText('exemptions');
  const words = useRequestWords();
  const withdraw = useWithdraw();
  const { id, revision, state, turn } = request;
  return (
    <li className={style.line}>
      <span>
        {words.what(request)} <StateTag look={LOOKS[state]}>{text(`state.${state}`)}</StateTag>
      </span>
      <span className="muted small">{words.last(request)}</span>
      {turn !== null && (
        <button
          type="button"
          className="btn slim"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ id, revision })}
        >
          {text('do.withdraw')}
        </button>
      )}
      <Refusal error={withdraw.error} />
    </li>
  );
}
