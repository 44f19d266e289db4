import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Failed } from '../ui/failed.tsx';
import { Loading } from '../ui/loading.tsx';
import { useText } from '../text/use-text.ts';
import { BottomBar } from './bottom-bar.tsx';
import { DemoRibbon } from './demo-ribbon.tsx';
import style from './frame.module.css';
import { Masthead } from './masthead.tsx';
import { meQuery } from './queries.ts';

/** The frame around every page: nobody gets in without a session, nor past a one-time code without a password. */
export function Frame(): ReactElement {
  const text = useText('frame');
  const { data: me, error, refetch } = useQuery(meQuery);
  const at = useLocation({ select: ({ pathname }) => pathname });
  const isOutside = at === '/sign-in';
  if (error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (me === undefined) return <Loading />;
  if (me === null && !isOutside) return <Navigate to="/sign-in" replace />;
  if (me?.mustSetPassword === true && at !== '/set-password') return <Navigate to="/set-password" replace />;
  if (me === null || me.mustSetPassword) {
    return (
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    );
  }
  return (
    <div className={style.frame}>
      <a className={style.skip} href="#main">
        {text('skip')}
      </a>
      {me.isDemo && <DemoRibbon day={me.today} />}
      <Masthead me={me} />
      <main id="main" tabIndex={-1} className={style.main}>
        <Outlet />
      </main>
      <BottomBar me={me} />
    </div>
  );
}
