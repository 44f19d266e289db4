import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useSentences } from '../ui/sentences.ts';
import { useDates } from '../ui/use-dates.ts';
import type { SaveState } from './save-queue.ts';
import style from './sheet-page.module.css';

/** Whether what was typed is on the server, at the top right where the eye looks for it. */
export function SaveNote({ save, onAgain }: { readonly save: SaveState; readonly onAgain: () => void }): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const sentences = useSentences();
  if (save.name === 'kept') {
    return (
      <p className={style.kept} role="status">
        <span>{text('save.kept', { cells: save.cells, why: sentences(save.error).join('') })}</span>
        <button type="button" className="btn slim" onClick={onAgain}>
          {text('save.again')}
        </button>
      </p>
    );
  }
  return (
    <p className={`${style.save} ${style[save.name]}`} role="status">
      {save.name === 'saving' && text('save.saving')}
      {save.name === 'saved' && text('save.saved', { time: dates.time(save.at) })}
    </p>
  );
}
