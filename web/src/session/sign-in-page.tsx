import { useQuery } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { DemoNames } from './demo-names.tsx';
import { greetingQuery, useBeginPortal, useSignIn } from './queries.ts';
import style from './sign-in.module.css';

/** User name and password; in the demo also its ten names to click on. */
export function SignInPage(): ReactElement {
  const text = useText('session');
  const frame = useText('frame');
  const { data: greeting } = useQuery(greetingQuery);
  const [given, setGiven] = useState({ username: '', password: '' });
  const signIn = useSignIn();
  const passwordField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = `${text('signIn.title')} · ${frame('brand')}`;
  }, [text, frame]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate(given);
  };
  const choose = (username: string): void => {
    setGiven({ username, password: greeting?.demoPassword ?? '' });
    passwordField.current?.focus();
  };
  return (
    <div className={style.page}>
      <LanguageSwitch />
      <header className={style.head}>
        <p className={style.brand}>{frame('brand')}</p>
        <p className={style.lead}>{greeting === undefined ? text('signIn.lead') : greeting.committee}</p>
      </header>
      <div className={greeting?.isDemo === true ? style.two : style.one}>
        <form className={`sheet ${style.form}`} onSubmit={submit}>
          <h1 className="sec-title">{text('signIn.title')}</h1>
          <label className="field">
            <span>{text('signIn.username')}</span>
            <input
              className="input"
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              required
              value={given.username}
              onChange={(event) => setGiven({ ...given, username: event.target.value })}
            />
          </label>
          <label className="field">
            <span>{text('signIn.password')}</span>
            <input
              ref={passwordField}
              className="input"
              type="password"
              name="password"
              autoComplete="current-password"
              aria-describedby="code-note"
              required
              value={given.password}
              onChange={(event) => setGiven({ ...given, password: event.target.value })}
            />
            <small id="code-note">{text('signIn.code')}</small>
          </label>
          <Refusal error={signIn.error} />
          <button type="submit" className="btn blue" aria-disabled={signIn.isPending}>
            {signIn.isPending ? text('signIn.doing') : text('signIn.do')}
          </button>
          {greeting !== undefined && greeting.portal !== null && <PortalButton name={greeting.portal} />}
          <p className="muted small">{text('signIn.forgotten')}</p>
        </form>
        {greeting?.isDemo === true && <DemoNames greeting={greeting} chosen={given.username} onChoose={choose} />}
      </div>
    </div>
  );
}

/** The other way in, where the organization has one. */
function PortalButton({ name }: { readonly name: string }): ReactElement {
  const text = useText('session');
  const begin = useBeginPortal();
  return (
    <>
      <button type="button" className="btn" aria-disabled={begin.isPending} onClick={() => begin.mutate()}>
        {text('portal.do', { name })}
      </button>
      <Refusal error={begin.error} />
    </>
  );
}

function LanguageSwitch(): ReactElement {
  const frame = useText('frame');
  const { language, change } = useLanguage();
  return (
    <button
      type="button"
      className={`btn text ${style.language}`}
      onClick={() => change(language === 'en' ? 'zh-CN' : 'en')}
    >
      {frame('language')}
    </button>
  );
}
