import { type ReactElement, use } from 'react';
import { useText } from '../text/use-text.ts';
import { InPage } from './in-page.ts';
import { isRefused } from './problems.ts';
import { useSentences } from './sentences.ts';
import style from './states.module.css';

/** What happened, why and what now; where it did not come, that nothing was lost. */
export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }): ReactElement {
  const text = useText('frame');
  const sentences = useSentences();
  const isInPage = use(InPage);
  const Title = isInPage ? 'h2' : 'h1';
  const said = sentences(error).map((sentence) => <p key={sentence}>{sentence}</p>);
  // Asked again, the service would say the same: its sentence is the answer.
  if (isRefused(error)) {
    return (
      <div className={`sheet ${style.plain}`} role="alert">
        {!isInPage && <h1 className="sec-title">{text('failed.refused')}</h1>}
        {said}
      </div>
    );
  }
  return (
    <div className={`sheet ${style.plain}`} role="alert">
      <Title className="sec-title">{text('failed.what')}</Title>
      {said}
      <p className="muted small">{text('failed.lost')}</p>
      {again !== undefined && (
        <button type="button" className="btn slim" onClick={again}>
          {text('failed.again')}
        </button>
      )}
    </div>
  );
}
