import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { useText } from '../text/use-text.ts';
import { HelpButton } from '../ui/help-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { DemoRibbon } from './demo-ribbon.tsx';
import style from './frame.module.css';
import { Masthead } from './masthead.tsx';
import { greetingQuery, meQuery } from './queries.ts';
import { Watermark } from './watermark.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useCounting } from './use-counting.ts';

/** Pages of the way in: nothing beside them to go to yet. */
const BARE = ['/sign-in', '/portal', '/second-factor', '/set-password', '/enrolment'];
/** What a projector shows has nobody's name on it. */
const SCREEN = /^\/(ballots\/[^/]+\/screen|branches\/[^/]+\/hall)$/;
/** For anybody who holds a printed ticket or a receipt, stands before a sheet on the wall, or has a branch's letter box. */
const OPEN = /^\/(ticket|receipt|letter-box\/[^/]+|check(\/[^/]+)?)$/;

/** The frame around every page. Those for strangers have none: they ask nobody who is signed in. */
export function Frame(): ReactElement {
  useKeptFocus();
  const isOpen = useLocation({ select: ({ pathname }) => OPEN.test(pathname) });
  if (!isOpen) return <ServiceFrame />;
  return (
    <>
      <main id="main" tabIndex={-1} className={style.main}>
        <Content />
      </main>
      <div className={style.help}>
        <HelpButton />
      </div>
    </>
  );
}

/** The page, once the texts that it needs are there. */
function Content(): ReactElement {
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <Outlet />
    </Suspense>
  );
}

/** What the demo says of itself, the head line, the way to the text. */
function ServiceFrame(): ReactElement {
  const text = useText('frame');
  const { data: me } = useQuery(meQuery);
  const { data: greeting } = useQuery({ ...greetingQuery, enabled: me === null });
  const isScreen = useLocation({ select: ({ pathname }) => SCREEN.test(pathname) });
  const isBare = useLocation({ select: ({ pathname }) => BARE.includes(pathname) }) || isScreen;
  const inside = me === undefined || me === null || isBare || me.statementDue ? null : me;
  const isDemo = me?.isDemo ?? greeting?.isDemo ?? false;
  useCounting(inside !== null);
  return (
    <div className={style.frame}>
      {inside !== null && (
        <a className={style.skip} href="#main">
          {text('skip')}
        </a>
      )}
      {isDemo && <DemoRibbon day={me?.today ?? null} />}
      {inside !== null && <Masthead me={inside} />}
      <main id="main" tabIndex={-1} className={style.main}>
        <Content />
      </main>
      {inside === null && !isScreen && (
        <div className={style.help}>
          <HelpButton />
        </div>
      )}
      {inside !== null && <BottomBar me={inside} />}
      {inside !== null && <Watermark me={inside} />}
    </div>
  );
}
