import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useText } from '../text/use-text.ts';
import style from './desk-table.module.css';
import { Refusal } from './refusal.tsx';
import { saveFile } from './save-file.ts';
import type { SavedRows } from './saved-rows.ts';

interface SaveRowsProps {
  readonly title: string;
  /** How many rows there are in all; where fewer are saved the file's name says so. */
  readonly count: number;
  readonly take: () => SavedRows;
}

/** Below a table: its rows as they stand, as a spreadsheet. */
export function SaveRows({ title, count, take }: SaveRowsProps): ReactElement {
  const text = useText('frame');
  const saving = useMutation({
    mutationFn: async () => {
      const table = take();
      const shown = table.rows.length;
      const name = shown < count ? text('rows.part', { title, shown, count }) : title;
      return client.spreadsheets.write({ title: name, ...table });
    },
    onSuccess: (file) => saveFile(file, `${title}.xlsx`),
  });
  return (
    <div className={`noprint ${style.foot}`}>
      <button
        type="button"
        className="btn text slim"
        aria-label={text('rows.saveOf', { title })}
        disabled={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {text('rows.save')}
      </button>
      <Refusal error={saving.error} />
    </div>
  );
}
