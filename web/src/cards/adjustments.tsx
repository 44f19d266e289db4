import type { Card } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import type { Adjustment } from './card-model.ts';
import { adjustmentsOf, countsHighestOnly } from './card-model.ts';
import style from './card.module.css';

/** Awards and deductions, each with its level, its day and whether it counts. */
export function Adjustments({ card }: { readonly card: Card }): ReactElement {
  const text = useText('cards');
  const adjustments = adjustmentsOf(card);
  const { personId } = useMe();
  // A sheet shows where everybody stood; a member sees his own line.
  const isOwn = personId === card.member.id;
  return (
    <section className={style.list} id="adjustments" aria-labelledby="adjustments-title">
      <div className={style.listHead}>
        <h2 className="sec-title" id="adjustments-title">
          {text('adjustments')}
        </h2>
        {countsHighestOnly(card) && <span className="muted small">{text('adjustments.rule')}</span>}
      </div>
      {adjustments.length === 0 && <p className={style.plain}>{text('adjustments.none')}</p>}
      <ul className={style.items}>
        {adjustments.map((each) => (
          <AdjustmentLine key={each.entry.id} adjustment={each} isOwn={isOwn} />
        ))}
      </ul>
    </section>
  );
}

function AdjustmentLine({
  adjustment: { entry, standing, points },
  isOwn,
}: {
  readonly adjustment: Adjustment;
  readonly isOwn: boolean;
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
          {entry.eventId !== null && (
            <>
              {' · '}
              {isOwn ? (
                <Link to="/me/events">{text('adjustment.event')}</Link>
              ) : (
                <Link to="/events/$eventId" params={{ eventId: entry.eventId }}>
                  {text('adjustment.event')}
                </Link>
              )}
            </>
          )}
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
        {entry.counted === null ? points : text('adjustment.counted', { count: Number(entry.counted) })}
      </span>
    </li>
  );
}

function lookOf(entry: Adjustment['entry'], standing: Adjustment['standing']): 'wait' | 'done' | 'honor' | 'todo' {
  if (standing === 'left-out' || standing === 'waiting') return 'wait';
  if (entry.counted !== null) return 'done';
  return entry.sign === 'plus' ? 'honor' : 'todo';
}
