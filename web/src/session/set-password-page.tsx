import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { PasswordForm } from './password-form.tsx';
import { useMe } from './queries.ts';
import style from './way-in.module.css';

/** A password is due: the first one after a one-time code, or a new one when the present one has had its time. */
export function SetPasswordPage(): ReactElement {
  const text = useText('session');
  const navigate = useNavigate();
  const isFirst = useMe().due === 'password';
  return (
    <Page title={text(isFirst ? 'password.title' : 'password.newTitle')} width="narrow">
      <section className={`sheet ${style.step}`}>
        <p>{text(isFirst ? 'password.lead' : 'password.newLead')}</p>
        <PasswordForm isFirst={isFirst} onDone={() => void navigate({ to: '/', replace: true })} />
      </section>
    </Page>
  );
}
