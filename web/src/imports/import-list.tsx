import { useQuery } from '@tanstack/react-query';
import type { ImportRecord } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { instantText } from './instant-text.ts';
import style from './imports.module.css';
import { importsQuery } from './queries.ts';
import { UndoDialog } from './undo-dialog.tsx';

/** What was imported, by whom; a whole import can be undone until something builds on it. */
export function ImportList(): ReactElement {
  const text = useText('imports');
  const query = useQuery(importsQuery);
  const [undoing, setUndoing] = useState<ImportRecord | null>(null);
  return (
    <section aria-labelledby="import-list">
      <h2 className={`sec-title ${style.heading}`} id="import-list">
        {text('list.title')}
      </h2>
      <Fetched query={query} lines={3}>
        {(records) =>
          records.length === 0 ? (
            <p className="muted">{text('list.empty')}</p>
          ) : (
            <div className={`sheet ${style.scroll}`}>
              <table className={style.table} aria-labelledby="import-list">
                <thead>
                  <tr>
                    <th scope="col">{text('list.at')}</th>
                    <th scope="col">{text('list.what')}</th>
                    <th scope="col">{text('list.file')}</th>
                    <th scope="col" className="num">
                      {text('list.count')}
                    </th>
                    <th scope="col">{text('list.by')}</th>
                    <th scope="col">{text('list.act')}</th>
                  </tr>
                </thead>
                <tbody>
                  {records.map((record) => (
                    <ImportLine key={record.id} record={record} onUndo={setUndoing} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Fetched>
      {undoing !== null && <UndoDialog record={undoing} onClose={() => setUndoing(null)} />}
    </section>
  );
}

interface ImportLineProps {
  readonly record: ImportRecord;
  readonly onUndo: (record: ImportRecord) => void;
}

function ImportLine({ record, onUndo }: ImportLineProps): ReactElement {
  const text = useText('imports');
  const dates = useDates();
  const { kind, fileName, rowCount, branch, period, importedAt, importedBy, undoneAt } = record;
  return (
    <tr>
      <td className="nowrap">{instantText(importedAt)}</td>
      <td>
        {kind === 'roster'
          ? text('kind.roster')
          : text('kind.scores', { branch: branch?.name ?? '', month: period === null ? '' : dates.month(period) })}
      </td>
      <th scope="row">{fileName}</th>
      <td className="num">{rowCount}</td>
      <td className="nowrap">{importedBy}</td>
      <td className="nowrap">
        {undoneAt === null ? (
          <button
            type="button"
            className="btn slim"
            aria-label={text('undo.of', { file: fileName })}
            onClick={() => onUndo(record)}
          >
            {text('undo')}
          </button>
        ) : (
          <StateTag look="wait">{text('undone', { day: dates.short(undoneAt.slice(0, 10)) })}</StateTag>
        )}
      </td>
    </tr>
  );
}
