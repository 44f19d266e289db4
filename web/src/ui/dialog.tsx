import type { ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import style from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own dialog: focus stays inside, Escape closes it. */
export function Dialog({ title, onClose, children }: DialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={style.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id} className="sec-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
