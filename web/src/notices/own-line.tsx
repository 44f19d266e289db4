import type { NoticeBody } from '@xianfeng/contract';
import { decimalsOf, withDecimals } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import { columnHead } from './column-head.ts';
import style from './screen-view.module.css';

interface OwnLineProps extends Pick<NoticeBody, 'kind' | 'items'> {
  readonly line: NoticeBody['lines'][number];
}

/** Somebody's own line with every figure in it. */
export function OwnLine({ kind, items, line }: OwnLineProps): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const names = useRatingNames();
  if (line.exempt) return <p>{text('sheet.exemptRow')}</p>;
  const decimals = decimalsOf(line.points);
  const shown = (points: string | null | undefined): string =>
    points == null ? text('sheet.none') : withDecimals(points, decimals);
  return (
    <dl className={style.own}>
      {items.map((item, at) => (
        <div key={item.id}>
          <dt>{columnHead(item, dates)}</dt>
          <dd>{shown(line.points[at])}</dd>
        </div>
      ))}
      <div className={style.sum}>
        <dt>{text(kind === 'year' ? 'sheet.yearPoints' : 'sheet.total')}</dt>
        <dd>{line.total ?? text('sheet.none')}</dd>
      </div>
      {line.stars !== null && (
        <div className={style.sum}>
          <dt>{text('sheet.stars')}</dt>
          <dd>{text('sheet.starCount', { stars: line.stars })}</dd>
        </div>
      )}
      {line.grade !== null && (
        <div className={style.sum}>
          <dt>{text('sheet.grade')}</dt>
          <dd>{names.grade(line.grade)}</dd>
        </div>
      )}
    </dl>
  );
}
