import { Link } from '@tanstack/react-router';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import places from '../ui/places.module.css';
import style from './privacy.module.css';
import { useFindMembers } from './queries.ts';

/** What the law asks of whoever keeps personal data, each a page: requests, erasure, impact assessment. */
export function PrivacyPage(): ReactElement {
  const text = useText('privacy');
  const { appointments } = useMe();
  const isDepartment = appointments.some(({ role }) => role === 'department-officer');
  const isRetaining = isDepartment || appointments.some(({ role }) => role === 'system-administrator');
  const isFinding = isDepartment || appointments.some(({ role }) => role === 'committee-officer');
  return (
    <Page title={text('title')} width="narrow">
      <div className={style.parts}>
        {isFinding && <FindByNumber />}
        <nav className={`sheet ${places.places}`} aria-label={text('places')}>
          {isDepartment && <PlaceLink to="/corrections" label={text('corrections.title')} />}
          {isRetaining && <PlaceLink to="/retention" label={text('retention.title')} />}
          {isDepartment && <PlaceLink to="/impact-assessment" label={text('pack.title')} />}
          <PlaceLink to="/statement" label={text('statement.link')} />
        </nav>
      </div>
    </Page>
  );
}

interface PlaceLinkProps {
  readonly to: '/corrections' | '/retention' | '/impact-assessment' | '/statement';
  readonly label: string;
}

function PlaceLink({ to, label }: PlaceLinkProps): ReactElement {
  return (
    <Link to={to}>
      {label}
      <Icon name="right" size={18} />
    </Link>
  );
}

/** Only the whole number finds somebody: what is sealed cannot be searched in parts. */
function FindByNumber(): ReactElement {
  const text = useText('privacy');
  const find = useFindMembers();
  const [number, setNumber] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    find.mutate(number);
  };
  return (
    <section className="sheet box">
      <form className={style.find} onSubmit={submit}>
        <label className="field">
          {text('find.number')}
          <input
            className="input"
            value={number}
            required
            autoComplete="off"
            onChange={(event) => setNumber(event.target.value)}
          />
        </label>
        <button type="submit" className="btn" disabled={find.isPending}>
          {text('find.do')}
        </button>
      </form>
      <p className="muted small">{text('find.lead')}</p>
      <Refusal error={find.error} />
      {find.data?.length === 0 && <p role="status">{text('find.none')}</p>}
      <ul className={style.found}>
        {find.data?.map((person) => (
          <li key={person.personId}>
            <b>{person.name}</b>
            <span>{person.branch ?? text('none')}</span>
            <span className="num">{person.phoneMasked ?? text('none')}</span>
            <span className="num">{person.idNumberMasked ?? text('none')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
