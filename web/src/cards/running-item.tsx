import type { Explanation } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { addExact, meanExact, plainPoints, shownText } from '../explanations/exact-text.ts';
import { ExplanationPanel } from '../explanations/explanation-panel.tsx';
import type { Background } from '../explanations/rule-view.ts';
import { useText } from '../text/use-text.ts';
import type { ItemRow } from './card-model.ts';
import style from './card.module.css';

interface RunningItemProps {
  readonly row: ItemRow;
  readonly background: Background;
}

/** An item while the year runs: the months so far and their mean, and that this is not yet the year's points. */
export function RunningItem({ row, background }: RunningItemProps): ReactElement {
  const text = useText('cards');
  const given = row.months.flatMap(({ points }) => (points === null ? [] : [points]));
  const exact = meanExact(given) ?? '0';
  const soFar: Explanation = {
    part: row.id,
    name: text('item.mean'),
    exact,
    shown: shownText(exact),
    clause: null,
    working: {
      rule: 'mean',
      periods: upToLast(row.months),
      sum: plainPoints(shownText(addExact(given))),
      count: given.length,
    },
    parts: [],
  };
  return (
    <>
      <ExplanationPanel explanation={soFar} background={background} />
      <p className={style.small}>{text('item.running', { count: given.length })}</p>
    </>
  );
}

/** Months after the last one with points are not missing yet; they are simply to come. */
function upToLast(months: ItemRow['months']): ItemRow['months'] {
  const last = months.findLastIndex(({ points }) => points !== null);
  return months.map((month, at) => (at > last ? { ...month, due: false } : month));
}
