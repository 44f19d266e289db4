import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EndingTerm } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { endingTermsQuery } from '../hand-overs/queries.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { dayDistance } from './day-distance.ts';
import style from './ending-terms.module.css';
import { StateTag } from './state-tag.tsx';
import { useDates } from './use-dates.ts';

/** Terms that end within sixty days, each with its hand-over list; nothing at all while none does. */
export function EndingTerms(): ReactElement | null {
  const text = useText('handOvers');
  const { data: terms = [] } = useQuery(endingTermsQuery);
  if (terms.length === 0) return null;
  return (
    <section className={`sheet ${style.terms}`} aria-labelledby="terms-title">
      <h2 className="sec-title" id="terms-title">
        {text('terms')}
      </h2>
      <ul>
        {terms.map((term) => (
          <Term key={term.appointmentId} term={term} />
        ))}
      </ul>
    </section>
  );
}

function Term({ term }: { readonly term: EndingTerm }): ReactElement {
  const text = useText('handOvers');
  const frame = useText('frame');
  const dates = useDates();
  const { today } = useMe();
  const { appointmentId, role, organization, person, toOn } = term;
  const days = dayDistance(today, toOn);
  return (
    <li className={style.term}>
      <StateTag look={days < 0 ? 'late' : 'soon'}>
        {days < 0 ? text('ended', { days: -days }) : text('ends', { days })}
      </StateTag>
      <span>
        {text('term', { name: person.name, role: frame(`role.${role}`), place: organization.name })}
        <span className="muted small"> {text('until', { day: dates.full(toOn) })}</span>
      </span>
      <Link to="/hand-overs/$appointmentId" params={{ appointmentId }} className="btn slim noprint">
        {text(stateOf(term))}
      </Link>
    </li>
  );
}

function stateOf({ madeOn, signedByLeaving, signedByComing }: EndingTerm): 'open.make' | 'open.sign' | 'open.done' {
  if (madeOn === null) return 'open.make';
  return signedByLeaving && signedByComing ? 'open.done' : 'open.sign';
}
