import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Correction, keptKindWords } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './privacy.module.css';
import { correctionsQuery, useAnswerCorrection } from './queries.ts';
import { correctingHref } from './correcting-href.ts';

/** The register of requests: those without an answer first, each with the day it is due. */
export function CorrectionsPage(): ReactElement {
  const text = useText('privacy');
  const query = useQuery(correctionsQuery);
  return (
    <Page title={text('corrections.title')} remark={text('corrections.remark')} width="narrow">
      <Fetched query={query}>
        {(corrections) =>
          corrections.length === 0 ? (
            <Empty>{text('corrections.none')}</Empty>
          ) : (
            <ul className={style.parts}>
              {corrections
                .toSorted((one, other) => Number(one.outcome !== null) - Number(other.outcome !== null))
                .map((correction) => (
                  <RegisterLine key={correction.id} correction={correction} />
                ))}
            </ul>
          )
        }
      </Fetched>
    </Page>
  );
}

function RegisterLine({ correction }: { readonly correction: Correction }): ReactElement {
  const text = useText('privacy');
  const dates = useDates();
  const { language } = useLanguage();
  const { personId, today } = useMe();
  const { name } = keptKindWords[correction.kind];
  const isLate = correction.outcome === null && correction.dueOn < today;
  const href = correctingHref(correction);
  return (
    <li className="sheet box">
      <p>
        <b>{text('corrections.who', { number: correction.number, name: correction.name })}</b>{' '}
        <span className="muted">{correction.branch ?? text('none')}</span>
      </p>
      <p className="muted small">{name[language === 'en' ? 1 : 0]}</p>
      <p>{correction.wanted}</p>
      {correction.outcome === null ? (
        <StateTag look={isLate ? 'late' : 'todo'}>
          {text('corrections.due', { day: dates.full(correction.dueOn) })}
        </StateTag>
      ) : (
        <StateTag look="done">
          {text(`corrections.${correction.outcome}`, { day: dates.full(correction.answeredOn ?? correction.dueOn) })}
        </StateTag>
      )}
      {correction.reason !== null && <p>{text('corrections.reason', { reason: correction.reason })}</p>}
      {correction.outcome === 'accepted' && href !== null && <Link to={href}>{text('corrections.go')}</Link>}
      {correction.outcome === null && correction.personId !== personId && <AnswerForm id={correction.id} />}
    </li>
  );
}

function AnswerForm({ id }: { readonly id: string }): ReactElement {
  const text = useText('privacy');
  const answer = useAnswerCorrection();
  const [reason, setReason] = useState('');
  const send = (outcome: 'accepted' | 'refused'): void =>
    answer.mutate({ id, outcome, reason: reason.trim() === '' ? null : reason });
  return (
    <>
      <label className="field">
        {text('corrections.words')}
        <input className="input" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className={style.answers}>
        <button type="button" className="btn blue" disabled={answer.isPending} onClick={() => send('accepted')}>
          {text('corrections.accept')}
        </button>
        <button
          type="button"
          className="btn"
          disabled={answer.isPending || reason.trim() === ''}
          onClick={() => send('refused')}
        >
          {text('corrections.refuse')}
        </button>
      </div>
      <Refusal error={answer.error} />
    </>
  );
}
