import type { LedgerEntry } from '@xianfeng/contract';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { worthOf } from './entry-order.ts';
import style from './ledger.module.css';
import type { TariffLine } from './tariff-fields.tsx';
import { instantDay } from '../ui/instant-text.ts';

interface EntryColumnsProps {
  readonly tariff: readonly TariffLine[];
  readonly entries: readonly LedgerEntry[];
  /** Null for readers who reverse nothing. */
  readonly onReverse: ((entry: LedgerEntry) => void) | null;
  readonly filesOf: (entryId: string) => number;
  readonly onFiles: (entry: LedgerEntry) => void;
}

/** One entry a line; what says who entered it and what became of it is never struck out. */
export function useEntryColumns({ tariff, entries, onReverse, filesOf, onFiles }: EntryColumnsProps): {
  readonly columns: readonly DeskColumn<LedgerEntry>[];
  readonly narrow: (entry: LedgerEntry) => ReactNode;
} {
  const text = useText('ledger');
  const dates = useDates();
  const sequences = new Map(entries.map(({ id, sequence }) => [id, sequence]));
  const day = ({ occurredOn }: LedgerEntry): string => dates.short(occurredOn);
  const worth = (entry: LedgerEntry): string | null => worthOf(entry, tariff);
  const act = (entry: LedgerEntry): ReactElement => <Act entry={entry} sequences={sequences} onReverse={onReverse} />;
  const document = (entry: LedgerEntry): ReactElement => (
    <>
      <Document entry={entry} />
      <Files entry={entry} count={filesOf(entry.id)} onFiles={onFiles} />
    </>
  );
  const plain = style.plain ?? '';
  return {
    columns: [
      { key: 'on', head: text('head.on'), width: 110, className: 'nowrap', cell: day },
      { key: 'member', head: text('head.member'), width: 90, isName: true, cell: ({ subject }) => subject },
      { key: 'item', head: text('head.item'), width: 220, cell: (entry) => <Item entry={entry} /> },
      { key: 'level', head: text('head.level'), width: 120, cell: ({ levelName }) => levelName },
      { key: 'points', head: text('head.points'), width: 80, isFigure: true, cell: worth },
      { key: 'document', head: text('head.document'), width: 230, cell: document },
      {
        key: 'recorder',
        head: text('head.recorder'),
        width: 120,
        className: plain,
        cell: (entry) => <Recorder entry={entry} />,
      },
      { key: 'act', head: text('head.act'), width: 170, className: plain, cell: act },
    ],
    narrow: (entry) => (
      <div className={style.narrow}>
        <span>{day(entry)}</span>
        <b>{entry.subject}</b>
        <b className="num">{worth(entry)}</b>
        <div>
          {entry.itemName} {entry.levelName}
          {entry.note !== null && <small className={style.note}>{entry.note}</small>}
        </div>
        <div>{document(entry)}</div>
        <div className={style.plain}>
          <Recorder entry={entry} />
        </div>
        <div className={style.plain}>{act(entry)}</div>
      </div>
    ),
  };
}

function Item({ entry: { itemName, note } }: { readonly entry: LedgerEntry }): ReactElement {
  return (
    <>
      {itemName}
      {note !== null && <small className={style.note}>{note}</small>}
    </>
  );
}

function Document({ entry: { document, sequence } }: { readonly entry: LedgerEntry }): ReactElement {
  const text = useText('ledger');
  return (
    <>
      {document}
      <small className={`${style.note} ${style.plain}`}>{text('sequence', { sequence })}</small>
    </>
  );
}

interface FilesProps {
  readonly entry: LedgerEntry;
  readonly count: number;
  readonly onFiles: (entry: LedgerEntry) => void;
}

function Files({ entry, count, onFiles }: FilesProps): ReactElement {
  const text = useText('ledger');
  const dates = useDates();
  const shown = count === 0 ? text('files.add') : text('files.count', { count });
  return (
    <button
      type="button"
      className={`btn text slim ${style.files}`}
      aria-label={text('files.of', { shown, name: entry.subject, day: dates.short(entry.occurredOn) })}
      onClick={() => onFiles(entry)}
    >
      {shown}
    </button>
  );
}

function Recorder({
  entry: { recordedBy, recordedAt, isLate, review },
}: {
  readonly entry: LedgerEntry;
}): ReactElement {
  const text = useText('ledger');
  const dates = useDates();
  return (
    <>
      {recordedBy}
      <small className={style.note}>{text('recorded', { day: dates.short(instantDay(recordedAt)) })}</small>
      {review?.state === 'waiting' && <small className={style.note}>{text('review.waiting')}</small>}
      {review?.state === 'passed' && (
        <small className={style.note}>
          {text('review.passed', { name: review.by ?? '', day: review.on === null ? '' : dates.short(review.on) })}
        </small>
      )}
      {isLate && (
        <small className={style.note} title={text('late.why')}>
          {text('late')}
        </small>
      )}
    </>
  );
}

interface ActProps {
  readonly entry: LedgerEntry;
  readonly sequences: ReadonlyMap<string, number>;
  readonly onReverse: ((entry: LedgerEntry) => void) | null;
}

function Act({ entry, sequences, onReverse }: ActProps): ReactElement | null {
  const text = useText('ledger');
  const dates = useDates();
  const { reversedById, reversesId } = entry;
  const sequenceOf = (id: string): number | string => sequences.get(id) ?? '';
  if (reversedById !== null)
    return <StateTag look="wait">{text('reversed.by', { sequence: sequenceOf(reversedById) })}</StateTag>;
  if (reversesId !== null)
    return <StateTag look="review">{text('reversal.of', { sequence: sequenceOf(reversesId) })}</StateTag>;
  if (onReverse === null) return null;
  return (
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
  );
}
