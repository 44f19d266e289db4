import type { ReactElement } from 'react';
import layout from './form.module.css';
import style from './signed-file.module.css';

interface SignedFileProps {
  readonly file: { readonly fileName: string; readonly content: string; readonly fingerprint: string };
  /** What to do with file and fingerprint. */
  readonly lead: string;
  readonly save: string;
  readonly close: string;
  readonly onClose: () => void;
}

/** A signed file to be saved byte for byte, and the fingerprint of its key to be written on the letter. */
export function SignedFile({ file, lead, save, close, onClose }: SignedFileProps): ReactElement {
  const { fileName, content, fingerprint } = file;
  return (
    <div className={layout.form}>
      <p>{lead}</p>
      <Fingerprint>{fingerprint}</Fingerprint>
      <div className={layout.acts}>
        <a
          className="btn blue"
          download={fileName}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(content)}`}
        >
          {save}
        </a>
        <button type="button" className="btn" onClick={onClose}>
          {close}
        </button>
      </div>
    </div>
  );
}

/** What people compare with a letter, digit by digit. */
export function Fingerprint({ children }: { readonly children: string }): ReactElement {
  return <p className={style.fingerprint}>{children}</p>;
}
