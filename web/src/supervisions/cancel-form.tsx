import type { Visit } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useCancelVisit } from './queries.ts';
import style from './supervisions.module.css';

/** Nobody goes, with the reason. */
export function CancelForm({ visit }: { readonly visit: Visit }): ReactElement {
  const text = useText('supervision');
  const cancel = useCancelVisit();
  const [words, setWords] = useState('');
  return (
    <details className="noprint">
      <summary>{text('cancel.open')}</summary>
      <form
        className={`sheet box ${style.form}`}
        onSubmit={(event) => {
          event.preventDefault();
          cancel.mutate({ id: visit.id, revision: visit.revision, words: words.trim() });
        }}
      >
        <Area name={text('cancel.words')} value={words} onChange={setWords} most={500} rows={2} />
        <Refusal error={cancel.error} />
        <div className={style.buttons}>
          <button type="submit" className="btn" disabled={words.trim().length < 2 || cancel.isPending}>
            {text('cancel.do')}
          </button>
        </div>
      </form>
    </details>
  );
}
