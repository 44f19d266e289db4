import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';

/** The receipt stands so many seconds, long enough to note its code down. */
const STANDS = 10;

/** Counts down to the next one's turn. */
export function KioskEnd({ onEnd }: { readonly onEnd: () => void }): ReactElement {
  const text = useText('ballotPapers');
  const [left, setLeft] = useState(STANDS);
  const latest = useRef(onEnd);
  latest.current = onEnd;
  useEffect(() => {
    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : latest.current()), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return <p className="muted">{text('kiosk.soon', { count: left })}</p>;
}
