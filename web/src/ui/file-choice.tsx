import type { ReactElement } from 'react';
import { useState } from 'react';
import style from './file-choice.module.css';

interface FileChoiceProps {
  /** What stands on the button. */
  readonly label: string;
  /** What it is called where the button alone does not say it. */
  readonly name?: string;
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** How the button looks, `btn slim` unless something else is said. */
  readonly look?: string;
  readonly isMany?: boolean;
  /** A phone opens its camera. */
  readonly isCamera?: boolean;
  readonly isDisabled?: boolean;
  /** Says beside the button which file was chosen: where it is read at once and nothing else shows it. */
  readonly isShown?: boolean;
}

/** Choosing a file by a button in the reader's own language; the browser's own says its words in the machine's. */
export function FileChoice({
  label,
  name,
  accept,
  onFiles,
  look = 'btn slim',
  isMany = false,
  isCamera = false,
  isDisabled = false,
  isShown = false,
}: FileChoiceProps): ReactElement {
  const [chosen, setChosen] = useState('');
  return (
    <span className={style.choice}>
      <label className={`${look} ${style.button}`}>
        {label}
        <input
          className="unseen"
          type="file"
          {...{ accept, multiple: isMany, disabled: isDisabled, 'aria-label': name }}
          {...(isCamera ? { capture: 'environment' } : {})}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // The same file can be chosen again after it was mended.
            target.value = '';
            if (files.length === 0) return;
            setChosen(files.map((file) => file.name).join(' '));
            onFiles(files);
          }}
        />
      </label>
      {isShown && chosen !== '' && <span role="status">{chosen}</span>}
    </span>
  );
}
