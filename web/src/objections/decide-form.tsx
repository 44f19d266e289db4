import type { Objection } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { Area } from './answer-form.tsx';
import style from './objections.module.css';
import { useDecide } from './queries.ts';

const DECISIONS = ['confirmed', 'changed'] as const;

/** What the organization above decides on an appeal, with its reasons. */
export function DecideForm({ objection }: { readonly objection: Objection }): ReactElement {
  const text = useText('objections');
  const decide = useDecide();
  const [decision, setDecision] = useState<(typeof DECISIONS)[number] | null>(null);
  const [words, setWords] = useState('');
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (decision === null) return;
        decide.mutate({ id: objection.id, revision: objection.revision, decision, words: words.trim() });
      }}
    >
      <h2 className="sec-title">{text('decide.title')}</h2>
      <fieldset className={style.choices}>
        <legend>{text('decide.what')}</legend>
        {DECISIONS.map((each) => (
          <label key={each}>
            <input type="radio" name="decision" checked={decision === each} onChange={() => setDecision(each)} />
            <span>{text(`decision.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <Area name={text('decide.words')} value={words} onChange={setWords} />
      <Refusal error={decide.error} />
      <div>
        <button
          type="submit"
          className="btn decide"
          disabled={decision === null || words.trim().length < 2 || decide.isPending}
        >
          {text('decide.do')}
        </button>
      </div>
    </form>
  );
}
