import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useFinishPortal } from './queries.ts';
import style from './way-in.module.css';

/** Back from the portal: hands in what it sent along, once, and is gone; or says why not. */
export function PortalPage(): ReactElement {
  const text = useText('session');
  const { mutate, error } = useFinishPortal();
  const isHandedIn = useRef(false);
  useEffect(() => {
    if (isHandedIn.current) return;
    isHandedIn.current = true;
    const query = window.location.search;
    // What the portal sent is worth something until it is used: it stays in no history.
    window.history.replaceState(window.history.state, '', window.location.pathname);
    mutate({ query });
  }, [mutate]);
  return (
    <Page title={text('portal.title')} width="narrow">
      <section className={`sheet ${style.step}`}>
        {error === null ? <p role="status">{text('portal.doing')}</p> : <Refusal error={error} />}
        {error !== null && (
          <Link to="/sign-in" className="btn blue" style={{ justifySelf: 'start' }}>
            {text('portal.back')}
          </Link>
        )}
      </section>
    </Page>
  );
}
