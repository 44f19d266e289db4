import { decimalsOf, withDecimals } from '@xianfeng/engine';
import type { NoticeBody } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { useNoticeName } from '../ui/use-notice-name.ts';
import { columnHead } from './column-head.ts';
import style from './wall-sheet.module.css';

/** A month's scores, item by item, or a quarter's, month by month, in the order of surname strokes. */
export function ItemTable({ body }: { readonly body: NoticeBody }): ReactElement {
  const text = useText('notices');
  const name = useNoticeName();
  const dates = useDates();
  const decimals = decimalsOf(body.lines.flatMap(({ points }) => points));
  const totalDecimals = decimalsOf(body.lines.map(({ total }) => total));
  return (
    // On a phone it scrolls sideways, by keys too.
    <div className={style.scroll} role="region" aria-label={name(body)} tabIndex={0}>
      <table className={`${style.table} ${style.items}`}>
        <thead>
          <tr>
            <th scope="col">{text('sheet.name')}</th>
            {body.items
              .map((item) => ({ id: item.id, head: columnHead(item, dates) }))
              .map(({ id, head }) => (
                <th key={id} scope="col" className={style.figure}>
                  <span style={{ maxWidth: `${headWidth(head)}em` }}>{head}</span>
                </th>
              ))}
            <th scope="col" className={style.figure}>
              {text('sheet.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {body.lines.map((line) => (
            <tr key={line.memberId}>
              <th scope="row">{line.name}</th>
              {line.exempt ? (
                <td colSpan={body.items.length} className={style.exempt}>
                  {text('sheet.exemptRow')}
                </td>
              ) : (
                body.items.map((item, column) => (
                  <td key={item.id} className={style.figure}>
                    {shown(line.points[column] ?? null, decimals) ?? text('sheet.none')}
                  </td>
                ))
              )}
              <td className={`${style.figure} ${style.sum}`}>
                {shown(wholeTotal(line), totalDecimals) ?? text('sheet.none')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Four signs stand two over two, longer names in lines of up to four; three, as 12月, in one. */
function headWidth(name: string): number {
  return [...name].length === 3 ? 3 : Math.max(2, Math.min(4, Math.ceil([...name].length / 2)));
}

function shown(points: string | null, decimals: number): string | null {
  return points === null ? null : withDecimals(points, decimals);
}

/** A total only where every score is there: a draft must not show a sum over blanks. */
function wholeTotal({ points, total }: NoticeBody['lines'][number]): string | null {
  return points.includes(null) ? null : total;
}
