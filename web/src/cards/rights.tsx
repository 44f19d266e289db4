import type { Card } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { PaperButton } from '../ui/paper-button.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './card.module.css';

/** What the member can do now, and the paper form. */
export function Rights({ card }: { readonly card: Card }): ReactElement {
  const text = useText('cards');
  const frame = useText('frame');
  const dates = useDates();
  const asked = { memberId: card.member.id, year: card.year };
  const { personId, appointments } = useMe();
  // One's own course, and the secretary's to print for whoever has no phone.
  const mayRead = personId === card.member.id || appointments.some(({ role }) => role === 'branch-secretary');
  const closesOn = card.noticeClosesOn;
  const day = closesOn === null ? '' : `${dates.short(closesOn)}（${dates.weekdayLong(closesOn)}）`;
  // Whatever weighs on somebody says what he may do about it: a veto, and a grade that is not the best one.
  const [best] = card.scheme.grades;
  const isAdverse =
    card.vetoes.length > 0 || (card.state !== 'running' && card.grade !== null && card.grade !== best?.id);
  return (
    <section className={style.rights} aria-labelledby="rights-title">
      <h2 className="sec-title" id="rights-title">
        {text('rights.heading')}
      </h2>
      <p>{card.member.exempt ? text('rights.exempt') : text(`rights.${card.state}`, { day })}</p>
      {isAdverse && (
        <ul className={style.ways}>
          <li>{text('rights.reasons')}</li>
          <li>{text('rights.statement', { branch: card.member.branch })}</li>
          <li>{text('rights.appeal')}</li>
          <li>{text('rights.facts')}</li>
        </ul>
      )}
      <div className={style.papers}>
        {text('rights.card')}
        <button type="button" className="btn slim" onClick={() => window.print()}>
          {text('rights.print')}
        </button>
        <PaperButton label={frame('pdf')} take={() => client.cards.pdf(asked)} />
        <PaperButton label={frame('word')} take={() => client.cards.word(asked)} />
      </div>
      <div className={style.papers}>
        {text('rights.register')}
        <PaperButton label={frame('pdf')} take={() => client.cards.register(asked)} />
        <PaperButton label={frame('word')} take={() => client.cards.registerWord(asked)} />
      </div>
      {mayRead && (
        <p>
          <Link to="/members/$memberId/growth" params={{ memberId: card.member.id }}>
            {text('rights.growth')}
          </Link>
        </p>
      )}
      {!card.member.exempt && <p className="muted small">{text('rights.rounding')}</p>}
      <p className="small">
        <Link to="/schemes/$schemeId" params={{ schemeId: card.scheme.id }}>
          {text('scheme', { name: card.scheme.name, version: card.scheme.version })}
        </Link>
      </p>
    </section>
  );
}
