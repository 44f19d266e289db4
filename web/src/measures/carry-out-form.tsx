import type { Measure } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Area } from '../ui/area.tsx';
import style from './measures.module.css';
import { useCarryOut } from './queries.ts';

/** The letter was handed over, the talk held, the award given: on which day, what was said, what the person said to it. */
export function CarryOutForm({ measure }: { readonly measure: Measure }): ReactElement {
  const text = useText('measures');
  const { today } = useMe();
  const carryOut = useCarryOut();
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  const [statement, setStatement] = useState('');
  const [document, setDocument] = useState('');
  const { form, isAdverse } = measure.kind;
  const kindOfWords = form === 'talk' || form === 'letter' || form === 'explanation' ? form : 'other';
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        carryOut.mutate({
          ...{ id: measure.id, revision: measure.revision, on, words: words.trim() },
          statement: statement.trim() === '' ? null : statement.trim(),
          document: document.trim() === '' ? null : document.trim(),
        });
      }}
    >
      <h2 className="sec-title">{text(`carry.title.${kindOfWords}`)}</h2>
      <div className={style.row}>
        <div className="field">
          <label htmlFor="carry-on">{text('step.on')}</label>
          <DayField id="carry-on" value={on} least={measure.meeting.on} most={today} onChange={setOn} />
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
      <Area name={text(`carry.words.${kindOfWords}`)} value={words} onChange={setWords} most={4000} rows={4} />
      {isAdverse && (
        <Area name={text('carry.statement')} value={statement} onChange={setStatement} most={4000} rows={3} />
      )}
      <Refusal error={carryOut.error} />
      <div>
        <button type="submit" className="btn decide" disabled={words.trim().length < 2 || carryOut.isPending}>
          {text('carry.do')}
        </button>
      </div>
    </form>
  );
}
