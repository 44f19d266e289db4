import type { Visit } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import { Choice } from '../ui/choice.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useAnswerVisit } from './queries.ts';
import style from './supervisions.module.css';

/** What the branch says, and who of it puts right what lacks. */
export function AnswerForm({ visit }: { readonly visit: Visit }): ReactElement {
  const text = useText('supervision');
  const answer = useAnswerVisit();
  const [words, setWords] = useState('');
  const [menders, setMenders] = useState<ReadonlyMap<number, string>>(new Map());
  const lacking = visit.findings.filter(({ state }) => state === 'open');
  const isWhole = words.trim().length > 1 && lacking.every(({ position }) => menders.has(position));
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate({
          ...{ id: visit.id, revision: visit.revision, words: words.trim() },
          menders: [...menders].map(([position, menderId]) => ({ position, menderId })),
        });
      }}
    >
      <h2 className="sec-title">{text('answer.title')}</h2>
      <Area name={text('answer.words')} value={words} onChange={setWords} />
      {lacking.map(({ position, words: what }) => (
        <div className="field" key={position}>
          <label htmlFor={`mender-${position}`}>
            {text('answer.mender', { number: position + 1, words: what ?? '' })}
          </label>
          <Choice
            id={`mender-${position}`}
            choices={visit.people.map(({ id, name }) => ({ value: id, label: name }))}
            value={menders.get(position) ?? ''}
            onChange={(id) => setMenders(new Map([...menders, [position, id]]))}
            isSearched
          />
        </div>
      ))}
      <Refusal error={answer.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={!isWhole || answer.isPending}>
          {text('answer.do')}
        </button>
      </div>
    </form>
  );
}
