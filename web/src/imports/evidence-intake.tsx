import { useMutation } from '@tanstack/react-query';
import type { EvidencePreview, PersonChoice } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import { EvidenceFaults } from './evidence-faults.tsx';
import { EvidenceSeen, LeftLines } from './evidence-seen.tsx';
import { FileDrop } from './file-drop.tsx';
import style from './imports.module.css';
import { PeopleChoice } from './people-choice.tsx';
import { evidenceIntake, useSend } from './queries.ts';

/** A year's evidence out of another installation: looked at first, asked about names, and taken in with a second click. */
export function EvidenceIntake({ branchId }: { readonly branchId: string }): ReactElement {
  const text = useText('imports');
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [people, setPeople] = useState<readonly PersonChoice[]>([]);
  const look = useMutation({
    mutationFn: (given: { file: File; people: readonly PersonChoice[] }) =>
      evidenceIntake({ branchId, people: given.people }).see(given.file),
  });
  const send = useSend(evidenceIntake({ branchId, people }));
  const see = (chosen: File, said: readonly PersonChoice[]): void => {
    setFile(chosen);
    setPeople(said);
    send.reset();
    look.mutate({ file: chosen, people: said });
  };
  const isBusy = look.isPending || send.isPending;
  const error = look.error ?? send.error;
  const seen = error === null && send.data === undefined ? look.data : undefined;
  const title = text('evidence.title');
  return (
    <section className="sheet box" aria-labelledby={`${id}-title`}>
      <h2 className="sec-title" id={`${id}-title`}>
        {title}
      </h2>
      <p className="muted small">{text('evidence.lead')}</p>
      <FileDrop
        title={title}
        label={text('evidence.label')}
        accept=".json"
        template={null}
        isBusy={isBusy}
        onFile={(chosen) => see(chosen, [])}
      />
      <div role="status">
        {isBusy && file !== null && <p>{text('reading', { file: file.name })}</p>}
        {send.data !== undefined && (
          <p>{text('done.evidence', { file: send.data.fileName, count: send.data.rowCount })}</p>
        )}
      </div>
      {send.data !== undefined && <LeftLines left={send.data.left} />}
      {seen !== undefined && file !== null && (
        <div className={style.seen}>
          {seen.asked.length > 0 && (
            <PeopleChoice seen={seen} onChosen={(said) => see(file, [...people, ...said])} isBusy={isBusy} />
          )}
          <EvidenceSeen seen={seen} />
          <TakeIn seen={seen} isBusy={isBusy} onTake={() => send.mutate({ id: newId(), file })} />
        </div>
      )}
      {error !== null && file !== null && <EvidenceFaults error={error} file={file} />}
    </section>
  );
}

interface TakeInProps {
  readonly seen: EvidencePreview;
  readonly isBusy: boolean;
  readonly onTake: () => void;
}

/** Nothing is taken in while somebody in the file is nobody here. */
function TakeIn({ seen, isBusy, onTake }: TakeInProps): ReactElement | null {
  const text = useText('imports');
  if (seen.asked.length > 0) return null;
  if (seen.count === 0) return <p>{text('evidence.nothing')}</p>;
  return (
    <>
      <p className="muted small">{text('evidence.after')}</p>
      <p className={style.count}>
        <button type="button" className="btn blue" disabled={isBusy} onClick={onTake}>
          {text('evidence.do', { count: seen.count })}
        </button>
        <span className="muted small">{text('seen.nothingYet')}</span>
      </p>
    </>
  );
}
