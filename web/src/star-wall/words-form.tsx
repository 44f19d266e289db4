import type { Star } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useProposeWords } from './queries.ts';
import style from './star-wall.module.css';

/** The branch writes what would hang beside the name; other words than before are asked about anew. */
export function WordsForm({ star }: { readonly star: Star }): ReactElement {
  const text = useText('starWall');
  const propose = useProposeWords();
  const [post, setPost] = useState(star.post ?? '');
  const [deed, setDeed] = useState(star.deed ?? '');
  const given = { post: post.trim(), deed: deed.trim() };
  const isOther = given.post !== star.post || given.deed !== star.deed;
  return (
    <form
      className={`sheet box ${style.part}`}
      onSubmit={(event) => {
        event.preventDefault();
        propose.mutate({ starId: star.id, revision: star.revision, ...given });
      }}
    >
      <h2 className="sec-title">{text('words.title')}</h2>
      <p className="small muted">{text('words.lead')}</p>
      <label className="field">
        <span>{text('words.post')}</span>
        <input className="input" maxLength={40} value={post} onChange={({ target }) => setPost(target.value)} />
      </label>
      <label className="field">
        <span>{text('words.deed')}</span>
        <textarea
          className="input"
          rows={3}
          maxLength={300}
          value={deed}
          onChange={({ target }) => setDeed(target.value)}
        />
      </label>
      <Refusal error={propose.error} />
      <div className={style.buttons}>
        <button
          type="submit"
          className="btn decide"
          disabled={!isOther || given.post === '' || given.deed === '' || propose.isPending}
        >
          {text('words.do')}
        </button>
      </div>
    </form>
  );
}
