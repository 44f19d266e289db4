import type { ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { Floating } from './floating.tsx';
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
  const number = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPress = ({ target }: PointerEvent): void => {
      const isInside = target instanceof Element && target.closest(`[id="${id}"]`) !== null;
      if (!isInside && !(target instanceof Node && number.current?.contains(target))) setOpen(false);
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setOpen(false);
      number.current?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [open, id]);
  return (
    <>
      <button
        ref={number}
        type="button"
        className={style.number}
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && number.current !== null && (
        <Floating anchor={number.current} label={label} id={id}>
          {because}
        </Floating>
      )}
    </>
  );
}
