import type { Card } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import type { Adjustment } from './card-model.ts';
import { adjustmentsOf } from './card-model.ts';
import style from './card.module.css';

/** Awards and deductions, each with its level, its day and whether it counts. */
export function Adjustments({ card }: { readonly card: Card }): ReactElement {
  const text = useText('cards');
  const adjustments = adjustmentsOf(card);
  return (
    <section className={style.list} id="adjustments" aria-labelledby="adjustments-title">
      <div className={style.listHead}>
        <h2 className="sec-title" id="adjustments-title">
          {text('adjustments')}
        </h2>
        <span className="muted small">{text('adjustments.rule')}</span>
      </div>
      {adjustments.length === 0 && <p className={style.plain}>{text('adjustments.none')}</p>}
      <ul className={style.items}>
        {adjustments.map((each) => (
          <AdjustmentLine key={each.entry.id} adjustment={each} />
        ))}
      </ul>
    </section>
  );
}

function AdjustmentLine({
  adjustment: { entry, standing, points },
}: {
  readonly adjustment: Adjustment;
}): ReactElement {
  const text = useText('cards');
  const dates = useDates();
  const facts = [
    dates.short(entry.occurredOn),
    ...(entry.note === null ? [] : [entry.itemName]),
    ...(entry.document === null ? [] : [entry.document]),
    ...(entry.branch === null ? [] : [entry.branch]),
    ...(standing === 'counted' ? [] : [text(`adjustment.${standing}.why`)]),
  ];
  return (
    <li className={style.adjustment}>
      <div>
        <b>{entry.note ?? entry.itemName}</b>
        <p className="muted small">
          {facts.join(' · ')}
          {entry.declarationId !== null && (
            <>
              {' · '}
              <Link to="/declarations/$declarationId" params={{ declarationId: entry.declarationId }}>
                {text('adjustment.declaration')}
              </Link>
            </>
          )}
        </p>
      </div>
      <StateTag look={lookOf(entry, standing)}>
        {standing === 'left-out' || standing === 'waiting'
          ? text(`adjustment.${standing}`)
          : (entry.levelName ?? entry.itemName)}
      </StateTag>
      <span className={standing === 'counted' ? style.adjustmentPoints : `${style.adjustmentPoints} muted`}>
        {points}
      </span>
    </li>
  );
}

function lookOf(entry: Adjustment['entry'], standing: Adjustment['standing']): 'wait' | 'honor' | 'todo' {
  if (standing === 'left-out' || standing === 'waiting') return 'wait';
  return entry.sign === 'plus' ? 'honor' : 'todo';
}
