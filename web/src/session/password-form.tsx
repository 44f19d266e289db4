import { useQuery } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { type Greeting, greetingQuery, useSetPassword } from './queries.ts';
import style from './password-form.module.css';

interface PasswordFormProps {
  /** In with a one-time code, which is spent: there is no password to ask for. */
  readonly isFirst: boolean;
  readonly onDone?: () => void;
}

/** Sets a password, saying the rule before it is broken. */
export function PasswordForm({ isFirst, onDone }: PasswordFormProps): ReactElement {
  const text = useText('session');
  const [given, setGiven] = useState({ current: '', next: '', again: '' });
  const [fault, setFault] = useState<'short' | 'differ' | null>(null);
  const setPassword = useSetPassword();
  const rule = useQuery(greetingQuery).data?.passwordRule;
  const field = (name: keyof typeof given) => ({
    className: 'input',
    type: 'password',
    required: true,
    value: given[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setGiven({ ...given, [name]: event.target.value }),
  });
  const ruleWords = ({ charactersLeast, kindsLeast, daysMost }: Greeting['passwordRule']): string =>
    [
      text(kindsLeast > 1 ? 'password.ruleOfKinds' : 'password.rule', {
        characters: charactersLeast,
        kinds: kindsLeast,
      }),
      text('password.ruleOwn'),
      ...(daysMost === null ? [] : [text('password.ruleDays', { days: daysMost })]),
    ].join('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultOf(given, rule?.charactersLeast ?? 0);
    setFault(found);
    if (found !== null || setPassword.isPending) return;
    setPassword.mutate(
      { next: given.next, ...(isFirst ? {} : { current: given.current }) },
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
      {!isFirst && (
        <label className="field">
          <span>{text('password.current')}</span>
          <input {...field('current')} autoComplete="current-password" />
        </label>
      )}
      <label className="field">
        <span>{text('password.next')}</span>
        <input {...field('next')} autoComplete="new-password" aria-describedby="password-rule" />
        {rule !== undefined && <small id="password-rule">{ruleWords(rule)}</small>}
      </label>
      <label className="field">
        <span>{text('password.again')}</span>
        <input {...field('again')} autoComplete="new-password" />
      </label>
      {fault !== null && (
        <p className="callout" role="alert">
          {fault === 'short'
            ? text('password.short', { length: [...given.next].length, least: rule?.charactersLeast ?? 0 })
            : text('password.differ')}
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

function faultOf(
  given: { readonly next: string; readonly again: string },
  charactersLeast: number,
): 'short' | 'differ' | null {
  if ([...given.next].length < charactersLeast) return 'short';
  return given.next === given.again ? null : 'differ';
}
