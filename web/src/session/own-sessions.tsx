import type { OwnSecurity } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { instantDay } from '../ui/instant-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { PasswordAsked } from './password-asked.tsx';
import { useEndSessions } from './queries.ts';
import style from './way-in.module.css';

/** Where one is signed in, and the way out of each. */
export function OwnSessions({ sessions }: { readonly sessions: OwnSecurity['sessions'] }): ReactElement {
  const text = useText('security');
  const dates = useDates();
  const end = useEndSessions();
  const at = (instant: string): string =>
    `${dates.full(instantDay(instant))} ${dates.time(new Date(instant)).slice(0, 5)}`;
  const others = sessions.filter(({ isThis }) => !isThis);
  // Whom the portal vouched for has no password to be asked for.
  const isByPortal = sessions.some(({ isThis, enteredBy }) => isThis && enteredBy === 'portal');
  const [asked, setAsked] = useState<{ readonly id?: string } | null>(null);
  const ask = (which: { readonly id?: string }): void => {
    if (isByPortal) end.mutate(which);
    else setAsked(which);
  };
  const act = {
    mutate: ({ password }: { readonly password: string }) =>
      end.mutate({ ...asked, password }, { onSuccess: () => setAsked(null) }),
    isPending: end.isPending,
    error: end.error,
  };
  return (
    <section className={`sheet ${style.part}`}>
      <h2 className="sec-title">{text('sessions.head')}</h2>
      <p className="muted small">{text('sessions.lead')}</p>
      <ul className={style.sessions}>
        {sessions.map(({ id, isThis, browser, begunAt, usedAt, enteredBy }) => {
          const kind = browser === '' ? text('sessions.unknown') : browser;
          return (
            <li key={id}>
              <div>
                <p>{isThis ? text('sessions.this', { browser: kind }) : kind}</p>
                <p className="muted small">{text('sessions.when', { begun: at(begunAt), used: at(usedAt) })}</p>
                <p className="muted small">{text(`sessions.by.${enteredBy}`)}</p>
              </div>
              {!isThis && (
                <button
                  type="button"
                  className="btn slim"
                  disabled={end.isPending}
                  aria-label={text('sessions.endOf', { browser: kind, begun: at(begunAt) })}
                  onClick={() => ask({ id })}
                >
                  {text('sessions.end')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {asked === null && <Refusal error={end.error} />}
      {asked !== null && (
        <PasswordAsked
          key={asked.id ?? 'all'}
          does={asked.id === undefined ? text('sessions.endOthers', { count: others.length }) : text('sessions.end')}
          act={act}
        />
      )}
      {others.length > 1 && asked === null && (
        <div className={style.acts}>
          <button type="button" className="btn" disabled={end.isPending} onClick={() => ask({})}>
            {text('sessions.endOthers', { count: others.length })}
          </button>
        </div>
      )}
    </section>
  );
}
