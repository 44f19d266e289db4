import { useQuery } from '@tanstack/react-query';
import type { WaitingEntry } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { instantDay } from '../ui/instant-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { worthOf } from './entry-order.ts';
import style from './entry-reviews.module.css';
import { entryReviewsQuery, usePassEntries } from './queries.ts';
import { RefuseForm } from './refuse-form.tsx';
import type { TariffLine } from './tariff-fields.tsx';

interface EntryReviewsProps {
  readonly branchId: string;
  readonly tariff: readonly TariffLine[];
}

/** Roles that review; whoever wrote an entry down finds it without a box to tick. */
const reviewing: ReadonlySet<string> = new Set([
  'branch-secretary',
  'branch-committee',
  'review-panel',
  'committee-officer',
]);

/** What waits for a second person, unusual ones first and the rest passed at once. Nothing where nothing waits. */
export function EntryReviews({ branchId, tariff }: EntryReviewsProps): ReactElement | null {
  const text = useText('ledger');
  const { appointments } = useMe();
  const waiting = useQuery(entryReviewsQuery(branchId)).data ?? [];
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [refusing, setRefusing] = useState<WaitingEntry | null>(null);
  const pass = usePassEntries(branchId);
  if (waiting.length === 0) return null;
  const isReviewer = appointments.some(({ role }) => reviewing.has(role));
  const mine = isReviewer ? waiting.filter(({ obstacle }) => obstacle === null) : [];
  const chosen = mine.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const pick = (id: string): void => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  return (
    <section className={style.reviews} aria-labelledby="reviews-title">
      <h2 className="sec-title" id="reviews-title">
        {text('review.title', { count: waiting.length })}
      </h2>
      <p className="muted small">{text('review.lead')}</p>
      <ul>
        {waiting.map((entry) => (
          <Line
            key={entry.id}
            entry={entry}
            worth={worthOf(entry, tariff) ?? ''}
            isMine={mine.includes(entry)}
            isPicked={picked.has(entry.id)}
            onPick={() => pick(entry.id)}
            onRefuse={() => setRefusing(entry)}
          />
        ))}
      </ul>
      <Refusal error={pass.error} />
      {mine.length > 0 && (
        <div className={style.acts}>
          <label>
            <input
              type="checkbox"
              checked={chosen.length === mine.length}
              onChange={() => setPicked(new Set(chosen.length === mine.length ? [] : mine.map(({ id }) => id)))}
            />
            {text('review.pick.all')}
          </label>
          <button
            type="button"
            className="btn blue slim"
            disabled={chosen.length === 0 || pass.isPending}
            onClick={() => pass.mutate(chosen)}
          >
            {pass.isPending ? text('review.passing') : text('review.pass', { count: chosen.length })}
          </button>
        </div>
      )}
      {refusing !== null && (
        <Dialog title={text('review.refuse.title', { sequence: refusing.sequence })} onClose={() => setRefusing(null)}>
          <RefuseForm
            branchId={branchId}
            entry={refusing}
            worth={worthOf(refusing, tariff) ?? ''}
            onDone={() => setRefusing(null)}
          />
        </Dialog>
      )}
    </section>
  );
}

interface LineProps {
  readonly entry: WaitingEntry;
  readonly worth: string;
  readonly isMine: boolean;
  readonly isPicked: boolean;
  readonly onPick: () => void;
  readonly onRefuse: () => void;
}

function Line({ entry, worth, isMine, isPicked, onPick, onRefuse }: LineProps): ReactElement {
  const text = useText('ledger');
  const dates = useDates();
  const about = { name: entry.subject, day: dates.short(entry.occurredOn), item: entry.itemName };
  return (
    <li>
      {isMine ? (
        <input type="checkbox" aria-label={text('review.pick', about)} checked={isPicked} onChange={onPick} />
      ) : (
        <span />
      )}
      <span className={style.entry}>
        <b>{entry.subject}</b> <span>{about.day}</span> <span className={style.item}>{entry.itemName}</span>{' '}
        <b className={`num ${style.points}`}>{worth}</b>
        {entry.unusual.map((sign) => (
          <StateTag key={sign} look="soon">
            {text(`review.why.${sign}`)}
          </StateTag>
        ))}
        <small>
          {[
            ...(entry.note === null ? [] : [entry.note]),
            ...(entry.document === null ? [] : [entry.document]),
            text('review.by', { name: entry.recordedBy, day: dates.short(instantDay(entry.recordedAt)) }),
          ].join(' · ')}
        </small>
      </span>
      {isMine && (
        <button type="button" className="btn slim" aria-label={text('review.refuse.of', about)} onClick={onRefuse}>
          {text('review.refuse')}
        </button>
      )}
    </li>
  );
}
