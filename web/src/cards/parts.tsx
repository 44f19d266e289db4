import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { plainPoints } from '../explanations/exact-text.ts';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './card.module.css';

type Part = Card['parts'][number];

/** Where else the member was this year: what came along, and what was closed there as a statement. */
export function Parts({ card }: { readonly card: Card }): ReactElement {
  const text = useText('cards');
  return (
    <section className={style.list} id="parts" aria-labelledby="parts-title">
      <div className={style.listHead}>
        <h2 className="sec-title" id="parts-title">
          {text('parts')}
        </h2>
      </div>
      <ul className={style.items}>
        {card.parts.map((part) => (
          <PartLine key={part.from} part={part} card={card} />
        ))}
      </ul>
    </section>
  );
}

function PartLine({ part, card }: { readonly part: Part; readonly card: Card }): ReactElement {
  const text = useText('cards');
  const words = useText('explanations');
  const dates = useDates();
  const months = part.months.map(({ period, total, meetingOn }) =>
    total === null || meetingOn === null
      ? text('parts.monthOpen', { month: dates.month(period) })
      : text('parts.month', { month: dates.month(period), total: plainPoints(total), day: dates.short(meetingOn) }),
  );
  const entries = part.entries.map(({ note, itemName, occurredOn, sign, points }) =>
    [note ?? itemName, dates.short(occurredOn), `${sign === 'plus' ? '+' : '−'}${plainPoints(points)}`].join(' '),
  );
  const list = (lines: readonly string[]): string => lines.join(words('listSeparator'));
  return (
    <li className={style.part}>
      <b>{part.branch}</b>
      <p className="muted small">
        {text('parts.days', {
          from: dates.full(part.from),
          to: part.to === null ? text('none') : dates.full(part.to),
        })}
      </p>
      <p className="small">{useVerdict(part, card)}</p>
      {months.length > 0 && <p className="small">{text('parts.months', { list: list(months) })}</p>}
      {entries.length > 0 && <p className="small">{text('parts.entries', { list: list(entries) })}</p>}
    </li>
  );
}

/** Said plainly: counted here, or closed there and why. */
function useVerdict({ isCounted, scheme }: Part, card: Card): string {
  const text = useText('cards');
  if (isCounted) return text('parts.counted');
  if (scheme === null) return text('parts.none');
  const isSame = scheme.name === card.scheme.name && scheme.version === card.scheme.version;
  return isSame ? text('parts.sameScheme') : text('parts.apart', { scheme: scheme.name, version: scheme.version });
}
