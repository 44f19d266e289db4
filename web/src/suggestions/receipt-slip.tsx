import type { SuggestionReceipt } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { useDates } from '../ui/use-dates.ts';
import { receiptAddress } from './addresses.ts';
import style from './suggestions.module.css';
import { useSuggestionName } from './use-suggestion-words.ts';

/** What whoever raised it takes along: its number, the day, and the code of whoever has no account. */
export function ReceiptSlip({ receipt }: { readonly receipt: SuggestionReceipt }): ReactElement {
  const text = useText('suggestions');
  const dates = useDates();
  const name = useSuggestionName();
  const { code } = receipt;
  const rows: readonly (readonly [string, string])[] = [
    [text('slip.number'), name(receipt)],
    [text('slip.branch'), receipt.branch],
    [text('slip.kind'), text(`kind.${receipt.kind}`)],
    [text('slip.received'), dates.full(receipt.receivedOn)],
    [text('slip.due'), dates.full(receipt.dueOn)],
  ];
  return (
    <section className={`sheet box ${style.slip}`} aria-labelledby="slip-title">
      <h2 className="sec-title" id="slip-title">
        {text('slip.title')}
      </h2>
      <dl className={style.facts}>
        {rows.map(([head, value]) => (
          <div key={head} className={style.row}>
            <dt>{head}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {code === null ? (
        <p className="small muted">{text('slip.account')}</p>
      ) : (
        <div className={style.code}>
          <QrCode words={`${receiptAddress()}#${code}`} label={text('slip.qr')} />
          <div>
            <p>{text('slip.code')}</p>
            <b>{code}</b>
            <p className="small">{text('slip.how', { address: receiptAddress() })}</p>
          </div>
        </div>
      )}
      <div className="noprint">
        <button type="button" className="btn" onClick={() => window.print()}>
          {text('slip.print')}
        </button>
      </div>
    </section>
  );
}
