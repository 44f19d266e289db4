import type { Arrival } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Fingerprint } from '../ui/signed-file.tsx';
import { useDates } from '../ui/use-dates.ts';

/** What a file says of who arrives, and what would become of the card. */
export function ArrivalWords({ arrival }: { readonly arrival: Arrival }): ReactElement {
  const text = useText('affiliations');
  const words = useText('explanations');
  const members = useText('members');
  const dates = useDates();
  const { name, status, bornOn, committee, letter, lastDay, scheme, months } = arrival;
  const list = months.map(({ period, total }) =>
    text('arrival.month', { month: dates.month(period), total: total ?? '—' }),
  );
  return (
    <div className={layout.outlook}>
      <p>
        <b>{name}</b> {members(`status.${status}`)} {bornOn !== null && dates.full(bornOn)}
      </p>
      <p className="small">{text('arrival.from', { committee, letter, day: dates.full(lastDay) })}</p>
      {scheme !== null && (
        <p className="small">
          {text(arrival.isCounted ? 'arrival.counted' : 'arrival.apart', {
            scheme: scheme.name,
            version: scheme.version,
            count: arrival.entryCount,
          })}
        </p>
      )}
      {list.length > 0 && <p className="small">{list.join(words('listSeparator'))}</p>}
      {arrival.isKnown && <p>{text('arrival.known')}</p>}
      <p className="small">{text('arrival.compare')}</p>
      <Fingerprint>{arrival.fingerprint}</Fingerprint>
    </div>
  );
}
