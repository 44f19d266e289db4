import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { memo } from 'react';
import { useText } from '../text/use-text.ts';
import style from './score-grid.module.css';

interface GridHeadProps {
  readonly items: Sheet['items'];
  /** What the column of earlier points is called; null where there is none. */
  readonly last: string | null;
  /** The column that lights up with the cell in use. */
  readonly hot: number | null;
}

export const GridHead = memo(function GridHead({ items, last, hot }: GridHeadProps): ReactElement {
  const text = useText('sheets');
  return (
    <thead>
      <tr>
        <th scope="col" role="columnheader" className={style.name}>
          {text('head.name')}
        </th>
        <th scope="col" role="columnheader" className={style.category}>
          {text('head.category')}
        </th>
        {items.map((item, column) => (
          <th
            key={item.id}
            scope="col"
            role="columnheader"
            className={column === hot ? style.hot : undefined}
            title={item.standard ?? item.name}
          >
            <small>{column + 1}</small>
            <span>{item.name}</span>
          </th>
        ))}
        <th scope="col" role="columnheader" className={`${style.total} ${items.length === hot ? style.hot : ''}`}>
          {text('head.total')}
        </th>
        {last !== null && (
          <th scope="col" role="columnheader" className={style.previous}>
            {text('head.previous', { last })}
          </th>
        )}
      </tr>
    </thead>
  );
});
