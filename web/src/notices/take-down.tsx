import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useTakeDown } from './queries.ts';

/** One tap, when the sheet is off the wall. */
export function TakeDown({ id }: { readonly id: string }): ReactElement {
  const text = useText('notices');
  const takeDown = useTakeDown();
  return (
    <>
      <button
        type="button"
        className="btn slim"
        aria-disabled={takeDown.isPending}
        onClick={() => {
          if (!takeDown.isPending) takeDown.mutate({ id });
        }}
      >
        {text('down.do')}
      </button>
      <Refusal error={takeDown.error} />
    </>
  );
}
