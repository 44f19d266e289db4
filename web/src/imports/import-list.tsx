import { useQuery } from '@tanstack/react-query';
import type { ImportRecord } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { instantDay, instantText } from '../ui/instant-text.ts';
import style from './imports.module.css';
import { importsQuery } from './queries.ts';
import { UndoDialog } from './undo-dialog.tsx';

/** What was imported, by whom; a whole import can be undone until something builds on it. */
export function ImportList(): ReactElement {
  const text = useText('imports');
  const query = useQuery(importsQuery);
  const [undoing, setUndoing] = useState<ImportRecord | null>(null);
  return (
    <div>
      <h2 className={`sec-title ${style.heading}`}>{text('list.title')}</h2>
      <Fetched query={query} lines={3}>
        {(records) =>
          records.length === 0 ? (
            <p className="muted">{text('list.empty')}</p>
          ) : (
            <RecordTable records={records} onUndo={setUndoing} />
          )
        }
      </Fetched>
      {undoing !== null && <UndoDialog record={undoing} onClose={() => setUndoing(null)} />}
    </div>
  );
}

interface RecordTableProps {
  readonly records: readonly ImportRecord[];
  readonly onUndo: (record: ImportRecord) => void;
}

function RecordTable({ records, onUndo }: RecordTableProps): ReactElement {
  const text = useText('imports');
  const words = useWhatWords();
  const dates = useDates();
  const act = (record: ImportRecord): ReactElement => <Act record={record} onUndo={onUndo} />;
  const undone = ({ undoneAt }: ImportRecord): string | null =>
    undoneAt === null ? null : text('undone', { day: dates.short(instantDay(undoneAt)) });
  const columns: readonly DeskColumn<ImportRecord>[] = [
    { key: 'at', head: text('list.at'), width: 150, className: 'nowrap', cell: (each) => instantText(each.importedAt) },
    { key: 'what', head: text('list.what'), width: 260, cell: words },
    { key: 'file', head: text('list.file'), width: 240, isName: true, cell: ({ fileName }) => fileName },
    { key: 'count', head: text('list.count'), width: 80, isFigure: true, cell: ({ rowCount }) => rowCount },
    { key: 'by', head: text('list.by'), width: 100, className: 'nowrap', cell: ({ importedBy }) => importedBy },
    { key: 'act', head: text('list.act'), width: 130, className: 'nowrap', cell: act, plain: undone },
  ];
  return (
    <DeskTable
      label={text('list.title')}
      rows={records}
      idOf={({ id }) => id}
      columns={columns}
      narrow={(record) => (
        <div className={style.narrow}>
          <b>{record.fileName}</b>
          <span>{words(record)}</span>
          <span>{text('list.people', { count: record.rowCount })}</span>
          <span className="muted small">
            {instantText(record.importedAt)} · {record.importedBy}
          </span>
          {act(record)}
        </div>
      )}
    />
  );
}

function useWhatWords(): (record: ImportRecord) => string {
  const text = useText('imports');
  const dates = useDates();
  return ({ kind, branch, period }) => {
    if (kind === 'roster') return text('kind.roster');
    const place = { branch: branch?.name ?? '' };
    if (kind === 'year-scores') return text('kind.year-scores', { ...place, year: period ?? '' });
    if (kind === 'events') return text('kind.events', { ...place, year: period ?? '' });
    if (kind === 'evidence') return text('kind.evidence', { ...place, year: period ?? '' });
    if (kind === 'experiences') return text('kind.experiences', place);
    if (kind === 'entries') return text('kind.entries', { ...place, year: period ?? '' });
    return text('kind.scores', { ...place, month: period === null ? '' : dates.month(period) });
  };
}

function keepsAsSecretary({ branch }: ImportRecord) {
  return ({ role, organization }: { readonly role: string; readonly organization: { readonly id: string } }) =>
    role === 'branch-secretary' && organization.id === branch?.id;
}

interface ActProps {
  readonly record: ImportRecord;
  readonly onUndo: (record: ImportRecord) => void;
}

function Act({ record, onUndo }: ActProps): ReactElement {
  const { appointments } = useMe();
  const text = useText('imports');
  const dates = useDates();
  const { fileName, undoneAt } = record;
  // As one entry, so a whole book of them is taken back by the secretary alone.
  const isTheirs = record.kind !== 'entries' || appointments.some(keepsAsSecretary(record));
  if (undoneAt === null && !isTheirs) return <span className="muted small">{text('undo.secretary')}</span>;
  if (undoneAt !== null)
    return <StateTag look="wait">{text('undone', { day: dates.short(instantDay(undoneAt)) })}</StateTag>;
  return (
    <button
      type="button"
      className="btn slim"
      aria-label={text('undo.of', { file: fileName })}
      onClick={() => onUndo(record)}
    >
      {text('undo')}
    </button>
  );
}
