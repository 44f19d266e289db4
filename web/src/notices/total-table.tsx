import type { NoticeBody } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import style from './wall-sheet.module.css';

type Line = NoticeBody['lines'][number];

/** Totals in two columns of names, left column first, so that strokes run down; names of branches need the whole width. */
export function TotalTable({ body }: { readonly body: NoticeBody }): ReactElement {
  if (body.subject === 'branch') return <Half lines={body.lines} body={body} />;
  const half = Math.ceil(body.lines.length / 2);
  return (
    <div className={style.halves}>
      <Half lines={body.lines.slice(0, half)} body={body} />
      {body.lines.length > 1 && <Half lines={body.lines.slice(half)} body={body} />}
    </div>
  );
}

function Half({ lines, body }: { readonly lines: readonly Line[]; readonly body: NoticeBody }): ReactElement {
  const text = useText('notices');
  const names = useRatingNames();
  const isYear = body.kind === 'year';
  const hasStars = isYear && body.lines.some(({ stars }) => stars !== null);
  const hasGrade = isYear && body.lines.some(({ grade }) => grade !== null);
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">{text('sheet.name')}</th>
          <th scope="col" className={style.figure}>
            {text(isYear ? 'sheet.yearPoints' : 'sheet.points')}
          </th>
          {hasStars && <th scope="col">{text('sheet.stars')}</th>}
          {hasGrade && <th scope="col">{text('sheet.grade')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.memberId}>
            <th scope="row">{line.name}</th>
            <td className={style.figure}>{line.exempt ? text('sheet.exempt') : (line.total ?? text('sheet.none'))}</td>
            {hasStars && (
              <td>{line.stars === null ? text('sheet.none') : text('sheet.starCount', { stars: line.stars })}</td>
            )}
            {hasGrade && <td>{line.grade === null ? text('sheet.none') : names.grade(line.grade)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
