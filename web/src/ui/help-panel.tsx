import { useMatches } from '@tanstack/react-router';
import { type ReactElement, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../text/use-text.ts';
import style from './help.module.css';
import { helpTopics } from './help-topics.ts';

/** The steps of the page beside it: a drawer at the desk, a sheet from below on the phone. */
export function HelpPanel({ onClose }: { readonly onClose: () => void }): ReactElement {
  const text = useText('help');
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const path = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? '/' });
  const topic = helpTopics[path.length > 1 ? path.replace(/\/$/, '') : path];
  useEffect(() => dialog.current?.showModal(), []);
  return createPortal(
    <dialog
      ref={dialog}
      className={style.panel}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) currentTarget.close();
      }}
    >
      <div className={style.body}>
        <div className={style.head}>
          <h2 id={titleId} className="sec-title">
            {text('title')}
          </h2>
          <button type="button" className="btn slim" onClick={() => dialog.current?.close()}>
            {text('close')}
          </button>
        </div>
        {topic === undefined ? (
          <p>{text('none')}</p>
        ) : (
          <ol className={style.steps}>
            {text(topic)
              .split('\n')
              .map((step) => (
                <li key={step}>{step}</li>
              ))}
          </ol>
        )}
        <p className="small muted">{text('more')}</p>
      </div>
    </dialog>,
    document.body,
  );
}
