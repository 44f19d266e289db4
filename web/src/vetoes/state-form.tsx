import type { VetoBoard } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useVetoEffects } from '../ui/veto-lines.tsx';
import { useStateVeto } from './queries.ts';
import style from './vetoes.module.css';

interface StateFormProps {
  readonly board: VetoBoard;
  readonly onClose: () => void;
}

const blank = { kind: '', subjectId: '', on: '', organ: '', document: '', words: '' };

/** What the competent organ has found: which, about whom, from which day, by which document. */
export function StateForm({ board, onClose }: StateFormProps): ReactElement {
  const text = useText('vetoes');
  const effects = useVetoEffects();
  const { today } = useMe();
  const state = useStateVeto();
  const [id] = useState(() => newId());
  const [given, setGiven] = useState({ ...blank, kind: board.kinds.length === 1 ? (board.kinds[0]?.id ?? '') : '' });
  const change = (field: Partial<typeof blank>) => setGiven({ ...given, ...field });
  const kind = board.kinds.find((each) => each.id === given.kind);
  const isWhole = Object.values(given).every((value) => value.trim().length > 1) && !state.isPending;
  const lastDay = `${board.year}-12-31`;
  return (
    <form
      className={`sheet box ${style.form}`}
      aria-label={text('state')}
      onSubmit={(event) => {
        event.preventDefault();
        state.mutate({ id, branchId: board.branch.id, year: board.year, ...trimmed(given) }, { onSuccess: onClose });
      }}
    >
      <h2 className="sec-title">{text('state')}</h2>
      <div className={style.row}>
        <div className="field">
          <label htmlFor="veto-kind">{text('state.kind')}</label>
          <Choice
            id="veto-kind"
            choices={board.kinds.map(({ id: value, name }) => ({ value, label: name }))}
            value={given.kind}
            onChange={(value) => change({ kind: value })}
          />
        </div>
        <div className="field">
          <label htmlFor="veto-subject">{text('state.subject')}</label>
          <Choice
            id="veto-subject"
            isSearched
            choices={board.subjects.map(({ id: value, name }) => ({ value, label: name }))}
            value={given.subjectId}
            onChange={(value) => change({ subjectId: value })}
          />
        </div>
        <div className="field">
          <label htmlFor="veto-on">{text('state.on')}</label>
          <DayField
            id="veto-on"
            value={given.on}
            least={`${board.year}-01-01`}
            most={today < lastDay ? today : lastDay}
            onChange={(on) => change({ on })}
          />
        </div>
      </div>
      {kind !== undefined && (
        <p className="small muted">
          {[...effects(kind.effect), text('organ', { organ: kind.organ })].join(text('comma'))}
          <br />
          {text('clause', { cite: kind.clause.cite, words: kind.clause.text })}
          <br />
          {text(kind.lifted === null ? 'lift.not' : `lift.${kind.lifted}`)}
        </p>
      )}
      <div className={style.row}>
        <label className="field">
          <span>{text('state.organ')}</span>
          <input
            className="input"
            maxLength={200}
            value={given.organ}
            onChange={({ target }) => change({ organ: target.value })}
          />
        </label>
        <label className="field">
          <span>{text('state.document')}</span>
          <input
            className="input"
            maxLength={200}
            value={given.document}
            onChange={({ target }) => change({ document: target.value })}
          />
        </label>
      </div>
      <label className="field">
        <span>{text('state.words')}</span>
        <textarea
          className="input"
          rows={3}
          maxLength={1000}
          value={given.words}
          onChange={({ target }) => change({ words: target.value })}
        />
      </label>
      <Refusal error={state.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={!isWhole}>
          {text('state.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('close')}
        </button>
      </div>
    </form>
  );
}

function trimmed(given: typeof blank): typeof blank {
  return { ...given, organ: given.organ.trim(), document: given.document.trim(), words: given.words.trim() };
}
