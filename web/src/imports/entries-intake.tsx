import type { EntryField, PlannedEntry } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { ColumnsChoice } from './columns-choice.tsx';
import style from './imports.module.css';
import { MoreSeen } from './more-seen.tsx';
import { entriesIntake, type EntriesSeen } from './queries.ts';
import { SeenFileIntake } from './seen-intake.tsx';

/** A branch's own book of entries: looked at row by row, then entered as if typed. */
export function EntriesIntake({ branchId }: { readonly branchId: string }): ReactElement {
  const text = useText('imports');
  const words = useText('explanations');
  const [columns, setColumns] = useState<Partial<Record<EntryField, string>>>({});
  const intake = entriesIntake({ branchId, columns });
  return (
    <SeenFileIntake
      // A refusal or a result belongs to the branch it was about.
      key={branchId}
      title={text('entries.title')}
      lead={text('entries.lead')}
      templateName={text('template.entries')}
      intake={intake}
      actOf={({ counts }) => (counts.new === 0 ? null : text('entries.do', { count: counts.new }))}
      told={({ fileName, rowCount }) => text('done.entries', { file: fileName, count: rowCount })}
      remedied={['entries.column-missing']}
      remedy={(error, again) => <ColumnsChoice error={error} columns={columns} onChange={setColumns} onDone={again} />}
      shown={(seen, file) => (
        <>
          <p>
            {text('entries.counts', { year: seen.year, count: seen.counts.new })}
            {seen.counts.standing > 0 && text('entries.countStanding', { count: seen.counts.standing })}
            {seen.counts.repeated > 0 && text('entries.countRepeated', { count: seen.counts.repeated })}
          </p>
          {seen.isReviewed && <p className="muted small">{text('entries.reviewed')}</p>}
          {seen.columnsIgnored.length > 0 && (
            <p className="muted small">
              {text('done.ignored', { columns: seen.columnsIgnored.join(words('listSeparator')) })}
            </p>
          )}
          <MoreSeen<EntriesSeen> first={seen} more={(after) => intake.see(file, after)}>
            {(rows) => <PlannedTable rows={rows} />}
          </MoreSeen>
        </>
      )}
    />
  );
}

function PlannedTable({ rows }: { readonly rows: readonly PlannedEntry[] }): ReactElement {
  const text = useText('imports');
  const dates = useDates();
  const worth = ({ levelName, points, quantity }: PlannedEntry): string => levelName ?? points ?? quantity ?? '';
  const state = (entry: PlannedEntry): ReactElement => (
    <StateTag look={entry.state === 'new' ? 'done' : 'wait'}>{text(`entries.${entry.state}`)}</StateTag>
  );
  const columns: readonly DeskColumn<PlannedEntry>[] = [
    { key: 'row', head: text('refused.row'), width: 60, isFigure: true, cell: ({ row }) => row },
    { key: 'member', head: text('entries.member'), width: 90, isName: true, cell: ({ member }) => member },
    { key: 'item', head: text('entries.item'), width: 170, cell: ({ itemName }) => itemName },
    { key: 'worth', head: text('entries.worth'), width: 90, className: 'nowrap', cell: worth },
    { key: 'on', head: text('entries.on'), width: 110, className: 'nowrap', cell: ({ on }) => dates.short(on) },
    { key: 'document', head: text('entries.document'), width: 200, cell: ({ document }) => document },
    {
      key: 'state',
      head: text('entries.state'),
      width: 120,
      className: 'nowrap',
      cell: state,
      plain: (entry) => text(`entries.${entry.state}`),
    },
  ];
  return (
    <DeskTable
      label={text('entries.table')}
      rows={rows}
      idOf={({ sheet, row, member }) => `${sheet} ${row} ${member}`}
      columns={columns}
      narrow={(entry) => (
        <div className={style.narrow}>
          <b>
            {entry.member} {entry.itemName} {worth(entry)}
          </b>
          <span>
            {dates.short(entry.on)} · {entry.document}
          </span>
          {state(entry)}
        </div>
      )}
    />
  );
}
