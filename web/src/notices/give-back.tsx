import type { NoticeConcern } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import style from './give-back.module.css';
import type { NoticePlace } from './queries.ts';
import { useGiveBack } from './queries.ts';

interface GiveBackProps {
  readonly place: NoticePlace;
  readonly revision: number;
  readonly onClose: () => void;
}

const CONCERNS: readonly NoticeConcern[] = ['secrecy', 'need', 'accuracy'];

/** What is wrong with a draft: whoever proposed it reads it and proposes anew. */
export function GiveBack({ place, revision, onClose }: GiveBackProps): ReactElement {
  const text = useText('notices');
  const frame = useText('frame');
  const giveBack = useGiveBack();
  const [concern, setConcern] = useState<NoticeConcern | null>('accuracy');
  const [words, setWords] = useState('');
  return (
    <Themed>
      <Dialog title={text('back.title')} onClose={onClose}>
        <form
          className={style.form}
          onSubmit={(event) => {
            event.preventDefault();
            giveBack.mutate({ ...place, revision, concern, words: words.trim() }, { onSuccess: onClose });
          }}
        >
          <fieldset className={style.concerns}>
            <legend>{text('back.concern')}</legend>
            {[...CONCERNS, null].map((each) => (
              <label key={each ?? 'other'}>
                <input type="radio" name="concern" checked={concern === each} onChange={() => setConcern(each)} />
                <span>{each === null ? text('back.other') : text(`concern.${each}`)}</span>
              </label>
            ))}
          </fieldset>
          <label className="field">
            <span>{text('back.words')}</span>
            <textarea
              className="input"
              rows={3}
              maxLength={500}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          </label>
          <Refusal error={giveBack.error} />
          <div className={layout.acts}>
            <button type="submit" className="btn blue" disabled={words.trim() === '' || giveBack.isPending}>
              {text('back.do')}
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
