import type { KeyboardEvent, ReactElement } from 'react';
import { useId, useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';
import { choicesOf, type PaperItem, type Score } from './paper.ts';
import type { ScorePlace } from './score-place.ts';
import { ScoreField } from './score-field.tsx';
import { typeScore } from './typed-score.ts';
import { useScoreWords } from './use-score-words.ts';

/** So many points and no more have a key each; above it they are typed. */
const KEYS_MOST = 20;

/** One place of a paper as big keys, 0 to the most and a blank; digits of a keyboard do the same. */
export function ScoreKeys(props: ScorePlace): ReactElement {
  const { name, item, score, onScore, label } = props;
  const text = useText('ballotPapers');
  const words = useScoreWords();
  const [typed, setTyped] = useState('');
  const group = useId();
  if (item.most > KEYS_MOST) return <ScoreField {...props} />;
  const onKey = (event: KeyboardEvent): void => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : typeScore(item, typed, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setTyped(next.text);
    onScore(next.score);
  };
  const choose = (chosen: Score): void => {
    setTyped('');
    onScore(chosen);
  };
  return (
    <fieldset className={style.place} onKeyDown={onKey}>
      <legend className={label === undefined ? 'unseen' : style.legend}>
        {label === undefined ? (
          name
        ) : (
          <>
            <span aria-hidden="true">{label}</span>
            <span className="unseen">{name}</span>
          </>
        )}
      </legend>
      <div className={`${style.keys} ${item.isQuestion === true ? style.answers : ''}`}>
        {keysOf(item).map(({ points, steps }) => (
          <Key key={points} group={group} isOn={score === steps} onChoose={() => choose(steps)}>
            {words.key(item, points)}
          </Key>
        ))}
        <Key group={group} isOn={score === 'blank'} isWide onChoose={() => choose('blank')}>
          {text('paper.blank')}
        </Key>
      </div>
    </fieldset>
  );
}

/** From 0 upwards; of a question the satisfied first, as on paper. */
function keysOf(item: PaperItem): readonly { readonly points: string; readonly steps: number }[] {
  const keys = choicesOf(item).map((points, steps) => ({ points, steps }));
  return item.isQuestion === true ? keys.toReversed() : keys;
}

interface KeyProps {
  readonly group: string;
  readonly isOn: boolean;
  readonly isWide?: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

function Key({ group, isOn, isWide = false, onChoose, children }: KeyProps): ReactElement {
  const look = [style.key, isOn ? style.on : '', isWide ? style.blank : ''].join(' ');
  return (
    <label className={look}>
      <input type="radio" className="unseen" name={group} checked={isOn} onChange={onChoose} />
      {children}
    </label>
  );
}
