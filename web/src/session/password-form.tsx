import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useSetPassword } from './queries.ts';
import style from './password-form.module.css';

const LEAST_LENGTH = 8;

interface PasswordFormProps {
  readonly isFirst: boolean;
  readonly onDone?: () => void;
}

/** Sets a password; the present one may be a one-time code. */
export function PasswordForm({ isFirst, onDone }: PasswordFormProps): ReactElement {
  const text = useText('session');
  const [given, setGiven] = useState({ current: '', next: '', again: '' });
  const [fault, setFault] = useState<'short' | 'differ' | null>(null);
  const setPassword = useSetPassword();
  const field = (name: keyof typeof given) => ({
    className: 'input',
    type: 'password',
    required: true,
    value: given[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setGiven({ ...given, [name]: event.target.value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultOf(given);
    setFault(found);
    if (found !== null || setPassword.isPending) return;
    setPassword.mutate(
      { current: given.current, next: given.next },
      {
        onSuccess: () => {
          setGiven({ current: '', next: '', again: '' });
          onDone?.();
        },
      },
    );
  };
  return (
    <form className={style.form} onSubmit={submit}>
      <label className="field">
        <span>{text(isFirst ? 'password.code' : 'password.current')}</span>
        <input {...field('current')} autoComplete="current-password" />
      </label>
      <label className="field">
        <span>{text('password.next')}</span>
        <input {...field('next')} autoComplete="new-password" aria-describedby="password-rule" />
        <small id="password-rule">{text('password.rule')}</small>
      </label>
      <label className="field">
        <span>{text('password.again')}</span>
        <input {...field('again')} autoComplete="new-password" />
      </label>
      {fault !== null && (
        <p className="callout" role="alert">
          {fault === 'short' ? text('password.short', { length: [...given.next].length }) : text('password.differ')}
        </p>
      )}
      <Refusal error={setPassword.error} />
      {setPassword.isSuccess && <p role="status">{text('password.done')}</p>}
      <button type="submit" className="btn blue" aria-disabled={setPassword.isPending}>
        {text('password.do')}
      </button>
    </form>
  );
}

function faultOf(given: { readonly next: string; readonly again: string }): 'short' | 'differ' | null {
  if ([...given.next].length < LEAST_LENGTH) return 'short';
  return given.next === given.again ? null : 'differ';
}
