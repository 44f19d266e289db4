import type { ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import style from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form over the page; Escape closes it and the focus returns to where it was. */
export function Dialog({ title, onClose, children }: DialogProps): ReactElement {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={style.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className="sec-title" id={id}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
