import type { Me } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import style from './bottom-bar.module.css';
import type { NavigationEntry } from './navigation.ts';
import { navigationOf } from './navigation.ts';
import { usePlace } from './use-place.ts';

const MINE: NavigationEntry = { text: 'nav.mine', href: '/me', inBar: true };

/** The phone's bar of four; everything else is under «mine». */
export function BottomBar({ me }: { readonly me: Me }): ReactElement {
  const text = useText('frame');
  const entries = navigationOf(me, usePlace(me)).filter(({ inBar }) => inBar);
  return (
    <nav className={`${style.bar} noprint`} aria-label={text('navigation')}>
      {[...entries.slice(0, 3), MINE].map((entry) => (
        <Link key={entry.href} to={entry.href} activeProps={{ className: style.on ?? '', 'aria-current': 'page' }}>
          <Icon name={iconOf(entry)} />
          {text(entry.text)}
        </Link>
      ))}
    </nav>
  );
}

function iconOf({ text }: NavigationEntry): 'home' | 'card' | 'pen' | 'person' | 'board' | 'tree' {
  if (text === 'nav.mine' || text === 'nav.accounts') return 'person';
  if (text === 'nav.card') return 'card';
  if (text === 'nav.organizations') return 'tree';
  if (text === 'nav.sheets' || text === 'nav.imports' || text === 'nav.declarations') return 'pen';
  return text === 'nav.notices' ? 'board' : 'home';
}
