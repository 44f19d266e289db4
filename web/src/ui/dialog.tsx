import { Modal } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Over the page: focus stays inside, Escape and the cross close it, then the focus is where it was. */
export function Dialog({ title, onClose, children }: DialogProps): ReactElement {
  const text = useText('frame');
  return (
    <Modal
      open
      destroyOnHidden
      title={<h2 className="sec-title">{title}</h2>}
      closable={{ 'aria-label': text('dialog.close') }}
      footer={null}
      // What was typed must not be lost by a click beside it.
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <FocusKept>{children}</FocusKept>
    </Modal>
  );
}

/** The focus goes to the first field, and when all is done back to what opened the dialog. */
function FocusKept({ children }: { readonly children: ReactNode }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const isOpen = useRef(false);
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    isOpen.current = true;
    box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    return () => {
      isOpen.current = false;
      // Only once the dialog is really gone and has let go of the focus.
      setTimeout(() => {
        if (!isOpen.current && opener instanceof HTMLElement) opener.focus();
      });
    };
  }, [opener]);
  return (
    <div ref={box} className={style.body}>
      {children}
    </div>
  );
}
