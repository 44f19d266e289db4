import type { HandOver } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './hand-overs.module.css';
import { useSignHandOver } from './queries.ts';

interface SignatureProps {
  readonly found: HandOver;
  readonly side: 'leaving' | 'coming';
}

/** Where one of the two signs on paper; on the screen, that it was signed, or the day it was. */
export function Signature({ found, side }: SignatureProps): ReactElement {
  const text = useText('handOvers');
  const dates = useDates();
  const { made, term, coming } = found;
  const signed = made?.[side] ?? null;
  const name = side === 'leaving' ? term.person.name : (coming?.name ?? text('coming.none'));
  return (
    <div className={style.signature}>
      <p>
        <b>{text(`side.${side}`)}</b> {name}
      </p>
      {signed === null ? (
        <p className={style.place}>{text('sign.place')}</p>
      ) : (
        <p>{text('signed', { day: dates.full(signed.signedOn), by: signed.recordedBy })}</p>
      )}
      {made !== null && signed === null && (side === 'leaving' || coming !== null) && (
        <SignForm found={found} handOverId={made.id} side={side} />
      )}
    </div>
  );
}

function SignForm({ found, side, handOverId }: SignatureProps & { readonly handOverId: string }): ReactElement | null {
  const text = useText('handOvers');
  const { today, personId } = useMe();
  const sign = useSignHandOver();
  const [signedOn, setSignedOn] = useState(today);
  const { term, coming, made } = found;
  // Either of the two enters the own signature only.
  const other = side === 'leaving' ? coming?.id : term.person.id;
  if (other === personId) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sign.mutate({ id: term.appointmentId, handOverId, side, signedOn });
  };
  return (
    <form className={`${style.sign} noprint`} onSubmit={submit}>
      <DayField
        size="small"
        aria-label={text('sign.on')}
        most={today}
        {...(made === null ? {} : { least: made.on })}
        value={signedOn}
        onChange={setSignedOn}
      />
      <button type="submit" className="btn slim" disabled={sign.isPending}>
        {text(`sign.${side}`)}
      </button>
      <Refusal error={sign.error} />
    </form>
  );
}
