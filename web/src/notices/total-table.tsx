import type { NoticeBody } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useGrade } from './notice-words.ts';
import style from './wall-sheet.module.css';

type Line = NoticeBody['lines'][number];

/** Totals in two columns of names, left column first, so that strokes run down. */
export function TotalTable({ body }: { readonly body: NoticeBody }): ReactElement {
  const half = Math.ceil(body.lines.length / 2);
  return (
    <div className={style.halves}>
      <Half lines={body.lines.slice(0, half)} kind={body.kind} />
      {body.lines.length > 1 && <Half lines={body.lines.slice(half)} kind={body.kind} />}
    </div>
  );
}

function Half({ lines, kind }: { readonly lines: readonly Line[]; readonly kind: NoticeBody['kind'] }): ReactElement {
  const text = useText('notices');
  const grade = useGrade();
  const isYear = kind === 'year';
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">{text('sheet.name')}</th>
          <th scope="col" className={style.figure}>
            {text(isYear ? 'sheet.yearPoints' : 'sheet.points')}
          </th>
          {isYear && <th scope="col">{text('sheet.stars')}</th>}
          {isYear && <th scope="col">{text('sheet.grade')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.memberId}>
            <th scope="row">{line.name}</th>
            <td className={style.figure}>{line.exempt ? text('sheet.exempt') : (line.total ?? text('sheet.none'))}</td>
            {isYear && (
              <td>{line.stars === null ? text('sheet.none') : text('sheet.starCount', { stars: line.stars })}</td>
            )}
            {isYear && <td>{grade(line.grade)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
