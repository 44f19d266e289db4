import { useQuery } from '@tanstack/react-query';
import type { OwnReminders } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { ownRemindersQuery, useSetOwnReminders } from './queries.ts';
import style from './way-in.module.css';

/** Where one wants to be reminded by mail; nothing where the installation sends none. */
export function OwnRemindersPart(): ReactElement | null {
  const { data } = useQuery(ownRemindersQuery);
  if (data === undefined || (!data.isMailOn && data.address === null)) return null;
  return <AddressForm key={data.address ?? ''} standing={data} />;
}

function AddressForm({ standing: { isMailOn, address } }: { readonly standing: OwnReminders }): ReactElement {
  const text = useText('security');
  const set = useSetOwnReminders();
  const [given, setGiven] = useState(address ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const next = given.trim();
    if (!set.isPending) set.mutate({ address: next === '' ? null : next });
  };
  return (
    <section className={`sheet ${style.part}`}>
      <h2 className="sec-title">{text('reminders.head')}</h2>
      <p>{text(isMailOn ? 'reminders.lead' : 'reminders.off')}</p>
      <form className={style.form} onSubmit={submit}>
        <label className="field" style={{ maxWidth: 400 }}>
          <span>{text('reminders.address')}</span>
          <input
            className="input"
            type="email"
            autoComplete="email"
            maxLength={200}
            value={given}
            onChange={({ target }) => setGiven(target.value)}
          />
        </label>
        <Refusal error={set.error} />
        {set.isSuccess && <p role="status">{text(set.data.address === null ? 'reminders.none' : 'reminders.kept')}</p>}
        <div className={style.acts}>
          <button type="submit" className="btn blue" aria-disabled={set.isPending}>
            {text('reminders.do')}
          </button>
        </div>
      </form>
    </section>
  );
}
