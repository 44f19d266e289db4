import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import { ElderSizes, ElderSwitch } from '../ui/elder-switch.tsx';
import { Page } from '../ui/page.tsx';
import places from '../ui/places.module.css';
import style from './mine.module.css';
import { navigationOf } from './navigation.ts';
import { useMe, useSignOut } from './queries.ts';
import { usePlace } from './use-place.ts';

/** Who one is here, all places one can go to, language, password, the way out. */
export function MinePage(): ReactElement {
  const text = useText('session');
  const frame = useText('frame');
  const me = useMe();
  const place = usePlace(me);
  const { language, change } = useLanguage();
  const signOut = useSignOut();
  return (
    <Page title={text('mine.title')} width="narrow">
      <div className={style.parts}>
        <section className="sheet box">
          <p className="unbroken">{text('mine.person', { name: me.name, username: me.username })}</p>
          <ul className="muted small">
            {me.appointments.map(({ role, organization }) => (
              <li key={`${role} ${organization.id}`}>
                {text('mine.post', { place: organization.name, role: frame(`role.${role}`) })}
              </li>
            ))}
          </ul>
        </section>
        <nav className={`sheet ${places.places}`} aria-label={text('mine.places')}>
          {navigationOf(me, place).map((entry) => (
            <Link key={entry.href} to={entry.href}>
              {frame(entry.text)}
              <Icon name="right" size={18} />
            </Link>
          ))}
          <Link to="/statement">
            {frame('statement')}
            <Icon name="right" size={18} />
          </Link>
          {me.branch !== null && (
            <Link to="/me/record">
              {frame('ownRecord')}
              <Icon name="right" size={18} />
            </Link>
          )}
          <Link to="/me/security">
            {text('security.title')}
            <Icon name="right" size={18} />
          </Link>
        </nav>
        <div className={style.acts}>
          <ElderSwitch className="btn" />
          <ElderSizes />
          <button type="button" className="btn" onClick={() => change(language === 'en' ? 'zh-CN' : 'en')}>
            {frame('language')}
          </button>
          <button type="button" className="btn" onClick={() => signOut.mutate()}>
            {text('mine.signOut')}
          </button>
        </div>
      </div>
    </Page>
  );
}
