import { Link } from '@tanstack/react-router';
import type { Assessment } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag, type TagLook } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { JudgementField } from './judgement-field.tsx';
import { useDecideAssessment, useReplyToAssessment } from './queries.ts';
import style from './supervisions.module.css';

const LOOKS: Readonly<Record<Assessment['judgement'], TagLook>> = {
  commended: 'honor',
  'in-order': 'done',
  criticised: 'late',
};

/** What meetings thought of branches' years, with what branches said to it. */
export function AssessmentList({ assessments }: { readonly assessments: readonly Assessment[] }): ReactElement {
  return (
    <div className={style.parts}>
      {assessments.map((assessment) => (
        <One key={assessment.id} assessment={assessment} />
      ))}
    </div>
  );
}

function One({ assessment }: { readonly assessment: Assessment }): ReactElement {
  const text = useText('supervision');
  const dates = useDates();
  const { branch, organization, stands, state, words, meeting, visit, figure, reply, decision, may } = assessment;
  return (
    <article className={style.part} aria-label={branch.name}>
      <div className={style.buttons}>
        <b>{branch.name}</b>
        <StateTag look={LOOKS[stands]}>{text(`judgement.${stands}`)}</StateTag>
        <span className="muted small">{text(`assessState.${state}`)}</span>
      </div>
      <p className={style.words}>{words}</p>
      <p className="muted small">
        {[organization.name, text('assess.meeting', { ...meeting, day: dates.full(meeting.on) })].join(text('dot'))}
      </p>
      {visit !== null && (
        <p className="small">
          <Link to="/supervision-visits/$visitId" params={{ visitId: visit.id }}>
            {text('assess.basis', { day: dates.full(visit.on), kind: text(`kind.${visit.kind}`) })}
          </Link>
          {figure !== null && <span>{text('dot') + text('assess.figure.of', { figure })}</span>}
        </p>
      )}
      {reply !== null && (
        <p className={style.words}>{text('assess.reply', { day: dates.full(reply.on), words: reply.words })}</p>
      )}
      {decision !== null && (
        <p className={style.words}>
          {text('assess.decision', { day: dates.full(decision.on), words: decision.words })}
        </p>
      )}
      {may.includes('object') && <ReplyForm assessment={assessment} />}
      {may.includes('decide') && <DecideForm assessment={assessment} />}
    </article>
  );
}

function ReplyForm({ assessment }: { readonly assessment: Assessment }): ReactElement {
  const text = useText('supervision');
  const reply = useReplyToAssessment();
  const [words, setWords] = useState('');
  const isWhole = words.trim().length > 1 && !reply.isPending;
  const send = (act: 'answer' | 'object'): void =>
    reply.mutate({ id: assessment.id, revision: assessment.revision, act, words: words.trim() });
  return (
    <form className={style.form} onSubmit={(event) => event.preventDefault()}>
      <Area name={text('reply.words')} value={words} onChange={setWords} />
      <Refusal error={reply.error} />
      <div className={style.buttons}>
        <button type="button" className="btn decide" disabled={!isWhole} onClick={() => send('answer')}>
          {text('reply.answer')}
        </button>
        <button type="button" className="btn" disabled={!isWhole} onClick={() => send('object')}>
          {text('reply.object')}
        </button>
      </div>
    </form>
  );
}

function DecideForm({ assessment }: { readonly assessment: Assessment }): ReactElement {
  const text = useText('supervision');
  const decide = useDecideAssessment();
  const [judgement, setJudgement] = useState<Assessment['judgement'] | ''>('');
  const [words, setWords] = useState('');
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (judgement !== '')
          decide.mutate({ id: assessment.id, revision: assessment.revision, judgement, words: words.trim() });
      }}
    >
      <h3 className="sec-title">{text('decide.title')}</h3>
      <JudgementField value={judgement} onChange={setJudgement} />
      <Area name={text('decide.words')} value={words} onChange={setWords} />
      <Refusal error={decide.error} />
      <div className={style.buttons}>
        <button
          type="submit"
          className="btn decide"
          disabled={judgement === '' || words.trim().length < 2 || decide.isPending}
        >
          {text('decide.do')}
        </button>
      </div>
    </form>
  );
}
