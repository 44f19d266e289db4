import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { Area } from './area.tsx';
import style from './cases.module.css';
import { useDecideCaseAppeal } from './queries.ts';

const DECISIONS = ['confirmed', 'changed'] as const;

/** The answer to an appeal, with its reasons, by somebody who did not decide before. */
export function AppealDecisionForm({ case: found }: { readonly case: MemberCase }): ReactElement {
  const text = useText('cases');
  const decide = useDecideCaseAppeal();
  const [decision, setDecision] = useState<(typeof DECISIONS)[number] | null>(null);
  const [words, setWords] = useState('');
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (decision === null) return;
        decide.mutate({ id: found.id, revision: found.revision, decision, words: words.trim() });
      }}
    >
      <h2 className="sec-title">{text('appeal.title')}</h2>
      <p>{text('appeal.lead')}</p>
      <fieldset className={style.choices}>
        <legend>{text('appeal.decision')}</legend>
        {DECISIONS.map((each) => (
          <label key={each}>
            <input type="radio" name="appeal" checked={decision === each} onChange={() => setDecision(each)} />
            <span>{text(`verdict.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <Area name={text('appeal.words')} value={words} onChange={setWords} />
      <Refusal error={decide.error} />
      <div>
        <button
          type="submit"
          className="btn decide"
          disabled={decision === null || words.trim().length < 2 || decide.isPending}
        >
          {text('appeal.do')}
        </button>
      </div>
    </form>
  );
}
