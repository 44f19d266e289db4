import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import type { Background } from '../explanations/rule-view.ts';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import type { Adjustment } from './card-model.ts';
import { adjustmentsOf } from './card-model.ts';
import style from './card.module.css';

interface AdjustmentsProps {
  readonly card: Card;
  readonly background: Background;
}

/** Awards and deductions, each with its level, its day and whether it counts. */
export function Adjustments({ card, background }: AdjustmentsProps): ReactElement {
  const text = useText('cards');
  const adjustments = adjustmentsOf(card);
  const entered =
    card.explanation === null ? card.sections.filter(({ id }) => !card.items.some((item) => item.id === id)) : [];
  return (
    <section className={style.list} id="adjustments" aria-labelledby="adjustments-title">
      <div className={style.listHead}>
        <h2 className="sec-title" id="adjustments-title">
          {text('adjustments')}
        </h2>
        <span className="muted small">{text('adjustments.rule')}</span>
      </div>
      {adjustments.length === 0 && entered.length === 0 && <p className={style.plain}>{text('adjustments.none')}</p>}
      <ul className={style.items}>
        {adjustments.map((each) => (
          <AdjustmentLine key={each.key} adjustment={each} background={background} />
        ))}
        {entered.map(({ id, points }) => (
          <li key={id} className={style.adjustment}>
            <b>{background.itemName(id)}</b>
            <span className={style.itemPoints}>{points}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AdjustmentLine({
  adjustment,
  background,
}: {
  readonly adjustment: Adjustment;
  readonly background: Background;
}): ReactElement {
  const text = useText('cards');
  const dates = useDates();
  const { item, name, level, on, points, isCounted, isAward } = adjustment;
  const levelName = level === null ? text('adjustment.counted') : background.levelName(item, level);
  return (
    <li className={style.adjustment}>
      <div>
        <b>{name ?? background.itemName(item)}</b>
        <p className="muted small">
          {dates.short(on)} ·{' '}
          {name === null || name === background.itemName(item) ? '' : `${background.itemName(item)} · `}
          {isCounted ? text('adjustment.counted') : text('adjustment.because')}
        </p>
      </div>
      {isCounted ? (
        <StateTag look={isAward ? 'honor' : 'todo'}>{levelName}</StateTag>
      ) : (
        <StateTag look="wait">{text('adjustment.notCounted')}</StateTag>
      )}
      <span className={isCounted ? style.adjustmentPoints : `${style.adjustmentPoints} muted`}>{points}</span>
    </li>
  );
}
