import type { Suggestion } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDecide, useReply } from './queries.ts';
import style from './suggestions.module.css';
import { WordsField } from './words-field.tsx';

interface ReplyFormProps {
  readonly suggestion: Suggestion;
  /** The reply, or after it was passed up the final one. */
  readonly is: 'reply' | 'decide';
}

export function ReplyForm({ suggestion: { id, revision }, is }: ReplyFormProps): ReactElement {
  const text = useText('suggestions');
  const reply = useReply();
  const decide = useDecide();
  const act = is === 'reply' ? reply : decide;
  const [words, setWords] = useState('');
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ id, revision, words: words.trim() });
      }}
    >
      <h2 className="sec-title">{text(`${is}.title`)}</h2>
      <WordsField name={text(`${is}.words`)} value={words} most={2000} onChange={setWords} />
      <p className="small muted">{text(`${is}.lead`)}</p>
      <Refusal error={act.error} />
      <div>
        <button type="submit" className="btn decide" disabled={words.trim().length < 2 || act.isPending}>
          {text(`${is}.do`)}
        </button>
      </div>
    </form>
  );
}
