import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { PasswordForm } from './password-form.tsx';

/** After the first sign-in with a one-time code: nothing else before a password is set. */
export function SetPasswordPage(): ReactElement {
  const text = useText('session');
  const navigate = useNavigate();
  return (
    <Page title={text('password.title')} width="narrow">
      <section className="sheet box">
        <p style={{ marginBottom: 14 }}>{text('password.lead')}</p>
        <PasswordForm isFirst onDone={() => void navigate({ to: '/', replace: true })} />
      </section>
    </Page>
  );
}
