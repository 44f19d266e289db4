import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useSentences } from './sentences.ts';
import style from './states.module.css';

/** What happened, why, what now, and that nothing was lost. */
export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }): ReactElement {
  const text = useText('frame');
  const sentences = useSentences();
  return (
    <div className={`sheet ${style.plain}`} role="alert">
      <h2 className="sec-title">{text('failed.what')}</h2>
      {sentences(error).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="muted small">{text('failed.lost')}</p>
      {again !== undefined && (
        <button type="button" className="btn slim" onClick={again}>
          {text('failed.again')}
        </button>
      )}
    </div>
  );
}
