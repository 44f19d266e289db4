import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import style from './way-in.module.css';

interface PasswordAskedProps {
  /** What the button does. */
  readonly does: string;
  readonly act: {
    readonly mutate: (given: { readonly password: string }) => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
}

/** The password once more, before something that an open session alone must not do. */
export function PasswordAsked({ does, act }: PasswordAskedProps): ReactElement {
  const text = useText('security');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!act.isPending) act.mutate({ password });
  };
  return (
    <form className={style.form} onSubmit={submit}>
      <label className="field" style={{ maxWidth: 400 }}>
        <span>{text('password.again')}</span>
        <input
          className="input"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </label>
      <Refusal error={act.error} />
      <div className={style.acts}>
        <button type="submit" className="btn blue" aria-disabled={act.isPending}>
          {does}
        </button>
      </div>
    </form>
  );
}
