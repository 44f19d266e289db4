import { lazy, type ReactElement, Suspense, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './help.module.css';

const HelpPanel = lazy(async () => ({ default: (await import('./help-panel.tsx')).HelpPanel }));

/** «?»: the steps of the page one is on, beside it. Neither they nor their texts are fetched before somebody asks. */
export function HelpButton(): ReactElement {
  const text = useText('frame');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${style.open} noprint`}
        aria-label={text('help')}
        title={text('help')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true" className={style.sign}>
          ?
        </span>
      </button>
      {isOpen && (
        <Suspense>
          <HelpPanel onClose={close} />
        </Suspense>
      )}
    </>
  );
}
