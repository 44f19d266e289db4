import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import { FileChoice } from '../ui/file-choice.tsx';
import { useRowFocus } from '../ui/use-row-focus.ts';
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
  const rows = useRowFocus<HTMLDivElement>(photos.length);
  return (
    <div ref={rows} className={style.photos}>
      <FileChoice
        isMany
        label={text('photo.add')}
        accept={taken}
        onFiles={(files) => onChange([...photos, ...files.map((file) => ({ id: newId(), file }))])}
      />
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
