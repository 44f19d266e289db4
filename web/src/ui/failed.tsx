import { type ReactElement, use } from 'react';
import { useText } from '../text/use-text.ts';
import { InPage } from './in-page.ts';
import { useSentences } from './sentences.ts';
import style from './states.module.css';

/** What happened, why, what now, and that nothing was lost. */
export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }): ReactElement {
  const text = useText('frame');
  const sentences = useSentences();
  const Title = use(InPage) ? 'h2' : 'h1';
  return (
    <div className={`sheet ${style.plain}`} role="alert">
      <Title className="sec-title">{text('failed.what')}</Title>
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
