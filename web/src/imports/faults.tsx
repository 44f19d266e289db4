import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { problemsOf } from '../ui/problems.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useSentence } from '../ui/sentences.ts';
import type { FaultRow } from './fault-rows.ts';
import { faultRows } from './fault-rows.ts';
import style from './imports.module.css';
import { saveFile } from '../ui/save-file.ts';

interface FaultsProps {
  readonly error: unknown;
  readonly file: File;
  readonly marked: (file: File) => Promise<File>;
}

/** Every fault by sheet, row and column, and the same sheet with its faults marked. */
export function Faults({ error, file, marked }: FaultsProps): ReactElement {
  const text = useText('imports');
  const rows = faultRows(problemsOf(error));
  const mark = useMutation({ mutationFn: () => marked(file), onSuccess: (made) => saveFile(made, file.name) });
  if (rows.length === 0) return <Refusal error={error} />;
  const hasPlaces = rows.some(({ row }) => row !== null);
  return (
    <div className={style.faults} role="alert">
      <h3>{text('refused.title', { file: file.name })}</h3>
      <p className={style.count}>
        {text('refused.count', { count: rows.length })}
        {hasPlaces && (
          <button type="button" className="btn slim" disabled={mark.isPending} onClick={() => mark.mutate()}>
            {text('refused.marked')}
          </button>
        )}
      </p>
      <Refusal error={mark.error} />
      <FaultTable rows={rows} />
    </div>
  );
}

function FaultTable({ rows }: { readonly rows: readonly FaultRow[] }): ReactElement {
  const text = useText('imports');
  const sentence = useSentence();
  const columns: readonly DeskColumn<FaultRow>[] = [
    {
      key: 'sheet',
      head: text('refused.sheet'),
      width: 90,
      className: 'nowrap',
      cell: ({ sheet }) => sheet ?? text('refused.whole'),
    },
    { key: 'row', head: text('refused.row'), width: 60, isFigure: true, cell: ({ row }) => row },
    { key: 'column', head: text('refused.column'), width: 120, className: 'nowrap', cell: ({ column }) => column },
    { key: 'what', head: text('refused.what'), width: 320, cell: ({ problem }) => sentence(problem) },
  ];
  return (
    <DeskTable
      label={text('refused.table')}
      rows={rows}
      idOf={({ key }) => key}
      columns={columns}
      narrow={({ sheet, row, column, problem }) => (
        <>
          <b>{[sheet ?? text('refused.whole'), row, column].filter((part) => part !== null).join(' ')}</b>
          <p>{sentence(problem)}</p>
        </>
      )}
    />
  );
}
