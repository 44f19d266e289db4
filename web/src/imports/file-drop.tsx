import { useMutation } from '@tanstack/react-query';
import type { DragEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { saveFile } from '../ui/save-file.ts';
import { FileChoice } from '../ui/file-choice.tsx';
import style from './imports.module.css';

interface FileDropProps {
  /** What the field is called, where it takes no spreadsheet. */
  readonly label?: string;
  /** What is to be imported. */
  readonly title: string;
  readonly accept: string;
  /** Null where there is nothing to fill in. */
  readonly template: { readonly name: string; readonly fetch: () => Promise<File> } | null;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

/** Template out, file in; choosing and dropping do the same. */
export function FileDrop({ title, label, accept, template, isBusy, onFile }: FileDropProps): ReactElement {
  const text = useText('imports');
  const [isOver, setOver] = useState(false);
  const fetching = useMutation({
    mutationFn: async () => {
      if (template !== null) saveFile(await template.fetch(), `${template.name}.xlsx`);
    },
  });
  const take = (chosen: File | undefined): void => {
    if (chosen !== undefined && !isBusy) onFile(chosen);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <div
        className={isOver ? `${style.drop} ${style.over}` : style.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FileChoice
          label={text('choose')}
          name={label ?? text('choose.label', { what: title })}
          look="btn blue slim"
          accept={accept}
          isDisabled={isBusy}
          onFiles={([file]) => take(file)}
        />
        <span className="muted small">
          <span className={style.drag}>{text('drop')}</span>
          {label === undefined && text('drop.kinds')}
        </span>
        {template !== null && (
          <button
            type="button"
            className="btn text slim"
            disabled={fetching.isPending}
            onClick={() => fetching.mutate()}
          >
            {template.name}
          </button>
        )}
      </div>
      <Refusal error={fetching.error} />
    </>
  );
}
