import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';

/** Once everything has been checked, a paper need not lie on the device any longer. */
export function ForgetPart({ forget }: { readonly forget: () => Promise<void> }): ReactElement {
  const text = useText('ballotPapers');
  return (
    <div className={`sheet box ${style.row}`}>
      <p className="muted">{text('check.forgetWhy')}</p>
      <button type="button" className="btn slim" onClick={() => void forget()}>
        {text('check.forget')}
      </button>
    </div>
  );
}
