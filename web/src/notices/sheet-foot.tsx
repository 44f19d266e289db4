import type { NoticeBody } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { checkAddress } from './check-address.ts';
import style from './wall-sheet.module.css';

interface SheetFootProps {
  readonly body: NoticeBody;
  readonly published: PublishedSheet | null;
}

/** What a sheet carries once it is published. */
export interface PublishedSheet {
  readonly checkCode: string;
  readonly checkpoint: string | null;
}

/** How to object, the place of the seal, the code to check the sheet by. */
export function SheetFoot({ body, published }: SheetFootProps): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  return (
    <section className={style.foot}>
      <div className={style.how}>
        <h2>{text('object.title')}</h2>
        <p>{text('object.how')}</p>
        <p>
          {body.contact.trim() !== '' && text('object.who', { contact: body.contact.trim().replace(/[。.]+$/, '') })}
          {text('object.after')}
        </p>
        {published !== null && published.checkpoint !== null && (
          <p className={style.checkpoint}>{text('checkpoint', { form: published.checkpoint })}</p>
        )}
      </div>
      <div className={style.seal}>
        <span>{text('seal')}</span>
        <p>{dates.full(body.openedOn)}</p>
      </div>
      <div className={style.check}>
        {published === null ? (
          <span className={style.noCode}>{text('qr.draft')}</span>
        ) : (
          <QrCode
            // What stands behind # stays in the browser: whoever scans it has the checkpoint at hand.
            words={[checkAddress(published.checkCode), published.checkpoint].filter((part) => part !== null).join('#')}
            label={text('qr')}
          />
        )}
        <p>{text('code')}</p>
        <b>{published?.checkCode ?? text('code.draft')}</b>
      </div>
    </section>
  );
}
