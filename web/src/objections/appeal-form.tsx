import type { Objection } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { Area } from './answer-form.tsx';
import style from './objections.module.css';
import { useAppeal } from './queries.ts';

/** Appeals against the answer; folded away, for most are content with it. */
export function AppealForm({ objection }: { readonly objection: Objection }): ReactElement {
  const text = useText('objections');
  const appeal = useAppeal();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  if (!isOpen)
    return (
      <section className={`sheet box ${style.part}`}>
        <p>{text('appeal.lead')}</p>
        <div>
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            {text('appeal.open')}
          </button>
        </div>
      </section>
    );
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        appeal.mutate({ id: objection.id, revision: objection.revision, words: words.trim() });
      }}
    >
      <h2 className="sec-title">{text('appeal.title')}</h2>
      <p>{text('appeal.lead')}</p>
      <Area name={text('appeal.words')} value={words} onChange={setWords} />
      <Refusal error={appeal.error} />
      <div className={style.acts}>
        <button type="submit" className="btn blue" disabled={words.trim().length < 2 || appeal.isPending}>
          {text('appeal.do')}
        </button>
        <button type="button" className="btn" onClick={() => setOpen(false)}>
          {text('appeal.leave')}
        </button>
      </div>
    </form>
  );
}
