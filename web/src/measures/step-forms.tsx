import type { Measure } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Area } from '../ui/area.tsx';
import style from './measures.module.css';
import { useApprove, useLift, useNote, useReview, useRevoke } from './queries.ts';

interface FormProps {
  readonly measure: Measure;
}

/** The committee decides on what the branch proposes. */
export function ApproveForm({ measure }: FormProps): ReactElement {
  const text = useText('measures');
  const { today } = useMe();
  const approve = useApprove();
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  const [document, setDocument] = useState('');
  const send = (act: 'decide' | 'waive') =>
    approve.mutate({
      ...{ id: measure.id, revision: measure.revision, act, on, words: words.trim() },
      document: document.trim() === '' ? null : document.trim(),
    });
  const isWhole = words.trim().length > 1 && !approve.isPending;
  return (
    <form className={`sheet box ${style.form}`} onSubmit={(event) => event.preventDefault()}>
      <h2 className="sec-title">{text('approve.title')}</h2>
      <div className={style.row}>
        <div className="field">
          <label htmlFor="approve-on">{text('step.on')}</label>
          <DayField id="approve-on" value={on} least={measure.meeting.on} most={today} onChange={setOn} />
        </div>
        <label className="field">
          <span>{text('carry.document')}</span>
          <input
            className="input"
            maxLength={100}
            value={document}
            onChange={({ target }) => setDocument(target.value)}
          />
        </label>
      </div>
      <Area name={text('approve.words')} value={words} onChange={setWords} />
      <Refusal error={approve.error} />
      <div className={style.buttons}>
        <button type="button" className="btn decide" disabled={!isWhole} onClick={() => send('decide')}>
          {text('approve.decide')}
        </button>
        <button type="button" className="btn" disabled={!isWhole} onClick={() => send('waive')}>
          {text('approve.waive')}
        </button>
      </div>
    </form>
  );
}

/** How it goes on the way. */
export function NoteForm({ measure, onDone }: FormProps & { readonly onDone: () => void }): ReactElement {
  const text = useText('measures');
  const note = useNote();
  return (
    <StepForm
      measure={measure}
      title={text('note.title')}
      name={text('note.words')}
      action={text('note.do')}
      isPending={note.isPending}
      error={note.error}
      onSend={(step) => note.mutate(step, { onSuccess: onDone })}
    />
  );
}

export function LiftForm({ measure }: FormProps): ReactElement {
  const text = useText('measures');
  const lift = useLift();
  return (
    <StepForm
      measure={measure}
      title={text('lift.title')}
      name={text('lift.words')}
      action={text('lift.do')}
      isPending={lift.isPending}
      error={lift.error}
      onSend={(step) => lift.mutate(step)}
    />
  );
}

export function ReviewForm({ measure }: FormProps): ReactElement {
  const text = useText('measures');
  const review = useReview();
  const [outcome, setOutcome] = useState<'mended' | 'not-mended' | null>(null);
  return (
    <StepForm
      measure={measure}
      title={text('review.title')}
      name={text('review.words')}
      action={text('review.do')}
      isPending={review.isPending || outcome === null}
      error={review.error}
      onSend={(step) => outcome !== null && review.mutate({ ...step, outcome, statement: null })}
    >
      <fieldset className={style.choices}>
        <legend>{text('review.outcome')}</legend>
        {(['mended', 'not-mended'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="review-outcome" checked={outcome === each} onChange={() => setOutcome(each)} />
            <span>{text(`outcome.${each}`)}</span>
          </label>
        ))}
      </fieldset>
    </StepForm>
  );
}

interface Sent {
  readonly id: string;
  readonly revision: number;
  readonly on: string;
  readonly words: string;
}

interface StepFormProps extends FormProps {
  readonly title: string;
  readonly name: string;
  readonly action: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSend: (step: Sent) => void;
  readonly children?: ReactElement;
}

function StepForm({ measure, title, name, action, isPending, error, onSend, children }: StepFormProps): ReactElement {
  const text = useText('measures');
  const { today } = useMe();
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  return (
    <form
      className={`sheet box ${style.form}`}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ id: measure.id, revision: measure.revision, on, words: words.trim() });
      }}
    >
      <h2 className="sec-title">{title}</h2>
      <div className={style.row}>
        <div className="field">
          <label htmlFor={`${action}-on`}>{text('step.on')}</label>
          <DayField
            id={`${action}-on`}
            value={on}
            least={measure.carriedOutOn ?? measure.meeting.on}
            most={today}
            onChange={setOn}
          />
        </div>
      </div>
      {children}
      <Area name={name} value={words} onChange={setWords} />
      <Refusal error={error} />
      <div>
        <button type="submit" className="btn blue" disabled={words.trim().length < 2 || isPending}>
          {action}
        </button>
      </div>
    </form>
  );
}

export function RevokeForm({ measure }: FormProps): ReactElement {
  const text = useText('measures');
  const revoke = useRevoke();
  const [words, setWords] = useState('');
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        revoke.mutate({ id: measure.id, revision: measure.revision, words: words.trim() });
      }}
    >
      <p className="small muted">{text('revoke.lead')}</p>
      <Area name={text('revoke.words')} value={words} onChange={setWords} />
      <Refusal error={revoke.error} />
      <div>
        <button type="submit" className="btn" disabled={words.trim().length < 2 || revoke.isPending}>
          {text('revoke.do')}
        </button>
      </div>
    </form>
  );
}
