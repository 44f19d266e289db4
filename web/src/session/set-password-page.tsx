import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { PasswordForm } from './password-form.tsx';
import { meQuery } from './queries.ts';

/** After the first sign-in with a one-time code: nothing else before a password is set. */
export function SetPasswordPage(): ReactElement {
  const text = useText('session');
  const { data: me } = useQuery(meQuery);
  if (me?.mustSetPassword !== true) return <Navigate to="/" replace />;
  return (
    <Page title={text('password.title')} width="narrow">
      <section className="sheet box">
        <p style={{ marginBottom: 14 }}>{text('password.lead')}</p>
        <PasswordForm isFirst />
      </section>
    </Page>
  );
}
