import type { Account } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useClose } from './queries.ts';

interface CloseDialogProps {
  readonly account: Account;
  readonly onClose: () => void;
}

/** Closing an account touches nobody's points; asked once. */
export function CloseDialog({ account, onClose }: CloseDialogProps): ReactElement {
  const text = useText('accounts');
  const close = useClose();
  return (
    <Dialog title={text('close.title', { name: account.name })} onClose={onClose}>
      <div className={layout.form}>
        <p>{text('close.lead')}</p>
        <Refusal error={close.error} />
        <div className={layout.acts}>
          <button
            type="button"
            className="btn blue"
            disabled={close.isPending}
            onClick={() => close.mutate(account.personId, { onSuccess: onClose })}
          >
            {text('close.do')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {text('close.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
