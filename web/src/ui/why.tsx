import type { ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import style from './why.module.css';

interface WhyProps {
  /** The number, as shown. */
  readonly children: ReactNode;
  /** What opens: how the number came about. */
  readonly because: ReactNode;
  /** Name of what opens, e.g. «9.04 points came about like this». */
  readonly label: string;
}

/**
 * A number with its why: the dotted underline opens, beside it, the sum it came from. Escape, a click
 * elsewhere or the number itself closes it.
 */
export function Why({ children, because, label }: WhyProps): ReactElement {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return (
    <span className={style.why} ref={box}>
      <button
        type="button"
        className={style.number}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <span className={style.because} id={id} role="group" aria-label={label}>
          {because}
        </span>
      )}
    </span>
  );
}
