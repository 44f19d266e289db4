import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { saveFile } from '../ui/save-file.ts';
import { FileChoice } from '../ui/file-choice.tsx';
import style from './adoptions.module.css';
import { libraryQuery, readLibrary } from './queries.ts';

/** From the published schemes, as they are or to be changed in an editor first; or a file of one's own. */
export function ChooseText({ onChosen }: { readonly onChosen: (body: string) => void }): ReactElement {
  const text = useText('adoptions');
  const library = useQuery(libraryQuery);
  const read = useMutation({ mutationFn: readLibrary });
  const chosen = read.data === undefined ? undefined : read.variables;
  return (
    <>
      <p className="muted small">{text('choose.lead')}</p>
      <div className={style.row}>
        <label htmlFor="library">{text('choose.library')}</label>
        <Choice
          id="library"
          value={chosen ?? ''}
          onChange={(schemeId) => read.mutate(schemeId, { onSuccess: ({ body }) => onChosen(body) })}
          choices={(library.data ?? []).map(({ id, name, version }) => ({
            value: id,
            label: text('version', { name, version }),
          }))}
        />
        {read.data !== undefined && (
          <button
            type="button"
            className="btn slim"
            onClick={() => saveFile(new File([read.data.body], `${chosen}.yaml`), `${chosen}.yaml`)}
          >
            {text('choose.save')}
          </button>
        )}
      </div>
      <div className={style.row}>
        <FileChoice
          isShown
          label={text('choose.own')}
          accept=".yaml,.yml"
          onFiles={([file]) => void file?.text().then(onChosen)}
        />
      </div>
      <Refusal error={read.error ?? library.error} />
    </>
  );
}
