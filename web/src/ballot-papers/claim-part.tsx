import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import style from './ballot-papers.module.css';
import { Fingerprint } from './fingerprint.tsx';
import type { HeldGiven } from './held-given.ts';
import { useClaiming } from './use-own-paper.ts';

/** 领票: the fingerprint is compared, then one tap. */
export function ClaimPart({ ballot, manifest, opened, voting, kept }: HeldGiven): ReactElement {
  const text = useText('ballotPapers');
  const { mutate, isPending, error } = useClaiming({ ballot, manifest, hash: opened.hash, voting, kept });
  return (
    <section className={`sheet box ${style.part}`}>
      <Fingerprint hash={opened.hash} />
      <p>{text('claim.lead')}</p>
      <p className="muted">{text('claim.keep')}</p>
      <Refusal error={error} />
      <button
        type="button"
        className={`btn blue ${style.main}`}
        aria-disabled={isPending}
        onClick={() => {
          if (!isPending) mutate();
        }}
      >
        {text(isPending ? 'claim.doing' : 'claim.do')}
      </button>
    </section>
  );
}
