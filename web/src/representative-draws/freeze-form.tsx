import { nameProblems, readNames } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { refusalOf } from '../ui/problems.ts';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { type DrawPlace, useFreezeNames } from './queries.ts';
import style from './representative-draws.module.css';

interface FreezeFormProps {
  readonly place: DrawPlace;
  readonly least: number;
}

/** The names of everybody who can be drawn, one a line, and how many are. */
export function FreezeForm({ place, least }: FreezeFormProps): ReactElement {
  const text = useText('representativeDraws');
  const heading = useId();
  const freeze = useFreezeNames();
  const [id] = useState(newId);
  const [typed, setTyped] = useState('');
  const [draws, setDraws] = useState(String(least));
  const [refused, setRefused] = useState<Error | null>(null);
  const names = readNames(typed);
  const count = /^\d{1,4}$/.test(draws.normalize('NFKC').trim()) ? Number(draws.normalize('NFKC')) : 0;
  const send = (): void => {
    const problems = nameProblems(names);
    setRefused(problems.length > 0 ? refusalOf(problems) : null);
    if (problems.length === 0) freeze.mutate({ ...place, id, names: names.join('\n'), draws: count });
  };
  return (
    <form
      className={`sheet box ${style.part}`}
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 className="sec-title" id={heading}>
        {text('freeze.title')}
      </h2>
      <p>{text('lead')}</p>
      <label className="field">
        <span>{text('freeze.names')}</span>
        <textarea
          className="input"
          rows={12}
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <small>{text('freeze.names.hint')}</small>
      </label>
      <p role="status">{names.length > 0 && text('freeze.read', { count: names.length })}</p>
      <label className={`field ${style.short}`}>
        <span>{text('freeze.draws')}</span>
        <input
          className="input"
          inputMode="numeric"
          autoComplete="off"
          value={draws}
          onChange={({ target }) => setDraws(target.value)}
        />
        <small>{text('freeze.draws.hint', { least })}</small>
      </label>
      <Refusal error={refused ?? freeze.error} />
      <div className={style.acts}>
        <button type="submit" className="btn decide" disabled={names.length === 0 || count === 0 || freeze.isPending}>
          {text('freeze.do')}
        </button>
        <p className="small muted">{text('freeze.after')}</p>
      </div>
    </form>
  );
}
