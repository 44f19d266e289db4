import type { Star } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useAnswerStar } from './queries.ts';
import style from './star-wall.module.css';

/** The star says what may hang; or somebody writes down what stands on the signed slip. Nothing is ticked beforehand. */
export function AnswerForm({ star }: { readonly star: Star }): ReactElement {
  const text = useText('starWall');
  const answer = useAnswerStar();
  const isAnswered = star.answered !== null;
  const [showsWords, setWords] = useState(isAnswered && star.showsWords);
  const [showsPhoto, setPhoto] = useState(star.showsPhoto);
  const send = (what: { readonly showsWords: boolean; readonly showsPhoto: boolean }) =>
    answer.mutate({ starId: star.id, revision: star.revision, ...what });
  const isSame = isAnswered && showsWords === star.showsWords && showsPhoto === star.showsPhoto;
  return (
    <form
      className={`sheet box ${style.part}`}
      onSubmit={(event) => {
        event.preventDefault();
        send({ showsWords, showsPhoto });
      }}
    >
      <h2 className="sec-title">{text(star.isMine ? 'answer.title' : 'answer.titleOther')}</h2>
      <p className="small muted">{text(star.isMine ? 'answer.lead' : 'answer.leadOther')}</p>
      <div className={style.choices}>
        <label>
          <input
            type="checkbox"
            checked={showsWords}
            disabled={star.deed === null}
            onChange={({ target }) => setWords(target.checked)}
          />
          <span>{text('answer.words')}</span>
        </label>
        <label>
          <input type="checkbox" checked={showsPhoto} onChange={({ target }) => setPhoto(target.checked)} />
          <span>{text('answer.photo')}</span>
        </label>
      </div>
      <Refusal error={answer.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={isSame || answer.isPending}>
          {text('answer.do')}
        </button>
        {(star.showsWords || star.showsPhoto) && (
          <button
            type="button"
            className="btn"
            disabled={answer.isPending}
            onClick={() => send({ showsWords: false, showsPhoto: false })}
          >
            {text('answer.back')}
          </button>
        )}
      </div>
    </form>
  );
}
