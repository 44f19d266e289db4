import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './own-sheets.module.css';

/** What the scheme says of an item, or of all of them, for whoever wants to read it. */
export function Standard({ words }: { readonly words: string }): ReactElement {
  const text = useText('sheets');
  return (
    <details className={style.standard}>
      <summary>{text('own.standard')}</summary>
      <p>{words}</p>
    </details>
  );
}
