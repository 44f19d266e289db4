import { useQuery } from '@tanstack/react-query';
import type { OwnSecurity } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { OwnRemindersPart } from './own-reminders.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { OwnSecondFactor } from './own-second-factor.tsx';
import { PasswordForm } from './password-form.tsx';
import { securityQuery } from './queries.ts';
import style from './way-in.module.css';

/** How one proves to be oneself here, and where one is signed in. */
export function SecurityPage(): ReactElement {
  const text = useText('session');
  const query = useQuery(securityQuery);
  return (
    <Page title={text('security.title')} width="narrow">
      <Fetched query={query} lines={8}>
        {(security) => (
          <div className={style.parts}>
            <OwnPassword security={security} />
            <OwnSecondFactor factor={security.secondFactor} />
            <OwnPortal portal={security.portal} />
            <OwnRemindersPart />
            <OwnSessions sessions={security.sessions} />
          </div>
        )}
      </Fetched>
    </Page>
  );
}

function OwnPassword({ security }: { readonly security: OwnSecurity }): ReactElement {
  const text = useText('security');
  const session = useText('session');
  const dates = useDates();
  const { passwordSetOn, passwordDueOn, username } = security;
  return (
    <section className={`sheet ${style.part}`}>
      <h2 className="sec-title">{text('password.head')}</h2>
      <p>{text('password.username', { username })}</p>
      {passwordSetOn !== null && (
        <p>
          {passwordDueOn === null
            ? text('password.set', { day: dates.full(passwordSetOn) })
            : text('password.setAndDue', { day: dates.full(passwordSetOn), due: dates.full(passwordDueOn) })}
        </p>
      )}
      <details>
        <summary className={style.summary}>{session('password.change')}</summary>
        <PasswordForm isFirst={false} />
      </details>
    </section>
  );
}

function OwnPortal({ portal }: { readonly portal: OwnSecurity['portal'] }): ReactElement | null {
  const text = useText('security');
  if (portal === null) return null;
  return (
    <section className={`sheet ${style.part}`}>
      <h2 className="sec-title">{portal.name}</h2>
      <p>{text('portal.linked', { name: portal.name, subject: portal.subject })}</p>
    </section>
  );
}
