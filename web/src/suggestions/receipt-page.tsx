import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { SuggestionByCode } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Failed } from '../ui/failed.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { receiptQuery, useJudgeByCode, usePassUpByCode, useWithdrawByCode } from './queries.ts';
import { RaiserActs } from './raiser-acts.tsx';
import { SUGGESTION_LOOKS } from './suggestion-looks.ts';
import style from './suggestions.module.css';
import { useSuggestionName } from './use-suggestion-words.ts';
import { WayPart } from './way-part.tsx';

const LENGTH = 10;

/** As it stands on the receipt, whatever was typed between its groups; empty where it cannot be one. */
function readCode(typed: string): string {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return signs.length === LENGTH ? `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}` : '';
}

/** For whoever holds a receipt: how far it is, the reply, and how he finds it. Nobody signs in. */
export function ReceiptPage(): ReactElement {
  const text = useText('suggestions');
  const scanned = useLocation({ select: ({ hash }) => readCode(hash) });
  const [typed, setTyped] = useState(scanned);
  const [code, setCode] = useState(scanned);
  const query = useQuery(receiptQuery(code));
  return (
    <Themed>
      <Page title={text('receipt.title')} width="narrow">
        <div className={style.parts}>
          <form
            className={`sheet box ${style.form}`}
            onSubmit={(event) => {
              event.preventDefault();
              setCode(readCode(typed));
            }}
          >
            <label className={`field ${style.short}`}>
              <span>{text('receipt.code')}</span>
              <input
                className="input"
                autoCapitalize="characters"
                autoComplete="off"
                spellCheck={false}
                maxLength={20}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
              <small>{text('receipt.form')}</small>
            </label>
            <div>
              <button type="submit" className="btn blue" disabled={readCode(typed) === ''}>
                {text('receipt.do')}
              </button>
            </div>
          </form>
          {query.error !== null && <Failed error={query.error} again={() => void query.refetch()} />}
          {query.data !== undefined && query.error === null && <Found code={code} found={query.data} />}
        </div>
      </Page>
    </Themed>
  );
}

function Found({ code, found }: { readonly code: string; readonly found: SuggestionByCode }): ReactElement {
  const text = useText('suggestions');
  const dates = useDates();
  const name = useSuggestionName();
  const judge = useJudgeByCode();
  const passUp = usePassUpByCode();
  const withdraw = useWithdrawByCode();
  const { revision } = found;
  return (
    <>
      <section className={`sheet box ${style.part}`} aria-labelledby="found-title">
        <div className={style.head}>
          <h2 className="sec-title" id="found-title">
            {name(found)}
          </h2>
          <StateTag look={SUGGESTION_LOOKS[found.state]}>{text(`state.${found.state}`)}</StateTag>
        </div>
        <p>{text('receipt.where', { branch: found.branch, kind: text(`kind.${found.kind}`) })}</p>
        <p>{text('receipt.days', { received: dates.full(found.receivedOn), due: dates.full(found.dueOn) })}</p>
      </section>
      <WayPart found={found} />
      <RaiserActs
        key={revision}
        may={found.may}
        errors={[judge.error, passUp.error, withdraw.error]}
        isPending={judge.isPending || passUp.isPending || withdraw.isPending}
        onJudge={(verdict, words) => judge.mutate({ code, revision, verdict, words })}
        onPassUp={() => passUp.mutate({ code, revision })}
        onWithdraw={() => withdraw.mutate({ code, revision })}
      />
    </>
  );
}
