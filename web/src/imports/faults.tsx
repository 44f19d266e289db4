import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { problemsOf } from '../ui/problems.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useSentence } from '../ui/sentences.ts';
import { faultRows } from './fault-rows.ts';
import style from './imports.module.css';
import { saveFile } from './save-file.ts';

/** More than these are marked in the sheet, but not listed on the page. */
const LISTED_MOST = 200;

interface FaultsProps {
  readonly error: unknown;
  readonly file: File;
  readonly marked: (file: File) => Promise<File>;
}

/** Every fault by sheet, row and column, and the same sheet with its faults marked. */
export function Faults({ error, file, marked }: FaultsProps): ReactElement {
  const text = useText('imports');
  const sentence = useSentence();
  const rows = faultRows(problemsOf(error));
  const mark = useMutation({ mutationFn: () => marked(file), onSuccess: (made) => saveFile(made, file.name) });
  if (rows.length === 0) return <Refusal error={error} />;
  const hasPlaces = rows.some(({ row }) => row !== null);
  return (
    <div className={style.faults} role="alert">
      <h3>{text('refused.title', { file: file.name })}</h3>
      <p className={style.count}>
        {text('refused.count', { count: rows.length })}
        {hasPlaces && (
          <button type="button" className="btn slim" disabled={mark.isPending} onClick={() => mark.mutate()}>
            {text('refused.marked')}
          </button>
        )}
      </p>
      <Refusal error={mark.error} />
      <div className={style.scroll}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{text('refused.sheet')}</th>
              <th scope="col" className="num">
                {text('refused.row')}
              </th>
              <th scope="col">{text('refused.column')}</th>
              <th scope="col">{text('refused.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, LISTED_MOST).map(({ key, sheet, row, column, problem }) => (
              <tr key={key}>
                <td className="nowrap">{sheet ?? text('refused.whole')}</td>
                <td className="num">{row}</td>
                <td className="nowrap">{column}</td>
                <td>{sentence(problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > LISTED_MOST && <p>{text('refused.more', { count: rows.length - LISTED_MOST })}</p>}
    </div>
  );
}
