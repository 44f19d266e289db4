import type { Star } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { FileChoice } from '../ui/file-choice.tsx';
import { useAddPhoto } from './queries.ts';
import style from './star-wall.module.css';

/** Named one by one, for then an iPhone hands over a JPEG in place of its own format. */
const taken = 'image/jpeg,image/png,image/webp';

/** The photo of somebody who has agreed to one. */
export function PhotoPart({ star }: { readonly star: Star }): ReactElement {
  const text = useText('starWall');
  const add = useAddPhoto();
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="photo-title">
      <h2 className="sec-title" id="photo-title">
        {text('photo.title')}
      </h2>
      <p className="small muted">{text('photo.lead')}</p>
      <Refusal error={add.error} />
      <div className={style.buttons}>
        <FileChoice
          label={text(star.photo === null ? 'photo.pick' : 'photo.other')}
          look="btn"
          accept={taken}
          isDisabled={add.isPending}
          onFiles={([file]) => file !== undefined && add.mutate({ starId: star.id, file })}
        />
      </div>
    </section>
  );
}
