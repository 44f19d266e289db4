import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import style from './declarations.module.css';
import type { Photo } from './queries.ts';

/** Named one by one, for then an iPhone hands over a JPEG in place of its own format. */
const taken = 'image/jpeg,image/png,image/webp,application/pdf';

interface PhotoChoiceProps {
  readonly photos: readonly Photo[];
  readonly onChange: (photos: readonly Photo[]) => void;
}

/** Photos that go with a deed; nobody has to. A phone offers its camera by itself. */
export function PhotoChoice({ photos, onChange }: PhotoChoiceProps): ReactElement {
  const text = useText('declarations');
  return (
    <div className={style.photos}>
      <label className="btn slim">
        {text('photo.add')}
        <input
          className="unseen"
          type="file"
          multiple
          accept={taken}
          onChange={(event) => {
            onChange([...photos, ...[...(event.target.files ?? [])].map((file) => ({ id: newId(), file }))]);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      <span className="muted small">{text('photo.hint')}</span>
      {photos.map(({ id, file }) => (
        <button
          key={id}
          type="button"
          className="btn slim"
          aria-label={text('photo.drop', { name: file.name })}
          onClick={() => onChange(photos.filter((photo) => photo.id !== id))}
        >
          {file.name} ×
        </button>
      ))}
    </div>
  );
}
