import type { LedgerEntry } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { inLedgerOrder, worthOf } from './entry-order.ts';
import style from './ledger.module.css';
import type { TariffLine } from './tariff-fields.tsx';

interface EntryTableProps {
  readonly tariff: readonly TariffLine[];
  readonly entries: readonly LedgerEntry[];
  readonly onReverse: (entry: LedgerEntry) => void;
}

/** Entries by day; what was reversed is struck out and followed by its reversal. */
export function EntryTable({ tariff, entries, onReverse }: EntryTableProps): ReactElement {
  const text = useText('ledger');
  const sequences = new Map(entries.map(({ id, sequence }) => [id, sequence]));
  return (
    <div className={`sheet ${style.scroll}`}>
      <table className={style.entries} aria-label={text('table')}>
        <thead>
          <tr>
            <th scope="col">{text('head.on')}</th>
            <th scope="col">{text('head.member')}</th>
            <th scope="col">{text('head.item')}</th>
            <th scope="col">{text('head.level')}</th>
            <th scope="col" className="num">
              {text('head.points')}
            </th>
            <th scope="col">{text('head.document')}</th>
            <th scope="col">{text('head.recorder')}</th>
            <th scope="col">{text('head.act')}</th>
          </tr>
        </thead>
        <tbody>
          {inLedgerOrder(entries).map((entry) => (
            <EntryLine
              key={entry.id}
              entry={entry}
              worth={worthOf(entry, tariff)}
              sequences={sequences}
              onReverse={onReverse}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface EntryLineProps {
  readonly worth: string | null;
  readonly entry: LedgerEntry;
  readonly sequences: ReadonlyMap<string, number>;
  readonly onReverse: (entry: LedgerEntry) => void;
}

function EntryLine({ entry, worth, sequences, onReverse }: EntryLineProps): ReactElement {
  const text = useText('ledger');
  const dates = useDates();
  const isReversed = entry.reversedById !== null;
  const isReversal = entry.reversesId !== null;
  return (
    <tr className={isReversed ? style.reversed : isReversal ? style.reversal : undefined}>
      <td className="nowrap">{dates.short(entry.occurredOn)}</td>
      <th scope="row">{entry.subject}</th>
      <td>
        {entry.itemName}
        {entry.note !== null && <small className={style.note}>{entry.note}</small>}
      </td>
      <td>{entry.levelName}</td>
      <td className="num">{worth}</td>
      <td>
        {entry.document}
        <small className={`${style.note} ${style.plain}`}>{text('sequence', { sequence: entry.sequence })}</small>
      </td>
      <td className={style.plain}>
        {entry.recordedBy}
        <small className={style.note}>{text('recorded', { day: dates.short(entry.recordedAt.slice(0, 10)) })}</small>
      </td>
      <td className={style.plain}>
        {isReversed && (
          <StateTag look="wait">
            {text('reversed.by', { sequence: sequences.get(entry.reversedById ?? '') ?? '' })}
          </StateTag>
        )}
        {isReversal && (
          <StateTag look="review">
            {text('reversal.of', { sequence: sequences.get(entry.reversesId ?? '') ?? '' })}
          </StateTag>
        )}
        {!isReversed && !isReversal && (
          <button
            type="button"
            className="btn slim"
            aria-label={text('reverse.of', {
              name: entry.subject,
              day: dates.short(entry.occurredOn),
              item: entry.itemName,
            })}
            onClick={() => onReverse(entry)}
          >
            {text('reverse')}
          </button>
        )}
      </td>
    </tr>
  );
}
