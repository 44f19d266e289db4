import { Fragment, type ReactElement, useState } from 'react';

interface FreshProps {
  readonly children: (renew: () => void) => ReactElement;
}

/**
 * A form that begins anew when it says so, which is once its own act is done. Where somebody else was first it stays, with
 * what was typed and with the refusal, beside what stands now.
 */
export function Fresh({ children }: FreshProps): ReactElement {
  const [turn, setTurn] = useState(0);
  return <Fragment key={turn}>{children(() => setTurn(turn + 1))}</Fragment>;
}
