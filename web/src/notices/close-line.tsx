import type { LineConfirmations } from '@xianfeng/contract';
import { addDays } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import type { NoticePlace } from './queries.ts';
import { useCloseLine } from './queries.ts';

interface CloseLineProps {
  readonly place: NoticePlace;
  readonly line: LineConfirmations['lines'][number];
  readonly onClose: () => void;
}

/** When the member was told, and what came of it: nobody waits any longer, and nothing is taken for a yes. */
export function CloseLine({ place, line, onClose }: CloseLineProps): ReactElement {
  const text = useText('notices');
  const frame = useText('frame');
  const close = useCloseLine();
  const me = useMe();
  const toldId = useId();
  const [id] = useState(newId);
  const [toldOn, setTold] = useState('');
  const [words, setWords] = useState(line.answer === null ? text('lines.close.suggest') : '');
  return (
    <Themed>
      <Dialog title={text('lines.close.title', { name: line.name })} onClose={onClose}>
        <form
          className={layout.form}
          onSubmit={(event) => {
            event.preventDefault();
            const { subjectId, hash } = line;
            close.mutate({ ...place, id, subjectId, hash, toldOn, words: words.trim() }, { onSuccess: onClose });
          }}
        >
          <p>{text('lines.close.lead')}</p>
          <div className="field">
            <label htmlFor={toldId}>{text('lines.close.told')}</label>
            <DayField id={toldId} value={toldOn} onChange={setTold} most={addDays(me.today, -1)} />
          </div>
          <label className="field">
            <span>{text('lines.close.words')}</span>
            <textarea
              className="input"
              rows={3}
              maxLength={500}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          </label>
          <Refusal error={close.error} />
          <div className={layout.acts}>
            <button
              type="submit"
              className="btn blue"
              disabled={toldOn === '' || words.trim() === '' || close.isPending}
            >
              {text('lines.close.do')}
            </button>
            <button type="button" className="btn" onClick={onClose}>
              {frame('cancel')}
            </button>
          </div>
        </form>
      </Dialog>
    </Themed>
  );
}
