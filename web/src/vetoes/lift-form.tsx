import type { VetoOnRecord } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useLiftVeto } from './queries.ts';
import style from './vetoes.module.css';

interface LiftFormProps {
  readonly veto: VetoOnRecord;
  readonly onClose: () => void;
}

/** By a document again, and by somebody else than whoever stated it. */
export function LiftForm({ veto, onClose }: LiftFormProps): ReactElement {
  const text = useText('vetoes');
  const { today } = useMe();
  const lift = useLiftVeto();
  const [on, setOn] = useState(today);
  const [document, setDocument] = useState('');
  const [words, setWords] = useState('');
  const { id, branch, year, kind, concerns } = veto;
  const title = text('lift.of', { name: concerns.name, what: kind.name });
  const isWhole = on !== '' && document.trim().length > 1 && words.trim().length > 1 && !lift.isPending;
  return (
    <form
      className={`sheet box ${style.form}`}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        const given = { on, document: document.trim(), words: words.trim() };
        lift.mutate({ branchId: branch.id, year, id, ...given }, { onSuccess: onClose });
      }}
    >
      <h2 className="sec-title">{title}</h2>
      {kind.lifted !== null && <p className="small muted">{text(`lift.${kind.lifted}`)}</p>}
      <div className={style.row}>
        <div className="field">
          <label htmlFor="lift-on">{text('lift.on')}</label>
          <DayField id="lift-on" value={on} least={veto.on} most={today} onChange={setOn} />
        </div>
        <label className="field">
          <span>{text('lift.document')}</span>
          <input
            className="input"
            maxLength={200}
            value={document}
            onChange={({ target }) => setDocument(target.value)}
          />
        </label>
      </div>
      <label className="field">
        <span>{text('lift.words')}</span>
        <textarea
          className="input"
          rows={3}
          maxLength={1000}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <Refusal error={lift.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={!isWhole}>
          {text('lift.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('close')}
        </button>
      </div>
    </form>
  );
}
