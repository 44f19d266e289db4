import { useQuery } from '@tanstack/react-query';
import type { Account, PrintedCode } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { greetingQuery } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './accounts.module.css';
import { type AccountAct, useAct, useLinkPortal, useResetSecondFactor } from './queries.ts';

interface ManageDialogProps {
  readonly account: Account;
  readonly onClose: () => void;
  /** The slip of a reset goes to print like all others. */
  readonly onPrinted: (code: PrintedCode) => void;
}

/** What can be done with one account: set aside, signed out, its second factor reset, linked to the portal, closed. */
export function ManageDialog({ account, onClose, onPrinted }: ManageDialogProps): ReactElement {
  const text = useText('accounts');
  const dates = useDates();
  const reset = useResetSecondFactor();
  const portal = useQuery(greetingQuery).data?.portal ?? null;
  const { name, state, enteredOn, secondFactor } = account;
  // Kept here, for the list is read anew after a refusal and an act may give its place to the opposite one.
  const [refused, setRefused] = useState<unknown>(null);
  return (
    <Dialog title={text('manage.title', { name })} onClose={onClose}>
      <div className={style.acts}>
        <p className="muted small">
          {text(`state.${state}`)} ·{' '}
          {enteredOn === null ? text('entered.never') : text('entered', { day: dates.full(enteredOn) })} ·{' '}
          {text(`factor.${secondFactor}`)}
        </p>
        <Refusal error={refused} />
        <Act key={state} account={account} act={state === 'suspended' ? 'resume' : 'suspend'} onRefused={setRefused} />
        <Act account={account} act="endSessions" onRefused={setRefused} />
        <section>
          <p>{text('reset.lead')}</p>
          <Confirmed
            does={text('reset.do')}
            isPending={reset.isPending}
            onDo={() => {
              setRefused(null);
              reset.mutate(account, { onSuccess: onPrinted, onError: setRefused });
            }}
          />
        </section>
        {portal !== null && <PortalLink account={account} portal={portal} />}
        <Act account={account} act="close" onDone={onClose} onRefused={setRefused} />
      </div>
    </Dialog>
  );
}

interface ActProps {
  readonly account: Account;
  readonly act: AccountAct;
  /** Told the refusal, or null once it is tried again. */
  readonly onRefused: (error: unknown) => void;
  readonly onDone?: () => void;
}

/** One act with what it means; done at the second click, on the same button. */
function Act({ account, act, onDone, onRefused }: ActProps): ReactElement {
  const text = useText('accounts');
  const { mutateAsync, isPending, isSuccess } = useAct(act);
  // Awaited, for after a refusal the list is read anew and this act may be gone before it hears of it.
  const perform = (): void => {
    onRefused(null);
    mutateAsync(account).then(() => onDone?.(), onRefused);
  };
  return (
    <section>
      <p>{text(`${act}.lead`)}</p>
      <Confirmed does={text(`${act}.do`)} isPending={isPending} onDo={perform} />
      {isSuccess && <p role="status">{text(`${act}.done`)}</p>}
    </section>
  );
}

interface ConfirmedProps {
  readonly does: string;
  readonly isPending: boolean;
  readonly onDo: () => void;
}

function Confirmed({ does, isPending, onDo }: ConfirmedProps): ReactElement {
  const text = useText('accounts');
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" className="btn slim" disabled={isPending} onClick={() => setIsAsked(true)}>
        {does}
      </button>
    );
  }
  return (
    <span className={style.buttons}>
      <button
        type="button"
        className="btn blue slim"
        disabled={isPending}
        onClick={() => {
          setIsAsked(false);
          onDo();
        }}
      >
        {text('manage.really', { does })}
      </button>
      <button type="button" className="btn slim" onClick={() => setIsAsked(false)}>
        {text('manage.not')}
      </button>
    </span>
  );
}

function PortalLink({ account, portal }: { readonly account: Account; readonly portal: string }): ReactElement {
  const text = useText('accounts');
  const link = useLinkPortal();
  const [subject, setSubject] = useState(account.portalSubject ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    link.mutate({ account, subject: subject.trim() === '' ? null : subject.trim() });
  };
  return (
    <section>
      <form className={style.link} onSubmit={submit}>
        <label className="field">
          <span>{text('portal.subject', { portal })}</span>
          <input className="input slim" value={subject} onChange={({ target }) => setSubject(target.value)} />
          <small>{text('portal.lead')}</small>
        </label>
        <button type="submit" className="btn slim" disabled={link.isPending}>
          {text('portal.do')}
        </button>
      </form>
      {link.isSuccess && <p role="status">{text('portal.done')}</p>}
      <Refusal error={link.error} />
    </section>
  );
}
