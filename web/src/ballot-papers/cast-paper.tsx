import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Loading } from '../ui/loading.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useTheRest } from '../ui/the-rest.ts';
import style from './ballot-papers.module.css';
import { CastingSteps } from './casting-steps.tsx';
import { inFours } from './fingerprint.tsx';
import { scoresOf } from './paper.ts';
import { PaperForm } from './paper-form.tsx';
import type { PaperPartProps } from './paper-pages.tsx';
import type { Cast } from './revisions.ts';
import { type CastingGiven, useCasting } from './use-casting.ts';

interface CastPaperProps extends PaperPartProps, CastingGiven {
  readonly isKiosk?: boolean;
}

/** A paper with the way into the box. */
export function CastPaper({ paper, filling, onFilling, isKiosk = false, ...given }: CastPaperProps): ReactElement {
  const text = useText('ballotPapers');
  const { cast, step, castNow, error } = useCasting(given);
  // From here on the page speaks to the box alone: what it asked of the service while casting would tell who casts.
  if (!useTheRest()) return <Loading />;
  return (
    <div className={style.parts}>
      <Refusal error={step === null ? error : null} />
      <PaperForm
        {...{ paper, filling, isKiosk }}
        onFilling={onFilling}
        castText={text('cast.do')}
        onCast={() => cast(scoresOf(filling))}
        under={step === null ? undefined : <CastingSteps step={step} castNow={castNow} />}
      />
    </div>
  );
}

/** That a paper lies in the box, by the short code of its receipt. */
export function Receipted({ receipt }: { readonly receipt: NonNullable<Cast['receipt']> }): ReactElement {
  const text = useText('ballotPapers');
  return (
    <div className={style.receipted} role="status">
      <h2 className="sec-title">{text('done.title')}</h2>
      <p className={style.receipt}>{text('done.receipt', { code: inFours(receipt.bundle.slice(0, 12)) })}</p>
    </div>
  );
}
