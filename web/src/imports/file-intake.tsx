import type { ReactElement, ReactNode } from 'react';
import { useId, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import { Faults } from './faults.tsx';
import { FileDrop } from './file-drop.tsx';
import type { Intake } from './queries.ts';
import { useSend } from './queries.ts';

interface FileIntakeProps<Outcome> {
  readonly title: string;
  readonly lead: string;
  readonly templateName: string;
  readonly intake: Intake<Outcome>;
  /** What was done, in sentences. */
  readonly told: (outcome: Outcome) => readonly string[];
  /** What is left to do. */
  readonly next?: (outcome: Outcome) => ReactNode;
  readonly children?: ReactNode;
}

/** A file that is brought in as soon as it is chosen; the result or every fault. */
export function FileIntake<Outcome>(props: FileIntakeProps<Outcome>): ReactElement {
  const { title, lead, templateName, intake, told, next, children } = props;
  const text = useText('imports');
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const send = useSend(intake);
  return (
    <section className="sheet box" aria-labelledby={`${id}-title`}>
      <h2 className="sec-title" id={`${id}-title`}>
        {title}
      </h2>
      <p className="muted small">{lead}</p>
      {children}
      <FileDrop
        title={title}
        accept=".xlsx,.csv"
        template={{ name: templateName, fetch: intake.template }}
        isBusy={send.isPending}
        onFile={(chosen) => {
          setFile(chosen);
          send.mutate({ id: newId(), file: chosen });
        }}
      />
      <div role="status">
        {send.isPending && file !== null && <p>{text('reading', { file: file.name })}</p>}
        {send.data !== undefined && told(send.data).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      {send.data !== undefined && next?.(send.data)}
      {send.error !== null && file !== null && <Faults error={send.error} file={file} marked={intake.marked} />}
    </section>
  );
}
