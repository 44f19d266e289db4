import type { YearEnd } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useConfirm } from './queries.ts';
import style from './year-end.module.css';

interface ConfirmFormProps {
  readonly yearEnd: YearEnd;
  readonly onCancel: () => void;
}

/** When the meeting was, how many were due and how many came; then the ratings stand. */
export function ConfirmForm({ yearEnd, onCancel }: ConfirmFormProps): ReactElement {
  const text = useText('ratings');
  const { today } = useMe();
  const confirm = useConfirm(yearEnd.branch.id);
  const [confirmedOn, setConfirmedOn] = useState(today);
  const [due, setDue] = useState(String(yearEnd.trial?.lines.length ?? ''));
  const [present, setPresent] = useState('');
  const isTooMany = present !== '' && Number(present) > Number(due);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isTooMany) confirm.mutate({ confirmedOn, membersDue: Number(due), membersPresent: Number(present) });
  };
  return (
    <form className={style.confirm} aria-labelledby="confirm-title" onSubmit={submit}>
      <h2 id="confirm-title" className="sec-title">
        {text('confirm.title')}
      </h2>
      <p className="muted small">{text('confirm.lead')}</p>
      <div className={style.fields}>
        <label className="field">
          <span>{text('confirm.on')}</span>
          <input
            className="input"
            type="date"
            required
            value={confirmedOn}
            max={today}
            onChange={(event) => setConfirmedOn(event.target.value)}
          />
        </label>
        <CountField name={text('confirm.due')} value={due} onChange={setDue} />
        <CountField name={text('confirm.present')} value={present} onChange={setPresent} />
      </div>
      {isTooMany && (
        <p className="fault" role="alert">
          {text('confirm.tooMany')}
        </p>
      )}
      <Refusal error={confirm.error} />
      <div className={style.acts}>
        <button type="submit" className="btn decide" disabled={confirm.isPending || isTooMany}>
          {text(confirm.isPending ? 'confirm.doing' : 'confirm.do')}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {text('confirm.cancel')}
        </button>
      </div>
    </form>
  );
}

interface CountFieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function CountField({ name, value, onChange }: CountFieldProps): ReactElement {
  return (
    <label className="field">
      <span>{name}</span>
      <input
        className="input"
        type="number"
        inputMode="numeric"
        required
        min={1}
        max={5000}
        step={1}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
