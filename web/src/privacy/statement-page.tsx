import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { privacyStatement } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe, useSignOut } from '../session/queries.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './privacy.module.css';
import { statementQuery, useAcknowledge } from './queries.ts';
import { instantDay } from '../ui/instant-text.ts';

/** What one's data are kept for: shown once per wording at sign-in, and to be read again whenever one wants. */
export function StatementPage(): ReactElement {
  const text = useText('privacy');
  const dates = useDates();
  const me = useMe();
  const frame = useText('frame');
  const { language, change } = useLanguage();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const query = useQuery(statementQuery);
  const acknowledge = useAcknowledge();
  const words = privacyStatement[language === 'en' ? 'en' : 'zh'];
  return (
    <Page
      title={words.title}
      width="narrow"
      actions={
        // The head line with its ways is not there yet.
        me.statementDue && (
          <>
            <button type="button" className="btn text" onClick={() => change(language === 'en' ? 'zh-CN' : 'en')}>
              {frame('language')}
            </button>
            <button type="button" className="btn text" onClick={() => signOut.mutate()}>
              {frame('signOut')}
            </button>
          </>
        )
      }
    >
      <section className={`sheet box ${style.statement}`}>
        <p>{words.lead(me.committee.name)}</p>
        <dl>
          {words.points.map(([head, point]) => (
            <div key={head}>
              <dt>{head}</dt>
              <dd>{point}</dd>
            </div>
          ))}
        </dl>
        <Fetched query={query} lines={1}>
          {({ version, readAt }) =>
            readAt === null ? (
              <button
                type="button"
                className="btn decide"
                disabled={acknowledge.isPending}
                onClick={() =>
                  acknowledge.mutate(version, { onSuccess: () => void navigate({ to: '/', replace: true }) })
                }
              >
                {text('statement.do')}
              </button>
            ) : (
              <p className="muted small">{text('statement.read', { version, day: dates.full(instantDay(readAt)) })}</p>
            )
          }
        </Fetched>
        <Refusal error={acknowledge.error} />
      </section>
    </Page>
  );
}
