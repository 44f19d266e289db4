import { type Objection, objectionOutcomes } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import style from './objections.module.css';
import { useAnswer } from './queries.ts';

type Outcome = (typeof objectionOutcomes)[number];

/** What was found, and the reasoned answer; what is wrong is then corrected where such a thing is. */
export function AnswerForm({ objection }: { readonly objection: Objection }): ReactElement {
  const text = useText('objections');
  const { today } = useMe();
  const answer = useAnswer();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [findings, setFindings] = useState('');
  const [reply, setReply] = useState('');
  const [metOn, setMetOn] = useState('');
  const isWhole = outcome !== null && findings.trim().length > 1 && reply.trim().length > 1;
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome === null) return;
        answer.mutate({
          ...{ id: objection.id, revision: objection.revision, outcome },
          ...{ findings: findings.trim(), reply: reply.trim(), metOn: metOn === '' ? null : metOn },
        });
      }}
    >
      <h2 className="sec-title">{text('answer.title')}</h2>
      <Area name={text('answer.findings')} value={findings} onChange={setFindings} />
      <fieldset className={style.choices}>
        <legend>{text('answer.outcome')}</legend>
        {objectionOutcomes.map((each) => (
          <label key={each}>
            <input type="radio" name="outcome" checked={outcome === each} onChange={() => setOutcome(each)} />
            <span>{text(`outcome.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <Area name={text('answer.reply')} value={reply} onChange={setReply} />
      <div className={`field ${style.short}`}>
        <label htmlFor="met-on">{text('answer.metOn')}</label>
        <DayField id="met-on" value={metOn} least={objection.raisedOn} most={today} isOptional onChange={setMetOn} />
      </div>
      <p className="small muted">{text('answer.lead')}</p>
      <Refusal error={answer.error} />
      <div>
        <button type="submit" className="btn decide" disabled={!isWhole || answer.isPending}>
          {text('answer.do')}
        </button>
      </div>
    </form>
  );
}

interface AreaProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

export function Area({ name, value, onChange }: AreaProps): ReactElement {
  return (
    <label className="field">
      <span>{name}</span>
      <textarea
        className="input"
        rows={4}
        maxLength={2000}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
