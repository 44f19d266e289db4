import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import style from './ballots.module.css';
import { neededChoices, type PrepareDraft, withScrutineers } from './prepare-draft.ts';

const MOST = 9;

interface ScrutineerFieldsProps {
  readonly draft: PrepareDraft;
  readonly change: (draft: PrepareDraft) => void;
}

/** Who keeps a share of what opens the box, and how many of them open it together. */
export function ScrutineerFields({ draft, change }: ScrutineerFieldsProps): ReactElement {
  const text = useText('ballots');
  const { scrutineers, needed } = draft;
  const write = (names: readonly string[]): void => change(withScrutineers(draft, names));
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="scrutineers-title">
      <h2 className="sec-title" id="scrutineers-title">
        {text('scrutineers.title')}
      </h2>
      <p className="small muted">{text('scrutineers.lead')}</p>
      <div className={style.pair}>
        {scrutineers.map((name, at) => (
          // They have no other name than their place while they are typed.
          <label key={`scrutineer-${at + 1}`} className="field">
            <span>{text('scrutineers.name', { place: at + 1 })}</span>
            <input
              className="input"
              maxLength={20}
              autoComplete="off"
              value={name}
              onChange={({ target }) => write(scrutineers.with(at, target.value))}
            />
          </label>
        ))}
      </div>
      <div className={style.acts}>
        {scrutineers.length < MOST && (
          <button type="button" className="btn slim" onClick={() => write([...scrutineers, ''])}>
            {text('scrutineers.more')}
          </button>
        )}
        {scrutineers.length > 1 && (
          <button type="button" className="btn slim" onClick={() => write(scrutineers.slice(0, -1))}>
            {text('scrutineers.fewer')}
          </button>
        )}
      </div>
      {scrutineers.length === 1 ? (
        <p className="callout">{text('scrutineers.alone')}</p>
      ) : (
        <div className={`field ${style.short}`}>
          <label htmlFor="needed">{text('scrutineers.needed')}</label>
          <Choice
            id="needed"
            choices={neededChoices(scrutineers.length).map((count) => ({
              value: String(count),
              label: text('scrutineers.of', { needed: count, all: scrutineers.length }),
            }))}
            value={String(needed)}
            onChange={(chosen) => change({ ...draft, needed: Number(chosen) })}
          />
        </div>
      )}
    </section>
  );
}
