import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import type { At } from './queries.ts';
import { useReopen } from './queries.ts';

/** One's own finished keying can be opened again to mend it; the other person's never. */
export function Reopen({ at }: { readonly at: At }): ReactElement {
  const text = useText('paperBallots');
  const reopen = useReopen(at);
  return (
    <div>
      <button type="button" className="btn" disabled={reopen.isPending} onClick={() => reopen.mutate()}>
        {text('reopen')}
      </button>
      <Refusal error={reopen.error} />
    </div>
  );
}
