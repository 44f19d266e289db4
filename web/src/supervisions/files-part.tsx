import { useMutation } from '@tanstack/react-query';
import type { Visit } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { saveFile } from '../ui/save-file.ts';
import { FileChoice } from '../ui/file-choice.tsx';
import list from '../ui/rows.module.css';
import { readVisitFile, useAttachFile } from './queries.ts';
import style from './supervisions.module.css';

/** Photos and papers of a visit, of either side. */
export function FilesPart({ visit }: { readonly visit: Visit }): ReactElement {
  const text = useText('supervision');
  const attach = useAttachFile();
  const read = useMutation({ mutationFn: (fileId: string) => readVisitFile(visit.id, fileId) });
  return (
    <section className={`sheet box noprint ${style.part}`} aria-labelledby="files-title">
      <h2 className="sec-title" id="files-title">
        {text('files.title')}
      </h2>
      {visit.files.length === 0 && <p className="muted">{text('files.none')}</p>}
      <ul className={list.rows}>
        {visit.files.map(({ id, name, addedBy }) => (
          <li key={id}>
            <span className={style.words}>{name}</span>
            <span className="muted small">{text('files.by', { name: addedBy })}</span>
            <button
              type="button"
              className={`btn slim ${list.far}`}
              onClick={() => read.mutate(id, { onSuccess: (file) => saveFile(file, name) })}
            >
              {text('files.save')}
            </button>
          </li>
        ))}
      </ul>
      {visit.may.includes('attach') && (
        <div className={style.buttons}>
          <FileChoice
            label={text('files.add')}
            look="btn blue slim"
            accept="image/jpeg,image/png,image/webp,application/pdf"
            isDisabled={attach.isPending}
            onFiles={([file]) => file !== undefined && attach.mutate({ id: visit.id, fileId: newId(), file })}
          />
        </div>
      )}
      <Refusal error={attach.error ?? read.error} />
    </section>
  );
}
