import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { Fragment, useId, useState } from 'react';
import { ExplanationPanel } from '../explanations/explanation-panel.tsx';
import { RatingSteps } from '../explanations/rating-steps.tsx';
import type { Background } from '../explanations/rule-view.ts';
import { withoutSign } from '../explanations/exact-text.ts';
import { useText } from '../text/use-text.ts';
import type { TagLook } from '../ui/state-tag.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import { equationOf, standingOf, termsOf } from './card-model.ts';
import style from './card.module.css';
import { RunningHead } from './running-head.tsx';
import { EvidenceLinks } from './evidence-links.tsx';

const LOOKS: Readonly<Record<Card['state'], TagLook>> = {
  running: 'todo',
  confirmed: 'done',
  'notice-open': 'notice',
  final: 'done',
  closed: 'wait',
};

interface CardHeadProps {
  readonly card: Card;
  readonly background: Background;
}

/** Whose card, in which state, and the total with what it is made of; the total opens in place. */
export function CardHead({ card, background }: CardHeadProps): ReactElement {
  const text = useText('cards');
  const dates = useDates();
  const names = useRatingNames();
  const day = card.noticeClosesOn === null ? '' : dates.short(card.noticeClosesOn);
  return (
    <section className={style.head}>
      <div className={style.titleLine}>
        <h1 id="card-title">{text('title', { year: card.year })}</h1>
        {!card.member.exempt && (
          <StateTag look={LOOKS[card.state]}>
            {text(`state.${card.state}`, { day, count: standingOf(card).scored.length })}
          </StateTag>
        )}
      </div>
      {card.member.exempt && <ExemptHead card={card} />}
      {!card.member.exempt && card.total === null && <RunningHead card={card} />}
      {card.decided !== null && (
        <p className="small">
          {text('decided', {
            points:
              card.decided.grade === null ? names.stars(card.decided.stars ?? 0) : names.grade(card.decided.grade),
            reason: card.decided.reason,
          })}
        </p>
      )}
      {card.changeWords !== null && <p className="small">{text('changed', { words: card.changeWords })}</p>}
      {!card.member.exempt && card.total !== null && <TotalHead card={card} background={background} />}
    </section>
  );
}

function ExemptHead({ card }: { readonly card: Card }): ReactElement {
  const names = useRatingNames();
  return (
    <div className={style.big}>
      <span className={style.who}>{card.member.name}</span>
      {card.stars !== null && (
        <span className={`${style.result} ${style.end}`}>
          {names.stars(card.stars)}
          <br />
          {card.grade !== null && names.grade(card.grade)}
        </span>
      )}
    </div>
  );
}

function TotalHead({ card, background }: CardHeadProps): ReactElement {
  const text = useText('cards');
  const names = useRatingNames();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { total, explanation } = card;
  return (
    <>
      <div className={style.big}>
        <span className={style.who}>{card.member.name}</span>
        <span className={style.total}>
          {explanation === null ? (
            total
          ) : (
            <button
              type="button"
              className={style.why}
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={text('total.open', { points: total })}
              onClick={() => setOpen(!isOpen)}
            >
              {total}
            </button>
          )}
          <small>{text('points')}</small>
        </span>
        <span className={style.result}>
          {card.stars !== null && names.stars(card.stars)}
          <br />
          {card.grade !== null && names.grade(card.grade)}
        </span>
      </div>
      {isOpen && explanation !== null && (
        <div id={id} className={style.opened}>
          <ExplanationPanel explanation={explanation} background={background} level={2} />
          {explanation.rating !== undefined && <RatingSteps steps={explanation.rating} />}
          <EvidenceLinks card={card} />
        </div>
      )}
      <EquationLine card={card} />
      {card.state === 'running' && <p className="muted small">{text('running.trial')}</p>}
    </>
  );
}

function EquationLine({ card }: { readonly card: Card }): ReactElement | null {
  const text = useText('cards');
  const equation = equationOf(card);
  if (equation === null) return <TermsLine card={card} />;
  return (
    <div className={style.equation} role="group" aria-label={text('equation.label')}>
      <a href="#items">
        <small>{text('equation.yearEnd')}</small>
        <b className={style.dotted}>{equation.yearEnd}</b>
      </a>
      <i>+</i>
      <a href="#adjustments">
        <small>{text('equation.bonus')}</small>
        <b className={style.dotted}>{equation.bonus}</b>
      </a>
      <i>−</i>
      <a href="#adjustments">
        <small>{text('equation.deduction')}</small>
        <b className={style.dotted}>{equation.deduction}</b>
      </a>
      <i>=</i>
      <span>
        <small>{text('equation.total')}</small>
        <b>{equation.total}</b>
      </span>
    </div>
  );
}

/** Of what parts the scheme's total is made. */
function TermsLine({ card }: { readonly card: Card }): ReactElement | null {
  const text = useText('cards');
  const terms = termsOf(card);
  if (terms === null) return null;
  return (
    <div className={`${style.equation} ${style.terms}`} role="group" aria-label={text('equation.label')}>
      {terms.map(({ name, value }, at) => (
        <Fragment key={name}>
          {at > 0 && <i>{value.startsWith('-') ? '−' : '+'}</i>}
          <span>
            <small>{name}</small>
            <b>{at > 0 ? withoutSign(value) : value}</b>
          </span>
        </Fragment>
      ))}
    </div>
  );
}
