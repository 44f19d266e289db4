import type { Me } from '@xianfeng/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../text/use-text.ts';
import { useElder } from '../ui/elder.ts';
import { HelpButton } from '../ui/help-button.tsx';
import { ReadAloud } from '../ui/read-aloud.tsx';
import style from './masthead.module.css';
import { homeOf, navigationOf } from './navigation.ts';
import { placesOf } from './places.ts';
import { useSignOut } from './queries.ts';
import { SearchBox } from './search-box.tsx';
import { usePlace } from './use-place.ts';

/** More places than these stand on a line of their own, unless the screen is wide; English words are longer. */
const ONE_LINE_MOST = { 'zh-CN': 8, en: 5 };

/** Head of every page: the name, the branch, its places, the red line. */
export function Masthead({ me }: { readonly me: Me }): ReactElement {
  const text = useText('frame');
  const { language, change } = useLanguage();
  const signOut = useSignOut();
  const place = usePlace(me);
  const elder = useElder();
  const entries = navigationOf(me, place);
  return (
    <header className={`${style.masthead} noprint`}>
      <div className={entries.length > ONE_LINE_MOST[language] ? `${style.inner} ${style.many}` : style.inner}>
        <Link to="/" className={style.brand}>
          {text('brand')}
        </Link>
        <PlaceChoice me={me} />
        <nav className={style.nav} aria-label={text('navigation')}>
          {entries.map((entry) => (
            <Link key={entry.href} to={entry.href} activeProps={{ className: style.on ?? '', 'aria-current': 'page' }}>
              {text(entry.text)}
            </Link>
          ))}
        </nav>
        <div className={style.me}>
          <SearchBox me={me} />
          <HelpButton />
          {elder === null ? (
            <button type="button" className={style.quiet} onClick={() => change(language === 'en' ? 'zh-CN' : 'en')}>
              {text('language')}
            </button>
          ) : (
            <ReadAloud className={style.quiet} />
          )}
          <Link to="/me" className={style.person}>
            {text('person', { name: me.name, role: text(`role.${place.role}`) })}
          </Link>
          <button type="button" className={`${style.quiet} ${style.out}`} onClick={() => signOut.mutate()}>
            {text('signOut')}
          </button>
        </div>
      </div>
    </header>
  );
}

function PlaceChoice({ me }: { readonly me: Me }): ReactElement {
  const text = useText('frame');
  const navigate = useNavigate();
  const here = usePlace(me);
  const places = placesOf(me);
  if (places.length < 2) return <span className={style.organization}>{here.name}</span>;
  return (
    <select
      className={`${style.organization} ${style.choice}`}
      aria-label={text('choosePlace')}
      value={here.id}
      onChange={(event) => {
        const next = places.find(({ id }) => id === event.target.value);
        if (next !== undefined) void navigate({ to: homeOf(me, next) });
      }}
    >
      {places.map((place) => (
        <option key={place.id} value={place.id}>
          {place.name}
        </option>
      ))}
    </select>
  );
}
