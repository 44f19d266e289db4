import { useMutation } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useId, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { problemsOf } from '../ui/problems.ts';
import { newId } from '../ui/new-id.ts';
import { Faults } from './faults.tsx';
import { FileDrop } from './file-drop.tsx';
import style from './imports.module.css';
import { type SeenIntake, useSend } from './queries.ts';

interface SeenFileIntakeProps<Seen, Outcome> {
  readonly title: string;
  readonly lead: string;
  readonly accept?: string;
  readonly templateName: string | null;
  readonly intake: SeenIntake<Seen, Outcome>;
  /** What is about to happen, to be looked at first. */
  readonly shown: (seen: Seen, file: File) => ReactNode;
  /** What the button says; null where there is nothing to bring in. */
  readonly actOf: (seen: Seen) => string | null;
  readonly told: (outcome: Outcome) => string;
  /** Codes of refusals that have a way out other than mending the file, and that way; `again` reads it anew. */
  readonly remedied?: readonly string[];
  readonly remedy?: (error: unknown, again: () => void) => ReactNode;
}

/** A file that is looked at first and brought in with a second click. */
export function SeenFileIntake<Seen, Outcome>(props: SeenFileIntakeProps<Seen, Outcome>): ReactElement {
  const { title, lead, accept = '.xlsx,.csv', templateName, intake, shown, actOf, told, remedied = [], remedy } = props;
  const text = useText('imports');
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({ mutationFn: (chosen: File) => intake.see(chosen) });
  const send = useSend(intake);
  const take = (chosen: File): void => {
    setFile(chosen);
    send.reset();
    look.mutate(chosen);
  };
  const isBusy = look.isPending || send.isPending;
  const error = look.error ?? send.error;
  // What somebody who knows the file can say here is no fault of the file.
  const codes = problemsOf(error).map(({ code }) => code);
  const isRemedied = codes.length > 0 && codes.every((code) => remedied.includes(code));
  const act = look.data === undefined ? null : actOf(look.data);
  return (
    <section className="sheet box" aria-labelledby={`${id}-title`}>
      <h2 className="sec-title" id={`${id}-title`}>
        {title}
      </h2>
      <p className="muted small">{lead}</p>
      <FileDrop
        {...{ title, accept, isBusy, onFile: take }}
        template={
          templateName === null || intake.template === undefined ? null : { name: templateName, fetch: intake.template }
        }
      />
      <div role="status">
        {isBusy && file !== null && <p>{text('reading', { file: file.name })}</p>}
        {send.data !== undefined && <p>{told(send.data)}</p>}
      </div>
      {file !== null && look.data !== undefined && send.data === undefined && error === null && (
        <div className={style.seen}>
          {shown(look.data, file)}
          {act !== null && (
            <p className={style.count}>
              <button
                type="button"
                className="btn blue"
                disabled={isBusy}
                onClick={() => send.mutate({ id: newId(), file })}
              >
                {act}
              </button>
              <span className="muted small">{text('seen.nothingYet')}</span>
            </p>
          )}
        </div>
      )}
      {error !== null && file !== null && remedy?.(error, () => take(file))}
      {error !== null && file !== null && !isRemedied && <Faults error={error} file={file} marked={intake.marked} />}
    </section>
  );
}
