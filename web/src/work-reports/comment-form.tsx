import type { WorkReport } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useCommentOnReport } from './queries.ts';
import style from './work-reports.module.css';

/** What the committee says to it. */
export function CommentForm({ report }: { readonly report: WorkReport }): ReactElement {
  const text = useText('workReports');
  const comment = useCommentOnReport();
  const [words, setWords] = useState('');
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        comment.mutate({ id: report.id, revision: report.revision, words: words.trim() });
      }}
    >
      <h2 className="sec-title">{text('comment.title')}</h2>
      <Area name={text('comment.words')} value={words} onChange={setWords} most={4000} rows={4} />
      <Refusal error={comment.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={words.trim().length < 2 || comment.isPending}>
          {text('comment.do')}
        </button>
      </div>
    </form>
  );
}
