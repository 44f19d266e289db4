import type { StarGroup } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './star-places.module.css';

export type StarPlace = Pick<StarGroup['stars'][number], 'id' | 'name' | 'post' | 'deed' | 'photo'>;

/** Stars as they hang: the name, and beside it what each has agreed to. No points, and no order but that of surnames. */
export function StarPlaces({ stars }: { readonly stars: readonly StarPlace[] }): ReactElement {
  const text = useText('starWall');
  return (
    <ul className={style.places}>
      {stars.map(({ id, name, post, deed, photo }) => (
        <li key={id} data-bare={post === null && deed === null && photo === null}>
          {photo !== null && (
            <img src={`/api/star-wall/${id}/photos/${photo}`} alt={text('photo', { name })} className={style.photo} />
          )}
          <div className={style.words}>
            <b className={style.name}>
              <i aria-hidden="true">★</i> {name}
            </b>
            {post !== null && <p className={style.post}>{post}</p>}
            {deed !== null && <p className={style.deed}>{deed}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
