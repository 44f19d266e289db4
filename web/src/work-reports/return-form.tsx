import type { WorkReport } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useGiveReportBack } from './queries.ts';
import style from './work-reports.module.css';

/** Gives a report back that nobody has heard yet. */
export function ReturnForm({ report }: { readonly report: WorkReport }): ReactElement {
  const text = useText('workReports');
  const giveBack = useGiveReportBack();
  const [words, setWords] = useState('');
  return (
    <details>
      <summary>{text('return.open')}</summary>
      <form
        className={`sheet box ${style.form}`}
        onSubmit={(event) => {
          event.preventDefault();
          giveBack.mutate({ id: report.id, revision: report.revision, words: words.trim() });
        }}
      >
        <Area name={text('return.words')} value={words} onChange={setWords} most={1000} rows={2} />
        <Refusal error={giveBack.error} />
        <div className={style.buttons}>
          <button type="submit" className="btn" disabled={words.trim().length < 2 || giveBack.isPending}>
            {text('return.do')}
          </button>
        </div>
      </form>
    </details>
  );
}
