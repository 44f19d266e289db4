import type { NoticeBody } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './wall-sheet.module.css';

/** A month's scores, item by item, in the order of surname strokes. */
export function ItemTable({ body }: { readonly body: NoticeBody }): ReactElement {
  const text = useText('notices');
  return (
    <div className={style.scroll}>
      <table className={`${style.table} ${style.items}`}>
        <thead>
          <tr>
            <th scope="col">{text('sheet.name')}</th>
            {body.items.map((item) => (
              <th key={item.id} scope="col" className={style.figure}>
                <span style={{ maxWidth: `${headWidth(item.name)}em` }}>{item.name}</span>
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
                    {line.points[column] ?? text('sheet.none')}
                  </td>
                ))
              )}
              <td className={`${style.figure} ${style.sum}`}>{line.total ?? text('sheet.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Four signs stand two over two, longer names in lines of up to four. */
function headWidth(name: string): number {
  return Math.max(2, Math.min(4, Math.ceil([...name].length / 2)));
}
