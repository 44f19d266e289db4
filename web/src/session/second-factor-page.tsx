import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useGiveSecondFactor, useSignOut } from './queries.ts';
import style from './way-in.module.css';

/** After the password: the six digits on the device, or a backup code where it is not at hand. */
export function SecondFactorPage(): ReactElement {
  const text = useText('security');
  const give = useGiveSecondFactor();
  const signOut = useSignOut();
  const [code, setCode] = useState('');
  const [isBackup, setIsBackup] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!give.isPending) give.mutate({ code }, { onError: () => setCode('') });
  };
  const exchange = (): void => {
    setIsBackup(!isBackup);
    setCode('');
    give.reset();
  };
  return (
    <Page title={text('give.title')} width="narrow">
      <form className={`sheet ${style.step}`} onSubmit={submit}>
        <p id="give-lead">{text(isBackup ? 'give.backupLead' : 'give.lead')}</p>
        <label className="field">
          <span>{text(isBackup ? 'give.backupCode' : 'give.code')}</span>
          <CodeInput
            key={String(isBackup)}
            isBackup={isBackup}
            value={code}
            onChange={setCode}
            describedBy="give-lead"
          />
        </label>
        <Refusal error={give.error} />
        <div className={style.acts}>
          <button type="submit" className="btn blue" aria-disabled={give.isPending}>
            {text('give.do')}
          </button>
          <button type="button" className="btn" onClick={exchange}>
            {text(isBackup ? 'give.toDevice' : 'give.toBackup')}
          </button>
        </div>
        <p className="muted small">{text('give.lost')}</p>
        <button type="button" className="btn text" style={{ justifySelf: 'start' }} onClick={() => signOut.mutate()}>
          {text('give.leave')}
        </button>
      </form>
    </Page>
  );
}

interface CodeInputProps {
  readonly isBackup?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly describedBy?: string;
}

/** A wide field for a code; telephones show digits for it and offer what a message brought. */
export function CodeInput({ isBackup = false, value, onChange, describedBy }: CodeInputProps): ReactElement {
  return (
    <input
      className={`input ${style.code}`}
      autoFocus
      required
      inputMode={isBackup ? 'text' : 'numeric'}
      autoComplete={isBackup ? 'off' : 'one-time-code'}
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={isBackup ? 20 : 7}
      aria-describedby={describedBy}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
