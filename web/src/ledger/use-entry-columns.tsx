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
  const quiet = style.plain ?? '';
  const words = useEntryWords();
  const become = (entry: LedgerEntry): string | null => words.become(entry, sequences);
  return {
    columns: [
      { key: 'on', head: text('head.on'), width: 110, className: 'nowrap', cell: day, plain: words.day },
      { key: 'member', head: text('head.member'), width: 90, isName: true, cell: ({ subject }) => subject },
      { key: 'item', head: text('head.item'), width: 220, cell: (entry) => <Item entry={entry} />, plain: words.item },
      { key: 'level', head: text('head.level'), width: 120, cell: awardOf, plain: awardOf },
      {
        key: 'points',
        head: text('head.points'),
        width: 80,
        isFigure: true,
        cell: worth,
        plain: (entry) => figureOf(worth(entry)),
      },
      { key: 'document', head: text('head.document'), width: 230, cell: document, plain: words.document },
      {
        key: 'recorder',
        head: text('head.recorder'),
        width: 120,
        className: quiet,
        cell: (entry) => <Recorder entry={entry} />,
        plain: words.recorder,
      },
      { key: 'act', head: text('head.act'), width: 170, className: quiet, cell: act, plain: become },
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

/** An entry as a table on paper tells it. */
function useEntryWords() {
  const text = useText('ledger');
  const dates = useDates();
  const notes = useRecorderNotes();
  return {
    day: ({ occurredOn }: LedgerEntry): string => dates.full(occurredOn),
    item: ({ itemName, note }: LedgerEntry): string => joined([itemName, note]),
    document: ({ document, sequence }: LedgerEntry): string => joined([document, text('sequence', { sequence })]),
    recorder: (entry: LedgerEntry): string => joined([entry.recordedBy, ...notes(entry)]),
    /** What became of it; null where nothing did. */
    become: ({ reversedById, reversesId }: LedgerEntry, sequences: ReadonlyMap<string, number>): string | null => {
      if (reversedById !== null) return text('reversed.by', { sequence: sequences.get(reversedById) ?? '' });
      return reversesId === null ? null : text('reversal.of', { sequence: sequences.get(reversesId) ?? '' });
    },
  };
}

function useRecorderNotes(): (entry: LedgerEntry) => readonly string[] {
  const text = useText('ledger');
  const dates = useDates();
  return ({ recordedAt, review, isLate }) => [
    text('recorded', { day: dates.short(instantDay(recordedAt)) }),
    ...(review?.state === 'waiting' ? [text('review.waiting')] : []),
    ...(review?.state === 'passed'
      ? [text('review.passed', { name: review.by ?? '', day: review.on === null ? '' : dates.short(review.on) })]
      : []),
    ...(isLate ? [text('late')] : []),
  ];
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

function awardOf({ levelName }: LedgerEntry): string | null {
  return levelName;
}

/** A figure that can be added up: its sign as on the screen is no minus to a spreadsheet. */
function figureOf(worth: string | null): number | null {
  return worth === null ? null : Number(worth.replace('−', '-'));
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

function Recorder({ entry }: { readonly entry: LedgerEntry }): ReactElement {
  const text = useText('ledger');
  const notes = useRecorderNotes();
  return (
    <>
      {entry.recordedBy}
      {notes(entry).map((note) => (
        <small key={note} className={style.note} title={note === text('late') ? text('late.why') : undefined}>
          {note}
        </small>
      ))}
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
  const become = useEntryWords().become(entry, sequences);
  if (become !== null) return <StateTag look={entry.reversedById === null ? 'review' : 'wait'}>{become}</StateTag>;
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
