import { useMutation } from '@tanstack/react-query';
import type { DragEvent, ReactElement, ReactNode } from 'react';
import { useId, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { Faults } from './faults.tsx';
import style from './imports.module.css';
import type { Intake } from './queries.ts';
import { useSend } from './queries.ts';
import { saveFile } from '../ui/save-file.ts';

interface FileIntakeProps<Outcome> {
  readonly title: string;
  readonly lead: string;
  readonly templateName: string;
  readonly intake: Intake<Outcome>;
  /** What was done, in sentences. */
  readonly told: (outcome: Outcome) => readonly string[];
  readonly children?: ReactNode;
}

/** Template out, file in; the result or every fault. Choosing and dropping do the same. */
export function FileIntake<Outcome>(props: FileIntakeProps<Outcome>): ReactElement {
  const { title, lead, templateName, intake, told, children } = props;
  const text = useText('imports');
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [isOver, setOver] = useState(false);
  const send = useSend(intake);
  const template = useMutation({
    mutationFn: intake.template,
    onSuccess: (made) => saveFile(made, `${templateName}.xlsx`),
  });
  const take = (chosen: File | undefined): void => {
    if (chosen === undefined || send.isPending) return;
    setFile(chosen);
    send.mutate({ id: newId(), file: chosen });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section className="sheet box" aria-labelledby={`${id}-title`}>
      <h2 className="sec-title" id={`${id}-title`}>
        {title}
      </h2>
      <p className="muted small">{lead}</p>
      {children}
      <div
        className={isOver ? `${style.drop} ${style.over}` : style.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <label className="btn blue slim">
          {text('choose')}
          <input
            className="unseen"
            type="file"
            accept=".xlsx,.csv"
            aria-label={text('choose.label', { what: title })}
            disabled={send.isPending}
            onChange={(event) => {
              take(event.target.files?.[0]);
              // The same file can be chosen again after it was mended.
              event.target.value = '';
            }}
          />
        </label>
        <span className="muted small">{text('drop')}</span>
        <button type="button" className="btn text slim" disabled={template.isPending} onClick={() => template.mutate()}>
          {templateName}
        </button>
      </div>
      <Refusal error={template.error} />
      <div role="status">
        {send.isPending && file !== null && <p>{text('reading', { file: file.name })}</p>}
        {send.data !== undefined && told(send.data).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      {send.error !== null && file !== null && <Faults error={send.error} file={file} marked={intake.marked} />}
    </section>
  );
}
