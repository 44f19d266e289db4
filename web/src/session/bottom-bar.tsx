import type { Me } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import style from './bottom-bar.module.css';
import type { NavigationEntry } from './navigation.ts';
import { navigationOf } from './navigation.ts';
import { usePlace } from './use-place.ts';

const MINE: NavigationEntry = { text: 'nav.mine', href: '/me', inBar: true };

const ICONS: Readonly<Partial<Record<NavigationEntry['text'], IconName>>> = {
  'nav.mine': 'person',
  'nav.accounts': 'person',
  'nav.card': 'card',
  'nav.organizations': 'tree',
  'nav.affiliations': 'people',
  'nav.members': 'people',
  'nav.sheets': 'pen',
  'nav.imports': 'pen',
  'nav.declarations': 'pen',
  'nav.notices': 'board',
  'nav.ledger': 'list',
  'nav.audit': 'list',
  'nav.privacy': 'list',
  'nav.calendar': 'calendar',
  'nav.appointments': 'ribbon',
};

/** The phone's bar of four; everything else is under «mine». */
export function BottomBar({ me }: { readonly me: Me }): ReactElement {
  const text = useText('frame');
  const entries = navigationOf(me, usePlace(me)).filter(({ inBar }) => inBar);
  return (
    <nav className={`${style.bar} noprint`} aria-label={text('navigation')}>
      {[...entries.slice(0, 3), MINE].map((entry) => (
        <Link key={entry.href} to={entry.href} activeProps={{ className: style.on ?? '', 'aria-current': 'page' }}>
          <Icon name={ICONS[entry.text] ?? 'home'} />
          {text(entry.text)}
        </Link>
      ))}
    </nav>
  );
}
